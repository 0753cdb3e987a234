"""A family in care: what is due, what was given, what is planned for the days that are left."""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from domain.care.facts import ShortfallCause
from domain.indication.day_pattern import (
    LONGEST_VISIT_MINUTES,
    MOST_DAYS,
    SHORTEST_VISIT_MINUTES,
    USUAL_DAYS,
    day_pattern,
)
from domain.values.floor import FLOOR_MINUTES
from kraamplan.simulation.draws import Table
from kraamplan.simulation.judgement import Slip
from kraamplan.simulation.pregnancy import Expected
from kraamplan.simulation.team import Carer

_ENDS_EARLY: Table[tuple[int, ShortfallCause | None]] = Table(
    {
        (0, None): 86.5,
        (1, ShortfallCause.CLIENT_WANTS_LESS): 7,
        (2, ShortfallCause.CLIENT_WANTS_LESS): 1.5,
        (1, ShortfallCause.READY): 4,
        (2, ShortfallCause.HOSPITAL): 1,
    }
)
"""INVENTED: how many days before its time care ends, and why."""
_STEP_MINUTES = 15


@dataclass(slots=True)
class InCare:
    """The simulation's own view of a family in care; minutes throughout."""

    expected: Expected
    first_day: date
    due: int
    plan: deque[int]
    main: Carer
    second: Carer | None
    early_cause: ShortfallCause | None = None
    early_minutes: int = 0
    delivered: int = 0
    capacity_lost: int = 0
    slip: Slip | None = None
    right_minutes: int = 0
    """What is due once a wrong judgement is corrected."""
    corrected_on: date | None = None
    goals: list[str] = field(default_factory=list)
    carers: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The client number."""
        return self.expected.family.name

    @property
    def child_is_home(self) -> bool:
        """Whether the child is out of hospital when care starts."""
        family = self.expected.family
        return family.born_on + timedelta(days=family.child_nights) <= self.first_day

    @property
    def short(self) -> int:
        """Minutes due that were not delivered."""
        return max(0, self.due - self.delivered)

    @property
    def shortfalls(self) -> dict[ShortfallCause, int]:
        """What is short, by cause; adds up to all that is short."""
        if not self.short:
            return {}
        early = min(self.short, self.early_minutes) if self.early_cause else 0
        capacity = min(self.short - early, self.capacity_lost)
        rest = self.short - early - capacity
        found: dict[ShortfallCause, int] = {}
        if self.early_cause is not None:
            found[self.early_cause] = early
        found[ShortfallCause.CAPACITY] = capacity
        less = ShortfallCause.CLIENT_WANTS_LESS
        found[less] = found.get(less, 0) + rest
        return {cause: minutes for cause, minutes in found.items() if minutes}

    def last_possible_day(self) -> date:
        """Care lies within ten days from the day of birth; deferred care within eight."""
        family = self.expected.family
        if family.deferred:
            return self.first_day + timedelta(days=USUAL_DAYS - 1)
        return family.born_on + timedelta(days=MOST_DAYS - 1)

    def plan_days(self, chance: Random) -> None:
        """Draw whether care ends before its time."""
        days, cause = _ENDS_EARLY.draw(chance)
        left = sum(list(self.plan)[: len(self.plan) - days])
        if cause is None or self.expected.family.minimum_care or left < FLOOR_MINUTES:
            return
        self.early_cause = cause
        self.early_minutes = sum(self.plan.pop() for _ in range(days))

    def plan_again(self, due: int, today: date) -> None:
        """The hours changed: spread what is left over the days that are left."""
        self.due = due
        room = (self.last_possible_day() - today).days
        left = due - self.delivered - self.early_minutes
        if left < SHORTEST_VISIT_MINUTES or room < 1:
            self.plan = deque()
            self.capacity_lost += max(0, left)
            return
        days = min(max(len(self.plan), -(-left // LONGEST_VISIT_MINUTES)), room)
        fits = min(left, days * LONGEST_VISIT_MINUTES)
        self.capacity_lost += left - fits
        self.plan = deque(day_pattern(fits, days))

    def wanted_today(self, chance: Random) -> int:
        """Today's minutes: as planned, or a little less or more, made up for on the next day."""
        wanted = self.plan.popleft()
        if not self.plan or chance.random() > 0.2:
            return wanted
        change = chance.choice((-2, -1, 1, 2)) * _STEP_MINUTES
        following = self.plan[0] - change
        if _is_visit(wanted + change) and _is_visit(following):
            self.plan[0] = following
            return wanted + change
        return wanted

    def not_given(self, minutes: int, today: date) -> None:
        """Nobody could come for these minutes: an extra day where there is room for one."""
        after = today + timedelta(days=len(self.plan) + 1)
        if _is_visit(minutes) and after <= self.last_possible_day():
            self.plan.append(minutes)
        else:
            self.capacity_lost += minutes


def _is_visit(minutes: int) -> bool:
    return SHORTEST_VISIT_MINUTES <= minutes <= LONGEST_VISIT_MINUTES


def first_pattern(expected: Expected, minutes: int, first_day: date) -> tuple[int, ...] | None:
    """Minutes a day as care itself spreads them; None when they no longer fit."""
    family = expected.family
    days_left = MOST_DAYS - (first_day - family.born_on).days
    if family.deferred:
        days_left = max(days_left, USUAL_DAYS)
    usual = max(USUAL_DAYS, -(-minutes // LONGEST_VISIT_MINUTES))
    try:
        return day_pattern(minutes, min(days_left, usual))
    except ValueError:
        return None
