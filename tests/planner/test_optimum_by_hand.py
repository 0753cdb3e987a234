"""Instances so small that the cheapest roster is reckoned out by hand."""

import pytest
from msgspec.structs import replace

from planner.problem import Weights
from planner.wishes import Priority, Wishes
from tests.planner.toys import carer, cheapest, problem, visit


@pytest.mark.parametrize(
    ("second_carer", "cost", "name"),
    [
        # Both visits are three hours over a contract of nothing: 2 x 6 half hours x 60 = 720.
        # Anna was there before and drives 2 x 120 minutes: 2,400, so 3,120 in all. Bea lives next
        # door and is a second face: 1,500, so 2,220. One each: 720 + 1,200 + 1,500 = 3,420.
        (1_500, 2_220, "bea"),
        # A second face at 2,500 makes bea's roster 3,220 and leaves anna's at 3,120.
        (2_500, 3_120, "anna"),
    ],
)
def test_a_known_face_from_afar_or_a_new_one_from_next_door(
    second_carer: int, cost: int, name: str
) -> None:
    asked = problem(
        [visit("a", 0), visit("a", 1)],
        [carer("anna"), carer("bea")],
        known={"a": ["anna"]},
        drives={("anna", "a"): 60, ("bea", "a"): 0},
        weights=Weights(second_carer=second_carer),
    )

    assert cheapest(asked) == (cost, dict.fromkeys(["a/2026-11-30", "a/2026-12-01"], name))


@pytest.mark.parametrize(
    ("priorities", "cost", "served"),
    [
        # One carer, two visits at the same time. The one left open costs 20,000 + 180 x 200 =
        # 56,000; the other drives 2 x 10 minutes, 200, and is 6 half hours over contract, 360. At
        # half the price a's minutes cost 18,000, so a is left open: 38,000 + 560.
        ((Priority(family="a", percent=50),), 38_560, "b"),
        # At twice the price of its minutes a goes first, and b is left open: 56,000 + 560.
        ((Priority(family="a", percent=200),), 56_560, "a"),
    ],
)
def test_who_goes_first_when_only_one_can_be_served(
    priorities: tuple[Priority, ...], cost: int, served: str
) -> None:
    asked = problem(
        [visit("a", 0, 3, (8, 11)), visit("b", 0, 3, (8, 11))],
        [carer("anna", free=[(0, 8, 11)])],
    )
    wished = replace(asked, wishes=Wishes(priorities=priorities))

    assert cheapest(wished) == (cost, {f"{served}/2026-11-30": "anna"})
