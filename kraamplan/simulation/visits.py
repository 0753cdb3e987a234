"""Who goes where today: one main carer a family where possible, nobody in two places."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from domain.indication.day_pattern import SHORTEST_VISIT_MINUTES
from domain.values.horizon import moment_of, on_dutch_clock
from kraamplan.simulation.in_care import InCare
from kraamplan.simulation.team import Carer, Team

_TRAVEL = timedelta(minutes=30)
_LAST_END = time(18)
_STARTS = (8 * 60, 8 * 60 + 15, 8 * 60 + 30, 8 * 60 + 30, 9 * 60, 9 * 60 + 30)


@dataclass(frozen=True, slots=True)
class Visit:
    """One carer with one family; times on the Dutch clock."""

    carer: Carer
    starts_at: datetime
    ends_at: datetime

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return int((self.ends_at - self.starts_at).total_seconds() // 60)


def choose_main(team: Team, day: date, pattern: tuple[int, ...]) -> Carer | None:
    """Somebody free today who can come on most of the days, and has worked least."""
    days = [day + timedelta(days=index) for index in range(len(pattern))]
    able = team.free(day, pattern[0])
    return min(
        [carer for carer in able if not carer.families] or able or team.at_a_stretch(day),
        key=lambda carer: (
            carer.room < sum(pattern),
            carer.backs,
            -sum(carer.can_work(each) for each in days),
            round(carer.load, 1),
            carer.name,
        ),
        default=None,
    )


def choose_second(team: Team, main: Carer, day: date, pattern: tuple[int, ...]) -> Carer | None:
    """Somebody who can come when the main carer cannot, on as many of those days as may be."""
    days = [day + timedelta(days=index) for index in range(1, len(pattern))]
    off = [each for each in days[:-1] if not main.can_work(each)] + days[-1:]
    return min(
        (carer for carer in team.carers if carer is not main and not carer.families),
        key=lambda carer: (
            -sum(carer.can_work(each) for each in off),
            carer.backs,
            round(carer.load, 1),
            carer.name,
        ),
        default=None,
    )


def visit(chance: Random, team: Team, family: InCare, day: date, minutes: int) -> Visit | None:
    """Today's visit to this family, shorter when only a second visit of somebody is left."""
    carer = _carer_for(team, family, day, minutes)
    if carer is not None:
        return morning_visit(chance, carer, day, minutes)
    return _second_visit(team, day, minutes)


def morning_visit(chance: Random, carer: Carer, day: date, minutes: int) -> Visit:
    """A visit that starts between eight and half past nine, and ends by six."""
    clock = min(chance.choice(_STARTS), 18 * 60 - minutes)
    return _taken(carer, day, moment_of(day, time(clock // 60, clock % 60)), minutes)


def _carer_for(team: Team, family: InCare, day: date, minutes: int) -> Carer | None:
    for usual in (family.main, family.second):
        if usual is not None and usual.is_free(day, minutes):
            return usual
    able = team.free(day, minutes)
    return min(
        [carer for carer in able if not carer.families] or able,
        key=lambda carer: (
            carer.name not in family.carers,
            carer.backs,
            round(carer.load, 2),
            carer.name,
        ),
        default=None,
    )


def _second_visit(team: Team, day: date, minutes: int) -> Visit | None:
    end_of_day = moment_of(day, _LAST_END)
    able = [carer for carer in team.carers if carer.has_room_after_a_visit(day)]
    carer = min(able, key=lambda each: (each.free_from, each.load, each.name), default=None)
    if carer is None or carer.free_from is None:
        return None
    start = carer.free_from + _TRAVEL
    fits = int((end_of_day - start).total_seconds() // 60)
    return _taken(carer, day, start, min(minutes, max(fits, SHORTEST_VISIT_MINUTES)))


def _taken(carer: Carer, day: date, start: datetime, minutes: int) -> Visit:
    end = start + timedelta(minutes=minutes)
    carer.works(day, minutes, end)
    return Visit(carer, on_dutch_clock(start), on_dutch_clock(end))
