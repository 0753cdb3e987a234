"""The current rows of one table that were met lately, in bounded memory.

Rows stand in two generations: when the younger is full, the older is let go and the younger takes
its place, so that whatever is met again in time stays. What was let go is remembered: a key that
never was is known not to be in the database either, if the table was empty when the cache was, and
nobody has to ask.
"""

from collections.abc import Iterable, Iterator

from projections.gone_keys import GoneKeys
from projections.temporal import Key, Row

ROWS_KEPT = 8_000
"""Rows in each of the two generations: more than there are families between registration and close
in the largest organisation, so that hardly any has to be looked for."""
DETAILS_KEPT = 4_000
"""The same for tables with several rows to a family or carer: they come and go together."""

Version = tuple[Row | None, int, int | None]
"""The current row of a key: values in the order of the table, or None when there is no such row;
since when; and where it is stored, or None while it is not."""
ABSENT: Version = (None, 0, None)


class RowCache:
    """Current rows by key, and by any parts of the key that were asked for."""

    def __init__(self, key_names: tuple[str, ...], gone: GoneKeys | None) -> None:
        self.young: dict[Key, Version] = {}
        """Those met last; any key that was found stands here."""
        self._key_names = key_names
        self._kept = ROWS_KEPT if len(key_names) == 1 else DETAILS_KEPT
        self._gone = gone
        """What was let go of; None when nobody knows what else is in the database."""
        self._old: dict[Key, Version] = {}
        self._by_parts: dict[tuple[int, ...], dict[Key, dict[Key, None]]] = {}
        self._complete: dict[tuple[int, ...], bool] = {}
        """Parts that were asked for: whether that was before anything was let go."""

    def find(self, key: Key) -> Version | None:
        """The row of a key, with no values if there is none; None when nobody here can tell."""
        found = self.young.get(key)
        if found is None:
            found = self._old.pop(key, None)
            if found is not None:
                self.young[key] = found
            elif self._gone is not None and key not in self._gone:
                found = self.keep(key, ABSENT)
        return found

    def keep(self, key: Key, version: Version) -> Version:
        """Remember the row of a key that is not kept yet."""
        self.young[key] = version
        for places, groups in self._by_parts.items():
            groups.setdefault(_parts(key, places), {})[key] = None
        return version

    def keeps(self, key: Key) -> bool:
        """Whether the row of a key is kept here."""
        return key in self.young or key in self._old

    def places_of(self, names: Iterable[str]) -> tuple[int, ...]:
        """The places of parts of the key; rows are found by them from now on."""
        places = tuple(self._key_names.index(name) for name in names)
        self._complete.setdefault(places, self._gone is not None and not self._gone.used)
        return places

    def has_all_with(self, places: tuple[int, ...], parts: Key) -> bool:
        """Whether every row whose key has these parts is for certain kept here."""
        if not self._complete[places]:
            return False
        return self._gone is not None and (places, parts) not in self._gone

    def with_parts(self, places: tuple[int, ...], parts: Key) -> Iterator[tuple[Key, Version]]:
        """The rows kept here whose key has these parts."""
        groups = self._by_parts.get(places)
        if groups is None:
            groups = self._by_parts[places] = {}
            for key in (*self._old, *self.young):
                groups.setdefault(_parts(key, places), {})[key] = None
        for key in groups.get(parts, ()):
            version = self.find(key)
            assert version is not None, "groups hold what is kept"
            yield key, version

    def shrink(self) -> None:
        """Let go of what was not met lately. Every row must be in the database."""
        if len(self.young) < self._kept:
            return
        if self._gone is not None:
            let_go = [key for key, version in self._old.items() if version[0] is not None]
            self._gone.add(let_go)
            for places in self._complete:
                self._gone.add({(places, _parts(key, places)) for key in let_go})
        self._old, self.young = self.young, {}
        self._by_parts.clear()


def _parts(key: Key, places: tuple[int, ...]) -> Key:
    return tuple(key[place] for place in places)
