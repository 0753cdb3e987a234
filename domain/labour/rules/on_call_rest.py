"""Rest between being on call on one day and care on another.

Rule: Between care of one day and being on call on another a carer rests unbroken for at least the
    daily rest.

Source: CAO Kraamzorg art. 4.7 (nobody is on call in her prescribed rest); the rest is that of
    Arbeidstijdenwet art. 5:3.

Parameters: Rulebook.daily_rest_minutes, where Rulebook.on_call_rest_minutes is set.

Counted as: Elapsed minutes between the end of the one and the start of the other, by the local day
    on which each starts. One day may hold both; between two blocks on call is other rest.

Passes: Care until 13:00 and on call from 0:00: 11 hours.

Violates: Care until 16:00 and on call from 0:00: 8 hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.labour.on_call import told_apart
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
class OnCallRest:
    """At least so many minutes between care and being on call; None asks nothing."""

    name: ClassVar[str] = "on_call_rest"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.7"

    minutes: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        asked = rulebook.on_call_rest_minutes is not None
        return cls(rulebook.daily_rest_minutes if asked else None)

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.minutes is None:
            return ()
        found = []
        for _, hers in by_carer(work):
            on_call, other = told_apart(hers)
            for block in on_call:
                for one in other:
                    if one.day == block.day:
                        continue
                    first, second = sorted((block, one), key=lambda part: (part.day, part.start))
                    if second.start - first.end < self.minutes:
                        found.append(self._violation(first, second, self.minutes))
        return tuple(sorted(found))

    def _violation(self, first: Work, second: Work, wanted: int) -> Violation:
        rested = second.start - first.end
        return Violation(
            rule=self.name,
            carer=first.carer,
            start=min(first.end, second.start),
            end=max(first.end, second.start),
            measured=rested,
            allowed=wanted,
            message_nl=f"Tussen zorg en wachtdienst van {first.carer} ligt {hours_nl(rested)} "
            f"rust; ten minste {hours_nl(wanted)} is nodig ({self.source}).",
            message_en=f"{first.carer} rests {hours_en(rested)} between care and being on call; at "
            f"least {hours_en(wanted)} is needed ({self.source}).",
        )
