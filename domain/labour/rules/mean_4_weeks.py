"""The most work a week may hold on average over 4 weeks.

Rule: In every 4 successive weeks a carer works on average no more than the mean allows.

Source: Arbeidstijdenwet art. 5:7 (55 hours a week).

Parameters: Rulebook.mean_4_weeks_minutes.

Counted as: Minutes with families in weeks of Monday to Sunday. Days of sickness and leave count
    as worked (art. 5:2), a seventh of the contract each. Weeks nothing is known of count as free.

Passes: Four weeks of 55 hours: 220 hours.

Violates: Four weeks of 50, 60, 60 and 55 hours: 225 hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.labour.means import runs_over
from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work, hours_en, hours_nl
from domain.labour.rulebook import Rulebook
from domain.values.week import Week


@dataclass(frozen=True, slots=True)
class Mean4Weeks:
    """At most so many minutes a week on average; None asks nothing."""

    name: ClassVar[str] = "mean_4_weeks"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:7"
    weeks: ClassVar[int] = 4

    minutes: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.mean_4_weeks_minutes)

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.minutes is None:
            return ()
        allowed = self.weeks * self.minutes
        return tuple(
            sorted(
                self._violation(carer, last, minutes, allowed, within)
                for carer, last, minutes, within in runs_over(work, history, self.weeks, allowed)
            )
        )

    def _violation(
        self, carer: str, last: Week, minutes: int, allowed: int, within: list[Work]
    ) -> Violation:
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(one.start for one in within),
            end=max(one.end for one in within),
            measured=minutes,
            allowed=allowed,
            message_nl=f"{carer} werkt {hours_nl(minutes)} in de {self.weeks} weken tot en met "
            f"week {last}; ten hoogste {hours_nl(allowed)} mag ({self.source}).",
            message_en=f"{carer} works {hours_en(minutes)} in the {self.weeks} weeks up to "
            f"{last}; at most {hours_en(allowed)} is allowed ({self.source}).",
        )
