"""A problem is valid, canonical and the same after a round trip."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from planner.problem import InHospital, PlanningProblem, ProblemError
from tests.planner.problems import problems
from tests.planner.toys import carer, known_optimum, problem, visit, worked

RECORDED = Path(__file__).parent / "recorded"

ASKED = problem(
    [visit("a", 0), visit("a", 1)],
    [carer("anna"), carer("bea")],
    past=[worked("anna", "a", -1, 8, 12)],
)


def change(**parts: object) -> Callable[[], PlanningProblem]:
    return lambda: msgspec.structs.replace(ASKED, **parts)


def change_of(part: str, index: int = 0, **fields: Any) -> Callable[[], PlanningProblem]:
    """One part with other fields."""
    parts = list(getattr(ASKED, part))
    parts[index] = msgspec.structs.replace(parts[index], **fields)
    return change(**{part: tuple(parts)})


@given(problems())
def test_a_round_trip_through_json_changes_nothing(asked: PlanningProblem) -> None:
    text = asked.to_json()

    again = PlanningProblem.from_json(text)

    assert again == asked
    assert again.to_json() == text
    assert again.hash == asked.hash


def test_a_problem_recorded_before_agreements_existed_keeps_its_bytes_and_hash() -> None:
    text = (RECORDED / "problem-before-agreements.json").read_bytes().rstrip()

    again = PlanningProblem.from_json(text)

    assert again == known_optimum()[0]
    assert again.to_json() == text
    # Written down when that problem was first made.
    assert again.hash == "e6e41f7a7ad7449ffc683af65e02662787fe8863055176ef3b67aaa762f619e1"


def test_another_problem_has_another_hash() -> None:
    assert ASKED.hash != change(region="zeeland")().hash
    assert len(ASKED.hash) == 64


CONTRADICTIONS: dict[str, tuple[Callable[[], PlanningProblem], str]] = {
    "a family twice": (change(families=ASKED.families * 2), "family"),
    "a visit twice": (change(visits=ASKED.visits * 2), "visit"),
    "a carer twice": (change(carers=ASKED.carers * 2), "carer"),
    "a visit to a stranger": (change_of("visits", family="z"), "names a family of the problem"),
    "a visit of no length": (change_of("visits", minutes=0), "lasts more than 0 minutes"),
    "a visit after the horizon": (change_of("visits", day=7), "lies in the horizon"),
    "a visit before the horizon": (change_of("visits", day=-1), "lies in the horizon"),
    "a visit longer than its window": (change_of("visits", minutes=601), "fits between"),
    "a family in the sea": (change_of("families", postcode="sea"), "has a postcode"),
    "a carer in the sea": (change_of("carers", postcode="sea"), "has a postcode"),
    "overlapping availability": (
        change_of("carers", available=((60, 120), (90, 150))),
        "has availability in order",
    ),
    "availability backwards": (
        change_of("carers", available=((120, 60),)),
        "has availability in order",
    ),
    "work backwards": (change_of("worked", end=-10_000), "ends after it starts"),
    "a visit to a mother in hospital": (
        change(
            in_hospital=(
                InHospital(
                    family="a",
                    admitted_on=ASKED.first_day,
                    discharged_on=None,
                    visits=(ASKED.visits[0].id,),
                    minutes=60,
                ),
            )
        ),
        "asks for no visit to a mother in hospital",
    ),
    "travel without rows": (
        change(travel=msgspec.structs.replace(ASKED.travel, minutes=())),
        "row and a column",
    ),
    "a postcode twice": (
        change(travel=msgspec.structs.replace(ASKED.travel, postcodes=("a", "a", "b"))),
        "postcode",
    ),
}


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_a_problem_that_contradicts_itself_is_refused(name: str) -> None:
    make, says = CONTRADICTIONS[name]

    with pytest.raises(ProblemError, match=says):
        make()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"{}", "region"),
        (b"not json", "planning problem"),
        (ASKED.to_json().replace(b'"days":7', b'"days":"seven"'), "days"),
        (ASKED.to_json().replace(b'"days":7', b'"days":7,"weather":"rain"'), "weather"),
    ],
)
def test_what_is_not_a_problem_is_refused_by_name(text: bytes, says: str) -> None:
    with pytest.raises(ProblemError, match=says):
        PlanningProblem.from_json(text)
