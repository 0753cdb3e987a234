"""A run of local days as integer minutes. The time zone is decided here and nowhere else.

Durations are subtracted in UTC: the night of 2027-03-28 from 00:00 to 08:00 is seven hours long
and that of 2027-10-31 nine, and rest is rest in elapsed time.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Self
from zoneinfo import ZoneInfo

from domain.values.week import Week

TIME_ZONE = ZoneInfo("Europe/Amsterdam")


def local(moment: datetime) -> datetime:
    """The same moment on a Dutch clock."""
    return moment.astimezone(TIME_ZONE)


def on_dutch_clock(moment: datetime) -> datetime:
    """The moment with the Dutch offset; one without an offset is read on the Dutch clock.

    Raises ValueError for a time the clock skips (2027-03-28T02:30). Of a time it shows twice, the
    first is meant.
    """
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=TIME_ZONE)
        if local(moment.astimezone(UTC)).replace(tzinfo=None) != moment.replace(tzinfo=None):
            raise ValueError(f"{moment:%Y-%m-%dT%H:%M} does not exist on the Dutch clock")
    zoned = local(moment)
    offset = zoned.utcoffset()
    assert offset is not None
    return zoned.replace(tzinfo=timezone(offset))


def local_day(moment: datetime) -> date:
    """The Dutch calendar day a moment falls on."""
    return local(moment).date()


def moment_of(day: date, clock: time) -> datetime:
    """The UTC moment at which a Dutch clock shows this time on this day."""
    return datetime.combine(day, clock, TIME_ZONE).astimezone(UTC)


def elapsed_minutes(start: datetime, end: datetime) -> int:
    """Whole minutes that really pass between two moments."""
    return int((end.astimezone(UTC) - start.astimezone(UTC)).total_seconds() // 60)


@dataclass(frozen=True, slots=True)
class Horizon:
    """Days counted from the first local midnight; every offset is in elapsed minutes from it."""

    first_day: date
    days: int

    @classmethod
    def of_week(cls, week: Week) -> Self:
        """Monday 00:00 to the next Monday 00:00."""
        return cls(week.monday, 7)

    @property
    def start(self) -> datetime:
        """The UTC moment of offset 0."""
        return moment_of(self.first_day, time())

    @property
    def minutes(self) -> int:
        """Its length; 10,080 in a week without a clock change."""
        return self.offset(moment_of(self.day(self.days), time()))

    def day(self, index: int) -> date:
        """The calendar day with this index, 0 being the first."""
        return self.first_day + timedelta(days=index)

    def offset(self, moment: datetime) -> int:
        """Minutes from the start to the moment; negative before it."""
        return elapsed_minutes(self.start, moment)

    def offset_at(self, index: int, clock: time) -> int:
        """Minutes from the start to a clock time on the day with this index."""
        return self.offset(moment_of(self.day(index), clock))

    def moment(self, offset: int) -> datetime:
        """The UTC moment of an offset."""
        return self.start + timedelta(minutes=offset)
