"""A working day in two parts.

Rule: When a working day is interrupted, each of its parts lasts at least the shortest part.

Source: CAO Kraamzorg art. 4.9 (one interruption, parts of at least 2 hours). More than one
    interruption is refused by the two visits a day; her consent to it is not recorded.

Parameters: Rulebook.split_part_minutes.

Counted as: A day with work in several stretches, however short the time between them: the time of
    the drive is not told from a break. Stretches that touch are one part.

Passes: One family from 08:00 to 12:00 and another from 14:00 to 16:00: parts of 4 and 2 hours.

Violates: One family from 08:00 to 12:00 and another from 14:00 to 15:30.
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
class SplitShift:
    """Parts of at least so many minutes; None asks nothing."""

    name: ClassVar[str] = "split_shift"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.9"

    minutes: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.split_part_minutes)

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.minutes is None:
            return ()
        found = []
        for carer, hers in by_carer(work):
            for _, group in groupby(hers, key=lambda one: one.day):
                parts = _parts(list(group))
                if len(parts) > 1:
                    found += [
                        self._violation(carer, start, end, self.minutes)
                        for start, end in parts
                        if end - start < self.minutes
                    ]
        return tuple(sorted(found))

    def _violation(self, carer: str, start: int, end: int, wanted: int) -> Violation:
        return Violation(
            rule=self.name,
            carer=carer,
            start=start,
            end=end,
            measured=end - start,
            allowed=wanted,
            message_nl=f"Een deel van de onderbroken werkdag van {carer} duurt "
            f"{hours_nl(end - start)}; ten minste {hours_nl(wanted)} is nodig ({self.source}).",
            message_en=f"A part of {carer}'s interrupted working day lasts "
            f"{hours_en(end - start)}; at least {hours_en(wanted)} is needed ({self.source}).",
        )


def _parts(shift: list[Work]) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    for one in shift:
        if parts and one.start <= parts[-1][1]:
            parts[-1] = parts[-1][0], max(parts[-1][1], one.end)
        else:
            parts.append((one.start, one.end))
    return parts
