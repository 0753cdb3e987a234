"""Laws and collective agreements with sensible defaults: law "atw", agreement "cao"."""

from hypothesis import strategies as st

from domain.indication.sourced import Evidence, Provenance, Words
from domain.kernel.command import Command
from domain.labour.parameters import Parameter
from domain.labour_agreement.commands import RegisterAgreement, SetProvision
from domain.labour_agreement.facts import Force, Provision, SourceKind
from tests.support.builders import day

READ = Evidence(Provenance.PUBLISHED, "the text itself")


def register_agreement(
    agreement: str = "atw", kind: SourceKind = SourceKind.LAW, title: str = "Arbeidstijdenwet"
) -> RegisterAgreement:
    return RegisterAgreement(agreement=agreement, kind=kind, title=Words(title, title))


def provision(
    parameter: Parameter = Parameter.MAX_SHIFT,
    value: int | None = 720,
    on: str = "2022-01-01",
    force: Force = Force.HOLDS,
    article: str = "art. 5:7",
) -> Provision:
    return Provision(parameter, day(on), value, article, READ, force)


def set_provision(agreement: str = "atw", said: Provision | None = None) -> SetProvision:
    return SetProvision(agreement=agreement, provision=said or provision())


CAO = register_agreement("cao", SourceKind.AGREEMENT, "CAO Kraamzorg")

AGREED: tuple[Command, ...] = (
    register_agreement(),
    set_provision(),
    CAO,
    set_provision("cao", provision(value=600)),
    set_provision("cao", provision(Parameter.FREE_WEEKENDS, 22, article="art. 4.6")),
    set_provision("cao", provision(value=None, on="2026-12-07")),
)
"""The law allows 12 hours; the agreement 10 until Monday 2026-12-07, and 22 free weekends."""

_CODES = st.sampled_from(["atw", "atw", "cao", "Atw"])

AGREEMENT_STRATEGIES: dict[type[Command], st.SearchStrategy[Command]] = {
    RegisterAgreement: st.builds(
        register_agreement, _CODES, st.sampled_from(SourceKind), st.sampled_from(["A", "B"])
    ),
    SetProvision: st.builds(
        set_provision,
        _CODES,
        st.builds(
            provision,
            st.sampled_from([Parameter.MAX_SHIFT, Parameter.FREE_SUNDAYS]),
            st.sampled_from([None, 0, 13, 600, 10**6]),
            st.sampled_from(["2022-01-01", "2026-12-01"]),
            st.sampled_from(Force),
            st.sampled_from(["art. 5:7", " "]),
        ),
    ),
}
