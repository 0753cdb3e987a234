"""The most work one week may hold.

Rule: The work of a carer in one week is no more than the longest week.

Source: Arbeidstijdenwet art. 5:7 (60 hours).

Parameters: Rulebook.max_week_minutes.

Counted as: Minutes with families, summed over a week of Monday to Sunday; work belongs to the week
    of the local day on which it starts. Breaks are not taken off, and travel between two families
    (working time by CAO Kraamzorg art. 1.1) is not added yet.

Passes: Six days of 10 hours: 60 hours.

Violates: Six days of 10 hours and a Sunday of 3: 63 hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Self

from domain.labour.rule import (
    NOTHING_BEFORE,
    History,
    Violation,
    Work,
    by_carer,
    hours_en,
    hours_nl,
)
from domain.labour.rulebook import Rulebook
from domain.values.week import Week


@dataclass(frozen=True, slots=True)
class MaxWeek:
    """At most so many minutes of work from Monday to Sunday."""

    name: ClassVar[str] = "max_week"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:7"

    minutes: int

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.max_week_minutes)

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found = []
        for carer, hers in by_carer(work):
            for _, group in groupby(hers, key=lambda one: Week.containing(one.day)):
                week = list(group)
                minutes = sum(one.end - one.start for one in week)
                if minutes > self.minutes:
                    found.append(self._violation(carer, week, minutes))
        return tuple(sorted(found))

    def _violation(self, carer: str, week: list[Work], minutes: int) -> Violation:
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(one.start for one in week),
            end=max(one.end for one in week),
            measured=minutes,
            allowed=self.minutes,
            message_nl=f"{carer} werkt {hours_nl(minutes)} in week {Week.containing(week[0].day)}; "
            f"ten hoogste {hours_nl(self.minutes)} mag ({self.source}).",
            message_en=f"{carer} works {hours_en(minutes)} in week {Week.containing(week[0].day)}; "
            f"at most {hours_en(self.minutes)} is allowed ({self.source}).",
        )
