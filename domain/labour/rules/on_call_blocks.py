"""How long a carer is on call on end, and her rest after that.

Rule: A carer is on call for no longer than the longest stretch before she rests; after a stretch of
    that length she rests before she is on call or works again.

Source: CAO Kraamzorg art. 4.7 (at most two blocks of 8 hours on end, then at least 8 hours).

Parameters: Rulebook.on_call_stretch_minutes and Rulebook.on_call_rest_minutes.

Counted as: Minutes on call by the clock, of blocks with less than that rest between them: a night
    in which the clock changes is a block like any other. Rest is elapsed time. Work called to
    takes its part of a block away. What care comes in between is left to other rules.

Passes: On call from 16:00 to 24:00, from 0:00 to 8:00, and again from 16:00.

Violates: On call from 16:00 to 24:00, from 0:00 to 8:00, and from 8:00 to 16:00.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from domain.labour.on_call import blocks_on_end, on_the_clock, told_apart
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
class OnCallBlocks:
    """At most so many minutes on call on end, then so many of rest; None asks nothing."""

    name: ClassVar[str] = "on_call_blocks"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.7"

    stretch: int | None
    rest: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.on_call_stretch_minutes, rulebook.on_call_rest_minutes)

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.stretch is None or self.rest is None:
            return ()
        found: list[Violation] = []
        for _, hers in by_carer(work):
            on_call, other = told_apart(hers)
            for run in blocks_on_end(on_call, self.rest):
                total = sum(on_the_clock(one, history.first_day) for one in run)
                if total > self.stretch:
                    found.append(self._too_long(run, total, self.stretch))
            found += [
                self._too_soon(one, ended, self.rest)
                for ended in full_stretches(on_call, self.stretch, self.rest, history.first_day)
                for one in other
                if ended <= one.start < ended + self.rest
            ]
        return tuple(sorted(found))

    def _too_long(self, run: Sequence[Work], total: int, allowed: int) -> Violation:
        carer = run[0].carer
        return Violation(
            rule=self.name,
            carer=carer,
            start=run[0].start,
            end=run[-1].end,
            measured=total,
            allowed=allowed,
            message_nl=f"{carer} heeft {hours_nl(total)} wachtdienst zonder genoeg rust ertussen; "
            f"ten hoogste {hours_nl(allowed)} mag ({self.source}).",
            message_en=f"{carer} is on call for {hours_en(total)} without enough rest in between; "
            f"at most {hours_en(allowed)} is allowed ({self.source}).",
        )

    def _too_soon(self, one: Work, ended: int, wanted: int) -> Violation:
        rested = one.start - ended
        return Violation(
            rule=self.name,
            carer=one.carer,
            start=one.start,
            end=one.end,
            measured=rested,
            allowed=wanted,
            message_nl=f"Na haar wachtdienst heeft {one.carer} {hours_nl(rested)} rust; ten minste "
            f"{hours_nl(wanted)} is nodig ({self.source}).",
            message_en=f"After being on call {one.carer} rests {hours_en(rested)}; at least "
            f"{hours_en(wanted)} is needed ({self.source}).",
        )


def full_stretches(
    on_call: Sequence[Work], stretch: int, rest: int, first_day: date
) -> Iterator[int]:
    """When each stretch on call of one carer ends that was as long as may be.

    first_day is the day at whose local midnight minutes are zero.
    """
    for run in blocks_on_end(on_call, rest):
        if sum(on_the_clock(one, first_day) for one in run) >= stretch:
            yield run[-1].end
