"""A problem with its parts laid out for looking up; facts only, no rule and no choice."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Self

from domain.labour.on_call import time_on_call
from domain.labour.rule import Band, Certified, Counted, History, Protected, Work
from domain.values.horizon import Horizon, local_day
from domain.values.week import Week
from planner.problem import Carer, Family, PlanningProblem, Visit
from planner.result import Assignment
from planner.wished import Wished


@dataclass(frozen=True, slots=True)
class Past:
    """A stretch of work that already happened, and the family it was for."""

    work: Work
    family: str


@dataclass(frozen=True, slots=True)
class Situation:
    """Look-ups over one problem. Every sequence is ordered by id, so no result hangs on luck."""

    problem: PlanningProblem
    visits: dict[str, Visit]
    carers: dict[str, Carer]
    families: dict[str, Family]
    visits_of: dict[str, tuple[str, ...]]
    """Visits of a family, in order of day."""
    past_of: dict[str, tuple[Past, ...]]
    """A carer's work before and in the horizon, in order of time."""
    on_call_of: dict[str, tuple[Work, ...]]
    """When a carer is on call, before and in the horizon, in order of time."""
    history: History
    """What rules over many weeks must know beside the work of the past."""
    counted: dict[tuple[str, Week], int]
    """Carer and week -> minutes that count there beside the work of the past."""
    protected: dict[str, tuple[Protected, ...]]
    """Of the carers for whom lower limits hold."""
    weeks: tuple[Week, ...]
    """The weeks the horizon has days of, in order."""
    wished: Wished
    """What people asked for."""
    places: dict[str, int]
    """Row of a family's or carer's postcode in the travel table."""

    @classmethod
    def of(cls, problem: PlanningProblem) -> Self:
        rows = {postcode: row for row, postcode in enumerate(problem.travel.postcodes)}
        families = {one.id: one for one in sorted(problem.families, key=lambda one: one.id)}
        carers = {one.id: one for one in sorted(problem.carers, key=lambda one: one.id)}
        visits = {one.id: one for one in sorted(problem.visits, key=lambda one: one.id)}
        visits_of: defaultdict[str, list[str]] = defaultdict(list)
        for visit in sorted(problem.visits, key=lambda one: (one.day, one.id)):
            visits_of[visit.family].append(visit.id)
        history = _history(problem)
        days = map(Horizon(problem.first_day, problem.days).day, range(problem.days))
        return cls(
            problem=problem,
            visits=visits,
            carers=carers,
            families=families,
            wished=Wished.of(problem),
            visits_of={family: tuple(visits_of[family]) for family in families},
            past_of=_past_of(problem),
            on_call_of=_on_call_of(problem),
            history=history,
            counted={(one.carer, one.week): one.minutes for one in history.counted},
            protected={
                carer: tuple(one for one in history.protected if one.carer == carer)
                for carer in {one.carer for one in history.protected}
            },
            weeks=tuple(dict.fromkeys(map(Week.containing, days))),
            places={f"f:{one.id}": rows[one.postcode] for one in families.values()}
            | {f"c:{one.id}": rows[one.postcode] for one in carers.values()},
        )

    def date(self, day: int) -> date:
        """The local date of a day of the horizon, 0 being the first."""
        return Horizon(self.problem.first_day, self.problem.days).day(day)

    def days_of(self, weeks: Sequence[Week]) -> list[int]:
        """The days of the horizon that lie in these weeks."""
        days = range(self.problem.days)
        return [day for day in days if Week.containing(self.date(day)) in weeks]

    def from_home(self, carer: str, family: str) -> int:
        """Minutes from a carer's home to a family."""
        return self.problem.travel.minutes[self.places[f"c:{carer}"]][self.places[f"f:{family}"]]

    def to_home(self, carer: str, family: str) -> int:
        """Minutes from a family to a carer's home."""
        return self.problem.travel.minutes[self.places[f"f:{family}"]][self.places[f"c:{carer}"]]

    def between(self, origin: str, destination: str) -> int:
        """Minutes from one family to another; 0 when either is not in the problem any more."""
        row, column = self.places.get(f"f:{origin}"), self.places.get(f"f:{destination}")
        if row is None or column is None:
            return 0
        return self.problem.travel.minutes[row][column]

    def work(self, assignment: Assignment) -> Work:
        """An assignment as work; it belongs to the day of its visit."""
        visit = self.visits[assignment.visit]
        return Work(
            carer=assignment.carer,
            day=self.date(visit.day),
            start=assignment.start,
            end=assignment.end,
            skills=visit.skills,
        )

    def labour(self, assignments: Sequence[Assignment]) -> list[Work]:
        """The work of the past and of a roster, each with the drive to it from the one before."""
        shown = [one for hers in self.past_of.values() for one in hers]
        shown += [Past(self.work(one), self.visits[one.visit].family) for one in assignments]
        shown.sort(key=lambda one: (one.work.carer, one.work.day, one.work.start, one.work.end))
        return [one.work for one in shown[:1]] + [
            replace(after.work, drive=self.between(before.family, after.family))
            if (before.work.carer, before.work.day) == (after.work.carer, after.work.day)
            else after.work
            for before, after in pairwise(shown)
        ]

    def fixed(self, carer: str) -> list[Work]:
        """All that stands of a carer: her work of the past, and when she is on call."""
        return [
            *(one.work for one in self.past_of.get(carer, ())),
            *self.on_call_of.get(carer, ()),
        ]

    def protected_on(self, carer: str, day: int) -> tuple[Protected, ...]:
        """What protects a carer on a day of the horizon."""
        hers, local = self.protected.get(carer, ()), self.date(day)
        return tuple(one for one in hers if one.holds_on(local) or one.is_away(local))

    def protected_in(self, carer: str, week: Week) -> bool:
        """Whether lower limits hold for a carer on a day of a week."""
        return any(one.holds_on(day) for one in self.protected.get(carer, ()) for day in week.days)

    def longest(self, carer: str, day: int) -> int:
        """Minutes from the first to the last of her working day, at the most."""
        rulebook = self.problem.rulebook
        lower = rulebook.pregnant_shift_minutes
        if carer not in self.protected or lower is None or not self.protected_on(carer, day):
            return rulebook.max_shift_minutes
        return min(lower, rulebook.max_shift_minutes)

    def worked(self, carer: str, day: int) -> bool:
        """Whether she already worked or is on call on a day of the horizon."""
        local = self.date(day)
        return any(one.day == local for one in self.fixed(carer))

    def past_minutes(self, carer: str) -> int:
        """What stands of a carer on the days of the horizon."""
        first, last = self.date(0), self.date(self.problem.days - 1)
        return sum(one.end - one.start for one in self.fixed(carer) if first <= one.day <= last)

    def week_minutes(self, carer: str, week: Week) -> int:
        """What stands of a carer in a week, in the horizon or before it."""
        return sum(
            one.end - one.start for one in self.fixed(carer) if Week.containing(one.day) == week
        )


def _history(problem: PlanningProblem) -> History:
    last_day = problem.first_day + timedelta(days=problem.days - 1)
    return History(
        first_day=problem.first_day,
        counted=tuple(
            Counted(carer.id, Week.containing(one.monday), one.minutes)
            for carer in problem.carers
            for one in carer.counted or ()
        ),
        weekend_days=tuple(
            (carer.id, day) for carer in problem.carers for day in carer.weekend_days or ()
        ),
        protected=tuple(
            Protected(carer.id, one.first_day, one.last_day, one.away_from, one.away_until)
            for carer in problem.carers
            for one in carer.protected or ()
        ),
        bands=tuple(
            Band(carer.id, problem.first_day, last_day, 0, carer.max_minutes)
            for carer in problem.carers
        ),
        certified=tuple(
            Certified(carer.id, skill, problem.first_day)
            for carer in problem.carers
            for skill in carer.skills
        ),
    )


def _on_call_of(problem: PlanningProblem) -> dict[str, tuple[Work, ...]]:
    horizon = Horizon(problem.first_day, problem.days)
    found: defaultdict[str, list[Work]] = defaultdict(list)
    for one in sorted(problem.on_call or (), key=lambda one: (one.carer, one.start)):
        day = local_day(horizon.moment(one.start))
        found[one.carer].append(time_on_call(one.carer, day, one.start, one.end))
    return {carer: tuple(hers) for carer, hers in found.items()}


def _past_of(problem: PlanningProblem) -> dict[str, tuple[Past, ...]]:
    horizon = Horizon(problem.first_day, problem.days)
    past: defaultdict[str, list[Past]] = defaultdict(list)
    for one in sorted(problem.worked, key=lambda one: (one.carer, one.start, one.end, one.family)):
        work = Work(
            carer=one.carer,
            day=local_day(horizon.moment(one.start)),
            start=one.start,
            end=one.end,
        )
        past[one.carer].append(Past(work, one.family))
    return {carer: tuple(past[carer]) for carer in sorted(past)}
