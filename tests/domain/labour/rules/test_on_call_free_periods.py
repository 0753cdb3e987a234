"""Fourteen free days, and twice 48 hours off, in four weeks (Arbeidstijdenwet art. 5:9)."""

import pytest

from domain.labour.rules.on_call_free_periods import OnCallFreePeriods
from tests.domain.labour.rules.blocks import block, blocks
from tests.domain.labour.rules.shifts import at, shifts

DAYS = OnCallFreePeriods(free_days=14)
LONG = OnCallFreePeriods(long_free=48 * 60, times=2)
WEEKDAYS = [day for day in range(28) if day % 7 < 5]


def test_on_call_every_second_day_leaves_fourteen_days_free() -> None:
    assert not DAYS.violations(blocks(range(0, 28, 2)))


def test_a_fifteenth_day_in_four_weeks_violates() -> None:
    (violation,) = DAYS.violations([*blocks(range(0, 28, 2)), block(27)])

    assert (violation.rule, violation.measured, violation.allowed) == (
        "on_call_free_periods",
        13,
        14,
    )
    assert (violation.start, violation.end) == (at(0, 8), at(27, 16))
    assert "13 dagen geen wachtdienst" in violation.message_nl
    assert "Arbeidstijdenwet art. 5:9" in violation.message_en


def test_two_blocks_on_one_day_take_one_day() -> None:
    assert not DAYS.violations([*blocks(range(0, 28, 2)), block(0, (16, 24))])


def test_free_weekends_are_the_long_free_times_of_who_works_every_weekday() -> None:
    # Friday 16:00 to Monday 8:00 is 64 hours.
    assert not LONG.violations(blocks(WEEKDAYS))


def test_care_in_between_takes_a_long_free_time_away() -> None:
    # On call on every third day, at work on all others: never 48 hours.
    on_call = blocks(range(0, 30, 3))
    other = shifts(day for day in range(30) if day % 3)

    found = LONG.violations([*on_call, *other])

    assert {(one.measured, one.allowed) for one in found[:1]} == {(0, 2)}
    assert "48 uur" in found[0].message_nl
    assert not LONG.violations(on_call)


@pytest.mark.parametrize(("free_days", "lawful"), [(3, False), (4, True)])
def test_four_days_on_end_count_twice(free_days: int, *, lawful: bool) -> None:
    # Work ends at 18:00 and begins at 8:00: three free days are 86 hours, four are 110.
    work = [*blocks([0]), *shifts(day for day in range(1, 28) if not 10 <= day < 10 + free_days)]
    found = [one for one in LONG.violations(work) if one.start == at(0, 8)]
    assert bool(found) is not lawful


def test_who_is_never_on_call_is_not_asked() -> None:
    assert not LONG.violations(shifts(range(28)))


def test_a_rulebook_without_it_asks_nothing() -> None:
    silent = OnCallFreePeriods()
    assert not silent.in_force
    assert not silent.violations(blocks(range(28)))
    assert DAYS.in_force
    assert LONG.in_force
