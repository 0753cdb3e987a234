"""Commands with the moment each is given, in order."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from domain.kernel.command import Command
from domain.values.horizon import moment_of
from domain.values.places import centres
from domain.values.week import Week

REGION = "UTR"
REGION_NAME = "Utrecht en omstreken"
_AREAS = (*range(3511, 3586), *range(3431, 3440), *range(3701, 3709), *range(3721, 3740))
POSTCODES = tuple(code for code in _AREAS if str(code) in centres())


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is done when, up to the eve of the week to be planned.

    The clock of the demonstration stands on the Sunday evening before that week.
    """

    week: Week
    chance: random.Random
    steps: list[tuple[datetime, Command]] = field(default_factory=list)

    @property
    def eve(self) -> date:
        """The Sunday the clock stands on."""
        return self.week.monday - timedelta(days=1)

    @property
    def now(self) -> datetime:
        """Where the clock stands: after everything in the timeline."""
        return moment_of(self.eve, time(20))

    def add(self, moment: datetime, command: Command) -> None:
        """Have a command given at a moment."""
        self.steps.append((moment, command))

    def office_hour(self, day: date) -> datetime:
        """Some moment in office hours of a day."""
        minutes = self.chance.randrange(9 * 60, 17 * 60)
        return moment_of(day, time(minutes // 60, minutes % 60))

    def postcode(self) -> str:
        """Somewhere in the region."""
        return str(self.chance.choice(POSTCODES))

    def in_order(self) -> list[tuple[datetime, Command]]:
        """All steps, first things first."""
        return sorted(self.steps, key=lambda step: step[0])
