"""The work a search is allowed grows with the region, unless somebody says how much it is."""

import pytest

from benchmarks.instances import generate
from planner.effort import Effort
from planner.result import Settings


@pytest.mark.parametrize(
    ("carers", "limit"),
    # A unit for every five carers, and never less than the 12 that 60 of them get.
    [(6, 12), (60, 12), (61, 12.2), (150, 30), (600, 120)],
)
def test_from_sixty_carers_on_the_work_grows_with_them(carers: int, limit: float) -> None:
    found = Effort(seed=3).settings(generate(carers, 2, seed=1))
    assert found == Settings(seed=3, deterministic_limit=limit)


def test_what_somebody_says_is_what_it_gets() -> None:
    found = Effort(limit=0.5).settings(generate(150, 2, seed=1))
    assert found == Settings(deterministic_limit=0.5)
