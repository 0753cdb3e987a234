"""How many hours has each carer worked against her contract, and how much rest did she have?

Plus and minus hours per quarter (CAO Kraamzorg art. 4.3), hours a week and their mean over 4 and 16
weeks (Arbeidstijdenwet art. 5:7), free Sundays in 52 weeks (art. 5:6) and free weekends in 52 weeks
(CAO art. 4.6). Days of sickness, leave, training and protection count as worked for their share of
the contract, as far as she did not work (Arbeidstijdenwet art. 5:2). Work counts on the Dutch day
it started. What is not recorded as work, such as on-call blocks, is not counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from sqlalchemy import select

from domain.values.horizon import elapsed_minutes
from domain.values.quarter import Quarter
from domain.values.week import Week
from projections.carer_record import CarerRecord, carer_records
from projections.reader import Reader
from projections.recorded_work import WORK
from projections.temporal import Values

YEAR_WEEKS = 52
_SUNDAY = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerHours:
    """One carer, up to and including a day; all amounts of time in minutes.

    Means are per week. Sundays and weekends are those of the 52 weeks that end with the week of
    that day; a weekend is free when she works on neither of its days. Rest is None without two
    stretches of work to lie between.
    """

    carer: str
    region: str
    quarter: str
    until: date
    due_minutes: int
    """What her contract gives in the quarter, up to the day."""
    worked_minutes: int
    credited_minutes: int
    """Sickness, leave and training, as far as she did not work."""
    week_minutes: int
    mean_4_weeks: int
    mean_16_weeks: int
    worked_sundays: int
    worked_weekends: int
    shortest_rest_minutes: int | None
    """Between two stretches of work, in the seven days that end with the day."""
    longest_rest_minutes: int | None

    @property
    def balance_minutes(self) -> int:
        """Plus hours, or minus hours when negative."""
        return self.worked_minutes + self.credited_minutes - self.due_minutes

    @property
    def free_sundays(self) -> int:
        """Of the 52."""
        return YEAR_WEEKS - self.worked_sundays

    @property
    def free_weekends(self) -> int:
        """Of the 52."""
        return YEAR_WEEKS - self.worked_weekends


def carer_hours(
    reader: Reader, quarter: Quarter, until: date, carer: str | None = None
) -> list[CarerHours]:
    """Each carer hired by a day, or one of them; a day after the quarter means its last."""
    last = min(until, quarter.last_day)
    year = timedelta(weeks=YEAR_WEEKS)
    statement = select(WORK.table).where(
        WORK.at(reader.as_of), WORK.c.day > last - year, WORK.c.day <= last
    )
    of_carer: dict[str, list[Values]] = {}
    for row in reader.all(statement, WORK):
        of_carer.setdefault(row["carer"], []).append(row)
    about = {} if carer is None else {"carer": carer}
    return [
        _hours(each, record, of_carer.get(each, []), quarter, last)
        for each, record in carer_records(reader, last - year, **about).items()
        if record.employed_on(last)
    ]


def _hours(
    carer: str, record: CarerRecord, work: list[Values], quarter: Quarter, last: date
) -> CarerHours:
    by_day: dict[date, int] = {}
    for each in work:
        by_day[each["day"]] = by_day.get(each["day"], 0) + each["minutes"]
    in_quarter = list(_days(quarter.first_day, last))
    week = Week.containing(last)
    year = {week.shifted(-back) for back in range(YEAR_WEEKS)}
    ends = {day for day in by_day if day.isoweekday() >= 6 and Week.containing(day) in year}
    rests = _rests(work, last)

    def mean(weeks: int) -> int:
        days = list(_days(week.shifted(1 - weeks).monday, last))
        worked = sum(by_day.get(day, 0) for day in days)
        return (worked + _credited(record, by_day, days)) // weeks

    return CarerHours(
        carer=carer,
        region=record.region,
        quarter=str(quarter),
        until=last,
        due_minutes=sum(record.contract_on(day) for day in in_quarter) // 7,
        worked_minutes=sum(by_day.get(day, 0) for day in in_quarter),
        credited_minutes=_credited(record, by_day, in_quarter),
        week_minutes=mean(1),
        mean_4_weeks=mean(4),
        mean_16_weeks=mean(16),
        worked_sundays=sum(day.isoweekday() == _SUNDAY for day in ends),
        worked_weekends=len({Week.containing(day) for day in ends}),
        shortest_rest_minutes=min(rests, default=None),
        longest_rest_minutes=max(rests, default=None),
    )


def _credited(record: CarerRecord, by_day: dict[date, int], days: list[date]) -> int:
    """What days away count for, rounded down once."""
    away = (day for day in days if record.employed_on(day) and record.absent_on(day))
    return sum(max(0, record.contract_on(day) - 7 * by_day.get(day, 0)) for day in away) // 7


def _rests(work: list[Values], last: date) -> list[int]:
    shown = sorted(
        (datetime.fromisoformat(each["starts_at"]), datetime.fromisoformat(each["ends_at"]))
        for each in work
        if each["day"] > last - timedelta(days=7)
    )
    return [elapsed_minutes(before[1], after[0]) for before, after in pairwise(shown)]


def _days(first: date, last: date) -> Iterator[date]:
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
