"""A roster under construction: who serves what, and what one more or one less visit costs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from planner.compiled import sheet
from planner.compiled.grid import NEVER, NOBODY, Grid, blank
from planner.layout import lay_out
from planner.result import Assignment
from planner.tables import Tables
from planner.timetable import timetable


class Ledger:
    """Visits and carers by number. A visit is only ever given to a carer who may have it."""

    def __init__(self, tables: Tables, grid: Grid | None = None) -> None:
        """An empty one; `grid` spares laying the tables out again."""
        self.tables = tables
        self.grid = lay_out(tables) if grid is None else grid
        self.sheet = blank(self.grid)

    @property
    def carer_of(self) -> list[int]:
        """Of each visit."""
        return [int(carer) for carer in self.sheet.carer_of]

    def give_cost(self, visit: int, carer: int) -> int | None:
        """What the objective grows by when an open visit is given; None when it must not be."""
        cost = sheet.give_cost(self.grid, self.sheet, visit, carer)
        return None if cost == NEVER else cost

    def give(self, visit: int, carer: int) -> None:
        """Plan a visit that give_cost allowed."""
        sheet.give(self.grid, self.sheet, visit, carer)

    def take(self, visit: int) -> int:
        """Open a planned visit; what the objective grows by."""
        return sheet.take(self.grid, self.sheet, visit)

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

    def enter(self, carer_of: Sequence[int]) -> Self:
        """Enter a lawful roster by number, of each visit its carer, into an empty ledger."""
        for visit, carer in enumerate(carer_of):
            if carer != NOBODY:
                self.give(visit, carer)
        return self

    def assignments(self) -> tuple[Assignment, ...]:
        """The roster with its starts, ordered by visit id."""
        situation, starts = self.tables.choices.situation, self.tables.choices.starts
        hers: dict[int, list[str]] = {}
        for visit, carer in enumerate(self.carer_of):
            if carer != NOBODY:
                hers.setdefault(carer, []).append(self.tables.visits[visit])
        found = []
        for number, visits in hers.items():
            who = situation.carers[self.tables.carers[number]]
            times = timetable(situation, who, visits, starts)
            if times is None:
                raise ValueError(f"no timetable holds {who.id}'s visits: {', '.join(visits)}")
            for one, start in times.items():
                end = start + situation.visits[one].minutes
                found.append(Assignment(visit=one, carer=who.id, start=start, end=end))
        return tuple(sorted(found, key=lambda one: one.visit))
