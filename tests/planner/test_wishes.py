"""Wishes are optional, and may not contradict each other."""

import pytest
from msgspec.structs import replace

from planner.price import price
from planner.problem import PlanningProblem, ProblemError
from planner.wishes import DayOff, Pair, Priority, Wishes, WishWeights
from tests.planner.toys import (
    assert_agreement,
    carer,
    cheapest,
    given,
    known_optimum,
    problem,
    rules_broken,
    visit,
)


def test_a_problem_without_wishes_does_not_mention_them() -> None:
    assert b"wishes" not in known_optimum()[0].to_json()


def test_wishes_come_back_from_json() -> None:
    asked = replace(
        known_optimum()[0],
        wishes=Wishes(
            forbidden=(Pair(carer="anna", family="b"),),
            days_off=(DayOff(carer="bea", day=1),),
            most_carers=3,
            weights=WishWeights(day_off=2_000),
        ),
    )

    assert PlanningProblem.from_json(asked.to_json()) == asked


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (
            '{"pins": [{"visit": "a", "carer": "x"}, {"visit": "a", "carer": "y"}]}',
            "pin: each visit or family may have one",
        ),
        (
            '{"forbidden": [%s], "preferred": [%s]}' % (('{"carer": "x", "family": "a"}',) * 2),
            "both forbidden and preferred",
        ),
        ('{"weights": {"day_off": -1}}', "no negative price"),
        ('{"priorities": [{"family": "a", "percent": -1}]}', "no negative price"),
    ],
)
def test_a_contradiction_is_refused_and_named(wrong: str, says: str) -> None:
    text = known_optimum()[0].to_json().decode()
    with pytest.raises(ProblemError, match=says):
        PlanningProblem.from_json(text[:-1] + f',"wishes":{wrong}}}')


def test_open_minutes_of_some_families_are_dearer() -> None:
    asked = replace(
        problem([visit("a"), visit("b", 0, 4)], []),
        wishes=Wishes(priorities=(Priority(family="a", percent=150),)),
    )

    # Two visits of 20,000; 180 minutes at 300, 240 at 200.
    assert price(asked, [])[0].cost == 40_000 + 54_000 + 48_000
    assert cheapest(asked)[0] == 142_000


def test_no_family_gets_a_new_face_beyond_the_cap() -> None:
    parts = [visit("a", day) for day in range(2)]
    free = {"anna": [(0, 8.0, 18.0)], "bea": [(1, 8.0, 18.0)]}
    asked = replace(
        problem(parts, [carer(name, free=hers) for name, hers in free.items()]),
        wishes=Wishes(most_carers=1),
    )

    both = [given(parts[0], "anna"), given(parts[1], "bea")]
    assert rules_broken(asked, both) == ["most_carers"]
    assert rules_broken(asked, both[1:]) == []
    assert_agreement(asked)


def test_carers_of_the_past_count_towards_the_cap_and_may_come_back() -> None:
    parts = [visit("a", day) for day in range(2)]
    asked = replace(
        problem(parts, [carer("anna"), carer("bea")], known={"a": ["anna", "gone"]}),
        wishes=Wishes(most_carers=1),
    )

    assert rules_broken(asked, [given(parts[0], "anna")]) == []
    assert rules_broken(asked, [given(parts[0], "bea")]) == ["most_carers"]
    assert_agreement(asked)
