"""Results of surveys and consents to studies are reported once, and replaced with a reason."""

from dataclasses import replace

from hypothesis import given as anything
from hypothesis import strategies as st

from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ReportSurveyResult
from domain.organisation.surveyed import _spread_can_be
from domain.organisation.surveys import StudyConsent, SurveyAnswers, Surveyed
from tests.support.builders import ORGANISATION
from tests.support.given_when_then import given
from tests.support.yardstick_builders import report_study_consent, report_survey_result


def reported(command: ReportSurveyResult) -> Organisation.SurveyResultReported:
    return Organisation.SurveyResultReported(
        surveyed=Surveyed(
            command.instrument,
            command.version,
            command.topic,
            command.group,
            command.first_day,
            command.last_day,
        ),
        result=SurveyAnswers(
            command.answers,
            command.mean_hundredths,
            command.spread_hundredths,
            command.lowest,
            command.highest,
            command.source,
        ),
    )


def test_a_result_is_reported_once() -> None:
    told = report_survey_result()
    story = given(*ORGANISATION).when(told).then(reported(told))
    story.when(report_survey_result()).then_nothing()


def test_another_result_for_the_same_takes_a_reason() -> None:
    told = replace(report_survey_result(), mean_hundredths=710)
    given(*ORGANISATION, report_survey_result()).when(told, reason="typefout").then(reported(told))


def test_another_version_or_the_next_period_is_another_result() -> None:
    for told in (report_survey_result(version=2), report_survey_result("2026-07-01", "2026-07-31")):
        given(*ORGANISATION, report_survey_result()).when(told).then(reported(told))


def test_counts_of_a_study_go_on_to_a_later_day() -> None:
    story = given(*ORGANISATION, report_study_consent())
    later = report_study_consent(150, 110, last_day="2026-07-31")
    consent = StudyConsent(
        later.study, later.first_day, later.last_day, 150, 110, 5, "telling 2026"
    )
    story.when(later).then(Organisation.StudyConsentReported(consent=consent))
    story.when(later).then_nothing()


def test_all_answers_at_the_ends_of_the_scale_spread_most() -> None:
    # 0, 0, 10 and 10: mean 5, variance 4 x 25 / 3, spread 5.7735 and so 5.77.
    assert _spread_can_be(4, 500, 500, 577)
    assert not _spread_can_be(4, 500, 500, 579)


@anything(st.lists(st.integers(0, 10), min_size=2, max_size=40))
def test_no_spread_of_real_answers_is_impossible(answers: list[int]) -> None:
    mean = sum(answers) / len(answers)
    spread = (sum((each - mean) ** 2 for each in answers) / (len(answers) - 1)) ** 0.5
    above, rounded = round(100 * mean), round(100 * spread)
    assert _spread_can_be(len(answers), above, 1000 - above, rounded)
