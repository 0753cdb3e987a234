"""Work from Monday to Sunday (Arbeidstijdenwet art. 5:7)."""

from datetime import date, timedelta

from domain.labour.rule import Work
from domain.labour.rules.max_week import MaxWeek

MONDAY = date(2026, 11, 30)
SIXTY_HOURS = MaxWeek(minutes=60 * 60)


def days(first: int, count: int, hours: float = 10, carer: str = "anna") -> list[Work]:
    return [
        Work(
            carer=carer,
            day=MONDAY + timedelta(days=day),
            start=day * 24 * 60 + 8 * 60,
            end=day * 24 * 60 + 8 * 60 + round(hours * 60),
        )
        for day in range(first, first + count)
    ]


def test_six_days_of_ten_hours_pass() -> None:
    assert not SIXTY_HOURS.violations(days(0, 6))


def test_three_hours_more_on_sunday_violate() -> None:
    (violation,) = SIXTY_HOURS.violations(days(0, 6) + days(6, 1, hours=3))

    assert (violation.rule, violation.carer) == ("max_week", "anna")
    assert (violation.measured, violation.allowed) == (63 * 60, 60 * 60)
    assert (violation.start, violation.end) == (8 * 60, 6 * 24 * 60 + 11 * 60)


def test_a_week_begins_on_monday() -> None:
    assert not SIXTY_HOURS.violations(days(-3, 3) + days(0, 6))


def test_hours_between_two_visits_are_not_worked() -> None:
    morning, evening = days(0, 7, hours=4), days(0, 7, hours=4)
    later = [
        Work(carer=one.carer, day=one.day, start=one.start + 360, end=one.end + 360)
        for one in evening
    ]

    assert not SIXTY_HOURS.violations(morning + later)


def test_two_carers_have_a_week_each() -> None:
    assert not SIXTY_HOURS.violations(days(0, 5) + days(0, 5, carer="bea"))


def test_the_message_names_the_hours_the_week_and_the_article() -> None:
    (violation,) = SIXTY_HOURS.violations(days(0, 7))

    assert violation.message_nl == (
        "anna werkt 70 uur in week 2026-W49; ten hoogste 60 uur mag (Arbeidstijdenwet art. 5:7)."
    )
    assert "70 h" in violation.message_en
