"""A stretch of minutes."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Half-open [start, end) in whole minutes since some zero that the owner names.

    Raises ValueError when it is empty or runs backwards.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"an interval must end after it starts, got {self.start}..{self.end}")

    @property
    def minutes(self) -> int:
        """Length in minutes."""
        return self.end - self.start

    def overlaps(self, other: Self) -> bool:
        """Whether the two share a minute; touching ends do not."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Self) -> bool:
        """Whether every minute of the other lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def within(self, bounds: Self) -> Self | None:
        """The part that lies inside the bounds, or None."""
        start, end = max(self.start, bounds.start), min(self.end, bounds.end)
        return type(self)(start, end) if start < end else None


def subtract(free: tuple[Interval, ...], taken: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """What is left of the free intervals once the taken ones are cut out of them."""
    for cut in taken:
        free = tuple(
            Interval(start, end)
            for piece in free
            for start, end in (
                (piece.start, min(piece.end, cut.start)),
                (max(piece.start, cut.end), piece.end),
            )
            if start < end
        )
    return free
