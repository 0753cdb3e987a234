"""Rosters combined from weeks, where the best combination can be told by hand."""

from planner.combine import Weeks, combine
from planner.compiled.grid import NOBODY
from planner.ledger import Ledger
from tests.planner.toys import carer, problem, tables, visit

# Visits are numbered by family and day: a on days 0 and 1, b on days 0 and 1.
LAID = tables(
    problem(
        [visit(family, day) for family in ("a", "b") for day in range(2)],
        [carer("anna", contract=6), carer("bea", contract=6)],
    )
)
TORN = [0, 1, 1, 0]
"""Anna and bea change places on the second day: both families see two faces."""
OPEN = [1, NOBODY, 0, 0]


def test_the_best_of_two_rosters_is_put_together_from_the_weeks_of_both() -> None:
    weeks = Weeks(Ledger(LAID))
    weeks.add_roster([0, 0, NOBODY, NOBODY])
    weeks.add_roster([NOBODY, NOBODY, 1, 1])
    weeks.add_roster(TORN)

    found = combine(LAID, weeks, TORN, seed=1, limit=5)

    # Everybody one family, six hours each, no second face.
    assert found.carer_of == [0, 0, 1, 1]


def test_a_week_also_offers_what_is_left_without_one_of_its_families() -> None:
    weeks = Weeks(Ledger(LAID))
    weeks.add([(0, (0, 1, 2)), (1, (0, 2, 3))])

    assert {(0, (0, 1)), (0, (2,)), (1, (2, 3)), (1, (0,))} <= set(weeks.lawful())


def test_a_week_some_rule_refuses_is_left_out() -> None:
    weeks = Weeks(Ledger(tables(problem([visit("a", 0, 6)], [carer("anna", most=5)]))))
    weeks.add([(0, (0,))])

    assert set(weeks.lawful()) == {(0, ())}


def test_the_price_of_a_week_is_what_it_costs_more_than_a_free_one() -> None:
    weeks = Weeks(Ledger(LAID))
    weeks.add_roster([0, 0, NOBODY, NOBODY])

    # Two drives of 20 minutes, and no hour under her contract any more: it asks for twelve halves.
    assert weeks.lawful()[0, (0, 1)] == 2 * 200 - 12 * 60


def test_visits_no_week_makes_stay_open() -> None:
    weeks = Weeks(Ledger(LAID))
    weeks.add_roster(OPEN)

    found = combine(LAID, weeks, OPEN, seed=1, limit=5)

    assert found.carer_of == OPEN
