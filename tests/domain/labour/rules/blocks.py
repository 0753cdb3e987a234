"""Blocks on call written as days and hours; day 0 is Monday 2026-11-30."""

from collections.abc import Iterable
from dataclasses import replace

from domain.labour.rule import Work
from tests.domain.labour.rules.shifts import shift

NIGHT, DAY, EVENING = (0, 8), (8, 16), (16, 24)


def block(day: int, hours: tuple[float, float] = DAY, carer: str = "anna") -> Work:
    return replace(shift(day, *hours, carer=carer), on_call=True)


def blocks(days: Iterable[int], hours: tuple[float, float] = DAY) -> list[Work]:
    return [block(day, hours) for day in days]
