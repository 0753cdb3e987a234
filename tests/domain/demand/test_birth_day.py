"""The chance of each day for one pregnancy, given that it still lasts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.demand.birth_day import expected_birth, planned_birth
from domain.demand.rhythm import BIRTHS_BY_WEEKDAY, weekday_weight

DUE = date(2026, 12, 1)


@given(st.integers(-120, 19), st.booleans())
def test_the_chances_of_all_days_add_up_to_one(days_from_due: int, multiple: bool) -> None:
    birth = expected_birth(DUE, DUE + timedelta(days=days_from_due - 40), multiple=multiple)

    assert birth is not None
    assert sum(birth.chances) == pytest.approx(1)


def test_no_child_comes_before_the_day_until_which_none_came() -> None:
    birth = expected_birth(DUE, DUE)

    assert birth is not None
    assert birth.first_day == DUE
    assert birth.by(DUE - timedelta(days=1)) == 0


def test_who_is_still_expected_at_41_weeks_is_born_within_the_week_nine_times_in_ten() -> None:
    # The table: 14.4 % in week 41 and 1.6 % after it; 14.4 / 16 = 0.90.
    at_41_weeks = DUE + timedelta(days=7)

    birth = expected_birth(DUE, at_41_weeks)

    assert birth is not None
    assert birth.by(at_41_weeks + timedelta(days=6)) == pytest.approx(0.90, abs=0.01)


def test_a_pregnancy_beyond_the_table_has_no_expected_day() -> None:
    # 42 weeks and 6 days is the last day of the table; the day after it is 43+0.
    assert expected_birth(DUE, DUE + timedelta(days=20)) is not None
    assert expected_birth(DUE, DUE + timedelta(days=21)) is None


def test_fewer_children_come_on_a_sunday_than_on_the_friday_before() -> None:
    birth = expected_birth(DUE, date(2026, 11, 20))

    assert birth is not None
    friday, sunday = birth.chances[0], birth.chances[2]
    # The pregnancy's own curve rises in those days, the rhythm falls from 15.8 to 11.3 %.
    assert sunday < friday


def test_the_rhythm_of_the_week_keeps_the_number_of_births() -> None:
    assert sum(BIRTHS_BY_WEEKDAY) == pytest.approx(100)
    week = [DUE + timedelta(days=at) for at in range(7)]
    assert sum(map(weekday_weight, week)) == pytest.approx(7)


def test_a_planned_child_comes_on_its_day_unless_it_comes_before() -> None:
    birth = planned_birth(DUE, DUE - timedelta(days=2), DUE)

    # One in a hundred on each of the two days before; 0.99 * 0.99 is left for the day itself.
    assert birth.chances == pytest.approx((0.01, 0.0099, 0.9801))


def test_on_the_planned_day_itself_the_child_comes_that_day() -> None:
    assert planned_birth(DUE, DUE, DUE).chances == (1.0,)


def test_a_planned_day_that_passed_means_today() -> None:
    birth = planned_birth(DUE, DUE + timedelta(days=3), DUE)

    assert (birth.first_day, birth.chances) == (DUE + timedelta(days=3), (1.0,))


def test_long_before_a_planned_day_few_children_come_sooner() -> None:
    # Planned at 37+0 and told at 30+0. The table: 99.61 % is born at 30+0 or later, and from there
    # to 36+6 come 0.13 + 0.18 + 0.27 + 0.43 + 0.75 + 1.25 + 2.4 = 5.41 %, on no day one in a
    # hundred of who is left. One in a hundred each day would have been 39 %.
    at_30_weeks, at_37_weeks = DUE - timedelta(days=70), DUE - timedelta(days=21)

    birth = planned_birth(at_37_weeks, at_30_weeks, DUE)

    assert birth.chances[-1] == pytest.approx(1 - 5.41 / 99.61)


def test_before_the_first_day_of_the_table_no_child_comes() -> None:
    birth = planned_birth(DUE, DUE - timedelta(weeks=17), DUE)

    assert birth.by(DUE - timedelta(weeks=16, days=1)) == 0


@given(st.integers(-140, 30), st.integers(-60, 40), st.booleans())
def test_the_chances_of_a_planned_birth_add_up_to_one(
    told: int, planned: int, multiple: bool
) -> None:
    birth = planned_birth(
        DUE + timedelta(days=planned), DUE + timedelta(days=told), DUE, multiple=multiple
    )

    assert sum(birth.chances) == pytest.approx(1)
    assert min(birth.chances) >= 0
