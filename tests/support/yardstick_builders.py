"""References, tariffs and surveys with sensible defaults: a test names only what it is about."""

from dataclasses import replace
from typing import Any

from domain.organisation.commands import (
    ReportStudyConsent,
    ReportSurveyResult,
    SetNeutralityReference,
    SetServiceLevel,
    SetTariff,
)
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from domain.organisation.yardsticks import PackageFamilies, Performance
from tests.support.builders import day


def set_neutrality_reference(
    minutes: int = 2604,
    tolerance_minutes: int = 36,
    *,
    effective_on: str = "2026-01-01",
    basis: str = "begroting 2026",
    case_mix: tuple[PackageFamilies, ...] = (),
) -> SetNeutralityReference:
    return SetNeutralityReference(
        minutes=minutes,
        tolerance_minutes=tolerance_minutes,
        effective_on=day(effective_on),
        basis=basis,
        case_mix=case_mix,
    )


def set_tariff(
    euro_cents: int = 6000,
    performance: Performance = Performance.HOUR_OF_CARE,
    *,
    effective_on: str = "2026-01-01",
    last_day: str | None = None,
    source: str = "contract 2026",
) -> SetTariff:
    return SetTariff(
        performance=performance,
        euro_cents=euro_cents,
        effective_on=day(effective_on),
        last_day=None if last_day is None else day(last_day),
        source=source,
    )


def set_service_level(percent: int = 90, *, effective_on: str = "2026-01-01") -> SetServiceLevel:
    return SetServiceLevel(percent=percent, effective_on=day(effective_on))


def report_survey_result(
    first_day: str = "2026-06-01", last_day: str = "2026-06-30", **changes: Any
) -> ReportSurveyResult:
    """Of 50 carers who work with the packages: 7.00 on a scale of 0 to 10, give or take 1.00."""
    report = ReportSurveyResult(
        instrument="werkbeleving",
        version=1,
        topic=SurveyTopic.JOB_EXPERIENCE,
        group=SurveyGroup.CARERS_KOM,
        first_day=day(first_day),
        last_day=day(last_day),
        answers=50,
        mean_hundredths=700,
        spread_hundredths=100,
        lowest=0,
        highest=10,
        source="rapport 2026",
    )
    return replace(report, **changes)


def report_study_consent(
    approached: int = 100,
    consented: int = 74,
    withdrew: int = 5,
    *,
    study: str = "kom-2020",
    first_day: str = "2026-03-01",
    last_day: str = "2026-06-30",
    source: str = "telling 2026",
) -> ReportStudyConsent:
    return ReportStudyConsent(
        study=study,
        first_day=day(first_day),
        last_day=day(last_day),
        approached=approached,
        consented=consented,
        withdrew=withdrew,
        source=source,
    )
