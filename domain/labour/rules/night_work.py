"""How much a carer works at night.

Rule: A night shift is no longer than the longest night shift, and in 16 weeks there are at most so
    many. In 16 weeks with many of them she works on average no more than the mean with nights.

Source: Arbeidstijdenwet art. 5:8 (10 hours, or 12 at most 5 times in 14 days and 22 times in 52
    weeks; 36 night shifts in 16 weeks; 40 hours a week where there are 16 of them) and art. 1:7 for
    what a night shift is. The longer shifts count for time worked and are never planned. An
    agreement may set 140 night shifts in 52 weeks instead: the texts read do not.

Parameters: Rulebook.night_shift_minutes, Rulebook.night_shifts_in_16_weeks,
    Rulebook.many_night_shifts, Rulebook.mean_with_nights_minutes, and of time worked
    Rulebook.long_night_shift_minutes, Rulebook.long_nights_in_2_weeks,
    Rulebook.long_nights_in_52_weeks.

Counted as: A shift is all work that starts on one local day, from its first to its last minute.
    Weeks run from Monday to Sunday; 14 days and 52 weeks end with the night looked at.

Passes: A birth from 20:00 to 06:00: 10 hours.

Violates: A birth from 20:00 to 06:30.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import ClassVar, Self

from domain.labour.means import runs_over
from domain.labour.nights import is_night_shift
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
from domain.values.week import Week

WEEKS = 16
Shift = list[Work]


@dataclass(frozen=True, slots=True)
class LongNights:
    """Longer night shifts that will do, and how often."""

    minutes: int
    in_2_weeks: int
    in_52_weeks: int


@dataclass(frozen=True, slots=True)
class NightWork:
    """Limits of night shifts, in minutes and in shifts; None asks nothing."""

    name: ClassVar[str] = "night_work"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:8"

    shift: int | None
    in_16_weeks: int | None = None
    many: int | None = None
    mean: int | None = None
    long: LongNights | None = None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(
            rulebook.night_shift_minutes,
            rulebook.night_shifts_in_16_weeks,
            rulebook.many_night_shifts,
            rulebook.mean_with_nights_minutes,
        )

    @classmethod
    def with_exceptions(cls, rulebook: Rulebook) -> Self:
        """As it judges time worked."""
        plain, minutes = cls.under(rulebook), rulebook.long_night_shift_minutes
        often = rulebook.long_nights_in_2_weeks, rulebook.long_nights_in_52_weeks
        if minutes is None or often[0] is None or often[1] is None:
            return plain
        return replace(plain, long=LongNights(minutes, often[0], often[1]))

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        found: list[Violation] = []
        for _, hers in by_carer(work):
            nights = [
                shift
                for day, group in groupby(hers, key=lambda one: one.day)
                if is_night_shift(day, shift := list(group), history.first_day)
            ]
            if nights:
                found += self._too_long(nights)
                found += self._too_many(nights)
                found += self._too_much(hers, nights, history)
        return tuple(sorted(found))

    def _too_long(self, nights: list[Shift]) -> Iterator[Violation]:
        excused: list[date] = []
        for shift in nights:
            length = max(one.end for one in shift) - shift[0].start
            if self.shift is None or length <= self.shift:
                continue
            if self._excused(length, shift[0].day, excused):
                excused.append(shift[0].day)
                continue
            yield self._violation(
                shift,
                length,
                self.shift,
                f"werkt een nachtdienst van {hours_nl(length)}; {hours_nl(self.shift)} mag",
                f"works a night shift of {hours_en(length)}; {hours_en(self.shift)} is allowed",
            )

    def _excused(self, length: int, day: date, before: list[date]) -> bool:
        if self.long is None or length > self.long.minutes:
            return False
        return all(
            sum(day - timedelta(weeks=weeks) < other for other in before) < most
            for weeks, most in ((2, self.long.in_2_weeks), (52, self.long.in_52_weeks))
        )

    def _too_many(self, nights: list[Shift]) -> Iterator[Violation]:
        if self.in_16_weeks is None:
            return
        for last, within in _in_16_weeks(nights):
            if len(within) > self.in_16_weeks:
                yield self._violation(
                    [one for shift in within for one in shift],
                    len(within),
                    self.in_16_weeks,
                    f"heeft {len(within)} nachtdiensten in de {WEEKS} weken tot en met week "
                    f"{last}; {self.in_16_weeks} mogen",
                    f"has {len(within)} night shifts in the {WEEKS} weeks up to {last}; "
                    f"{self.in_16_weeks} are allowed",
                )

    def _too_much(
        self, hers: list[Work], nights: list[Shift], history: History
    ) -> Iterator[Violation]:
        if self.many is None or self.mean is None or len(nights) < self.many:
            return
        many = {last for last, within in _in_16_weeks(nights) if len(within) >= self.many}
        for _, last, total, within in runs_over(hers, history, WEEKS, WEEKS * self.mean):
            if last in many:
                yield self._violation(
                    within,
                    total,
                    WEEKS * self.mean,
                    f"werkt {hours_nl(total)} in de {WEEKS} weken tot en met week {last}, met ten "
                    f"minste {self.many} nachten; {hours_nl(WEEKS * self.mean)} mag",
                    f"works {hours_en(total)} in the {WEEKS} weeks up to {last}, with at least "
                    f"{self.many} nights; {hours_en(WEEKS * self.mean)} is allowed",
                )

    def _violation(
        self, shift: Sequence[Work], measured: int, allowed: int, dutch: str, english: str
    ) -> Violation:
        carer = shift[0].carer
        return Violation(
            rule=self.name,
            carer=carer,
            start=min(one.start for one in shift),
            end=max(one.end for one in shift),
            measured=measured,
            allowed=allowed,
            message_nl=f"{carer} {dutch} ten hoogste ({self.source}).",
            message_en=f"{carer} {english} at most ({self.source}).",
        )


def _in_16_weeks(nights: list[Shift]) -> Iterator[tuple[Week, list[Shift]]]:
    """(last week, the nights of the 16 that end with it), of every week up to 15 after a night."""
    weeks = {Week.containing(shift[0].day) for shift in nights}
    for last in sorted(
        {week.shifted(ahead) for week in weeks for ahead in range(WEEKS)},
        key=lambda week: week.monday,
    ):
        first = last.shifted(1 - WEEKS).monday
        within = [shift for shift in nights if first <= shift[0].day <= last.days[-1]]
        if within:
            yield last, within
