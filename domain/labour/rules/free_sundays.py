"""The Sundays a carer has free in a year.

Rule: In every 52 weeks at least so many Sundays are free of work.

Source: Arbeidstijdenwet art. 5:6 (13 Sundays). Fewer needs her own consent, which is not recorded
    yet: nobody is planned below it.

Parameters: Rulebook.free_sundays.

Counted as: A Sunday is worked when work starts on it. Looked at are the 52 weeks that end with
    each worked Sunday; weeks nothing is known of count as free.

Passes: 39 Sundays worked in 52 weeks: 13 are free.

Violates: 40 Sundays worked in 52 weeks: 12 are free.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.labour.days_off import WEEKS, too_few_free
from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work
from domain.labour.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class FreeSundays:
    """At least so many free Sundays; measured and allowed are Sundays. None asks nothing."""

    name: ClassVar[str] = "free_sundays"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:6"
    weekdays: ClassVar[frozenset[int]] = frozenset({7})
    words: ClassVar[tuple[str, str, str, str]] = ("zondag", "zondagen", "Sunday", "Sundays")
    reach_days: ClassVar[int] = WEEKS * 7
    """Work that ended longer before a day says nothing about it."""

    free: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.free_sundays)

    @property
    def in_force(self) -> bool:
        """Whether it asks anything."""
        return self.free is not None

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        return too_few_free(self, work, history)
