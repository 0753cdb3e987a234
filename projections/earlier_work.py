"""What rules over many weeks must know of carers beside the work the planner is shown.

Not a projection: the read model with the work lends its table.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Self

from sqlalchemy import select

from domain.values.goal import FAR_MINUTES
from domain.values.horizon import Horizon, elapsed_minutes
from domain.values.travel import travel_minutes
from planner.problem import WeekMinutes
from projections.carer_record import CarerRecord
from projections.reader import Reader
from projections.temporal import TemporalTable

YEAR = timedelta(weeks=51)
"""Before the week that is planned: with it, the 52 weeks of Arbeidstijdenwet art. 5:6."""
LONGEST_MEAN = timedelta(weeks=15)
"""The same for the 16 weeks of Arbeidstijdenwet art. 5:7."""
QUARTER = timedelta(weeks=13)
"""Over which far trips are shared, as weekends are."""


@dataclass(frozen=True, slots=True)
class EarlierWork:
    """Work of the year before a Monday."""

    minutes: dict[str, dict[date, int]]
    """Carer -> Monday -> minutes, of weeks within the longest mean that are not shown."""
    weekends: dict[str, set[date]]
    """Carer -> Saturdays and Sundays worked."""
    trips: dict[str, Counter[str]]
    """Carer -> family -> times she came there, in the quarter before."""

    @classmethod
    def of(
        cls,
        reader: Reader,
        work: TemporalTable,
        blocks: TemporalTable,
        first_day: date,
        shown: timedelta,
    ) -> Self:
        """Read it; work of the last days `shown` is told to the planner one by one.

        So are blocks on call of the longest mean: of older ones only the weekends count.
        """
        statement = select(work.table).where(
            work.at(reader.as_of), work.c.day >= first_day - YEAR, work.c.day < first_day
        )
        minutes: defaultdict[str, defaultdict[date, int]] = defaultdict(lambda: defaultdict(int))
        weekends: defaultdict[str, set[date]] = defaultdict(set)
        trips: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for row in reader.all(statement, work):
            day: date = row["day"]
            if day.isoweekday() >= 6:
                weekends[row["carer"]].add(day)
            if day >= first_day - QUARTER:
                trips[row["carer"]][row["family"]] += 1
            if first_day - LONGEST_MEAN <= day < first_day - shown:
                start, end = (
                    datetime.fromisoformat(row[name]) for name in ("starts_at", "ends_at")
                )
                minutes[row["carer"]][_monday(day)] += elapsed_minutes(start, end)
        on_call = select(blocks.table).where(
            blocks.at(reader.as_of), blocks.c.day >= first_day - YEAR, blocks.c.day < first_day
        )
        for row in reader.all(on_call, blocks):
            if row["day"].isoweekday() >= 6:
                weekends[row["carer"]].add(row["day"])
        return cls(
            {carer: dict(weeks) for carer, weeks in minutes.items()}, dict(weekends), dict(trips)
        )

    def places(
        self, reader: Reader, families: TemporalTable, carers: Iterable[str]
    ) -> dict[str, str]:
        """Postcodes of the families these carers came to, also where care has ended."""
        visited = {family for carer in carers for family in self.trips.get(carer, ())}
        statement = select(families.table).where(
            families.at(reader.as_of), families.c.family.in_(sorted(visited))
        )
        return {row["family"]: row["postcode"] for row in reader.all(statement, families)}

    def far_trips(self, carer: str, home: str, places: Mapping[str, str]) -> int:
        """Times she came to families far from her home; places are their postcodes."""
        return sum(
            times
            for family, times in self.trips.get(carer, Counter()).items()
            if family in places and travel_minutes(home, places[family]) > FAR_MINUTES
        )

    def weekend_days(self, carer: str) -> tuple[date, ...]:
        """Saturdays and Sundays she worked in the year, in order."""
        return tuple(sorted(self.weekends.get(carer, ())))

    def counted(self, carer: str, record: CarerRecord, horizon: Horizon) -> tuple[WeekMinutes, ...]:
        """Minutes by week that are not shown: older work, and days of absence as worked."""
        minutes = defaultdict(int, self.minutes.get(carer, {}))
        days = map(horizon.day, range(-LONGEST_MEAN.days, horizon.days))
        for monday, several in groupby(days, key=_monday):
            minutes[monday] += record.minutes_away(several)
        return tuple(
            WeekMinutes(monday=monday, minutes=minutes[monday])
            for monday in sorted(minutes)
            if minutes[monday]
        )


def _monday(day: date) -> date:
    return day - timedelta(days=day.isoweekday() - 1)
