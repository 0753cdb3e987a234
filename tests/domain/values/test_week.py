"""An ISO week is read, written, counted and compared as a planner would."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.week import Week

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def test_2026_has_a_week_53() -> None:
    assert Week.parse("2026-W53").monday == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2026-W54", "week 2026-W54 does not exist: 2026 ends with week 53"),
        ("2025-W53", "week 2025-W53 does not exist: 2025 ends with week 52"),
        ("2025-W00", "week 2025-W00 does not exist: 2025 ends with week 52"),
        ("0000-W01", "week 0000-W01 does not exist: 0 ends with week 0"),
    ],
)
def test_a_week_that_does_not_exist_is_refused_with_the_last_one_named(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Week.parse(text)


@pytest.mark.parametrize(
    "text",
    ["", "2026-49", "2026W49", "2026-w49", "2026-W9", "2026-W049", "26-W49", " 2026-W49",
     "2026-W49\n", "2026-W49-1", "2026-11-30"],
)  # fmt: skip
def test_only_one_way_to_write_a_week_is_read(text: str) -> None:
    with pytest.raises(ValueError, match="is not a week; write it as 2026-W49"):
        Week.parse(text)


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert Week.parse("2026-W49").days == (
        date(2026, 11, 30),
        date(2026, 12, 1),
        date(2026, 12, 2),
        date(2026, 12, 3),
        date(2026, 12, 4),
        date(2026, 12, 5),
        date(2026, 12, 6),
    )


def test_the_first_days_of_january_may_lie_in_the_last_week_of_the_old_year() -> None:
    assert str(Week.containing(date(2027, 1, 3))) == "2026-W53"
    assert str(Week.containing(date(2027, 1, 4))) == "2027-W01"


def test_a_shifted_week_passes_the_end_of_the_year() -> None:
    assert Week.parse("2026-W53").shifted(1) == Week.parse("2027-W01")
    assert Week.parse("2027-W01").shifted(-1) == Week.parse("2026-W53")


@given(DAYS)
def test_every_day_lies_in_the_week_that_contains_it_and_in_no_other(day: date) -> None:
    week = Week.containing(day)
    assert day in week.days
    assert day not in week.shifted(1).days
    assert day not in week.shifted(-1).days


@given(DAYS)
def test_a_written_week_is_read_back(day: date) -> None:
    week = Week.containing(day)
    assert Week.parse(str(week)) == week


@given(DAYS, DAYS)
def test_weeks_sort_as_their_days_do(one: date, other: date) -> None:
    first, second = Week.containing(min(one, other)), Week.containing(max(one, other))
    assert first <= second
    assert (first == second) == (second.monday - first.monday < timedelta(days=7))
