"""How often a carer is on call.

Rule: A carer is on call at most so many times in any 7 times 24 hours, and in any 16 weeks.

Source: Arbeidstijdenbesluit art. 5.19 lid 3 and 4 (3 times in 7 times 24 hours, 32 in 16 weeks),
    which holds only where a collective agreement applies it: that maternity home care may is
    plausible, not certain.

Parameters: Rulebook.on_call_in_7_days and Rulebook.on_call_in_16_weeks; for the length of a block
    Rulebook.on_call_stretch_minutes.

Counted as: Blocks, by their start; the period begins with a block. A block is one time, however
    long, also when she was called from it: what is left of it before and after the call is one. A
    block is half the longest stretch, which is two of them; where nobody sets that, each part is
    one time.

Passes: On call on Monday, Wednesday and Friday.

Violates: On call on Monday, Wednesday, Friday and Sunday.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.labour.on_call import blocks_whole
from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work, by_carer
from domain.labour.rulebook import Rulebook

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class OnCallFrequency:
    """At most so many blocks; measured and allowed are blocks. None asks nothing."""

    name: ClassVar[str] = "on_call_frequency"
    source: ClassVar[str] = "Arbeidstijdenbesluit art. 5.19"

    in_7_days: int | None
    in_16_weeks: int | None
    block: int = 0
    """Minutes of the longest block."""

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        block = (rulebook.on_call_stretch_minutes or 0) // 2
        return cls(rulebook.on_call_in_7_days, rulebook.on_call_in_16_weeks, block)

    @property
    def periods(self) -> tuple[tuple[int, int], ...]:
        """(days, blocks allowed in them) of each limit in force."""
        limits = ((7, self.in_7_days), (16 * 7, self.in_16_weeks))
        return tuple((days, most) for days, most in limits if most is not None)

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found = []
        for _, hers in by_carer(work):
            on_call = blocks_whole(hers, self.block, history.first_day) if self.periods else []
            for days, most in self.periods:
                for first in on_call:
                    within = [
                        one
                        for one in on_call
                        if first.start <= one.start < first.start + days * _DAY
                    ]
                    if len(within) > most:
                        found.append(self._violation(within, days, most))
        return tuple(sorted(found))

    def _violation(self, within: Sequence[Work], days: int, most: int) -> Violation:
        carer = within[0].carer
        return Violation(
            rule=self.name,
            carer=carer,
            start=within[0].start,
            end=max(one.end for one in within),
            measured=len(within),
            allowed=most,
            message_nl=f"{carer} heeft in de {days} dagen vanaf {within[0].day} {len(within)} keer "
            f"wachtdienst; ten hoogste {most} keer mag ({self.source}).",
            message_en=f"In the {days} days from {within[0].day} {carer} is on call {len(within)} "
            f"times; at most {most} are allowed ({self.source}).",
        )
