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

from domain.labour.means import beyond_mean
from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work
from domain.labour.rulebook import Rulebook


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
        return beyond_mean(self, self.weeks, self.minutes, work, history)
