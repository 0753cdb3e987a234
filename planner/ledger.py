"""A roster under construction: who serves what, and what one more or one less visit costs."""

from collections.abc import Iterable, Mapping
from typing import Self

from planner.day_patterns import mask_of
from planner.objectives.contract_balance import HALF_HOUR
from planner.result import Assignment
from planner.tables import Tables
from planner.timetable import timetable

NOBODY = -1


class Ledger:
    """Visits and carers by number. A visit is only ever given to a carer who may have it."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._patterns = tables.choices.patterns
        self.carer_of = [NOBODY] * len(tables.visits)
        days = len(tables.week)
        self.on_day: list[list[list[int]]] = [[[] for _ in range(days)] for _ in tables.carers]
        """Visits of a carer on a day."""
        self.serving: list[dict[int, int]] = [{} for _ in tables.visits_of]
        """Of a family: carer -> visits she has there, 0 when she had some before."""
        self._new_faces = [0] * len(tables.visits_of)
        self._planned = [0] * len(tables.carers)
        self._in_week = [[0] * (max(tables.week) + 1) for _ in tables.carers]
        self._half_hour = tables.choices.situation.problem.weights.contract_half_hour

    def give_cost(self, visit: int, carer: int) -> int | None:
        """What the objective grows by when an open visit is given; None when it must not be."""
        tables = self.tables
        drive = tables.alone[visit].get(carer)
        if drive is None:
            return None
        minutes, day = tables.minutes[visit], tables.day[visit]
        planned, week = self._planned[carer], tables.week[day]
        if (
            planned + minutes > tables.most[carer]
            or self._in_week[carer][week] + minutes > tables.most_in_week[carer][week]
            or (tables.most_in_weeks and self._fills(carer, week, minutes))
        ):
            return None
        others = self.on_day[carer][day]
        if others:
            if len(others) > 1:
                return None
            both = tables.together.get((carer, visit, others[0]))
            if both is None:
                return None
            drive = both - tables.alone[others[0]][carer]
        if not others and self._patterns.bind and not self._may_work(carer, day):
            return None
        if tables.choices.rest_binds and not self._has_timetable(visit, carer):
            return None
        family = tables.family[visit]
        if carer not in tables.known[family] and not self.serving[family].get(carer):
            drive += tables.faces[family][self._new_faces[family]]
        away = planned - tables.owed[carer]
        halves = -(-abs(away + minutes) // HALF_HOUR) + abs(away) // -HALF_HOUR
        return drive + halves * self._half_hour - tables.uncovered[visit]

    def give(self, visit: int, carer: int) -> None:
        """Plan a visit that give_cost allowed."""
        tables = self.tables
        day, family = tables.day[visit], tables.family[visit]
        self.carer_of[visit] = carer
        self.on_day[carer][day].append(visit)
        self._planned[carer] += tables.minutes[visit]
        self._in_week[carer][tables.week[day]] += tables.minutes[visit]
        serving = self.serving[family]
        served = serving.get(carer, 0)
        serving[carer] = served + 1
        if not served and carer not in tables.known[family]:
            self._new_faces[family] += 1

    def take(self, visit: int) -> int:
        """Open a planned visit; what the objective grows by."""
        tables = self.tables
        carer, minutes, day = self.carer_of[visit], tables.minutes[visit], tables.day[visit]
        family = tables.family[visit]
        others = self.on_day[carer][day]
        others.remove(visit)
        drive = tables.alone[visit][carer]
        if others:
            drive = tables.together[carer, visit, others[0]] - tables.alone[others[0]][carer]
        self.carer_of[visit] = NOBODY
        self._planned[carer] -= minutes
        self._in_week[carer][tables.week[day]] -= minutes
        serving = self.serving[family]
        serving[carer] -= 1
        if not serving[carer] and carer not in tables.known[family]:
            self._new_faces[family] -= 1
            drive += tables.faces[family][self._new_faces[family]]
        away = self._planned[carer] - tables.owed[carer]
        halves = -(-abs(away) // HALF_HOUR) + abs(away + minutes) // -HALF_HOUR
        return tables.uncovered[visit] + halves * self._half_hour - drive

    def fill(self, visits: Iterable[int]) -> None:
        """Give each open visit, in this order, to the carer who adds least, if that saves."""
        for visit in visits:
            offers = [
                (cost, carer)
                for carer in self.tables.alone[visit]
                if (cost := self.give_cost(visit, carer)) is not None
            ]
            if offers and min(offers)[0] < 0:
                self.give(visit, min(offers)[1])

    def hold(self, carer_of: Mapping[str, str]) -> Self:
        """Enter a lawful roster, visit -> carer, into an empty ledger."""
        visits = {visit: number for number, visit in enumerate(self.tables.visits)}
        carers = {carer: number for number, carer in enumerate(self.tables.carers)}
        for visit in sorted(carer_of):
            self.give(visits[visit], carers[carer_of[visit]])
        return self

    def assignments(self) -> tuple[Assignment, ...]:
        """The roster with its starts, ordered by visit id."""
        situation, starts = self.tables.choices.situation, self.tables.choices.starts
        found = []
        for number, days in enumerate(self.on_day):
            carer = situation.carers[self.tables.carers[number]]
            hers = [self.tables.visits[visit] for day in days for visit in day]
            times = timetable(situation, carer, hers, starts)
            if times is None:
                raise ValueError(f"no timetable holds {carer.id}'s visits: {', '.join(hers)}")
            for visit, start in times.items():
                end = start + situation.visits[visit].minutes
                found.append(Assignment(visit=visit, carer=carer.id, start=start, end=end))
        return tuple(sorted(found, key=lambda one: one.visit))

    def _fills(self, carer: int, week: int, minutes: int) -> bool:
        """Whether some weeks together hold too little for so much more in one of them."""
        in_week = self._in_week[carer]
        return any(
            week in weeks and sum(in_week[one] for one in weeks) + minutes > most
            for weeks, most in self.tables.most_in_weeks[carer]
        )

    def _may_work(self, carer: int, day: int) -> bool:
        """Whether the rules about many days let her work on one day more."""
        on_day = self.on_day[carer]
        mask = mask_of(one for one, visits in enumerate(on_day) if visits or one == day)
        return self._patterns.lawful(self.tables.carers[carer], mask)

    def _has_timetable(self, visit: int, carer: int) -> bool:
        tables, choices = self.tables, self.tables.choices
        hers = [tables.visits[one] for day in self.on_day[carer] for one in day]
        part = choices.situation.carers[tables.carers[carer]]
        return (
            timetable(choices.situation, part, [*hers, tables.visits[visit]], choices.starts, (1,))
            is not None
        )
