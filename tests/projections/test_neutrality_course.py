"""How hours run in time: per month or week of closing, with signals free of case mix."""

from fractions import Fraction

import pytest

from projections.neutrality_course import Per, Point, neutrality_course
from projections.population import Selection
from tests.projections.telling import Told
from tests.projections.told_clients import ORGANISATION, client

ALL = Selection()


def test_each_month_has_its_means_and_the_mean_so_far(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        *client("A", 2160, closed_on="2026-11-30"),
        *client("B", 2280, closed_on="2026-11-30"),
        *client("C", 2880, package=2, closed_on="2026-12-01"),
    )
    found = told.ask(neutrality_course, ALL)
    # November: (2160 + 2280) / 2 against 2280. December: 2880 against 2760. So far 7320 / 3.
    assert found.points == (
        Point(
            period="2026-11",
            clients=2,
            norm=Fraction(2280),
            delivered=Fraction(2220),
            deviation=Fraction(-60),
            cumulative=Fraction(2220),
        ),
        Point(
            period="2026-12",
            clients=1,
            norm=Fraction(2760),
            delivered=Fraction(2880),
            deviation=Fraction(120),
            cumulative=Fraction(2440),
        ),
    )
    assert found.chart is None


def test_weeks_are_iso_weeks(told: Told) -> None:
    told.tell(*ORGANISATION, *client("A", closed_on="2026-11-29"), *client("B"))
    found = told.ask(neutrality_course, ALL, Per.WEEK)
    assert [point.period for point in found.points] == ["2026-W48", "2026-W49"]


def test_a_period_stands_out_by_its_deviation_not_by_its_case_mix(told: Told) -> None:
    told.tell(*ORGANISATION)
    # Four weeks by the norm, the third of them with package 2 alone.
    for number, closed_on in enumerate(("2026-11-29", "2026-12-01", "2026-12-07", "2026-12-14")):
        package = 2 if number == 2 else 1
        minutes = 2760 if package == 2 else 2280
        told.tell(*client(f"F{number}", minutes, package=package, closed_on=closed_on))
    points = told.ask(neutrality_course, ALL, Per.WEEK).points
    assert [point.delivered for point in points] == [2280, 2280, 2760, 2280]
    assert [point.deviation for point in points] == [0, 0, 0, 0]


@pytest.mark.parametrize("per", Per)
def test_of_an_empty_log_there_is_no_course(told: Told, per: Per) -> None:
    found = told.ask(neutrality_course, ALL, per)
    assert (found.points, found.chart) == ((), None)
