"""Remembers in fixed memory which keys were let go of.

It may know a little too much, never too little: while a few million were let go of, about one in a
million others passes for one of them. A Bloom filter: B.H. Bloom, Commun. ACM 13 (1970) 422-426.
"""

from collections.abc import Collection

import numpy as np

_BYTES = 1 << 25
_LAST_BIT = 8 * _BYTES - 1
_PROBES = 6
_WORD = (1 << 64) - 1
_HALF = 32


class Bits:
    """Room for the keys of any number of tables; taken when the first is added."""

    def __init__(self) -> None:
        self.bits = bytearray()

    def ready(self) -> None:
        """Take the room."""
        self.bits = self.bits or bytearray(_BYTES)


class GoneKeys:
    """Keys of one table that were let go of."""

    def __init__(self, shared: Bits, name: str) -> None:
        self._shared = shared
        self._salt = hash(name)
        self.used = False

    def add(self, keys: Collection[object]) -> None:
        """Remember these."""
        if not keys:
            return
        self.used = True
        self._shared.ready()
        salt = self._salt
        hashed = np.array([hash(key) ^ salt for key in keys], np.int64).view(np.uint64)
        step = (hashed >> np.uint64(_HALF)) | np.uint64(1)
        bits = np.frombuffer(self._shared.bits, np.uint8)
        for _ in range(_PROBES):
            place = hashed & np.uint64(_LAST_BIT)
            bit = np.left_shift(np.uint64(1), place & np.uint64(7)).astype(np.uint8)
            np.bitwise_or.at(bits, place >> np.uint64(3), bit)
            hashed = hashed + step

    def __contains__(self, key: object) -> bool:
        if not self.used:
            return False
        bits = self._shared.bits
        hashed = (hash(key) ^ self._salt) & _WORD
        step = (hashed >> _HALF) | 1
        for _ in range(_PROBES):
            if not bits[(hashed & _LAST_BIT) >> 3] >> (hashed & 7) & 1:
                return False
            hashed += step
        return True
