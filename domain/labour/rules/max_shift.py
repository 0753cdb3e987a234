"""The longest a working day may be, from its first to its last minute.

Rule: All work that starts on one local day lies within the longest shift.

Source: CAO Kraamzorg art. 4.4 (10 hours), stricter than Arbeidstijdenwet art. 5:7 (12 hours). The
    12 hours the agreement allows when something unforeseen happens count for time worked and are
    never planned.

Parameters: Rulebook.max_shift_minutes, and of time worked Rulebook.incidental_shift_minutes.

Counted as: Elapsed minutes from the first start to the last end of a day, with the hours between
    two families in it: the carer is under way or waiting. Breaks are not taken off.

Passes: One family from 08:00 to 12:00 and another from 15:00 to 18:00: 10 hours.

Violates: One family from 08:00 to 12:00 and another from 16:00 to 19:00: 11 hours.
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


@dataclass(frozen=True, slots=True)
class MaxShift:
    """At most so many minutes from the first to the last minute of a day."""

    name: ClassVar[str] = "max_shift"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.4"

    minutes: int

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.max_shift_minutes)

    @classmethod
    def with_exceptions(cls, rulebook: Rulebook) -> Self:
        """As it judges time worked."""
        incidental = rulebook.incidental_shift_minutes or 0
        return cls(max(rulebook.max_shift_minutes, incidental))

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found = []
        for carer, hers in by_carer(work):
            for _, group in groupby(hers, key=lambda one: one.day):
                shift = list(group)
                start, end = min(one.start for one in shift), max(one.end for one in shift)
                if end - start > self.minutes:
                    found.append(self._violation(carer, start, end))
        return tuple(sorted(found))

    def _violation(self, carer: str, start: int, end: int) -> Violation:
        return Violation(
            rule=self.name,
            carer=carer,
            start=start,
            end=end,
            measured=end - start,
            allowed=self.minutes,
            message_nl=f"De werkdag van {carer} duurt {hours_nl(end - start)}; "
            f"ten hoogste {hours_nl(self.minutes)} mag ({self.source}).",
            message_en=f"{carer}'s working day lasts {hours_en(end - start)}; "
            f"at most {hours_en(self.minutes)} is allowed ({self.source}).",
        )
