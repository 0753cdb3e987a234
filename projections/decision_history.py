"""What happened, who recorded it, in which role and why, and what led to it?

The log itself holds all that and is read here. What is kept beside it tells where to look: a row
says of a stretch of the log which family, carer and region its events speak of, and when they were
recorded. As of a position the log ends there.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import Any, get_type_hints

import msgspec
from eventsourcing.persistence import Notification
from sqlalchemy import BigInteger, Column, ColumnElement, Index, String, func, select

from domain.kernel.event import Event
from domain.planning_problem.aggregate import RecordedProblem
from domain.planning_run.aggregate import PlanningRun
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

STRETCHES = TemporalTable(
    "decision_history",
    key=[Column("log", String)],
    values=[
        Column("family", String, index=True),
        Column("carer", String, index=True),
        Column("region", String),
        Column("recorded_us", BigInteger, nullable=False),
        Column("latest_us", BigInteger, nullable=False),
    ],
)
"""latest_us is the latest that any event was recorded up to here; a clock may have gone back."""
_BEHIND = STRETCHES.c.recorded_us < STRETCHES.c.latest_us
Index("decision_history_latest", STRETCHES.c.latest_us, STRETCHES.c.valid_from)
Index(
    "decision_history_behind",
    STRETCHES.c.valid_from,
    sqlite_where=_BEHIND,
    postgresql_where=_BEHIND,
)
_THE_LOG = "log"
"""There is one; each stretch of it is a version of this row."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_NEAR = 100
"""Positions read through rather than asked for one by one."""
_HEADER = set(Event.__struct_fields__)
_CAUSE = ("actor", "role", "reason", "command_id", "correlation_id", "causation_id")
_REGION_HOLDERS = ("registration", "employment", "question")
_TOO_LARGE = (PlanningRun.Started, RecordedProblem.Recorded)
"""They hold a planning problem, which can be read from the event itself; its hash is told."""

Entry = dict[str, Any]


def decision_history(
    reader: Reader,
    *,
    family: str | None = None,
    carer: str | None = None,
    region: str | None = None,
    since: int = 0,
    limit: int | None = None,
) -> list[Entry]:
    """Entries after a position, oldest first; all, or those of a family, a carer or a region.

    A roster event belongs to no single family and stands only in the whole log.
    """
    return list(
        islice(entries(reader, family=family, carer=carer, region=region, since=since), limit)
    )


def entries(
    reader: Reader,
    *,
    family: str | None = None,
    carer: str | None = None,
    region: str | None = None,
    since: int = 0,
) -> Iterator[Entry]:
    """The same, one by one: nothing is read before it is wanted."""
    subjects = (("family", family), ("carer", carer), ("region", region))
    about = [STRETCHES.c[name] == value for name, value in subjects if value is not None]
    stretches = _stretches(reader, since, about) if about else [(since + 1, reader.reached)]
    for first, last in stretches:
        for notification in reader.log.between(first, last):
            yield _entry(reader, notification)


def entries_at(reader: Reader, positions: Iterable[int]) -> list[Entry]:
    """The entries at these positions, in order; those not there yet are left out."""
    wanted = sorted(each for each in set(positions) if each <= reader.reached)
    found = []
    while wanted:
        first, near = wanted[0], {each for each in wanted if each < wanted[0] + _NEAR}
        found += [
            _entry(reader, each) for each in reader.log.between(first, max(near)) if each.id in near
        ]
        wanted = wanted[len(near) :]
    return found


def entries_of_command(reader: Reader, command_id: str, near: int) -> list[Entry]:
    """What one command recorded at about a position or before it, oldest first.

    Reads the log backwards from a little after: what led to an event mostly stands close to it, and
    may come next when both were recorded together.
    """
    bears_it = f'"command_id":"{command_id}"'.encode()
    found: list[Entry] = []
    last = min(near + _NEAR, reader.reached)
    while last > 0:
        first = max(1, last - 2 * _NEAR + 1)
        here = [
            _entry(reader, each)
            for each in reader.log.between(first, last)
            if bears_it in bytes(each.state)
        ]
        found = here + found
        # All of a command stands together.
        if found and found[0]["position"] > first:
            break
        last = first - 1
    return found


def position_at(reader: Reader, moment: datetime) -> int:
    """The last position at which the newest event was recorded at or before a moment; 0 if none.

    Up to some stretch everything was recorded by then; what was after it can only be of a clock
    that had gone back. Both are found where they begin, by an index.
    """
    then, begun = _microseconds(moment), STRETCHES.c.valid_from
    ended = func.coalesce(STRETCHES.c.valid_to - 1, reader.newest)
    in_order = (
        select(ended)
        .where(STRETCHES.c.latest_us <= then)
        .order_by(STRETCHES.c.latest_us.desc(), begun.desc())
    )
    behind = select(ended).where(_BEHIND, STRETCHES.c.recorded_us <= then).order_by(begun.desc())
    return max(
        reader.connection.execute(told.limit(1)).scalar() or 0 for told in (in_order, behind)
    )


def recorded_at(reader: Reader) -> datetime | None:
    """When the newest event was recorded; None in an empty log."""
    last = (
        select(STRETCHES.c.recorded_us)
        # By where stretches begin, which has an index: which of them all holds the position takes
        # a look at each.
        .where(STRETCHES.c.log == _THE_LOG, STRETCHES.c.valid_from <= reader.reached)
        .order_by(STRETCHES.c.valid_from.desc())
        .limit(1)
    )
    recorded_us = reader.connection.execute(last).scalar()
    return None if recorded_us is None else _EPOCH + timedelta(microseconds=recorded_us)


def project(event: Event, view: View) -> None:
    """Begin a new stretch, unless the event speaks of the same as the one before."""
    family, carer, region = _subjects(type(event))
    recorded_us, known = _microseconds(event.origin.recorded_at), view.get(STRETCHES, _THE_LOG)
    view.put(
        STRETCHES,
        _THE_LOG,
        family=family(event),
        carer=carer(event),
        region=region(event),
        recorded_us=recorded_us,
        latest_us=recorded_us if known is None else max(recorded_us, known["latest_us"]),
    )


def _stretches(
    reader: Reader, since: int, about: list[ColumnElement[bool]]
) -> list[tuple[int, int]]:
    """First and last positions of the stretches that speak of something."""
    reached = reader.reached
    begun = STRETCHES.c.valid_from
    ended = func.coalesce(STRETCHES.c.valid_to - 1, reached)
    told = select(begun, ended).where(begun <= reached, ended > since, *about).order_by(begun)
    return [
        (max(first, since + 1), min(last, reached))
        for first, last in reader.connection.execute(told)
    ]


def _entry(reader: Reader, notification: Notification) -> Entry:
    """An event with the record of who caused it beside its facts."""
    event = reader.log.event(notification)
    family, carer, region = _subjects(type(event))
    # As JSON and back: facts are told in the words they are stored in.
    fields = msgspec.json.decode(msgspec.json.encode(event))
    if isinstance(event, _TOO_LARGE):
        del fields["problem"]
    return {
        "position": notification.id,
        "topic": event.TOPIC,
        "stream": str(event.originator_id),
        "version": event.originator_version,
        "family": family(event),
        "carer": carer(event),
        "region": region(event),
        "recorded_at": event.origin.recorded_at.astimezone(UTC).isoformat(timespec="microseconds"),
        **{name: fields["origin"][name] for name in _CAUSE},
        "facts": {name: value for name, value in fields.items() if name not in _HEADER},
    }


Asked = Callable[[Event], str | None]


@cache
def _subjects(kind: type[Event]) -> tuple[Asked, Asked, Asked]:
    """How to read from events of one kind which family, carer and region they speak of.

    The region may stand in what the event holds.
    """
    fields = get_type_hints(kind)
    family, carer, region = (
        attrgetter(name) if name in fields else _nobody for name in ("family", "carer", "region")
    )
    for holder in _REGION_HOLDERS:
        if "region" not in fields and "region" in getattr(fields.get(holder), "__slots__", ()):
            region = attrgetter(f"{holder}.region")
    return family, carer, region


def _nobody(_event: Event) -> None:
    return None


def _microseconds(moment: datetime) -> int:
    """Since 1970, UTC."""
    return (moment - _EPOCH) // _MICROSECOND


DECISION_HISTORY = Projection("decision_history", 2, (STRETCHES,), project)
