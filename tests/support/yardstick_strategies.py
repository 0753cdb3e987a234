"""Any command about references and tariffs, valid or not."""

from hypothesis import strategies as st

from domain.kernel.command import Command
from domain.organisation import commands as organisation
from domain.organisation.yardsticks import PackageFamilies, Performance
from tests.support.builders import day

_DATES = st.sampled_from(["2026-01-01", "2026-01-01", "2026-07-01", "2026-11-29"]).map(day)
_WORDS = st.sampled_from(["begroting 2026", "begroting 2026", " "])

YARDSTICK_STRATEGIES: dict[type[Command], st.SearchStrategy[Command]] = {
    organisation.SetNeutralityReference: st.builds(
        organisation.SetNeutralityReference,
        minutes=st.sampled_from([2604, 2604, 2400, 60]),
        tolerance_minutes=st.sampled_from([36, 0, -1]),
        effective_on=_DATES,
        basis=_WORDS,
        case_mix=st.lists(
            st.builds(PackageFamilies, st.sampled_from([1, 2, 5, 13]), st.sampled_from([1, 7, 0])),
            max_size=2,
        ).map(tuple),
    ),
    organisation.SetTariff: st.builds(
        organisation.SetTariff,
        performance=st.sampled_from(Performance),
        euro_cents=st.sampled_from([6000, 6000, 5933, 0]),
        effective_on=_DATES,
        source=_WORDS,
        last_day=st.none() | _DATES,
    ),
    organisation.SetServiceLevel: st.builds(
        organisation.SetServiceLevel,
        percent=st.sampled_from([90, 90, 95, 100]),
        effective_on=_DATES,
    ),
}
