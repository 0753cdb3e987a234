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

from domain.labour.days_off import WEEKS, too_few_free
from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work
from domain.labour.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class FreeWeekends:
    """At least so many free weekends; measured and allowed are weekends. None asks nothing."""

    name: ClassVar[str] = "free_weekends"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.6"
    weekdays: ClassVar[frozenset[int]] = frozenset({6, 7})
    words: ClassVar[tuple[str, str, str, str]] = (
        "het weekend van",
        "weekenden",
        "the weekend of",
        "weekends",
    )
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
        return too_few_free(self, work, history)
