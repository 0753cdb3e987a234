"""The carers of a region and who of them is free: the simulation's own calendar."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from domain.values.horizon import moment_of
from kraamplan.simulation.absences import Absences
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.carers import DrawnCarer, carers_needed, draw_carer, joining, leaving
from kraamplan.simulation.scale import Place

_WINDOW_DAYS = 28
_MOST_DAYS_IN_NINE = 7
"""Weekly rest: 60 hours in nine days, so that one carer can do nearly a whole week of care."""
_MOST_MINUTES_IN_A_WEEK = 46 * 60
_STRETCH = 1.3
"""INVENTED: how far beyond her contract a carer works in four weeks when it must be."""
_LAST_START = time(13, 30)


@dataclass(slots=True)
class Carer:
    """A carer at work: what she did lately, where she is today, and what she learned."""

    drawn: DrawnCarer
    absences: Absences
    indications: int
    worked: deque[tuple[date, int]] = field(default_factory=deque)
    window_minutes: int = 0
    free_from: datetime | None = None
    """When today's last visit ends; None while she has none today."""
    resting_on: date | None = None
    """The day after a birth that ended late."""
    families: int = 0
    """For how many families in care she is the main carer."""
    backs: int = 0
    """For how many families in care she comes when the main carer cannot."""

    @property
    def name(self) -> str:
        """The staff number."""
        return self.drawn.name

    @property
    def load(self) -> float:
        """Minutes of the last four weeks as a share of the contract."""
        return self.window_minutes / (self.drawn.contract_minutes * 4)

    @property
    def room(self) -> float:
        """Minutes she can still work, of what may be asked of her in four weeks."""
        return self.drawn.contract_minutes * 4 * _STRETCH - self.window_minutes

    def start_day(self, day: date) -> None:
        """Forget what lies too far back."""
        self.free_from = None
        while self.worked and self.worked[0][0] <= day - timedelta(days=_WINDOW_DAYS):
            self.window_minutes -= self.worked.popleft()[1]

    def can_work(self, day: date) -> bool:
        """Whether she works on this day at all, as far as is known today."""
        return (
            day.isoweekday() not in self.drawn.free_weekdays
            and self.drawn.hired_on < day < self.drawn.leaves_on
            and day != self.resting_on
            and not self.absences.is_away(day)
        )

    def is_free(self, day: date, minutes: int) -> bool:
        """Whether she can take a visit today, her other visits and her rest considered."""
        if self.free_from is not None or not self.can_work(day):
            return False
        nine = [each for each in self.worked if each[0] > day - timedelta(days=9)]
        week = sum(each[1] for each in nine if each[0] > day - timedelta(days=7))
        return (
            len({each[0] for each in nine}) < _MOST_DAYS_IN_NINE
            and week + minutes <= _MOST_MINUTES_IN_A_WEEK
            and self.room >= minutes
        )

    def has_room_after_a_visit(self, day: date) -> bool:
        """Whether a short second visit still fits in her day."""
        return self.free_from is not None and self.free_from <= moment_of(day, _LAST_START)

    def works(self, day: date, minutes: int, until: datetime) -> None:
        """Take down a visit."""
        self.worked.append((day, minutes))
        self.window_minutes += minutes
        self.free_from = until


@dataclass(slots=True)
class Team:
    """The carers of one region. Who leaves is replaced the same day."""

    place: Place
    clients_a_year: float
    chance: Random
    carers: list[Carer] = field(default_factory=list)
    _hired: int = 0

    def found(self, day: date, first_number: int) -> Iterator[Step]:
        """Everybody who is there when the record begins."""
        self._hired = first_number
        for _ in range(carers_needed(self.clients_a_year)):
            yield from self._join(day, time(10), new=False)

    def morning(self, day: date) -> Iterator[Step]:
        """What becomes of carers today: who comes and goes, is ill, plans her leave."""
        for carer in list(self.carers):
            if carer.drawn.leaves_on == day:
                self.carers.remove(carer)
                yield from leaving(carer.drawn, moment_of(day, time(9)))
                yield from self._join(day, time(9, 30), new=True)
                continue
            carer.start_day(day)
            yield from carer.absences.fall_ill(self.chance, day)
            if carer.absences.leave_is_planned(day) and day.day == 1:
                yield from carer.absences.plan_leave(self.chance, day, day.year + 1)

    def free(self, day: date, minutes: int) -> list[Carer]:
        """Everybody who can take a visit of so many minutes today."""
        return [carer for carer in self.carers if carer.is_free(day, minutes)]

    def at_a_stretch(self, day: date) -> list[Carer]:
        """Everybody who could come today if her hours did not count: care must start."""
        return [carer for carer in self.carers if carer.free_from is None and carer.can_work(day)]

    def _join(self, day: date, clock: time, *, new: bool) -> Iterator[Step]:
        drawn = draw_carer(self.chance, self._hired, self.place, day, new=new)
        self._hired += 1
        carer = Carer(drawn, Absences(drawn.name), drawn.experience)
        self.carers.append(carer)
        yield from joining(drawn, moment_of(day, clock))
        yield from carer.absences.plan_leave(self.chance, day, day.year)
        if carer.absences.leave_is_planned(day):
            yield from carer.absences.plan_leave(self.chance, day, day.year + 1)
