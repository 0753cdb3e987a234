"""Drawn cohorts that several tests look at, drawn once."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from random import Random

from kraamplan.simulation.families import DrawnFamily, draw_family

FIRST_MONDAY = date(2027, 1, 4)


@cache
def cohort(count: int) -> tuple[DrawnFamily, ...]:
    """So many families, spread evenly over a year."""
    return tuple(
        draw_family(Random(f"cohort/{number}"), number, FIRST_MONDAY + timedelta(weeks=number % 52))
        for number in range(count)
    )


def share(families: tuple[DrawnFamily, ...], holds: Callable[[DrawnFamily], bool]) -> float:
    """The part of the families this holds for."""
    return sum(map(holds, families)) / len(families)
