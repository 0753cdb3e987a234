"""Breaks in a working day.

Rule: A day with more work than it may hold without a break has the break, whole or in parts that
    are not shorter than the shortest part; a day with still more work has the longer break.

Source: Arbeidstijdenwet art. 5:4 (more than 5 hours 30: 30 minutes, in parts of at least 15; more
    than 10 hours: 45 minutes). An agreement may set 15 minutes, as a provision that derogates; the
    texts read do not.

Parameters: Rulebook.break_after_minutes, Rulebook.break_minutes, Rulebook.long_break_after_minutes,
    Rulebook.long_break_minutes, Rulebook.break_part_minutes.

Counted as: Work is the time with families and the drive from one to the next. Between two families
    what the drive leaves is break. A stretch with one family that needs a break by its own length
    holds it, in its own time: that is our reading, and nothing on record contradicts it. Shorter
    stretches hold none.

Passes: One family from 08:00 to 11:30 and, half an hour's drive away, another from 12:30 to 16:00:
    7 hours 30 of work with a break of 30 minutes.

Violates: The same with the second from 12:15 to 15:45: the drive leaves 15 minutes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
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
class Break:
    """So many minutes of break somewhere between two moments."""

    start: int
    end: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Breaks:
    """Minutes of break in a day with more than so many minutes of work; None asks nothing."""

    name: ClassVar[str] = "breaks"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:4"

    after: int | None
    minutes: int | None
    long_after: int | None = None
    long: int | None = None
    part: int = 0
    """The shortest stretch of time that is a break at all."""

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(
            rulebook.break_after_minutes,
            rulebook.break_minutes,
            rulebook.long_break_after_minutes,
            rulebook.long_break_minutes,
            rulebook.break_part_minutes or 0,
        )

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found = []
        for carer, hers in by_carer(work):
            for _, group in groupby(hers, key=lambda one: one.day):
                shift = list(group)
                wanted = self.wanted(_worked(shift))
                had = sum(each.minutes for each in self.witness(shift))
                if had < wanted:
                    found.append(self._violation(carer, shift, had, wanted))
        return tuple(sorted(found))

    def wanted(self, worked: int) -> int:
        """Minutes of break a day with so many minutes of work needs."""
        wanted = 0
        for after, minutes in ((self.after, self.minutes), (self.long_after, self.long)):
            if after is not None and minutes is not None and worked > after:
                wanted = max(wanted, minutes)
        return wanted

    def witness(self, shift: Sequence[Work]) -> tuple[Break, ...]:
        """Where the breaks of one day's work lie, stretches in order of time."""
        within = [Break(one.start, one.end, self.wanted(one.end - one.start)) for one in shift]
        between = [
            Break(one.end, other.start, other.start - one.end - other.drive)
            for one, other in pairwise(shift)
        ]
        held = [each for each in within if each.minutes]
        held += [each for each in between if each.minutes >= max(1, self.part)]
        return tuple(sorted(held, key=lambda each: each.start))

    def apart(self, one: int, other: int, drive: int) -> int:
        """Minutes there must be between two stretches of work of these lengths, drive included."""
        lacking = self.wanted(one + drive + other) - self.wanted(one) - self.wanted(other)
        return drive + max(lacking, self.part) if lacking > 0 else drive

    def _violation(self, carer: str, shift: list[Work], had: int, wanted: int) -> Violation:
        worked = _worked(shift)
        return Violation(
            rule=self.name,
            carer=carer,
            start=shift[0].start,
            end=max(one.end for one in shift),
            measured=had,
            allowed=wanted,
            message_nl=f"{carer} heeft op een dag met {hours_nl(worked)} werk {had} minuten pauze; "
            f"ten minste {wanted} zijn nodig ({self.source}).",
            message_en=f"{carer} has {had} minutes of break on a day with {hours_en(worked)} of "
            f"work; at least {wanted} are needed ({self.source}).",
        )


def _worked(shift: Sequence[Work]) -> int:
    """Minutes with families and between them on the road."""
    driven = sum(one.drive for one in shift[1:])
    return driven + sum(one.end - one.start for one in shift)
