"""First to last minute of a day (CAO Kraamzorg art. 4.4)."""

from dataclasses import replace
from datetime import date

from domain.labour.rule import Work
from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.max_shift import MaxShift

MONDAY = date(2026, 11, 30)
TUESDAY = date(2026, 12, 1)
TEN_HOURS = MaxShift(minutes=10 * 60)


def work(start: float, end: float, carer: str = "anna", day: date = MONDAY) -> Work:
    return Work(carer=carer, day=day, start=round(start * 60), end=round(end * 60))


def test_ten_hours_with_a_pause_in_the_middle_pass() -> None:
    assert not TEN_HOURS.violations([work(8, 12), work(15, 18)])


def test_eleven_hours_violate_however_little_is_worked_in_them() -> None:
    (violation,) = TEN_HOURS.violations([work(16, 19), work(8, 12)])

    assert (violation.rule, violation.carer) == ("max_shift", "anna")
    assert (violation.measured, violation.allowed) == (11 * 60, 10 * 60)
    assert (violation.start, violation.end) == (8 * 60, 19 * 60)


def test_one_long_visit_violates_alone() -> None:
    assert TEN_HOURS.violations([work(8, 18.5)])[0].measured == 10 * 60 + 30


def test_two_days_are_two_shifts() -> None:
    assert not TEN_HOURS.violations([work(8, 17), work(32, 41, day=TUESDAY)])


def test_two_carers_are_two_shifts() -> None:
    assert not TEN_HOURS.violations([work(8, 12), work(16, 19, carer="bea")])


def test_every_day_too_long_is_named() -> None:
    found = TEN_HOURS.violations([work(8, 19), work(32, 43, day=TUESDAY)])

    assert [one.start for one in found] == [8 * 60, 32 * 60]


def test_the_message_names_the_length_the_limit_and_the_article() -> None:
    (violation,) = TEN_HOURS.violations([work(8, 19)])

    assert violation.message_nl == (
        "De werkdag van anna duurt 11 uur; ten hoogste 10 uur mag (CAO Kraamzorg art. 4.4)."
    )
    assert "11 h" in violation.message_en


def test_time_worked_may_incidentally_last_longer() -> None:
    rulebook = replace(CAO_KRAAMZORG_2022, incidental_shift_minutes=12 * 60)
    assert MaxShift.with_exceptions(rulebook) == MaxShift(minutes=12 * 60)
    assert MaxShift.with_exceptions(CAO_KRAAMZORG_2022) == MaxShift(minutes=10 * 60)
    assert MaxShift.under(rulebook) == MaxShift(minutes=10 * 60)
