"""How many carers should stand by on each day of a week, and what does each number buy?

The carers of the families in care on the first day come free as care ends. What families to come
ask for beyond that needs somebody who stands by: one carer for one family on a day. Weeks are drawn
from the distribution of births and of care, because the days of one family hang together.
"""

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from domain.demand.courses import Shares
from domain.organisation.service_level import ServiceLevel
from domain.values.week import Week
from projections.capacity import service_level
from projections.convolution import Distribution
from projections.demand import Expecting, Outlook
from projections.demand_forecast import outlook
from projections.reader import Reader

DRAWS = 2_000
"""Weeks drawn: a share of them is sure to about two points in a hundred."""
SEED = 1
MOST_SHOWN = 40
"""Reserves a table goes up to; more is no reserve."""

Days = tuple[int, ...]
"""Of each day of the week, how many."""


@dataclass(frozen=True, slots=True)
class DayReserve:
    """One day: families in care, those whose care ended, those to come, and who stands by."""

    day: date
    in_care: int
    ended: int
    """Families in care on the first day less those of this day; below 0 when known care begins."""
    expected: float
    carers: int
    """New families not exceeded with the chance promised, less those whose care ended."""


@dataclass(frozen=True, slots=True)
class Bought:
    """What so many carers standing by on every day buy: shares of drawn days and weeks."""

    carers: int
    days: float
    """Without a family nobody is left for."""
    weeks: float
    """Without any such day."""


@dataclass(frozen=True, slots=True)
class Reserve:
    """The reserve of a region's week."""

    region: str
    week: Week
    level: ServiceLevel
    draws: int
    seed: int
    days: tuple[DayReserve, ...]
    table: tuple[Bought, ...]

    @property
    def enough(self) -> int | None:
        """The least reserve that keeps the promise for a week; None when the table has none."""
        kept = [one.carers for one in self.table if one.weeks >= self.level.percent / 100]
        return min(kept, default=None)


def reserve(
    reader: Reader,
    region: str,
    week: Week,
    not_before: date,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Reserve:
    """The reserve of a week, when births are told up to the day before not_before."""
    known, level = outlook(reader, region, not_before), service_level(reader, week.monday)
    in_care = tuple(
        sum(family.minutes(day, 1) > 0 for family in known.in_care) for day in week.days
    )
    ended = tuple(in_care[0] - each for each in in_care)
    drawn = _drawn(known, week, draws, random.Random(seed))
    return Reserve(
        region=region,
        week=week,
        level=level,
        draws=draws,
        seed=seed,
        days=tuple(_days(known, week, in_care, ended, level)),
        table=tuple(_table(drawn, ended)),
    )


def served_days(family: Expecting, week: Week) -> dict[Days, float]:
    """The chance of each way a family to come can be served on the days of a week: 1 is served."""
    found: defaultdict[Days, float] = defaultdict(float)
    spans = _spans(family.care.courses)
    for back, born in enumerate(family.birth.chances):
        birth = date.fromordinal(family.birth.first_day.toordinal() + back)
        if birth > week.days[-1]:
            break
        for (delay, length), share in spans.items():
            after = [(day - birth).days - delay for day in week.days]
            days = tuple(int(0 <= each < length) for each in after)
            if any(days):
                found[days] += born * share
    return dict(found)


def _spans(courses: Shares) -> dict[tuple[int, int], float]:
    """Shares by days before care starts and days of care."""
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    for course, share in courses.items():
        found[course.delay_days, len(course.pattern)] += share
    return dict(found)


def _drawn(known: Outlook, week: Week, draws: int, chance: random.Random) -> list[list[int]]:
    """New families on each day of each drawn week."""
    weeks = [[0] * len(week.days) for _ in range(draws)]
    for family in known.expecting:
        ways = served_days(family, week)
        if not ways:
            continue
        never = max(0.0, 1 - sum(ways.values()))
        choices = [None, *ways]
        weights = list(accumulate([never, *ways.values()]))
        for drawn, days in zip(
            weeks, chance.choices(choices, cum_weights=weights, k=draws), strict=True
        ):
            for at, served in enumerate(days or ()):
                drawn[at] += served
    return weeks


def _days(
    known: Outlook, week: Week, in_care: Days, ended: Days, level: ServiceLevel
) -> Iterable[DayReserve]:
    stretches = Outlook(
        not_before=known.not_before,
        table=known.table,
        in_care=(),
        expecting=known.expecting,
        overdue=known.overdue,
        newcomer=known.newcomer,
    ).by_day(week.monday, 1)
    for at, stretch in enumerate(stretches):
        coming: Distribution = stretch.families
        beyond = coming.quantile(level.percent / 100) - ended[at]
        yield DayReserve(
            day=stretch.first_day,
            in_care=in_care[at],
            ended=ended[at],
            expected=coming.mean,
            carers=max(0, beyond),
        )


def _table(drawn: list[list[int]], ended: Days) -> Iterable[Bought]:
    """From no reserve up to the first that is enough in every drawn week."""
    beyond = [[new - gone for new, gone in zip(week, ended, strict=True)] for week in drawn]
    worst = [max(week) for week in beyond]
    days = sorted(each for week in beyond for each in week)
    for carers in range(MOST_SHOWN + 1):
        weeks = sum(each <= carers for each in worst) / len(worst)
        yield Bought(carers, sum(each <= carers for each in days) / len(days), weeks)
        if weeks == 1:
            return
