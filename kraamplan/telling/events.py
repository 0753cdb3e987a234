"""An event as a person reads it: what happened, who recorded it and why, since when it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain.kernel.errors import Bilingual
from kraamplan.telling.names import CARERS_HEALTH, event_name
from kraamplan.telling.values import Said, facts_in_words, in_words

_EFFECTIVE = (
    "effective_on", "starts_at", "born_at", "admitted_on", "held_on", "chosen_on", "measured_on",
    "agreed_on", "reached_on", "found_on", "handed_over_on", "withdrawn_on", "reopened_on",
    "noticed_on", "acted_on", "lifted_on", "retired_on", "closed_on", "hired_on", "first_day",
    "expected_start",
)  # fmt: skip
"""The facts that say since when an event holds; the first that an event has counts."""
_DAY = Bilingual(nl="Dag", en="day")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEvent:
    """An entry of the log with its words."""

    entry: Mapping[str, Any]
    title: Bilingual
    topic: str | None
    """None where it would name what the title leaves unsaid."""
    recorded_at: datetime
    effective: str | None
    """Day or moment since when it holds, as stored; None when that is since it was recorded."""
    said: tuple[Said, ...]

    @property
    def holds_from(self) -> Bilingual | None:
        """Since when it holds, in words."""
        return None if self.effective is None else in_words("", self.effective)


def told(entry: Mapping[str, Any]) -> ToldEvent:
    """An entry of the log in words."""
    parts = dict(_parts(entry["facts"]))
    topic: str = entry["topic"]
    unsaid = topic in CARERS_HEALTH
    return ToldEvent(
        entry=entry,
        title=event_name(topic),
        topic=None if unsaid else topic,
        recorded_at=datetime.fromisoformat(entry["recorded_at"]),
        effective=next((parts[name] for name in _EFFECTIVE if parts.get(name)), None),
        said=tuple(
            replace(each, label=_DAY)
            if unsaid and each.name in ("expected_on", "born_on")
            else each
            for each in facts_in_words(entry["facts"])
        ),
    )


def _parts(facts: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in facts.items():
        if isinstance(value, Mapping):
            yield from _parts(value)
        else:
            yield name, value
