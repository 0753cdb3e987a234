"""What work is judged by."""

from dataclasses import replace
from datetime import date, timedelta

from domain.labour.compliance import standings
from domain.labour.rule import History, Work
from domain.labour.rulebook import CAO_KRAAMZORG_2022
from tests.domain.labour.rules.shifts import MONDAY, shift

KNOWN = History(first_day=MONDAY)


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
