"""What work is judged by, and what came closest to a limit."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.labour.compliance import Nearest, nearest, standings
from domain.labour.rule import History, LabourRule, Work
from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.breaks import Breaks
from domain.labour.rules.daily_rest import DailyRest
from domain.labour.rules.free_sundays import FreeSundays
from domain.labour.rules.free_weekends import FreeWeekends
from domain.labour.rules.max_shift import MaxShift
from domain.labour.rules.max_week import MaxWeek
from domain.labour.rules.mean_4_weeks import Mean4Weeks
from domain.labour.rules.mean_16_weeks import Mean16Weeks
from tests.domain.labour.rules.shifts import MONDAY, shift, shifts

KNOWN = History(first_day=MONDAY)
WORK = [*shifts(range(3), 8, 17), shift(6, 8, 18)]
"""Nine hours on Monday to Wednesday, ten on Sunday: 37 hours."""


@pytest.mark.parametrize(
    ("rule", "measured", "slack"),
    [
        # From 17:00 to 8:00 are 15 hours.
        (DailyRest(11 * 60), 900, 240),
        (MaxShift(600), 600, 0),
        (MaxWeek(60 * 60), 37 * 60, 23 * 60),
        (Mean4Weeks(9 * 60), 37 * 60, -60),
        (Mean16Weeks(48 * 60), 37 * 60, (16 * 48 - 37) * 60),
        (FreeSundays(13), 51, 38),
        (FreeWeekends(52), 51, -1),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_what_came_closest_is_measured_as_the_rule_measures(
    rule: LabourRule, measured: int, slack: int
) -> None:
    found = nearest(rule, WORK, KNOWN)
    assert found is not None
    assert (found.measured, found.slack) == (measured, slack)
    assert bool(rule.violations(WORK, KNOWN)) is (slack < 0)


@pytest.mark.parametrize("rule", [Breaks(330, 30), Mean4Weeks(None), FreeSundays(None)])
def test_of_a_rule_without_a_single_limit_nothing_comes_closest(rule: LabourRule) -> None:
    assert nearest(rule, WORK, KNOWN) is None


def test_without_a_second_day_there_is_no_rest_to_measure() -> None:
    assert nearest(DailyRest(660), [shift(0)], KNOWN) is None


def test_an_exception_that_was_used_shows_in_what_came_closest() -> None:
    late = [shift(0, 12, 23), shift(1, 8, 12)]
    judged = DailyRest(660, (480,))
    assert judged.violations(late, KNOWN) == ()
    assert nearest(judged, late, KNOWN) == Nearest(measured=540, allowed=660, slack=-120)


def broken(worked: list[Work], planned: list[Work], since: date = MONDAY) -> list[str]:
    stricter = replace(CAO_KRAAMZORG_2022, max_shift_minutes=8 * 60)
    books = [(MONDAY, CAO_KRAAMZORG_2022), (MONDAY + timedelta(days=7), stricter)]
    return [
        f"{each.rule.name} {kind} {one.measured}"
        for each in standings(worked, planned, KNOWN, books, since)
        for kind, several in (("worked", each.worked), ("planned", each.planned))
        for one in several
    ]


def test_each_week_is_judged_by_its_own_rulebook() -> None:
    assert broken([shift(6, 8, 17), shift(7, 8, 17)], []) == ["max_shift worked 540"]


def test_what_the_roster_adds_is_planned_and_what_was_there_is_not() -> None:
    worked, planned = [shift(0, 12, 23), shift(2, 12, 23)], [shift(3, 8, 12)]
    assert broken(worked, planned) == [
        "daily_rest planned 540",
        "max_shift worked 660",
        "max_shift worked 660",
    ]


def test_what_began_before_the_day_asked_about_is_left_out() -> None:
    work = [shift(0, 8, 19), shift(2, 8, 19)]
    assert broken(work, [], MONDAY + timedelta(days=1)) == ["max_shift worked 660"]
