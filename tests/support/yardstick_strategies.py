"""Any command about references, tariffs and surveys, valid or not."""

from hypothesis import strategies as st

from domain.kernel.command import Command
from domain.organisation import commands as organisation
from domain.organisation.surveys import SurveyGroup, SurveyTopic
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
    organisation.ReportSurveyResult: st.builds(
        organisation.ReportSurveyResult,
        instrument=st.sampled_from(["werkbeleving", "werkbeleving", ""]),
        version=st.sampled_from([1, 1, 2, 0]),
        topic=st.sampled_from(SurveyTopic),
        group=st.sampled_from(SurveyGroup),
        first_day=_DATES,
        last_day=_DATES,
        answers=st.sampled_from([50, 50, 1, 0]),
        mean_hundredths=st.sampled_from([700, 700, 800, 1100]),
        spread_hundredths=st.sampled_from([100, 100, 0, 700]),
        source=_WORDS,
        highest=st.sampled_from([10, 10, 0]),
    ),
    organisation.ReportStudyConsent: st.builds(
        organisation.ReportStudyConsent,
        study=st.sampled_from(["kom-2020", "kom-2020", " "]),
        first_day=_DATES,
        last_day=_DATES,
        approached=st.sampled_from([100, 100, 120, 0]),
        consented=st.sampled_from([74, 74, 130]),
        withdrew=st.sampled_from([5, 5, 80]),
        source=_WORDS,
    ),
}
