"""The current rows of one table that were met lately, in bounded memory.

Rows stand in two generations: when the younger is full, the older is let go and the younger takes
its place, so that whatever is met again in time stays. A filter of fixed size remembers that a key
was let go: a key it does not know is known not to be in the database either, if the table was empty
when the cache was, and nobody has to ask.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from projections.temporal import Key, Row

ROWS_KEPT = 10_000
"""Rows of a table in each of the two generations."""
_FILTER_BITS = 1 << 25
_PROBES = 3


@dataclass(slots=True)
class Version:
    """The current row of a key: since when, and whether that is already in the database."""

    values: Row | None
    """In the order of the table; None when there is no such row."""
    valid_from: int
    stored: bool


class RowCache:
    """Current rows by key, and by any parts of the key that were asked for."""

    def __init__(self, key_names: tuple[str, ...], *, knows_all: bool) -> None:
        self._key_names = key_names
        self._knows_all = knows_all
        self._young: dict[Key, Version] = {}
        self._old: dict[Key, Version] = {}
        self._gone = _Filter()
        self._by_parts: dict[tuple[int, ...], dict[Key, dict[Key, None]]] = {}
        self._complete: dict[tuple[int, ...], bool] = {}
        """Parts that were asked for: whether that was before anything was let go."""

    def find(self, key: Key) -> Version | None:
        """The row of a key, with no values if there is none; None when nobody here can tell."""
        found = self._young.get(key)
        if found is None:
            found = self._old.pop(key, None)
            if found is not None:
                self._young[key] = found
            elif self._knows_all and key not in self._gone:
                found = self.keep(key, None, 0, stored=False)
        return found

    def keep(self, key: Key, values: Row | None, valid_from: int, *, stored: bool) -> Version:
        """Remember the row of a key that is not kept yet."""
        version = self._young[key] = Version(values, valid_from, stored)
        for places, groups in self._by_parts.items():
            groups.setdefault(_parts(key, places), {})[key] = None
        return version

    def keeps(self, key: Key) -> bool:
        """Whether the row of a key is kept here."""
        return key in self._young or key in self._old

    def places_of(self, names: Iterable[str]) -> tuple[int, ...]:
        """The places of parts of the key; rows are found by them from now on."""
        places = tuple(self._key_names.index(name) for name in names)
        self._complete.setdefault(places, self._knows_all and not self._gone.used)
        return places

    def has_all_with(self, places: tuple[int, ...], parts: Key) -> bool:
        """Whether every row whose key has these parts is for certain kept here."""
        return self._complete[places] and (places, parts) not in self._gone

    def with_parts(self, places: tuple[int, ...], parts: Key) -> Iterator[tuple[Key, Version]]:
        """The rows kept here whose key has these parts."""
        groups = self._by_parts.get(places)
        if groups is None:
            groups = self._by_parts[places] = {}
            for key in (*self._old, *self._young):
                groups.setdefault(_parts(key, places), {})[key] = None
        for key in groups.get(parts, ()):
            version = self.find(key)
            assert version is not None, "groups hold what is kept"
            yield key, version

    def shrink(self) -> None:
        """Let go of what was not met lately. Every row must be in the database."""
        if len(self._young) < ROWS_KEPT:
            return
        for key, version in self._old.items():
            if version.values is not None:
                self._gone.add(key)
                for places in self._complete:
                    self._gone.add((places, _parts(key, places)))
        self._old, self._young = self._young, {}
        self._by_parts.clear()


def _parts(key: Key, places: tuple[int, ...]) -> Key:
    return tuple(key[place] for place in places)


class _Filter:
    """Remembers in fixed memory what was added; may know a little too much, never too little."""

    def __init__(self) -> None:
        self._bits = bytearray()

    @property
    def used(self) -> bool:
        return bool(self._bits)

    def add(self, item: object) -> None:
        self._bits = self._bits or bytearray(_FILTER_BITS // 8)
        for place in _places(item):
            self._bits[place >> 3] |= 1 << (place & 7)

    def __contains__(self, item: object) -> bool:
        if not self._bits:
            return False
        return all(self._bits[place >> 3] & (1 << (place & 7)) for place in _places(item))


def _places(item: Any) -> Iterator[int]:
    hashed = hash(item) & 0xFFFFFFFFFFFFFFFF
    step = (hashed >> 32) | 1
    return ((hashed + number * step) % _FILTER_BITS for number in range(_PROBES))
