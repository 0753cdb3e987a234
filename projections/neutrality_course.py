"""How do the hours run in time: does the mean stay in its band, and does a period stand out?

Per month or ISO week in which care was closed. The cumulative mean is over all clients from the
first period on. The control chart is of the mean deviation from the norm, so that a period with few
clients in package 1 does not stand out by that alone; periods without clients have no point.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from domain.statistics.control_chart import ControlChart, control_chart
from domain.values.week import Week
from projections.budget_neutrality import counted_clients
from projections.population import Client, Selection
from projections.reader import Reader


class Per(StrEnum):
    """How long a period is."""

    MONTH = "month"
    WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One period: means in minutes per client."""

    period: str
    clients: int
    norm: Fraction
    delivered: Fraction
    deviation: Fraction
    cumulative: Fraction
    """The mean delivered from the first period up to and with this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The periods in order of time, and the control chart of their deviation."""

    per: Per
    points: tuple[Point, ...]
    chart: ControlChart | None
    """None of too few periods."""


def neutrality_course(reader: Reader, selection: Selection, per: Per = Per.MONTH) -> Course:
    """The hours per month or week in which care was closed."""
    by_period: dict[str, list[Client]] = {}
    for client in counted_clients(reader, selection):
        by_period.setdefault(_period(client.closed_on, per), []).append(client)
    points: list[Point] = []
    minutes = families = 0
    for period, members in sorted(by_period.items()):
        delivered = sum(client.delivered_minutes for client in members)
        norm = sum(client.norm_minutes for client in members)
        minutes += delivered
        families += len(members)
        points.append(
            Point(
                period=period,
                clients=len(members),
                norm=Fraction(norm, len(members)),
                delivered=Fraction(delivered, len(members)),
                deviation=Fraction(delivered - norm, len(members)),
                cumulative=Fraction(minutes, families),
            )
        )
    return Course(per=per, points=tuple(points), chart=_chart(points))


def _period(day: date, per: Per) -> str:
    return f"{day:%Y-%m}" if per is Per.MONTH else str(Week.containing(day))


def _chart(points: Sequence[Point]) -> ControlChart | None:
    return control_chart([point.deviation for point in points])
