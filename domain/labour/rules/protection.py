"""The protection of a carer who is pregnant or gave birth.

Rule: On the days a carer is protected her shift is no longer than the shift of the protected, and
    no night shift; in the weeks that end with such a day she works on average no more than the two
    means of the protected. On the days around the birth she does not work at all.

Source: Arbeidstijdenwet art. 4:5 (10 hours a shift, 50 hours a week over 4 weeks, 45 over 16, no
    duty at night) and art. 4:6 (not from 28 days before the day expected to 42 after the birth).
    A night of her own free will is not recorded: it shows as a violation to be explained.

Parameters: Rulebook.pregnant_shift_minutes, Rulebook.pregnant_mean_4_weeks_minutes,
    Rulebook.pregnant_mean_16_weeks_minutes.

Counted as: The shift from its first to its last minute; hours of weeks as the other means count
    them, those before she told of it included. Protected are the days from that on which she told
    until the last she is away. Being on call counts in weeks and on days away. The days themselves
    are of the law and no parameter.

Passes: A family from 08:00 to 18:00 on a protected day: 10 hours.

Violates: A birth from 18:00 to 04:30: more than 10 hours, and at night.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Self

from domain.labour.means import runs_over
from domain.labour.nights import SOME_NIGHT_MINUTES, night_minutes
from domain.labour.rule import (
    NOTHING_BEFORE,
    History,
    Protected,
    Violation,
    Work,
    by_carer,
    hours_en,
    hours_nl,
)
from domain.labour.rulebook import Rulebook

_AWAY = "op een vrije dag", "on a day off", "Arbeidstijdenwet art. 4:6"


@dataclass(frozen=True, slots=True)
class Protection:
    """What a protected carer may work at the most, in minutes; None asks nothing."""

    name: ClassVar[str] = "protection"
    source: ClassVar[str] = "Arbeidstijdenwet art. 4:5"

    shift: int | None
    mean_4_weeks: int | None = None
    mean_16_weeks: int | None = None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(
            rulebook.pregnant_shift_minutes,
            rulebook.pregnant_mean_4_weeks_minutes,
            rulebook.pregnant_mean_16_weeks_minutes,
        )

    @property
    def means(self) -> tuple[tuple[int, int], ...]:
        """Weeks, and minutes a week on average in them."""
        means = ((4, self.mean_4_weeks), (16, self.mean_16_weeks))
        return tuple((weeks, minutes) for weeks, minutes in means if minutes is not None)

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found: list[Violation] = []
        for carer, hers in by_carer(work) if history.protected else ():
            for protected in history.protected:
                if protected.carer == carer:
                    found += self._by_day(hers, protected, history)
                    found += self._by_weeks(hers, protected, history)
        return tuple(sorted(found))

    def _by_day(
        self, hers: list[Work], protected: Protected, history: History
    ) -> Iterator[Violation]:
        for day, group in groupby(hers, key=lambda one: one.day):
            whole = list(group)
            shift = [one for one in whole if not one.on_call]
            if protected.is_away(day):
                yield self._violation(whole, sum(one.end - one.start for one in whole), 0, *_AWAY)
            elif protected.holds_on(day) and shift:
                length = max(one.end for one in shift) - shift[0].start
                at_night, _ = night_minutes(day, shift, history.first_day)
                if self.shift is not None and length > self.shift:
                    yield self._violation(shift, length, self.shift, "achtereen", "on end")
                if at_night > SOME_NIGHT_MINUTES:
                    yield self._violation(
                        shift, at_night, SOME_NIGHT_MINUTES, "in de nacht", "at night"
                    )

    def _by_weeks(
        self, hers: list[Work], protected: Protected, history: History
    ) -> Iterator[Violation]:
        for weeks, minutes in self.means:
            allowed = weeks * minutes
            for _, last, total, within in runs_over(hers, history, weeks, allowed):
                if any(map(protected.holds_on, last.days)):
                    yield self._violation(
                        within,
                        total,
                        allowed,
                        f"in de {weeks} weken tot en met week {last}",
                        f"in the {weeks} weeks up to {last}",
                    )

    def _violation(
        self,
        shift: Sequence[Work],
        measured: int,
        allowed: int,
        where_nl: str,
        where_en: str,
        article: str = source,
    ) -> Violation:
        carer = shift[0].carer
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(one.start for one in shift),
            end=max(one.end for one in shift),
            measured=measured,
            allowed=allowed,
            message_nl=f"{carer} is beschermd en werkt {hours_nl(measured)} {where_nl}; ten "
            f"hoogste {hours_nl(allowed)} mag ({article}).",
            message_en=f"{carer} is protected and works {hours_en(measured)} {where_en}; at most "
            f"{hours_en(allowed)} is allowed ({article}).",
        )
