"""Looking back: what was recorded, what led to it, what it changed, where a number comes from."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from kraamplan.asking import BadQuestionError, existing_day
from kraamplan.telling import changes, events
from kraamplan.telling.changes import ToldChange
from kraamplan.telling.events import ToldEvent
from projections.catalogue import PROJECTIONS
from projections.decision_history import (
    DECISION_HISTORY,
    entries,
    entries_at,
    entries_of_command,
)
from projections.difference import changes_of_row, difference
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection

MODELS = tuple(each for each in PROJECTIONS if each is not DECISION_HISTORY)
"""What can differ: the log itself only grows, and tells so better."""
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a look back is about; None is everything."""

    family: str | None = None
    carer: str | None = None
    region: str | None = None
    week: str | None = None
    actor: str | None = None

    @property
    def columns(self) -> dict[str, str]:
        """The columns rows must have, with their value."""
        asked = {name: getattr(self, name) for name in ("family", "carer", "region", "week")}
        return {name: value for name, value in asked.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDifference:
    """What differs between two positions, and the events that made it so."""

    since: int
    until: int
    changes: tuple[ToldChange, ...]
    events: Mapping[int, ToldEvent]
    """The newest event of each change, by position."""
    complete: bool
    """Whether these are all changes there are."""


def history(
    reader: Reader, about: About, since: int = 0, limit: int | None = None
) -> list[ToldEvent]:
    """Events after a position up to where the reader stands, oldest first."""
    found = entries(
        reader, since=since, family=about.family, carer=about.carer, region=about.region
    )
    wanted = (
        entry
        for entry in found
        if about.actor in (None, entry["actor"]) and about.week in (None, _week(entry["facts"]))
    )
    return [events.told(entry) for entry in islice(wanted, limit)]


class Causes:
    """What led to events; each command is looked up once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[str, list[dict[str, Any]]] = {}

    def of(self, entry: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The entries that led to one, nearest first: what its command followed from, and so on."""
        chain: list[dict[str, Any]] = []
        cause, position, seen = entry["causation_id"], entry["position"], set()
        while cause is not None and cause not in seen:
            seen.add(cause)
            if cause not in self._known:
                self._known[cause] = entries_of_command(self._reader, cause, position)
            if not self._known[cause]:
                break
            chain += self._known[cause]
            cause, position = chain[-1]["causation_id"], self._known[cause][0]["position"]
        return chain


def differences(
    reader: Reader,
    since: int,
    until: int,
    about: About,
    model: str | None = None,
    limit: int | None = None,
) -> ToldDifference:
    """What differs between two positions, of all read models or one.

    Raises BadQuestionError for a model there is not, and when since lies after until.
    """
    if since > until:
        raise BadQuestionError(
            f"positie {since} ligt na positie {until}; kies de oudste eerst",
            f"position {since} lies after position {until}; name the older one first",
        )
    found = difference(reader, _models(model), since, until, about.columns)
    told = tuple(changes.told(each) for each in islice(found, limit))
    return ToldDifference(
        since=since,
        until=until,
        changes=told,
        events=_events(reader, (each.position for each in told)),
        complete=limit is None or next(found, None) is None,
    )


def traced(reader: Reader, table: str, key: Mapping[str, str]) -> ToldDifference:
    """How a row of a read model came to be what it is: each change with the event that made it.

    Raises BadQuestionError for a table there is not, a key it has not, or a part of the key that
    is no day or number where the table has one.
    """
    for projection in PROJECTIONS:
        for each in projection.tables:
            if each.name == table:
                if set(key) != set(each.key_names):
                    wanted = ", ".join(each.key_names)
                    raise BadQuestionError(
                        f"een rij van {table} wordt aangewezen met: {wanted}",
                        f"a row of {table} is named by: {wanted}",
                    )
                row = {name: _of_type(each, name, part) for name, part in key.items()}
                told = tuple(
                    changes.told(change)
                    for change in changes_of_row(reader, projection.name, each, row)
                )
                return ToldDifference(
                    since=0,
                    until=told[-1].position if told else 0,
                    changes=told,
                    events=_events(reader, (change.position for change in told)),
                    complete=True,
                )
    known = ", ".join(each.name for projection in PROJECTIONS for each in projection.tables)
    raise BadQuestionError(
        f"er is geen tabel {table}; er zijn: {known}", f"there is no table {table}; known: {known}"
    )


def _of_type(table: TemporalTable, name: str, written: str) -> str | int | date:
    kind = table.c[name].type.python_type
    if kind is date:
        return existing_day(written)
    if kind is not int:
        return written
    if not _NUMBER.fullmatch(written):
        raise BadQuestionError(
            f"{name} is een getal, niet {written!r}", f"{name} is a number, not {written!r}"
        )
    return int(written)


def _models(model: str | None) -> Iterable[Projection]:
    found = [each for each in MODELS if model in (None, each.name)]
    if not found:
        known = ", ".join(each.name for each in MODELS)
        raise BadQuestionError(
            f"er is geen leesmodel {model}; er zijn: {known}",
            f"there is no read model {model}; known: {known}",
        )
    return found


def _events(reader: Reader, positions: Iterable[int]) -> dict[int, ToldEvent]:
    return {entry["position"]: events.told(entry) for entry in entries_at(reader, positions)}


def _week(facts: Mapping[str, Any]) -> str | None:
    """The week an event speaks of, itself or in what it was asked."""
    holders = (facts, facts.get("question", {}))
    return next((holder["week"] for holder in holders if "week" in holder), None)
