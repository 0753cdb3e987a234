"""From a person's words to region, week and position; wrong words are named."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.organisation.errors import UnknownRegionError
from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan.asking import (
    BadQuestionError,
    existing_days,
    existing_week,
    known_region,
    position_of,
    told_until,
)
from kraamplan.services import Services
from tests.projections.telling import in_memory
from tests.support.builders import add_region, clock, establish_organisation


@pytest.fixture
def services() -> Iterator[Services]:
    """Three events: at 09:00 and 18:00 Dutch time on one day and at midnight after it."""
    with in_memory() as told:
        told.tell(establish_organisation(), now=clock("2026-11-22T09:00+01:00"))
        told.tell(add_region(), now=clock("2026-11-22T18:00+01:00"))
        told.tell(add_region("arnhem", "Arnhem"), now=clock("2026-11-23T00:00+01:00"))
        yield told.services


def test_a_region_is_known_by_its_code(services: Services) -> None:
    assert known_region(services, "utrecht") == "utrecht"


@pytest.mark.parametrize("region", ["Utrecht", "gooi", ""])
def test_an_unknown_region_is_answered_with_those_there_are(
    services: Services, region: str
) -> None:
    with pytest.raises(UnknownRegionError) as unknown:
        known_region(services, region)
    assert unknown.value.facts == {"region": region, "known": "arnhem, utrecht"}


def test_without_regions_there_are_none_to_name() -> None:
    with in_memory() as told, pytest.raises(UnknownRegionError) as unknown:
        known_region(told.services, "utrecht")
    assert unknown.value.facts["known"] == "-"


def test_a_week_is_read_as_it_is_written() -> None:
    assert existing_week("2026-W53") == Week(2026, 53)


@pytest.mark.parametrize("text", ["2026-W54", "2025-W53", "2026-W00", "2026W49", "week 49", ""])
def test_a_week_that_does_not_exist_is_a_bad_question(text: str) -> None:
    with pytest.raises(BadQuestionError, match="week"):
        existing_week(text)


def test_no_position_means_now(services: Services) -> None:
    assert position_of(services, None) is None


@pytest.mark.parametrize("text", ["0", "1", "3"])
def test_a_number_is_a_position_of_the_log(services: Services, text: str) -> None:
    assert position_of(services, text) == int(text)


def test_a_position_the_log_has_not_reached_is_a_bad_question(services: Services) -> None:
    with pytest.raises(BadQuestionError, match="position 4 does not exist: the log ends at 3"):
        position_of(services, "4")


def test_a_number_as_long_as_a_page_is_a_bad_question(services: Services) -> None:
    try:
        position_of(services, "9" * 5_000)
    except BadQuestionError:
        return


@pytest.mark.parametrize(
    ("moment", "position"),
    [
        ("2026-11-22T08:59", 0),
        ("2026-11-22T09:00", 1),
        ("2026-11-22T09:00+02:00", 0),
        ("2026-11-22T08:00Z", 1),
        ("2026-11-22 18:00:00", 2),
        ("2026-11-22T23:59:59.999999", 2),
        ("2026-11-23T23:59:59.999999", 3),
    ],
)
def test_a_time_is_read_on_the_dutch_clock_unless_it_says_otherwise(
    services: Services, moment: str, position: int
) -> None:
    assert position_of(services, moment) == position


@pytest.mark.parametrize("text", ["2030-01-01", "2030-01-01T00:00", "9999-12-31T12:00"])
def test_a_time_to_come_is_a_bad_question(services: Services, text: str) -> None:
    told_today = "lies in the future; the log ends at position 3, and today is 20"
    with pytest.raises(BadQuestionError, match=told_today):
        position_of(services, text)


def test_where_nothing_is_recorded_a_time_to_come_is_one_after_today() -> None:
    with in_memory() as told:
        today = local_day(told.services.clock())
        assert position_of(told.services, today.isoformat()) == 0
        with pytest.raises(BadQuestionError, match=f"position 0, and today is {today}"):
            position_of(told.services, (today + timedelta(days=1)).isoformat())


@pytest.mark.parametrize(
    ("day", "position"), [("2026-11-21", 0), ("2026-11-22", 2), ("2026-11-23", 3)]
)
def test_a_date_means_the_end_of_that_dutch_day(
    services: Services, day: str, position: int
) -> None:
    assert position_of(services, day) == position


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-1",
        "1.5",
        "gisteren",
        "2026-11-31",
        "2026-13-01T00:00",
        "2027-03-28T02:30",
        "9999-12-31",
        "0001-01-01T00:00",
    ],
)
def test_anything_else_is_a_bad_question_in_its_own_words(services: Services, text: str) -> None:
    with pytest.raises(BadQuestionError) as bad:
        position_of(services, text)
    assert str(bad.value).startswith(f"{text!r} is neither a log position")


def test_a_last_day_before_the_first_is_a_bad_question() -> None:
    assert existing_days("2026-12-01", "2026-12-01") == (date(2026, 12, 1), date(2026, 12, 1))
    assert existing_days(None, "2026-12-01") == (None, date(2026, 12, 1))
    with pytest.raises(BadQuestionError, match="2026-12-02 lies after 2026-12-01") as bad:
        existing_days("2026-12-02", "2026-12-01")
    assert "noem de vroegste dag eerst" in bad.value.text_nl


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        (None, "2026-12-01"),
        # Of a position the day of its newest event; nothing was recorded before the first.
        ("3", "2026-11-23"),
        ("2", "2026-11-22"),
        ("0", "2026-12-01"),
        # Of a time its own, though nothing was recorded that day, or yet.
        ("2026-11-28", "2026-11-28"),
        ("2026-11-28T09:00", "2026-11-28"),
        ("2026-11-22T23:30Z", "2026-11-23"),
        ("2026-11-01", "2026-11-01"),
    ],
)
def test_an_answer_knows_what_happened_up_to_the_day_it_is_of(
    services: Services, as_of: str | None, day: str
) -> None:
    later = replace(services, clock=lambda: clock("2026-12-01T12:00+01:00"))
    assert told_until(later, as_of) == date.fromisoformat(day)
