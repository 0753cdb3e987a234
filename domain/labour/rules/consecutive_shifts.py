"""Working days on end, one of them a night.

Rule: Of shifts on days that follow each other there are at most so many when one of them is a night
    shift.

Source: Arbeidstijdenwet art. 5:8 (7; an agreement may set 8, the texts read do not) and art. 1:7
    for what a night shift is.

Parameters: Rulebook.shifts_with_night.

Counted as: A shift is all work that starts on one local day; a day without work ends the row. That
    days of the calendar make the row, and not hours of rest, is our reading.

Passes: A birth in the night of Monday and families until Sunday: 7 shifts.

Violates: The same with a family on the Monday after: 8 shifts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import ClassVar, Self

from domain.labour.nights import is_night_shift
from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work, by_carer
from domain.labour.rulebook import Rulebook

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ConsecutiveShifts:
    """At most so many shifts; measured and allowed are shifts. None asks nothing."""

    name: ClassVar[str] = "consecutive_shifts"
    source: ClassVar[str] = "Arbeidstijdenwet art. 5:8"
    weekdays: ClassVar[frozenset[int]] = frozenset(range(1, 8))
    reach_days: ClassVar[int] = 28
    """Work that ended longer before a day says nothing about it."""

    most: int | None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.shifts_with_night)

    @property
    def in_force(self) -> bool:
        """Whether it asks anything."""
        return self.most is not None

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        if self.most is None:
            return ()
        return tuple(
            sorted(
                self._violation(row, self.most)
                for _, hers in by_carer(work)
                for row in _rows(hers)
                if len(row) > self.most
                and any(is_night_shift(shift[0].day, shift, history.first_day) for shift in row)
            )
        )

    def _violation(self, row: list[list[Work]], most: int) -> Violation:
        carer, first, last = row[0][0].carer, row[0][0].day, row[-1][0].day
        return Violation(
            rule=self.name,
            carer=carer,
            start=row[0][0].start,
            end=max(one.end for one in row[-1]),
            measured=len(row),
            allowed=most,
            message_nl=f"{carer} heeft van {first} tot en met {last} {len(row)} diensten achter "
            f"elkaar, met een nachtdienst; ten hoogste {most} mogen ({self.source}).",
            message_en=f"From {first} to {last} {carer} has {len(row)} shifts on end, one of them "
            f"at night; at most {most} are allowed ({self.source}).",
        )


def _rows(hers: Sequence[Work]) -> Iterator[list[list[Work]]]:
    """Shifts on days that follow each other."""
    row: list[list[Work]] = []
    for day, group in groupby(hers, key=lambda one: one.day):
        if row and day - row[-1][0].day != _DAY:
            yield row
            row = []
        row.append(list(group))
    if row:
        yield row
