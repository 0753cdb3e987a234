"""Annealing finds what many small changes can find."""

from benchmarks.instances import generate
from planner.anneal import STRIDE, Annealing
from planner.ledger import Ledger
from tests.planner.toys import known_optimum, problem, tables, visit

REGION = tables(generate(12, 8, seed=1))


def annealing(ledger: Ledger, seed: int = 1) -> Annealing:
    """Without knowing who suits whom."""
    return Annealing(ledger, seed, [list(carers) for carers in ledger.tables.alone])


def test_it_finds_the_optimum_of_a_toy() -> None:
    asked, optimum = known_optimum()
    ledger = Ledger(tables(asked))
    open_cost = 4 * 56_000 + 2 * 12 * 60

    saved = annealing(ledger).run(2_000)

    assert open_cost + saved == optimum


def test_the_same_seed_takes_the_same_steps() -> None:
    one, other = Ledger(REGION), Ledger(REGION)

    assert annealing(one, 5).run(3_000) == annealing(other, 5).run(3_000)
    assert one.carer_of == other.carer_of


def test_nearly_settled_it_tells_of_rosters_other_than_the_best() -> None:
    ledger = Ledger(REGION)
    told: list[list[int]] = []

    annealing(ledger).run(40 * STRIDE, told.append)

    # A fourteenth of forty looks is a little less than three.
    assert len(told) == 3
    assert told[0] != told[-1] != ledger.carer_of


def test_where_nobody_can_serve_anything_it_does_nothing() -> None:
    ledger = Ledger(tables(problem([visit("a")], [])))

    assert annealing(ledger).run(100) == 0
