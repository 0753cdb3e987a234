"""Annealing finds what many small changes can find."""

from benchmarks.instances import generate
from planner.anneal import Annealing
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


def test_it_tells_every_better_roster() -> None:
    told: list[int] = []

    saved = annealing(Ledger(REGION)).run(3_000, told.append)

    assert told == sorted(set(told), reverse=True)
    assert told[-1] == saved


def test_where_nobody_can_serve_anything_it_does_nothing() -> None:
    ledger = Ledger(tables(problem([visit("a")], [])))

    assert annealing(ledger).run(100) == 0
