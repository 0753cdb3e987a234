"""Drawn weeks hold what the exact distribution says of each day; the promise picks a reserve."""

from collections.abc import Iterator
from datetime import date

import pytest

from domain.demand.birth_day import BirthDays
from domain.demand.courses import NO_CARE, Course
from domain.values.week import Week
from kraamplan.on_call.reserve import Reserve, reserve, served_days
from projections.demand import CareAhead, Expecting, Known
from projections.demand_forecast import outlook
from tests.kraamplan.planned_region import region_on_the_eve_of
from tests.projections.telling import Told, in_memory
from tests.support.builders import ORGANISATION, register_family
from tests.support.yardstick_builders import set_service_level

WEEK = Week.parse("2026-W50")
TODAY = date(2026, 12, 1)


@pytest.fixture
def told() -> Iterator[Told]:
    """Twenty second children due on the Wednesday of the week."""
    with in_memory() as told:
        told.tell(*ORGANISATION)
        told.tell(
            *(
                register_family(f"N{number}", due_date=WEEK.days[2], parity=1)
                for number in range(20)
            )
        )
        yield told


def asked(told: Told, *, draws: int = 2_000, seed: int = 1) -> Reserve:
    return told.ask(reserve, "utrecht", WEEK, TODAY, draws=draws, seed=seed)


def test_ways_to_be_served_follow_from_births_and_courses() -> None:
    # Born on Saturday, Sunday or Monday; care the next day for two days, or none.
    births = BirthDays(date(2026, 12, 5), (0.5, 0.25, 0.25))
    courses = {Course(1, (60, 60)): 0.8, NO_CARE: 0.2}
    family = Expecting(births, CareAhead.of(courses), Known.EXPECTED)

    ways = served_days(family, WEEK)

    # Of Saturday's care only Monday lies in the week.
    assert ways == {
        (1, 0, 0, 0, 0, 0, 0): pytest.approx(0.4),
        (1, 1, 0, 0, 0, 0, 0): pytest.approx(0.2),
        (0, 1, 1, 0, 0, 0, 0): pytest.approx(0.2),
    }


def test_drawn_days_hold_what_the_exact_distribution_says(told: Told) -> None:
    days = told.ask(outlook, "utrecht", TODAY).by_day(WEEK.monday, 1)

    for bought in asked(told).table:
        exact = sum(1 - day.families.above(bought.carers) for day in days) / 7
        # Two thousand weeks of seven days that hang together.
        assert bought.days == pytest.approx(exact, abs=0.03)
        assert bought.weeks <= bought.days


def test_the_reserve_of_a_day_is_its_quantile(told: Told) -> None:
    days = told.ask(outlook, "utrecht", TODAY).by_day(WEEK.monday, 1)
    assert [one.carers for one in asked(told).days] == [day.families.quantile(0.95) for day in days]


def test_a_lower_promise_takes_a_smaller_reserve(told: Told) -> None:
    strict = asked(told).enough
    told.tell(set_service_level(60))
    found = asked(told)
    assert found.level.is_own
    assert found.enough is not None
    assert strict is not None
    assert found.enough < strict
    assert found.table[found.enough].weeks >= 0.6 > found.table[found.enough - 1].weeks


def test_the_same_seed_draws_the_same_weeks(told: Told) -> None:
    assert asked(told, draws=200) == asked(told, draws=200)
    assert asked(told, draws=200).table != asked(told, draws=200, seed=2).table


def test_families_whose_care_ends_free_their_carers() -> None:
    # Both families have their eighth and last day on Monday.
    with region_on_the_eve_of("2026-W49") as region:
        found = region.told.ask(reserve, "utrecht", WEEK, TODAY, draws=100)

    assert [(one.in_care, one.ended) for one in found.days] == [(2, 0), *[(0, 2)] * 6]
    assert [(one.carers, one.days, one.weeks) for one in found.table] == [(0, 1.0, 1.0)]
    assert found.enough == 0
