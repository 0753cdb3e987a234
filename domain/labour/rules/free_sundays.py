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

from domain.labour.days_off import WEEKS, worked_weeks
from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work
from domain.labour.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class FreeSundays:
    """At least so many free Sundays; measured and allowed are Sundays. None asks nothing."""

    name: ClassVar[str] = "free_sundays"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:6"
    weekdays: ClassVar[frozenset[int]] = frozenset({7})
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
            message_nl=f"Met zondag {hers[0].day} heeft {carer} {free} vrije zondagen in {WEEKS} "
            f"weken; ten minste {wanted} zijn nodig ({self.source}).",
            message_en=f"With Sunday {hers[0].day} {carer} has {free} free Sundays in {WEEKS} "
            f"weeks; at least {wanted} are needed ({self.source}).",
        )
