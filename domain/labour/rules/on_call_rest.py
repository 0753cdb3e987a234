"""Rest between being on call on one day and care on another.

Rule: Between care of one day and being on call on another a carer rests unbroken for at least the
    daily rest. After work at night she is not on call for the rest of a night, on any day.

Source: CAO Kraamzorg art. 4.7 (nobody is on call in her prescribed rest); the rest is that of
    Arbeidstijdenwet art. 5:3. Art. 5:9 asks 14 hours between a night shift and being on call.

Parameters: Rulebook.daily_rest_minutes, where Rulebook.on_call_rest_minutes is set, and
    Rulebook.on_call_after_night_minutes.

Counted as: Elapsed minutes between the end of the one and the start of the other, by the local day
    on which each starts. One day may hold both, but for work at night: more than an hour of one
    stretch between 00:00 and 06:00. Work she was called to counts like any other, but not towards
    what is left of the same block. Between two blocks on call is other rest.

Passes: Care until 13:00 and on call from 0:00: 11 hours.

Violates: Care until 16:00 and on call from 0:00: 8 hours. A birth until 05:00 and on call from
    16:00 that day: 11 hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.labour.nights import is_night_shift
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

AFTER_NIGHT_SOURCE = "Arbeidstijdenwet art. 5:9"


@dataclass(frozen=True, slots=True)
class OnCallRest:
    """At least so many minutes between care and being on call; None asks nothing."""

    name: ClassVar[str] = "on_call_rest"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.7"

    minutes: int | None
    after_night: int | None = None
    """Between work at night and being on call."""

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        asked = rulebook.on_call_rest_minutes is not None
        return cls(
            rulebook.daily_rest_minutes if asked else None, rulebook.on_call_after_night_minutes
        )

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.minutes is None and self.after_night is None:
            return ()
        found = []
        most = max(self.minutes or 0, self.after_night or 0)
        for _, hers in by_carer(work):
            on_call, other = told_apart(hers)
            for one in other:
                at_night = is_night_shift(one.day, [one], history.first_day)
                # A year is judged at once: blocks far from this work are not looked at.
                early, late = one.start - most, one.end + most
                for block in on_call:
                    if block.end <= early or late <= block.start:
                        continue
                    first, second = sorted((block, one), key=lambda part: (part.day, part.start))
                    rested = second.start - first.end
                    by_day = self.minutes if one.day != block.day else None
                    by_night = self.after_night if at_night and first is one else None
                    # What begins where the work ends is left of the block she was called from.
                    if by_night is not None and rested != 0 and rested < by_night:
                        found.append(self._too_short(first, second, by_night, after_night=True))
                    elif by_day is not None and rested < by_day:
                        found.append(self._too_short(first, second, by_day, after_night=False))
        return tuple(sorted(found))

    def _too_short(self, first: Work, second: Work, wanted: int, *, after_night: bool) -> Violation:
        rested = second.start - first.end
        nl, en, source = ("zorg", "care", self.source)
        if after_night:
            nl, en, source = ("nachtdienst", "work at night", AFTER_NIGHT_SOURCE)
        return Violation(
            rule=self.name,
            carer=first.carer,
            start=min(first.end, second.start),
            end=max(first.end, second.start),
            measured=rested,
            allowed=wanted,
            message_nl=f"Tussen {nl} en wachtdienst van {first.carer} ligt {hours_nl(rested)} "
            f"rust; ten minste {hours_nl(wanted)} is nodig ({source}).",
            message_en=f"{first.carer} rests {hours_en(rested)} between {en} and being on call; at "
            f"least {hours_en(wanted)} is needed ({source}).",
        )
