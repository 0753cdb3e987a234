"""Years of an organisation, day by day, written through the real commands.

Nothing is kept longer than it is needed: families wait from registration to the end of their care,
steps until their moment, and what has happened stands in the log alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from itertools import islice
from random import Random
from uuid import UUID

from domain.application import CapacityPlanning
from domain.indication.policy import Policy
from domain.kernel.command import CommandContext, Order
from domain.kernel.ids import derived_id
from domain.values.horizon import moment_of
from domain.values.week import Week
from kraamplan.simulation import assumptions
from kraamplan.simulation.agenda import Agenda, Step
from kraamplan.simulation.course import Course, Tally
from kraamplan.simulation.district import District
from kraamplan.simulation.draws import poisson
from kraamplan.simulation.families import draw_family
from kraamplan.simulation.opening import DRIVING, opening
from kraamplan.simulation.pregnancy import LONGEST_LEAD, draw_expected, pregnancy
from kraamplan.simulation.scale import Place, Scale
from kraamplan.simulation.team import Team

BATCH = 5_000
"""Commands handled together."""
_WEEKS_A_YEAR = 365.25 / 7
_BEFORE_MONDAY = timedelta(days=3)
_CARER_NUMBERS = 1_000
"""Carers of a region are numbered from a thousand of their own."""

Progress = Callable[[date, int], None]
"""Told the day that was reached and the commands handled so far."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What a history is drawn from: the same extent and policies always give the same history.

    Care starts in the week of `start`; the record begins before, with the pregnancies of those
    families. Nothing lies on or after `end`.
    """

    name: str
    scale: Scale
    seed: int
    start: date
    end: date

    @property
    def first_birth_week(self) -> date:
        """The Monday of the first week with births."""
        return Week.containing(self.start).monday

    @property
    def opening(self) -> date:
        """The day the record begins: a Friday; from the Monday after it families register."""
        return self.first_birth_week - LONGEST_LEAD - _BEFORE_MONDAY


@dataclass(slots=True)
class History:
    """Draws an extent day by day."""

    extent: Extent
    policies: dict[str, Policy]
    tally: Tally = field(default_factory=Tally)
    families: int = 0
    _districts: dict[Place, District] = field(default_factory=dict)
    _agenda: Agenda = field(default_factory=Agenda)

    def steps(self) -> Iterator[Step]:
        """Every step, in the order of their moments."""
        day = self.extent.opening
        self._agenda.add(*opening(self.extent.scale.places, self.policies, day))
        for index, place in enumerate(self.extent.scale.places):
            self._agenda.add(*self._found(place, index, day))
        day += _BEFORE_MONDAY
        while day < self.extent.end:
            if day.isoweekday() == 1:
                self._register(day + LONGEST_LEAD)
            for district in self._districts.values():
                self._agenda.add(*district.day(day))
            day += timedelta(days=1)
            yield from self._agenda.before(moment_of(day, time()))

    def _found(self, place: Place, index: int, day: date) -> Iterator[Step]:
        chance = Random(f"{self.extent.name}/{self.extent.seed}/{place.region}")
        team = Team(place, self.extent.scale.clients_of_a_region, chance)
        course = Course(chance, self.policies[DRIVING], team, self.tally)
        self._districts[place] = District(course)
        yield from team.found(day, 1 + index * _CARER_NUMBERS)

    def _register(self, monday: date) -> None:
        """Draw the families of a week of births; their pregnancies lie before it."""
        for place, district in self._districts.items():
            chance = Random(f"{self.extent.name}/{self.extent.seed}/{place.region}/{monday}")
            mean = self.extent.scale.clients_of_a_region / _WEEKS_A_YEAR
            for _ in range(poisson(chance, mean * assumptions.BIRTHS_BY_MONTH[monday.month - 1])):
                self.families += 1
                family = draw_family(chance, self.families, monday)
                expected = draw_expected(chance, family, place)
                self._agenda.add(*pregnancy(chance, expected))
                district.expect(expected)


def write(history: History, application: CapacityPlanning, progress: Progress) -> int:
    """Handle every step of a history; returns how many commands there were."""
    steps, handled = history.steps(), 0
    while batch := list(islice(steps, BATCH)):
        application.handle_all(
            [_order(history.extent, handled + at, step) for at, step in enumerate(batch)]
        )
        handled += len(batch)
        progress(batch[-1].moment.date(), handled)
    return handled


def _order(extent: Extent, number: int, step: Step) -> Order:
    command_id = derived_id(f"simulation/{extent.name}/{extent.seed}/{extent.start}/{number}")
    return Order(command=step.command, context=_context(step, command_id))


def _context(step: Step, command_id: UUID) -> CommandContext:
    return CommandContext(
        actor=step.actor,
        role=step.role,
        reason=step.reason,
        now=step.moment,
        command_id=command_id,
        correlation_id=command_id,
    )
