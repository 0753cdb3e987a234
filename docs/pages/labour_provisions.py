"""What the shipped laws and agreements say of limits, as rows of tables."""

from functools import cache

from docs.markdown import code
from domain.labour.parameters import Parameter
from domain.labour.rule import hours_en
from domain.labour_agreement.facts import Provision
from domain.labour_agreement.in_force import Said, in_force
from kraamplan.agreements.shipped import SHIPPED, shipped_agreement

PROVISION = ("parameter", "value", "from", "agreement", "article", "certainty", "force")


def provisions(of: tuple[Parameter, ...]) -> list[tuple[str, ...]]:
    """What they say of these limits, by agreement and date."""
    return [
        (
            code(said.provision.parameter),
            amount(said.provision),
            said.provision.effective_on.isoformat(),
            code(said.agreement),
            said.provision.article,
            str(said.provision.evidence.provenance),
            code(said.provision.force),
        )
        for parameter in of
        for said in _said()
        if said.provision.parameter is parameter
    ]


@cache
def kept() -> dict[Parameter, Said]:
    """What is in force of each limit since the newest of their dates."""
    return in_force(_said(), max(each.provision.effective_on for each in _said()))


def amount(said: Provision) -> str:
    """A limit in words."""
    if said.value is None:
        return "ends"
    return hours_en(said.value) if said.parameter.counts_minutes else str(said.value)


@cache
def _said() -> tuple[Said, ...]:
    return tuple(
        Said(agreement, said)
        for agreement in SHIPPED
        for said in shipped_agreement(agreement).provisions
    )
