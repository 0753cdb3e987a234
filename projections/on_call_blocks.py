"""What every read model about work remembers of published blocks on call.

Not a projection: each read model keeps the blocks in a table of its own and asks here how an event
changes it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import Column, Date, Integer, String, select

from domain.kernel.event import Event
from domain.on_call.aggregate import OnCall
from domain.on_call.facts import OnCallBlock
from domain.values.horizon import Horizon
from domain.values.interval import Interval, subtract
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import View


def blocks_table(name: str) -> TemporalTable:
    """A table of published blocks by region, week, day, block and carer."""
    return TemporalTable(
        name,
        key=[
            Column("region", String),
            Column("week", String),
            Column("day", Date, index=True),
            Column("block", String),
            Column("carer", String),
        ],
        values=[
            Column("starts_at", String, nullable=False),
            Column("ends_at", String, nullable=False),
            Column("care_days", Integer, nullable=False),
        ],
    )


def follow_blocks(event: Event, view: View, table: TemporalTable) -> None:
    """Change the published blocks by one event; most change none."""
    match event:
        case OnCall.Published():
            after = {(one.day, str(one.block), one.carer): one for one in event.blocks}
            for key, _ in view.rows(table, region=event.region, week=event.week):
                if key[2:] not in after:
                    view.remove(table, *key)
            for one in event.blocks:
                _put(view, table, event.region, event.week, one)
        case OnCall.Changed():
            if event.taken_from is not None:
                view.remove(
                    table, event.region, event.week, event.day, str(event.block), event.taken_from
                )
            if event.given is not None:
                _put(view, table, event.region, event.week, event.given)


def blocks_not_called_from(
    reader: Reader,
    table: TemporalTable,
    worked: Iterable[Values],
    horizon: Horizon,
    before: timedelta,
    carers: set[str],
) -> Iterator[tuple[str, Interval]]:
    """Carer and minutes of her blocks from so long before a horizon to its end, in order.

    A call is working time and interrupts the block (CAO Kraamzorg art. 4.7): what she worked in it
    is cut out.
    """
    statement = select(table.table).where(
        table.at(reader.as_of),
        table.c.day >= horizon.first_day - before,
        table.c.day < horizon.day(horizon.days),
    )
    rows = [row for row in reader.all(statement, table) if row["carer"] in carers]
    called: dict[str, list[Interval]] = {}
    for row in worked if rows else ():
        stretch = _minutes(row, horizon)
        if stretch is not None:
            called.setdefault(row["carer"], []).append(stretch)
    for row in sorted(rows, key=lambda row: (row["carer"], row["starts_at"], row["region"])):
        block = _minutes(row, horizon)
        if block is not None:
            for part in subtract((block,), tuple(called.get(row["carer"], ()))):
                yield row["carer"], part


def _minutes(row: Values, horizon: Horizon) -> Interval | None:
    start, end = (
        horizon.offset(datetime.fromisoformat(row[name])) for name in ("starts_at", "ends_at")
    )
    return Interval(start, end) if start < end else None


def _put(view: View, table: TemporalTable, region: str, week: str, one: OnCallBlock) -> None:
    key: tuple[str, str, date, str, str] = (region, week, one.day, str(one.block), one.carer)
    view.put(
        table,
        *key,
        starts_at=one.starts_at.isoformat(),
        ends_at=one.ends_at.isoformat(),
        care_days=one.care_days,
    )
