"""Being on call and care on one day.

Rule: On a day with both, being on call and care last at most so long together.

Source: CAO Kraamzorg art. 4.7, as changed for 2024-2026 (10 hours; incidentally 12, which counts
    for time worked and is never planned). Hours on call count as working time from then on.

Parameters: Rulebook.on_call_and_care_minutes, and of time worked
    Rulebook.incidental_on_call_and_care_minutes.

Counted as: Minutes on call plus minutes of other work that start on one local day, without the time
    in between. Time worked when called is no time on call any more: it counts once.

Passes: On call from 0:00 to 8:00 and a family from 9:00 to 11:00: 10 hours.

Violates: On call from 0:00 to 8:00 and a family from 9:00 to 12:00: 11 hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
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
class OnCallAndCare:
    """At most so many minutes of both on one day; None asks nothing."""

    name: ClassVar[str] = "on_call_and_care"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.7"

    minutes: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.on_call_and_care_minutes)

    @classmethod
    def with_exceptions(cls, rulebook: Rulebook) -> Self:
        """As it judges time worked."""
        if rulebook.on_call_and_care_minutes is None:
            return cls(None)
        incidental = rulebook.incidental_on_call_and_care_minutes or 0
        return cls(max(rulebook.on_call_and_care_minutes, incidental))

    def violations(
        self, work: Sequence[Work], _history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.minutes is None:
            return ()
        found = []
        for _, hers in by_carer(work):
            for _, group in groupby(hers, key=lambda one: one.day):
                day = list(group)
                total = sum(one.end - one.start for one in day)
                if all(told_apart(day)) and total > self.minutes:
                    found.append(self._violation(day, total, self.minutes))
        return tuple(sorted(found))

    def _violation(self, day: Sequence[Work], total: int, allowed: int) -> Violation:
        carer = day[0].carer
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(one.start for one in day),
            end=max(one.end for one in day),
            measured=total,
            allowed=allowed,
            message_nl=f"Wachtdienst en zorg van {carer} op {day[0].day} duren samen "
            f"{hours_nl(total)}; ten hoogste {hours_nl(allowed)} mag ({self.source}).",
            message_en=f"Being on call and care of {carer} on {day[0].day} last {hours_en(total)} "
            f"together; at most {hours_en(allowed)} is allowed ({self.source}).",
        )
