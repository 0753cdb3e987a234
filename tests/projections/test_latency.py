"""The benchmarks of speed measure what they say they do; how fast it was is theirs to tell."""

import pytest

from benchmarks.as_of import slope
from benchmarks.copied_tables import CopiedTables
from kraamplan.bootstrap import build_services
from projections.catalogue import PROJECTIONS
from tests.projections.histories import BEGUN, EVERY_KIND
from tests.projections.telling import LATER, Told


def test_the_baseline_writes_exactly_the_rows_the_read_models_have(database_url: str) -> None:
    services = build_services(database_url, clock=lambda: LATER)
    told = Told(services)
    try:
        since = told.tell(*BEGUN)
        services.runner.catch_up()
        copied = CopiedTables(services.engine, PROJECTIONS)
        assert copied.differing() == []
        until = told.tell(*EVERY_KIND[len(BEGUN) :])
        services.runner.catch_up()
        assert copied.differing() != []
        for position in range(since, until):
            assert copied.write(position, position + 1) > 0
        assert copied.differing() == []
    finally:
        services.close()


@pytest.mark.parametrize(
    ("figures", "exponent"),
    [
        # 10, 20 and 40 times as much: the same, as much more, and its square.
        ([5.0, 5.0, 5.0], 0.0),
        ([1.0, 2.0, 4.0], 1.0),
        ([1.0, 4.0, 16.0], 2.0),
    ],
)
def test_growth_is_the_exponent_of_the_size(figures: list[float], exponent: float) -> None:
    assert slope([10, 20, 40], figures) == pytest.approx(exponent)
