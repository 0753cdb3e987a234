"""Commands with the moment each is given: up to the Sunday evening before the week."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.values.horizon import local
from domain.values.week import Week
from kraamplan.demo.timeline import POSTCODES, Timeline
from tests.support.builders import add_region, establish_organisation


def timeline(week: str = "2026-W49", seed: int = 1) -> Timeline:
    return Timeline(Week.parse(week), random.Random(seed))


@pytest.mark.parametrize(
    ("week", "eve", "now"),
    [
        ("2026-W49", date(2026, 11, 29), datetime(2026, 11, 29, 19, tzinfo=UTC)),
        ("2027-W01", date(2027, 1, 3), datetime(2027, 1, 3, 19, tzinfo=UTC)),
        ("2027-W13", date(2027, 3, 28), datetime(2027, 3, 28, 18, tzinfo=UTC)),
        ("2027-W44", date(2027, 10, 31), datetime(2027, 10, 31, 19, tzinfo=UTC)),
    ],
)
def test_the_clock_stands_at_eight_in_the_evening(week: str, eve: date, now: datetime) -> None:
    assert timeline(week).eve == eve
    assert timeline(week).now == now


def test_an_office_hour_lies_between_nine_and_five_on_the_dutch_clock() -> None:
    made = timeline()
    for day in (date(2026, 7, 1), date(2026, 12, 1), date(2027, 3, 28), date(2027, 10, 31)):
        hours = [local(made.office_hour(day)) for _ in range(200)]
        assert {hour.date() for hour in hours} == {day}
        assert {hour.hour for hour in hours} == set(range(9, 17))


def test_a_postcode_lies_in_the_region() -> None:
    made = timeline()
    drawn = {made.postcode() for _ in range(2_000)}
    assert drawn <= {str(postcode) for postcode in POSTCODES}
    assert len(drawn) > len(POSTCODES) / 2


def test_the_same_seed_draws_the_same() -> None:
    first, second, other = timeline(), timeline(), timeline(seed=2)
    day = date(2026, 12, 1)
    drawn = [[each.office_hour(day) for _ in range(5)] for each in (first, second, other)]
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]


def test_first_things_come_first_and_of_one_moment_in_the_order_they_were_added() -> None:
    made = timeline()
    late, early = made.now, made.now - timedelta(days=1)
    made.add(late, add_region("b", "B"))
    made.add(early, establish_organisation())
    made.add(late, add_region("a", "A"))
    assert made.in_order() == [
        (early, establish_organisation()),
        (late, add_region("b", "B")),
        (late, add_region("a", "A")),
    ]
