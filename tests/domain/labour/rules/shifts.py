"""Shifts written as days and hours; day 0 is Monday 2026-11-30."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.labour.rule import Work

MONDAY = date(2026, 11, 30)


def shift(day: int, start: float = 8, end: float = 18, carer: str = "anna") -> Work:
    return Work(
        carer=carer,
        day=MONDAY + timedelta(days=day),
        start=at(day, start),
        end=at(day, end),
    )


def shifts(days: Iterable[int], start: float = 8, end: float = 18) -> list[Work]:
    return [shift(day, start, end) for day in days]


def at(day: int, hour: float) -> int:
    return day * 24 * 60 + round(hour * 60)
