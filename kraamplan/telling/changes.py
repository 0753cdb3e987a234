"""What is different between two positions of the log, as a person reads it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from domain.kernel.errors import Bilingual
from kraamplan.telling.names import fact_name, model_name, table_name
from kraamplan.telling.values import NOTHING, in_words, joined
from projections.difference import Change, ChangeKind

KINDS = {
    ChangeKind.ADDED: Bilingual(nl="erbij gekomen", en="added"),
    ChangeKind.REMOVED: Bilingual(nl="weg", en="removed"),
    ChangeKind.CHANGED: Bilingual(nl="gewijzigd", en="changed"),
}


@dataclass(frozen=True, slots=True)
class ToldValue:
    """One value that differs: its name, and what it was and is; a dash is nothing."""

    label: Bilingual
    old: Bilingual
    new: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldChange:
    """A change, its words and the words of what it is about."""

    change: Change
    model: Bilingual
    table: Bilingual
    kind: Bilingual
    about: tuple[tuple[Bilingual, Bilingual], ...]
    """Name and value of each part of the key."""
    differences: tuple[ToldValue, ...]

    @property
    def position(self) -> int:
        """The event that made it what it is."""
        return self.change.positions[-1]


def told(change: Change) -> ToldChange:
    """A change in words."""
    return ToldChange(
        change=change,
        model=model_name(change.model),
        table=table_name(change.table),
        kind=KINDS[change.kind],
        about=tuple((fact_name(name), in_words(name, part)) for name, part in change.key.items()),
        differences=tuple(
            each
            for name in change.columns
            for each in _differences(
                name, fact_name(name), (change.old or {}).get(name), (change.new or {}).get(name)
            )
        ),
    )


def _differences(name: str, label: Bilingual, old: Any, new: Any) -> Iterator[ToldValue]:
    """The difference of a value, or of each part of it that differs."""
    if isinstance(old, Mapping) or isinstance(new, Mapping):
        before, after = old or {}, new or {}
        for part in dict.fromkeys((*before, *after)):
            if part.isidentifier():
                within, label_within = part, fact_name(part)
            else:
                within, label_within = name, joined("{}, {}", label, in_words(name, part))
            yield from _differences(within, label_within, before.get(part), after.get(part))
    elif old != new:
        said = (in_words(name, old), in_words(name, new))
        if said != (NOTHING, NOTHING):
            yield ToldValue(label, *said)
