"""Rest after a night shift.

Rule: After a night shift that ends after 02:00 a carer rests unbroken for the night rest.

Source: Arbeidstijdenwet art. 5:8 (14 hours) and art. 1:7 (a night shift has more than an hour of
    work between 00:00 and 06:00). The 8 hours once in seven days are never planned.

Parameters: Rulebook.night_rest_minutes.

Counted as: All work that starts on one local day is one shift; elapsed minutes from its last end to
    the first start of a later day. Visits are planned by day, so this is about work that was done:
    assistance at a birth at night.

Passes: A birth on Monday from 23:00 to 05:00 and a family on Tuesday from 19:00: 14 hours.

Violates: A birth on Monday from 23:00 to 05:00 and a family on Tuesday from 16:00: 11 hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby
from typing import ClassVar, Self

from domain.labour.nights import SOME_NIGHT_MINUTES, night_minutes
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
from domain.values.horizon import Horizon

LATE = time(2)


@dataclass(frozen=True, slots=True)
class NightRest:
    """At least so many minutes of rest after a night shift; None asks nothing."""

    name: ClassVar[str] = "night_rest"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:8"

    minutes: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.night_rest_minutes)

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.minutes is None:
            return ()
        found = []
        for carer, hers in by_carer(work):
            ended: int | None = None
            for day, group in groupby(hers, key=lambda one: one.day):
                shift = list(group)
                start = min(one.start for one in shift)
                if ended is not None and start - ended < self.minutes:
                    found.append(self._violation(carer, ended, start, self.minutes))
                ended = ends_at_night(day, shift, history.first_day)
        return tuple(sorted(found))

    def _violation(self, carer: str, end: int, start: int, wanted: int) -> Violation:
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(end, start),
            end=max(end, start),
            measured=start - end,
            allowed=wanted,
            message_nl=f"Na haar nachtdienst heeft {carer} {hours_nl(start - end)} rust; ten "
            f"minste {hours_nl(wanted)} is nodig ({self.source}).",
            message_en=f"After her night shift {carer} rests {hours_en(start - end)}; at least "
            f"{hours_en(wanted)} is needed ({self.source}).",
        )


def ends_at_night(day: date, shift: Sequence[Work], first_day: date) -> int | None:
    """When the shift of a day ends, if it is a night shift that ends after 02:00; else None.

    first_day is the day at whose local midnight minutes are zero.
    """
    at_night, night = night_minutes(day, shift, first_day)
    if at_night <= SOME_NIGHT_MINUTES:
        return None
    end = max(one.end for one in shift)
    late = Horizon(first_day, 1).offset_at((night - first_day).days, LATE)
    return end if end > late else None
