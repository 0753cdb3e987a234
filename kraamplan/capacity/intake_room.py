"""Demand against capacity per week, and how many more registrations a week has room for.

A week is short when the hours asked for exceed those that can be counted on. The chance of that is
exact under the forecast's distributions; capacity counts as known.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from domain.demand.birth_day import expected_birth
from domain.organisation.service_level import ServiceLevel
from domain.values.week import Week
from projections.capacity import WeekCapacity, capacity, service_level
from projections.convolution import GRID_MINUTES, Chances, Distribution
from projections.demand import WEEK, WEEKS_AHEAD, Outlook, Stretch, day_after
from projections.demand_forecast import outlook
from projections.reader import Reader

DUE_ON = 3
"""A registration for a week is taken to be due on its Thursday, the middle of the week."""
FELT = 0.05
"""A week counts when at least this part of a registration's care is expected in it."""
BEYOND = 3
"""Weeks after those shown that are looked at too: care goes on after a late birth."""
MOST_ROOM = 50
"""More than this many registrations at once is not looked into."""


@dataclass(frozen=True, slots=True, eq=False)
class WeekAhead:
    """One week: what is asked for and what can be given, and the chance that it is short."""

    week: Week
    demand: Stretch
    capacity: WeekCapacity
    shortage: float


@dataclass(frozen=True, slots=True)
class Room:
    """What one more registration due in a week does, and how many there is room for.

    shortage and shortage_after are of the week in which one more registration raises the chance of
    a shortage most; hours is what such a registration brings in the weeks looked at, on average.
    """

    week: Week
    hardest_week: Week
    shortage: float
    shortage_after: float
    registrations: int
    hours: float


@dataclass(frozen=True, slots=True, eq=False)
class CapacityOutlook:
    """The weeks ahead, the service level, and the room there is for each due week."""

    outlook: Outlook
    level: ServiceLevel
    weeks: tuple[WeekAhead, ...]
    """Those that are shown, and BEYOND more."""

    @property
    def shown(self) -> tuple[WeekAhead, ...]:
        """The weeks that were asked for."""
        return self.weeks[:-BEYOND]

    def rooms(self) -> list[Room]:
        """Room for registrations due in each of the weeks shown."""
        return [self._room(at) for at in range(len(self.shown))]

    def _room(self, at: int) -> Room:
        newcomer = self._newcomer(self.weeks[at].week)
        minutes = newcomer @ np.arange(newcomer.shape[1]) * GRID_MINUTES
        felt = [week for week, part in enumerate(minutes / max(1.0, minutes.sum())) if part >= FELT]
        totals = {week: self.weeks[week].demand.half_hours for week in felt}
        before = {week: self.weeks[week].shortage for week in felt}
        after = {week: self._short(week, totals[week].plus(newcomer[week])) for week in felt}
        hardest = max(felt, key=lambda week: after[week] - before[week], default=at)
        room = 0
        while room < MOST_ROOM:
            totals = {week: total.plus(newcomer[week]) for week, total in totals.items()}
            if any(self._short(week, total) > self._allowed for week, total in totals.items()):
                break
            room += 1
        return Room(
            week=self.weeks[at].week,
            hardest_week=self.weeks[hardest].week,
            shortage=before.get(hardest, self.weeks[at].shortage),
            shortage_after=after.get(hardest, self.weeks[at].shortage),
            registrations=room,
            hours=float(minutes.sum()) / 60,
        )

    @property
    def _allowed(self) -> float:
        return 1 - self.level.percent / 100

    def _short(self, week: int, total: Distribution) -> float:
        return shortage(total, self.weeks[week].capacity.available)

    def _newcomer(self, week: Week) -> Chances:
        birth = expected_birth(week.days[DUE_ON], self.outlook.not_before, table=self.outlook.table)
        assert birth is not None, "a week ahead lies within the table"
        return self.outlook.newcomer.chances(birth, WEEK, [each.week.monday for each in self.weeks])


def capacity_outlook(
    reader: Reader, region: str | None, told: date, first: Week, weeks: int = WEEKS_AHEAD
) -> CapacityOutlook:
    """The weeks from `first` on, when everything up to the day `told` is known.

    Registrations yet to come are left out: whether there is room for them is what is asked.
    """
    ahead = outlook(reader, region, day_after(told), to_register=False)
    names = [first.shifted(at) for at in range(weeks + BEYOND)]
    given = capacity(reader, region, names, told)
    asked = ahead.by_week(first.monday, weeks + BEYOND)
    return CapacityOutlook(
        outlook=ahead,
        level=service_level(reader, told),
        weeks=tuple(_week(*each) for each in zip(names, asked, given, strict=True)),
    )


def shortage(asked: Distribution, minutes: int) -> float:
    """The chance that more half hours are asked for than these minutes hold."""
    return asked.above(minutes / GRID_MINUTES)


def _week(week: Week, asked: Stretch, given: WeekCapacity) -> WeekAhead:
    return WeekAhead(week, asked, given, shortage(asked.half_hours, given.available))
