"""Events and differences as documents: what a program wants to know, with the words beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from kraamplan.looking_back import ToldDifference
from kraamplan.telling.changes import ToldChange
from kraamplan.telling.events import ToldEvent


def event_document(told: ToldEvent, causes: Iterable[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """One event; `caused_by` are the positions of what led to it, the nearest first."""
    return {
        **told.entry,
        "effective": told.effective,
        "title": asdict(told.title),
        "said": [asdict(each) for each in told.said],
        "caused_by": [each["position"] for each in causes],
    }


def difference_document(found: ToldDifference) -> dict[str, Any]:
    """What differs between two positions."""
    return {
        "from": found.since,
        "to": found.until,
        "complete": found.complete,
        "changes": [_change(each, found.events.get(each.position)) for each in found.changes],
    }


def _change(told: ToldChange, event: ToldEvent | None) -> dict[str, Any]:
    change = told.change
    return {
        "model": change.model,
        "table": change.table,
        "title": asdict(told.table),
        "change": change.kind,
        "key": change.key,
        "columns": [
            {
                "column": name,
                "old": None if change.old is None else change.old[name],
                "new": None if change.new is None else change.new[name],
            }
            for name in change.columns
        ],
        "said": [asdict(each) for each in told.differences],
        "positions": change.positions,
        "event": None if event is None else _cause(event),
    }


def _cause(told: ToldEvent) -> dict[str, Any]:
    named = ("position", "topic", "recorded_at", "actor", "role", "reason")
    return {"title": asdict(told.title), **{name: told.entry[name] for name in named}}
