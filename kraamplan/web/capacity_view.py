"""The weeks ahead as columns of a chart and rows of a table."""

from dataclasses import dataclass

from domain.values.week import Week
from kraamplan.capacity.intake_room import MOST_ROOM, CapacityOutlook, Room, WeekAhead
from projections.convolution import GRID_MINUTES

HEIGHT = 200
"""Of the chart, in its own units; so is everything below."""
COLUMN = 90
BAR = 44
LEFT = 60
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekColumn:
    """One week: minutes of its band and capacity, and where they stand in the chart."""

    week: Week
    low: int
    middle: int
    high: int
    available: int
    left: int
    low_y: int
    middle_y: int
    high_y: int
    available_y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """One week of the table; short says that it does not reach the service level."""

    ahead: WeekAhead
    column: WeekColumn
    room: Room
    short: bool

    @property
    def most_room(self) -> bool:
        """Whether more registrations fit than were looked into."""
        return self.room.registrations == MOST_ROOM


@dataclass(frozen=True, slots=True)
class CapacityView:
    """A chart and a table of the same weeks."""

    rows: tuple[WeekRow, ...]
    ticks: tuple[tuple[int, int], ...]
    """Minutes at a height."""

    @property
    def width(self) -> int:
        """Of the chart."""
        return LEFT + COLUMN * len(self.rows)


def capacity_view(found: CapacityOutlook) -> CapacityView:
    """The weeks of an outlook; the chart reaches to the largest number in it."""
    quantiles = [_band(week) for week in found.shown]
    available = [week.capacity.available for week in found.shown]
    most = max(60, *(band[2] for band in quantiles), *available)
    rooms = found.rooms()
    rows = []
    for at, (week, band) in enumerate(zip(found.shown, quantiles, strict=True)):
        low, middle, high = band
        column = WeekColumn(
            week=week.week,
            low=low,
            middle=middle,
            high=high,
            available=available[at],
            left=LEFT + at * COLUMN + (COLUMN - BAR) // 2,
            low_y=_height(low, most),
            middle_y=_height(middle, most),
            high_y=_height(high, most),
            available_y=_height(available[at], most),
        )
        short = week.shortage > 1 - found.level.percent / 100
        rows.append(WeekRow(ahead=week, column=column, room=rooms[at], short=short))
    ticks = tuple((round(most * part / 60) * 60, _height(most * part, most)) for part in _TICKS)
    return CapacityView(tuple(rows), ticks)


def _band(week: WeekAhead) -> tuple[int, int, int]:
    low, middle, high = (week.demand.half_hours.quantile(level) for level in (0.1, 0.5, 0.9))
    return low * GRID_MINUTES, middle * GRID_MINUTES, high * GRID_MINUTES


def _height(minutes: float, most: int) -> int:
    """From the top: more minutes stand higher."""
    return round(HEIGHT * (1 - minutes / most))
