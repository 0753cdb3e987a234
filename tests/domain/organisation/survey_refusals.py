"""Everything refused about results of surveys and consents to studies."""

from typing import Any

from domain.kernel.errors import DomainError
from domain.organisation import survey_errors as errors
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from tests.support.builders import ORGANISATION
from tests.support.refusal import Refusal
from tests.support.yardstick_builders import report_study_consent, report_survey_result


def _result(
    because: str, error: type[DomainError], rule: str, *facts: str, **changes: Any
) -> Refusal:
    return Refusal(
        because=because,
        error=error,
        rule=rule,
        given=ORGANISATION,
        when=report_survey_result(**changes),
        facts=facts,
    )


SURVEYS = (
    _result(
        "no instrument is named",
        errors.ReportUnnamedError,
        "report-needs-names",
        "job_experience",
        instrument=" ",
    ),
    _result(
        "no source is named",
        errors.ReportUnnamedError,
        "report-needs-names",
        "job_experience",
        source="",
    ),
    _result(
        "versions do not count from 0",
        errors.InstrumentVersionError,
        "instrument-version-from-1",
        "werkbeleving",
        "0",
        version=0,
    ),
    _result(
        "a period runs backwards",
        errors.ReportPeriodError,
        "report-period",
        "2026-06-01",
        "2026-05-31",
        last_day="2026-05-31",
    ),
    _result(
        "a period has not come",
        errors.ReportPeriodError,
        "report-period",
        "2027-12-31",
        last_day="2027-12-31",
    ),
    _result(
        "clients have no job experience",
        errors.SurveyGroupUnfitError,
        "survey-group-unfit",
        "job_experience",
        "clients_lip",
        "carers_kom, carers_lip",
        group=SurveyGroup.CLIENTS_LIP,
    ),
    _result(
        "carers under LIP do not know whether packages can be worked with",
        errors.SurveyGroupUnfitError,
        "survey-group-unfit",
        "implementation",
        "carers_lip",
        topic=SurveyTopic.IMPLEMENTATION,
        group=SurveyGroup.CARERS_LIP,
    ),
    _result(
        "nobody answered",
        errors.SurveyWithoutAnswersError,
        "survey-without-answers",
        "werkbeleving v1",
        "0",
        answers=0,
    ),
    _result(
        "a scale has one end",
        errors.SurveyScaleError,
        "survey-scale",
        "10",
        lowest=10,
    ),
    _result(
        "a mean lies above its scale",
        errors.MeanOffScaleError,
        "survey-mean-off-scale",
        "10.01",
        "10",
        mean_hundredths=1001,
    ),
    _result(
        "a mean lies below its scale",
        errors.MeanOffScaleError,
        "survey-mean-off-scale",
        "0.99",
        "1",
        mean_hundredths=99,
        lowest=1,
    ),
    _result(
        "a single answer has no spread",
        errors.SpreadImpossibleError,
        "survey-spread-impossible",
        "1",
        answers=1,
    ),
    _result(
        "a spread is negative",
        errors.SpreadImpossibleError,
        "survey-spread-impossible",
        "-1",
        spread_hundredths=-100,
    ),
    # Of 50 answers with mean 7 on 0-10 the variance is at most 7 x 3 x 50 / 49, the spread 4.63.
    _result(
        "no answers spread so much",
        errors.SpreadImpossibleError,
        "survey-spread-impossible",
        "4.65",
        "50",
        "7",
        spread_hundredths=465,
    ),
    Refusal(
        because="the last day of a period was reported before",
        error=errors.SurveyOverlapsError,
        rule="survey-periods-overlap",
        given=(*ORGANISATION, report_survey_result()),
        when=report_survey_result("2026-06-30", "2026-07-31"),
        facts=("carers_kom", "2026-06-01", "2026-06-30"),
    ),
    Refusal(
        because="a result was reported with another mean",
        error=errors.ReportedDifferentlyError,
        rule="reported-differently",
        given=(*ORGANISATION, report_survey_result()),
        when=report_survey_result(mean_hundredths=710),
        facts=("werkbeleving v1",),
    ),
    Refusal(
        because="a study has no name",
        error=errors.ReportUnnamedError,
        rule="report-needs-names",
        given=ORGANISATION,
        when=report_study_consent(study=""),
        facts=("consent",),
    ),
    Refusal(
        because="clients were approached backwards in time",
        error=errors.ReportPeriodError,
        rule="report-period",
        given=ORGANISATION,
        when=report_study_consent(last_day="2026-02-28"),
        facts=("kom-2020", "2026-03-01", "2026-02-28"),
    ),
    Refusal(
        because="nobody was approached",
        error=errors.ConsentImplausibleError,
        rule="consent-implausible",
        given=ORGANISATION,
        when=report_study_consent(0, 0, 0),
        facts=("kom-2020", "0"),
    ),
    Refusal(
        because="more consented than were approached",
        error=errors.ConsentImplausibleError,
        rule="consent-implausible",
        given=ORGANISATION,
        when=report_study_consent(100, 101),
        facts=("100", "101"),
    ),
    Refusal(
        because="more withdrew than consented",
        error=errors.ConsentImplausibleError,
        rule="consent-implausible",
        given=ORGANISATION,
        when=report_study_consent(100, 74, 75),
        facts=("74", "75"),
    ),
    Refusal(
        because="counts up to the same day were others",
        error=errors.ReportedDifferentlyError,
        rule="reported-differently",
        given=(*ORGANISATION, report_study_consent()),
        when=report_study_consent(120),
        facts=("kom-2020",),
    ),
)
