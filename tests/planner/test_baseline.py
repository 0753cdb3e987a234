"""What a person at a planning board would do."""

from planner.baseline import open_visits, plan_greedily
from planner.result import Assignment
from planner.verify import verify
from tests.planner.toys import carer, ledger, problem, tables, visit


def carers_of(roster: tuple[Assignment, ...]) -> list[str]:
    return [one.carer for one in roster]


def test_a_stay_goes_to_one_carer_when_one_can() -> None:
    asked = problem(
        [visit("a", day) for day in range(3)],
        [carer("anna", contract=9), carer("bea", contract=9)],
    )

    assert carers_of(plan_greedily(tables(asked))) == ["anna"] * 3


def test_a_second_carer_takes_what_the_first_cannot() -> None:
    asked = problem(
        [visit("a", day) for day in range(3)],
        [carer("anna", free=[(0, 8, 18), (1, 8, 18)]), carer("bea", free=[(2, 8, 18)])],
    )

    assert carers_of(plan_greedily(tables(asked))) == ["anna", "anna", "bea"]


def test_a_family_few_can_serve_comes_first() -> None:
    # anna alone has the skill for b, and time for one visit; a can go to bea.
    asked = problem(
        [visit("a"), visit("b", skills=["english"])],
        [carer("anna", skills=["english"], free=[(0, 8, 11)]), carer("bea")],
    )

    assert carers_of(plan_greedily(tables(asked))) == ["bea", "anna"]


def test_what_nobody_can_serve_stays_open() -> None:
    asked = problem([visit("a"), visit("b", skills=["english"])], [carer("anna")])

    roster = plan_greedily(tables(asked))

    assert [one.visit for one in roster] == [asked.visits[0].id]
    assert verify(asked, roster) == ()


def test_open_visits_come_by_day_then_by_how_few_could_take_them() -> None:
    asked = problem(
        [visit("a", 1), visit("b", 0), visit("c", 0, skills=["english"]), visit("d", 0, 5)],
        [carer("anna"), carer("bea", skills=["english"])],
    )
    book = ledger(asked)

    assert [book.tables.visits[one][0] for one in open_visits(book)] == ["c", "d", "b", "a"]
