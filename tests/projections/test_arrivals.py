"""Registrations yet to come: their number, when they are due, and how unsure that is; by hand."""

from datetime import date, timedelta
from math import exp

import numpy as np
import pytest

from domain.demand.gestation import NL_2020
from projections.arrivals import Arrivals, arrivals
from projections.convolution import GRID_MINUTES, compound
from projections.demand import Known
from projections.demand_forecast import outlook
from tests.projections.telling import Told
from tests.support.builders import ORGANISATION, clock, register_family

TODAY = date(2026, 12, 1)


def daily(days: int, lead: int) -> list[tuple[date, date]]:
    """One registration a day up to yesterday, each so many days before its due date."""
    on = [TODAY - timedelta(days=back) for back in range(1, days + 1)]
    return [(day, day + timedelta(days=lead)) for day in on]


def found(registered: list[tuple[date, date]]) -> Arrivals | None:
    return arrivals(registered, TODAY, NL_2020)


def test_families_of_an_uncertain_pace_are_a_negative_binomial() -> None:
    # Pace a gamma of shape 2 and rate 4, one family for each registration: the chance of none is
    # (4 / 5)^2, of one 2 x 1/5 times that, of two 3 x 1/25 times it.
    chances = compound(np.array([0.0, 1.0]), 2, 4)
    assert chances[:3] == pytest.approx([0.64, 0.256, 0.0768])
    assert chances.sum() == pytest.approx(1)


def test_a_pace_that_is_nearly_certain_gives_a_poisson() -> None:
    chances = compound(np.array([0.0, 0.5, 0.0, 0.25]), 1e9, 1e9)
    # Half a family asks for 1 and a quarter for 3, on average: none with the chance e^-0.75.
    none = exp(-0.75)
    expected = [none, none * 0.5, none * 0.5**2 / 2, none * (0.5**3 / 6 + 0.25)]
    assert chances[:4] == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(("shape", "rate"), [(0.5, 28), (40.5, 365), (8000.5, 365)])
def test_mean_and_variance_are_those_of_the_sum(shape: float, rate: float) -> None:
    expected = np.array([0.0, *np.linspace(1, 0.2, 12)])
    chances = compound(expected, shape, rate)
    sizes, values = np.arange(len(expected)), np.arange(len(chances))
    mean = shape / rate * float(sizes @ expected)
    variance = shape / rate * float(sizes**2 @ expected) + mean**2 / shape
    assert float(values @ chances) == pytest.approx(mean, rel=1e-9)
    assert float((values - mean) ** 2 @ chances) == pytest.approx(variance, rel=1e-6)


def test_who_asks_for_nothing_does_not_matter() -> None:
    assert list(compound(np.array([7.0, 0.0]), 2, 4)) == [1.0]


def test_the_first_week_of_a_log_takes_over_and_does_not_count() -> None:
    known = found(daily(63, 140))
    assert known is not None
    # Of 63 days 7 take over; the pace is 56 and a half in 56 days.
    assert (known.registrations, known.days) == (56, 56)
    assert known.per_day == pytest.approx(56.5 / 56)


def test_fewer_than_four_weeks_say_too_little() -> None:
    assert found([]) is None
    assert found(daily(34, 140)) is None
    assert found(daily(35, 140)) is not None


def test_registrations_of_more_than_a_year_ago_do_not_count() -> None:
    known = found(daily(500, 140))
    assert known is not None
    assert (known.registrations, known.days) == (365, 365)


def test_children_of_those_to_come_are_born_about_their_lead_from_now() -> None:
    known = found(daily(63, 140))
    assert known is not None
    births = known.births.chances
    # Nobody registers later than 140 days before: before day 140 less 16 weeks none is born, and
    # from three weeks after it on one a day.
    assert known.births.first_day == TODAY
    assert sum(births[: 140 - 16 * 7 - 1]) == 0
    assert sum(births[168:175]) == pytest.approx(7, rel=0.02)
    # Of those due from day 140 on a part comes sooner, so half a child a day is reached before.
    assert 0.5 < births[140] < 1


def test_leads_of_old_set_how_soon() -> None:
    half = found([*daily(63, 140), *daily(63, 280)])
    assert half is not None
    assert half.registrations == 112
    # At a pace of one, half of the registrations come at 140 days: half a child a day.
    assert sum(half.births.chances[168:175]) == pytest.approx(3.5, rel=0.02)


def test_the_forecast_tells_them_as_a_part_of_their_own(told: Told) -> None:
    told.tell(*ORGANISATION)
    for back in range(1, 64):
        on = TODAY - timedelta(days=back)
        command = register_family(f"G{back}", due_date=on + timedelta(days=30))
        told.tell(command, now=clock(f"{on}T12:00+01:00"))

    with_them = told.ask(outlook, "utrecht", TODAY)
    without = told.ask(outlook, "utrecht", TODAY, to_register=False)
    week = TODAY + timedelta(weeks=8)
    more, less = with_them.by_week(week, 1)[0], without.by_week(week, 1)[0]

    # Every family due by then has yet to register: those on record were due by 30 December.
    assert less.mean_minutes[Known.TO_REGISTER] == 0
    assert less.half_hours.mean < 1
    to_register = more.mean_minutes[Known.TO_REGISTER]
    assert more.half_hours.mean * GRID_MINUTES == pytest.approx(
        to_register + less.half_hours.mean * GRID_MINUTES
    )
    # Steady: as many children a week as registrations, who ask for what a newcomer asks for.
    care = with_them.newcomer.of_day
    minutes = float((care @ np.arange(care.shape[1])).sum()) * GRID_MINUTES
    assert with_them.arrivals is not None
    assert to_register == pytest.approx(with_them.arrivals.per_day * 7 * minutes, rel=0.03)
    assert more.families.quantile(0.1) < more.families.quantile(0.9)
