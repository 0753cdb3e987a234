"""What a person writes as a time becomes one moment, or is refused."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.horizon import on_dutch_clock

WINTER = timezone(timedelta(hours=1))
SUMMER = timezone(timedelta(hours=2))

MOMENTS = st.datetimes(datetime.fromisoformat("1950-01-01"), datetime.fromisoformat("2100-12-31"))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def read(text: str) -> datetime:
    return on_dutch_clock(datetime.fromisoformat(text))


def test_a_time_without_offset_is_read_on_the_dutch_clock() -> None:
    assert read("2026-12-01T08:00").isoformat() == "2026-12-01T08:00:00+01:00"
    assert read("2026-07-01T08:00").isoformat() == "2026-07-01T08:00:00+02:00"


def test_a_time_with_another_offset_is_shown_on_the_dutch_clock() -> None:
    assert read("2026-12-01T08:00+00:00").isoformat() == "2026-12-01T09:00:00+01:00"
    assert read("2026-07-01T02:30-04:00").isoformat() == "2026-07-01T08:30:00+02:00"


@pytest.mark.parametrize("skipped", ["2027-03-28T02:00", "2027-03-28T02:30", "2027-03-28T02:59"])
def test_a_time_in_the_skipped_hour_does_not_exist(skipped: str) -> None:
    with pytest.raises(ValueError, match=f"{skipped} does not exist on the Dutch clock"):
        read(skipped)


def test_the_minutes_around_the_skipped_hour_exist() -> None:
    before, after = read("2027-03-28T01:59"), read("2027-03-28T03:00")
    assert after - before == timedelta(minutes=1)


def test_a_time_in_the_skipped_hour_exists_when_its_offset_is_given() -> None:
    assert read("2027-03-28T02:30+01:00").isoformat() == "2027-03-28T03:30:00+02:00"


def test_of_a_time_shown_twice_the_first_is_meant() -> None:
    assert read("2027-10-31T02:30").isoformat() == "2027-10-31T02:30:00+02:00"


def test_the_second_of_a_time_shown_twice_can_be_said_with_its_offset() -> None:
    first, second = read("2027-10-31T02:30+02:00"), read("2027-10-31T02:30+01:00")
    assert second - first == timedelta(hours=1)
    assert second.isoformat() == "2027-10-31T02:30:00+01:00"


@given(MOMENTS, OFFSETS)
def test_the_moment_stays_the_same_and_its_offset_becomes_dutch(
    moment: datetime, offset: timezone
) -> None:
    given_moment = moment.replace(tzinfo=offset)
    read_moment = on_dutch_clock(given_moment)
    assert read_moment.astimezone(UTC) == given_moment.astimezone(UTC)
    assert read_moment.tzinfo in (WINTER, SUMMER)
    assert on_dutch_clock(read_moment) == read_moment


@given(MOMENTS.map(lambda moment: moment.replace(hour=3 + moment.hour % 21)))
def test_reading_a_time_of_the_day_does_not_change_what_the_clock_shows(moment: datetime) -> None:
    assert on_dutch_clock(moment).replace(tzinfo=None) == moment
