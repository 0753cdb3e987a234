"""Days become minutes that really pass, clock changes included."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.horizon import Horizon, elapsed_minutes, local, local_day, moment_of
from domain.values.week import Week

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("night", "hours"), [("2027-03-28", 7), ("2027-10-31", 9), ("2027-03-29", 8)]
)
def test_a_night_from_midnight_to_eight_lasts_as_long_as_it_really_does(
    night: str, hours: int
) -> None:
    day = date.fromisoformat(night)
    assert elapsed_minutes(moment_of(day, time(0)), moment_of(day, time(8))) == hours * 60


@pytest.mark.parametrize(
    ("week", "minutes"),
    [("2026-W49", 10_080), ("2027-W12", 10_080 - 60), ("2027-W43", 10_080 + 60)],
)
def test_a_week_with_a_clock_change_is_an_hour_shorter_or_longer(week: str, minutes: int) -> None:
    assert Horizon.of_week(Week.parse(week)).minutes == minutes


def test_a_week_starts_at_midnight_on_the_dutch_clock() -> None:
    assert Horizon.of_week(Week.parse("2026-W49")).start == datetime(2026, 11, 29, 23, tzinfo=UTC)
    assert Horizon.of_week(Week.parse("2026-W27")).start == datetime(2026, 6, 28, 22, tzinfo=UTC)


def test_a_clock_time_after_the_spring_change_lies_an_hour_nearer() -> None:
    spring = Horizon.of_week(Week.parse("2027-W12"))
    assert spring.offset_at(5, time(8)) == 5 * 1440 + 480
    assert spring.offset_at(6, time(8)) == 6 * 1440 + 480 - 60


def test_a_clock_time_after_the_autumn_change_lies_an_hour_further() -> None:
    autumn = Horizon.of_week(Week.parse("2027-W43"))
    assert autumn.offset_at(6, time(8)) == 6 * 1440 + 480 + 60


def test_moments_before_the_start_have_a_negative_offset() -> None:
    week = Horizon.of_week(Week.parse("2026-W49"))
    assert week.offset(week.start - timedelta(minutes=90)) == -90


def test_the_dutch_day_begins_before_the_day_in_utc() -> None:
    assert local_day(datetime(2026, 12, 1, 23, 30, tzinfo=UTC)) == date(2026, 12, 2)
    assert local_day(datetime(2026, 7, 1, 21, 59, tzinfo=UTC)) == date(2026, 7, 1)


def test_a_begun_minute_does_not_count_as_elapsed() -> None:
    start = datetime(2026, 12, 1, 8, tzinfo=UTC)
    assert elapsed_minutes(start, start + timedelta(minutes=6, seconds=59)) == 6


@given(DAYS)
def test_weeks_follow_each_other_without_a_gap(day: date) -> None:
    week = Week.containing(day)
    horizon, following = Horizon.of_week(week), Horizon.of_week(week.shifted(1))
    assert horizon.moment(horizon.minutes) == following.start


@given(DAYS, st.integers(-20_000, 20_000))
def test_the_moment_of_an_offset_has_that_offset(day: date, offset: int) -> None:
    horizon = Horizon(day, 7)
    assert horizon.offset(horizon.moment(offset)) == offset


@given(DAYS, st.integers(0, 27), st.times())
def test_an_offset_shows_the_clock_time_it_was_made_from(
    day: date, index: int, clock: time
) -> None:
    clock = clock.replace(hour=3 + clock.hour % 21, second=0, microsecond=0)
    horizon = Horizon(day, 28)
    shown = local(horizon.moment(horizon.offset_at(index, clock)))
    assert (shown.date(), shown.time()) == (horizon.day(index), clock)
