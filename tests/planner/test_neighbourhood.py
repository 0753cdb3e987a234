"""A part of a roster is a problem of its own, and a saving in it is a saving in the whole."""

import random

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.instances import generate
from planner.baseline import plan_greedily
from planner.neighbourhood import part_of, some_carers
from planner.price import objective, price
from planner.problem import PlanningProblem
from planner.result import Assignment
from planner.situation import Situation
from tests.planner import toys
from tests.planner.problems import problems
from tests.planner.toys import carer, problem, tables, visit, worked

REGION = generate(12, 8, seed=1)


def inside(part: PlanningProblem, roster: list[Assignment]) -> list[Assignment]:
    visits = {one.id for one in part.visits}
    return [one for one in roster if one.visit in visits]


def test_a_part_has_its_carers_their_visits_and_those_nobody_has() -> None:
    parts = [visit("a", 0), visit("b", 0), visit("c", 0)]
    asked = problem(parts, [carer("anna"), carer("bea")])
    roster = [toys.given(parts[0], "anna"), toys.given(parts[1], "bea")]

    part = part_of(Situation.of(asked), roster, ["anna"])

    assert [one.id for one in part.carers] == ["anna"]
    assert [one.family for one in part.visits] == ["a", "c"]
    assert [one.id for one in part.families] == ["a", "c"]


def test_a_carer_outside_is_a_face_the_family_knows() -> None:
    parts = [visit("a", 0), visit("a", 1)]
    asked = problem(parts, [carer("anna"), carer("bea")], known={"a": ["cor"]})
    roster = [toys.given(parts[0], "anna"), toys.given(parts[1], "bea")]

    part = part_of(Situation.of(asked), roster, ["bea"])

    assert part.families[0].carers_so_far == ("anna", "cor")


def test_a_part_knows_the_drive_from_work_of_the_same_day() -> None:
    parts = [visit("a", 1), visit("b", 1)]
    asked = problem(
        parts,
        [carer("anna"), carer("bea")],
        past=[worked("anna", "b", 1, 8, 11), worked("anna", "c", -3, 8, 11)],
        known={"c": []},
        drives={("a", "b"): 40},
    )

    part = part_of(Situation.of(asked), [toys.given(parts[1], "bea")], ["anna"])

    assert [one.family for one in part.visits] == ["a"]
    assert Situation.of(part).between("a", "b") == 40
    # Nobody drives from work of before the horizon.
    assert [one.id for one in part.families] == ["a", "b"]


@given(problems(), st.data())
def test_leaving_all_of_a_part_open_costs_the_same_in_the_part_and_in_the_whole(
    asked: PlanningProblem, choice: st.DataObject
) -> None:
    roster = list(plan_greedily(tables(asked)))
    chosen = choice.draw(st.sets(st.sampled_from([one.id for one in asked.carers]), min_size=1))

    part = part_of(Situation.of(asked), roster, sorted(chosen))

    hers = inside(part, roster)
    others = [one for one in roster if one not in hers]
    in_part = objective(price(part, [])) - objective(price(part, hers))
    in_whole = objective(price(asked, others)) - objective(price(asked, roster))
    assert in_part == in_whole


def test_some_carers_are_different_ordered_and_as_many_as_asked() -> None:
    situation = Situation.of(REGION)
    roster = plan_greedily(tables(REGION))

    for seed in range(20):
        chosen = some_carers(situation, roster, 5, random.Random(seed))

        assert len(chosen) == 5
        assert list(chosen) == sorted(set(chosen))
        assert set(chosen) <= set(situation.carers)


def test_the_same_chance_chooses_the_same_carers() -> None:
    situation = Situation.of(REGION)
    roster = plan_greedily(tables(REGION))

    assert some_carers(situation, roster, 5, random.Random(3)) == some_carers(
        situation, roster, 5, random.Random(3)
    )


def test_fewer_carers_than_asked_are_all_of_them() -> None:
    asked = problem([visit("a")], [carer("anna"), carer("bea")])

    assert some_carers(Situation.of(asked), [], 5, random.Random(1)) == ("anna", "bea")
