"""Minutes of care and how they add up.

Not a projection: questions about hour budgets reckon with these.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.values.week import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class HourBudget:
    """Minutes of care, for a family or a sum of families."""

    indicated: int
    withheld: int = 0
    """Indicated and not to be planned, because care is scarce."""
    planned: int
    delivered: int
    released: int
    """Indicated, not withheld and not delivered, of care that is closed."""

    @property
    def remaining(self) -> int:
        """Still to be delivered; negative when more was delivered than there was to plan."""
        return self.indicated - self.withheld - self.delivered - self.released


def total(budgets: Sequence[HourBudget]) -> HourBudget:
    """The sum of budgets."""
    return HourBudget(
        indicated=sum(budget.indicated for budget in budgets),
        withheld=sum(budget.withheld for budget in budgets),
        planned=sum(budget.planned for budget in budgets),
        delivered=sum(budget.delivered for budget in budgets),
        released=sum(budget.released for budget in budgets),
    )


def by_week(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, HourBudget]]:
    """The weeks of one family, from its rows in order of week.

    What closing released is taken from its last weeks, and is never more than what was not
    delivered of the whole.
    """
    open_of = {row["week"]: row["indicated"] - row["withheld"] - row["delivered"] for row in rows}
    left = sum(open_of.values()) if rows[0]["closed"] else 0
    released: dict[str, int] = {}
    for week, minutes in reversed(open_of.items()):
        released[week] = max(0, min(left, minutes))
        left -= released[week]
    for row in rows:
        yield (
            row["week"],
            HourBudget(
                indicated=row["indicated"],
                withheld=row["withheld"],
                planned=row["planned"],
                delivered=row["delivered"],
                released=released[row["week"]],
            ),
        )


def minutes_by_week(first_day: date, day_pattern: Sequence[int]) -> dict[str, int]:
    """The minutes of a day pattern by week, written 2026-W49."""
    sums: dict[str, int] = {}
    for offset, minutes in enumerate(day_pattern):
        week = str(Week.containing(first_day + timedelta(days=offset)))
        sums[week] = sums.get(week, 0) + minutes
    return sums


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyBudget:
    """The budget of one family, in one week or over the whole of its care."""

    family: str
    region: str
    package: int | None
    hours_source: str | None
    closed: bool
    budget: HourBudget


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekBudget:
    """The budget of a region, or of all regions, in one week."""

    week: str
    families: int
    budget: HourBudget
