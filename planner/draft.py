"""A roster under construction: what one more visit would cost, and whether it would be lawful."""

from collections import defaultdict
from collections.abc import Mapping

from domain.values.week import Week
from planner.constraints import daily_rest
from planner.objectives.continuity import price_of
from planner.objectives.contract_balance import HALF_HOUR
from planner.objectives.travel import round_trip, there_and_back
from planner.problem import Carer, Visit
from planner.result import Assignment
from planner.situation import Situation
from planner.starts import Starts
from planner.timetable import timetable


class Draft:
    """Who serves what so far. Every visit given to a carer must have been asked with `fits`."""

    def __init__(self, situation: Situation, starts: Mapping[tuple[str, str], Starts]) -> None:
        self.situation = situation
        self.starts = starts
        self.carer_of: dict[str, str] = {}
        self._rest_binds = daily_rest.binds(situation, starts)
        self._visits: defaultdict[str, list[str]] = defaultdict(list)
        self._faces: defaultdict[str, set[str]] = defaultdict(set)
        self._planned: dict[str, int] = {
            carer: situation.past_minutes(carer) for carer in situation.carers
        }
        self._week_minutes: defaultdict[tuple[str, Week], int] = defaultdict(int)
        self._weeks = [
            Week.containing(situation.date(day)) for day in range(situation.problem.days)
        ]
        for carer, past in situation.past_of.items():
            for one in past:
                week = Week.containing(one.work.day)
                self._week_minutes[carer, week] += one.work.end - one.work.start
        for family in situation.families.values():
            self._faces[family.id] |= set(family.carers_so_far)

    def give(self, visit: Visit, carer: Carer) -> None:
        """Plan a visit."""
        self.carer_of[visit.id] = carer.id
        self._visits[carer.id].append(visit.id)
        self._faces[visit.family].add(carer.id)
        self._planned[carer.id] += visit.minutes
        self._week_minutes[carer.id, self._weeks[visit.day]] += visit.minutes

    def fits(self, visit: Visit, carer: Carer) -> bool:
        """Whether a carer can lawfully serve one more visit."""
        if (visit.id, carer.id) not in self.starts:
            return False
        rulebook = self.situation.problem.rulebook
        week = self._week_minutes[carer.id, self._weeks[visit.day]] + visit.minutes
        whole = self._planned[carer.id] + visit.minutes
        if week > rulebook.max_week_minutes or whole > carer.max_minutes:
            return False
        others = self._visits[carer.id] if self._rest_binds else self._on_day(visit, carer)
        return (
            not others
            or timetable(self.situation, carer, [*others, visit.id], self.starts, grains=(1,))
            is not None
        )

    def added_cost(self, visit: Visit, carer: Carer) -> int:
        """What the objective grows by when a carer serves one more visit; negative is a gain."""
        weights = self.situation.problem.weights
        before = self._planned[carer.id] - carer.contract_minutes
        halves = _halves(before + visit.minutes) - _halves(before)
        cost = halves * weights.contract_half_hour
        faces = self._faces[visit.family]
        if carer.id not in faces:
            cost += price_of(len(faces) + 1, weights)
        alone = there_and_back(self.situation, carer.id, visit.family)
        others = self._on_day(visit, carer)
        if others:
            first = self.situation.visits[others[0]].family
            alone = round_trip(self.situation, carer.id, first, visit.family) - there_and_back(
                self.situation, carer.id, first
            )
        return (
            cost
            + alone * weights.travel_minute
            - weights.uncovered_visit
            - weights.uncovered_minute * visit.minutes
        )

    def assignments(self) -> tuple[Assignment, ...]:
        """The roster with its starts, ordered by visit id."""
        found = []
        for carer, visits in self._visits.items():
            starts = timetable(self.situation, self.situation.carers[carer], visits, self.starts)
            if starts is None:
                raise ValueError(f"no timetable holds {carer}'s visits: {', '.join(visits)}")
            for visit, start in starts.items():
                end = start + self.situation.visits[visit].minutes
                found.append(Assignment(visit=visit, carer=carer, start=start, end=end))
        return tuple(sorted(found, key=lambda one: one.visit))

    def _on_day(self, visit: Visit, carer: Carer) -> list[str]:
        visits = self.situation.visits
        return [one for one in self._visits[carer.id] if visits[one].day == visit.day]


def _halves(minutes: int) -> int:
    return -(-abs(minutes) // HALF_HOUR)
