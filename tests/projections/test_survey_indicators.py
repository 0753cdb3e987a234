"""The success indicators people have to be asked for, fed by what was reported; by hand."""

import pytest

from domain.care.commands import ReportOutcome
from domain.care.facts import Outcome
from domain.organisation.commands import ReportSurveyResult
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from projections.indicator import Indicator, Verdict
from projections.population import Selection
from projections.success_indicators import success_indicators
from tests.projections.telling import Told
from tests.projections.told_clients import ORGANISATION, born, client
from tests.support.assessment_builders import PUBLISHED, indicate_family
from tests.support.builders import day
from tests.support.course_builders import choose_minimum_care
from tests.support.policy_builders import adopt
from tests.support.yardstick_builders import report_study_consent, report_survey_result


def ask(told: Told, code: int, selection: Selection | None = None) -> Indicator:
    position = told.position or told.services.application.position()
    return told.ask(success_indicators, selection or Selection(), position)[code - 1]


def details(found: Indicator) -> dict[str, tuple[object, int]]:
    return {each.name.en: (each.value, each.of) for each in found.details}


def under_lip(mean: int = 650, spread: int = 120) -> ReportSurveyResult:
    return report_survey_result(
        group=SurveyGroup.CARERS_LIP,
        answers=40,
        mean_hundredths=mean,
        spread_hundredths=spread,
    )


def outcome(group: SurveyGroup, mean: int, answers: int = 100) -> ReportSurveyResult:
    """Experience on a scale of 1 to 10, with a spread of one point."""
    return report_survey_result(
        topic=SurveyTopic.EXPERIENCE,
        group=group,
        instrument="nazorg",
        answers=answers,
        mean_hundredths=mean,
        lowest=1,
    )


def scored(family: str, score: int, survey: str = "nazorg v1") -> ReportOutcome:
    return ReportOutcome(
        family=family,
        outcome=Outcome.EXPERIENCE,
        survey=survey,
        measured_on=day("2026-11-30"),
        score=score,
    )


def test_feasibility_is_the_mean_of_the_answers_as_a_part_of_the_scale(told: Told) -> None:
    feasible = {"topic": SurveyTopic.IMPLEMENTATION, "instrument": "invoering"}
    told.tell(
        *ORGANISATION,
        report_survey_result(**feasible),
        report_survey_result("2026-07-01", "2026-07-31", **feasible, answers=150),
        report_survey_result(**feasible, version=2, mean_hundredths=400, lowest=1, highest=5),
    )
    found = ask(told, 1)
    # 200 answers at 0.7 and 50 at (4 - 1) / 4: 177.5 / 250.
    assert found.value == pytest.approx(0.71)
    assert (found.population, found.definition.version, found.verdict) == (250, 2, None)
    assert details(found) == {
        "invoering v1": (pytest.approx(0.7), 200),
        "invoering v2": (pytest.approx(0.75), 50),
    }
    assert (found.first_position, found.last_position) == (5, 7)


def test_consent_is_of_those_approached_and_withdrawal_of_those_who_consented(told: Told) -> None:
    told.tell(
        *ORGANISATION, report_study_consent(100, 74, 5), report_study_consent(50, 46, 1, study="B")
    )
    found = ask(told, 2)
    assert found.value == pytest.approx(120 / 150)
    assert (found.population, found.verdict) == (150, Verdict.MET)
    assert details(found) == {"withdrew later": (pytest.approx(6 / 120), 120)}


def test_seventy_per_cent_is_not_more_than_seventy(told: Told) -> None:
    told.tell(*ORGANISATION, report_study_consent(100, 70, 0))
    assert ask(told, 2).verdict is Verdict.NOT_MET


def test_carers_under_the_packages_are_held_against_those_under_lip(told: Told) -> None:
    told.tell(*ORGANISATION, report_survey_result(), under_lip())
    found = ask(told, 3)
    assert found.value == pytest.approx(0.05)
    assert (found.population, found.left_out) == (90, 0)
    # Welch: 0.05 give or take 0.0471, see the test of comparisons.
    assert found.interval is not None
    assert found.interval.low == pytest.approx(0.05 - 0.04714, abs=1e-5)
    assert found.verdict is Verdict.MET


@pytest.mark.parametrize(
    ("mean", "verdict"), [(680, Verdict.UNDECIDED), (750, Verdict.NOT_MET), (650, Verdict.MET)]
)
def test_only_a_difference_beyond_chance_counts(told: Told, mean: int, verdict: Verdict) -> None:
    told.tell(*ORGANISATION, report_survey_result(), under_lip(mean))
    assert ask(told, 3).verdict is verdict


def test_another_version_of_an_instrument_is_not_compared(told: Told) -> None:
    told.tell(*ORGANISATION, report_survey_result(version=2), under_lip())
    found = ask(told, 3)
    assert found.value is None
    assert found.not_known is not None
    assert "both groups" in found.not_known.en


@pytest.mark.parametrize(
    ("basic", "other", "verdict"),
    [
        # Means of 100 answers with spread 1 on 1-10 differ by chance up to 0.28 points.
        (700, 740, Verdict.MET),
        (690, 740, Verdict.MET),
        (650, 740, Verdict.NOT_MET),
        (700, 650, Verdict.NOT_MET),
        (700, 710, Verdict.UNDECIDED),
    ],
)
def test_packages_2_to_12_are_to_be_better_than_lip_and_package_1_not_worse(
    told: Told, basic: int, other: int, verdict: Verdict
) -> None:
    told.tell(
        *ORGANISATION,
        outcome(SurveyGroup.CLIENTS_LIP, 700),
        outcome(SurveyGroup.CLIENTS_PACKAGE_1, basic),
        outcome(SurveyGroup.CLIENTS_PACKAGES_2_12, other),
    )
    found = ask(told, 7)
    # The scale of 1 to 10 is nine points wide.
    assert found.value == pytest.approx((other - 700) / 900)
    assert details(found)["package 1 minus LIP"] == (pytest.approx((basic - 700) / 900), 200)
    assert (found.population, found.verdict) == (400, verdict)


def test_what_families_told_counts_with_what_was_reported_of_groups(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        *client("A"),
        *client("B", 2760, package=2),
        *client("C", 2760, package=2),
        scored("A", 70),
        scored("B", 90),
        scored("C", 80),
        outcome(SurveyGroup.CLIENTS_LIP, 820),
    )
    found = ask(told, 7)
    # LIP: (8.2 - 1) / 9 = 0.8. Packages 2-12: 0.85 of two; package 1: 0.7 of one.
    assert found.value == pytest.approx(0.05)
    assert found.population == 102 + 101
    assert details(found)["package 1 minus LIP"] == (pytest.approx(-0.1), 101)
    # A single answer says nothing of package 1.
    assert found.verdict is Verdict.UNDECIDED


def test_what_families_told_counts_when_their_care_was_closed_in_the_days(told: Told) -> None:
    told.tell(*ORGANISATION, outcome(SurveyGroup.CLIENTS_LIP, 820))
    for family, closed_on, score in (("A", "2026-11-29", 90), ("B", "2026-12-15", 60)):
        told.tell(*client(family, 2760, package=2, closed_on=closed_on), scored(family, score))
    assert ask(told, 7).population == 102
    # LIP has 0.8, family A 0.9.
    found = ask(told, 7, Selection(last_day=day("2026-12-01")))
    assert found.value == pytest.approx(0.1)
    assert found.population == 101


def test_without_a_norm_group_under_lip_nothing_is_compared(told: Told) -> None:
    told.tell(*ORGANISATION, *client("A"), scored("A", 70), outcome(SurveyGroup.CLIENTS_LIP, 700))
    told.tell(*client("B", 2760, package=2), scored("B", 90, "other"))
    found = ask(told, 7)
    assert found.value is None
    assert found.not_known is not None
    assert "norm group" in found.not_known.en
    assert list(details(found)) == ["package 1 minus LIP", "package 1 minus LIP: experience"]


def test_who_chose_minimum_care_or_has_no_hours_yet_is_no_norm_group_under_lip(
    told: Told,
) -> None:
    told.tell(*ORGANISATION, *PUBLISHED, adopt())
    told.tell(*client("A", 2760, package=2), scored("A", 90))
    # By her choice B has no package, and C has no hours at all: neither has care under LIP.
    told.tell(*born("B"), choose_minimum_care(family="B"))
    told.tell(indicate_family(family="B"), scored("B", 50))
    told.tell(*born("C"), scored("C", 50))
    found = ask(told, 7)
    assert found.value is None
    told.tell(adopt("hours", on="2026-12-01"), *born("D"), indicate_family(family="D"))
    told.tell(scored("D", 80))
    assert ask(told, 7).value == pytest.approx(0.1)


@pytest.mark.parametrize("code", [1, 2, 3])
def test_of_one_region_they_are_not_known(told: Told, code: int) -> None:
    told.tell(
        *ORGANISATION,
        report_survey_result(topic=SurveyTopic.IMPLEMENTATION),
        report_survey_result(),
        under_lip(),
        report_study_consent(),
    )
    found = ask(told, code, Selection(region="utrecht"))
    assert found.not_known is not None
    assert "as a whole" in found.not_known.en
    assert ask(told, code).value is not None


def test_only_what_was_asked_in_the_days_counts(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        report_study_consent(),
        report_study_consent(
            10, 1, 0, study="later", first_day="2026-07-01", last_day="2026-07-31"
        ),
    )
    assert ask(told, 2, Selection(last_day=day("2026-06-30"))).population == 100
    assert ask(told, 2, Selection(first_day=day("2026-07-01"))).population == 10


def test_as_of_an_earlier_position_a_later_report_is_not_known(told: Told) -> None:
    before = told.tell(*ORGANISATION, report_study_consent())
    told.tell(report_study_consent(200, 100, 0, last_day="2026-07-31"))
    assert ask(told.as_of(before), 2).population == 100
    assert ask(told, 2).population == 200
