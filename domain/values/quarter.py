"""A quarter of a year: the span over which plus and minus hours are counted."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_WRITTEN = re.compile(r"([0-9]{4})-Q([1-4])")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months, written 2026-Q4."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2026-Q4". Raises ValueError for anything else."""
        match = _WRITTEN.fullmatch(text)
        if match is None or not 1900 <= int(match[1]) <= 2199:
            raise ValueError(f"{text!r} is not a quarter; write it as 2026-Q4")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def containing(cls, day: date) -> Self:
        """The quarter a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        after = self.first_day.replace(day=28) + timedelta(days=70)
        return after.replace(day=1) - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"
