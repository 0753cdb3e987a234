"""The weekends a carer has free in a year.

Rule: In every 52 weeks at least so many weekends are free of work.

Source: CAO Kraamzorg art. 4.6 (22 weekends a year). The 17 she may choose herself are her own
    request, which is not recorded yet: nobody is planned below the first.

Parameters: Rulebook.free_weekends.

Counted as: A weekend is worked when work starts on its Saturday or its Sunday. A year is taken as
    the 52 weeks that end with each worked weekend; weeks nothing is known of count as free.

Passes: 30 weekends worked in 52 weeks: 22 are free.

Violates: 31 weekends worked in 52 weeks: 21 are free.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.labour.days_off import WEEKS, worked_weeks
from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work
from domain.labour.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class FreeWeekends:
    """At least so many free weekends; measured and allowed are weekends. None asks nothing."""

    name: ClassVar[str] = "free_weekends"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.6"
    weekdays: ClassVar[frozenset[int]] = frozenset({6, 7})
    reach_days: ClassVar[int] = WEEKS * 7
    """Work that ended longer before a day says nothing about it."""

    free: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.free_weekends)

    @property
    def in_force(self) -> bool:
        """Whether it asks anything."""
        return self.free is not None

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.free is None:
            return ()
        return tuple(
            sorted(
                self._violation(carer, hers, WEEKS - worked, self.free)
                for carer, hers, worked in worked_weeks(work, history, self.weekdays)
                if WEEKS - worked < self.free
            )
        )

    def _violation(self, carer: str, hers: list[Work], free: int, wanted: int) -> Violation:
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(one.start for one in hers),
            end=max(one.end for one in hers),
            measured=free,
            allowed=wanted,
            message_nl=f"Met het weekend van {hers[0].day} heeft {carer} {free} vrije weekenden in "
            f"{WEEKS} weken; ten minste {wanted} zijn nodig ({self.source}).",
            message_en=f"With the weekend of {hers[0].day} {carer} has {free} free weekends in "
            f"{WEEKS} weeks; at least {wanted} are needed ({self.source}).",
        )
