"""References and tariffs with sensible defaults: a test names only what it is about."""

from domain.organisation.commands import SetNeutralityReference, SetServiceLevel, SetTariff
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
