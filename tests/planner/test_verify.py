"""What the independent check refuses, one way of going wrong at a time."""

import subprocess
import sys
from datetime import date

import msgspec
import pytest

from planner.problem import InHospital, PlanningProblem, Visit
from planner.result import Assignment
from planner.verify import verify
from tests.planner.toys import at, carer, given, problem, rules_broken, visit, worked

MORNING = visit("a", 0, 3, (8, 18))
AFTERNOON = visit("b", 0, 3, (12, 18))


def asked(**parts: object) -> PlanningProblem:
    return problem([MORNING, AFTERNOON], [carer("anna"), carer("bea")], **parts)  # type: ignore[arg-type]


def test_no_roster_is_a_lawful_roster() -> None:
    assert verify(asked(), []) == ()


def test_a_roster_that_keeps_every_rule_passes() -> None:
    assert verify(asked(), [given(MORNING, "anna"), given(AFTERNOON, "anna", 12)]) == ()


def test_a_visit_to_a_mother_in_hospital_was_not_asked_for_and_it_says_so() -> None:
    stay = InHospital(
        family="z",
        admitted_on=date(2026, 11, 30),
        discharged_on=None,
        visits=("z/2026-11-30",),
        minutes=60,
    )
    known = msgspec.structs.replace(asked(), in_hospital=(stay,))
    (found,) = verify(known, [Assignment(visit="z/2026-11-30", carer="anna", start=0, end=60)])
    assert found.rule == "unknown_visit"
    assert "de moeder ligt dan in het ziekenhuis" in found.message_nl
    assert "the mother is in hospital then" in found.message_en


def test_a_visit_nobody_asked_for() -> None:
    roster = [Assignment(visit="z/2026-11-30", carer="anna", start=0, end=60)]

    assert rules_broken(asked(), roster) == ["unknown_visit"]


def test_a_carer_who_cannot_be_planned() -> None:
    assert rules_broken(asked(), [given(MORNING, "zoe")]) == ["unknown_carer"]


def test_one_visit_planned_twice() -> None:
    roster = [given(MORNING, "anna"), given(MORNING, "bea")]

    assert rules_broken(asked(), roster) == ["served_twice", "served_twice"]


@pytest.mark.parametrize("minutes", [179, 181])
def test_a_visit_of_another_length(minutes: int) -> None:
    roster = [Assignment(visit=MORNING.id, carer="anna", start=at(0, 9), end=at(0, 9) + minutes)]

    assert rules_broken(asked(), roster) == ["length"]


@pytest.mark.parametrize("hour", [7.75, 15.25])
def test_a_visit_outside_its_window(hour: float) -> None:
    (violation,) = verify(asked(), [given(MORNING, "anna", hour)])

    assert (violation.rule, violation.measured) == ("window", 15)


def test_a_skill_that_is_missing() -> None:
    part = visit("a", skills=["caesarean", "english"])
    found = verify(problem([part], [carer("anna", skills=["english"])]), [given(part, "anna")])

    assert [one.rule for one in found] == ["qualification"]
    assert "sectio" in found[0].message_nl
    assert "Engels" not in found[0].message_nl


def test_a_family_too_far_from_home() -> None:
    one = problem([MORNING], [carer("anna", reach=20)], drives={("anna", "a"): 21})

    assert rules_broken(one, [given(MORNING, "anna")]) == ["reach"]


@pytest.mark.parametrize("free", [[], [(0, 9, 18)], [(0, 8, 10), (0, 10.5, 18)], [(1, 8, 18)]])
def test_a_visit_outside_availability(free: list[tuple[int, float, float]]) -> None:
    one = problem([MORNING], [carer("anna", free=free)])

    assert rules_broken(one, [given(MORNING, "anna")]) == ["availability"]


def test_two_visits_at_the_same_time() -> None:
    roster = [given(MORNING, "anna", 11), given(AFTERNOON, "anna", 12)]

    assert rules_broken(asked(), roster) == ["overlap"]
    # From 11:00 to 14:00 and from 12:00 on.
    (found,) = verify(asked(), roster)
    assert found.message_nl == "anna heeft twee bezoeken die 120 minuten overlappen."
    assert found.message_en == "anna has two visits that overlap by 120 minutes."


def test_two_visits_without_time_to_drive_between() -> None:
    roster = [given(MORNING, "anna", 8), given(AFTERNOON, "anna", 12)]

    assert rules_broken(asked(drives={("a", "b"): 60}), roster) == []
    assert rules_broken(asked(drives={("a", "b"): 61}), roster) == ["overlap"]


def test_a_visit_without_time_to_drive_from_one_gone_by() -> None:
    past = [worked("anna", "b", 0, 8, 11)]

    assert (
        rules_broken(asked(past=past, drives={("a", "b"): 60}), [given(MORNING, "anna", 12)]) == []
    )
    assert rules_broken(
        asked(past=past, drives={("a", "b"): 61}), [given(MORNING, "anna", 12)]
    ) == ["overlap"]


def test_three_visits_on_a_day() -> None:
    parts = [visit(family, 0, 1) for family in ("a", "b", "c")]
    roster = [given(part, "anna", hour) for part, hour in zip(parts, (8, 10, 12), strict=True)]

    assert set(rules_broken(problem(parts, [carer("anna")]), roster)) == {"visits_a_day"}


def test_visits_gone_by_count_among_the_visits_of_a_day() -> None:
    part = visit("a", 0, 1)
    past = [worked("anna", "y", 0, 8, 9), worked("anna", "z", 0, 10, 11)]

    assert rules_broken(problem([part], [carer("anna")], past=past), [given(part, "anna", 13)]) == [
        "visits_a_day"
    ]


def test_more_hours_than_a_carer_wants() -> None:
    parts = [visit("a", 0, 3), visit("a", 1, 3)]
    roster = [given(part, "anna") for part in parts]

    assert rules_broken(problem(parts, [carer("anna", most=6)]), roster) == []
    assert rules_broken(problem(parts, [carer("anna", most=5.9)]), roster) == ["contract_band"]


def test_too_little_rest_after_an_evening_gone_by() -> None:
    one = asked(past=[worked("anna", "z", -1, 18, 22)])

    assert rules_broken(one, [given(MORNING, "anna", 9)]) == []
    assert rules_broken(one, [given(MORNING, "anna", 8)]) == ["daily_rest"]


def test_too_long_a_day() -> None:
    late = visit("b", 0, 3, (8, 20))
    one = problem([MORNING, late], [carer("anna")])

    assert rules_broken(one, [given(MORNING, "anna", 8), given(late, "anna", 15)]) == []
    assert rules_broken(one, [given(MORNING, "anna", 8), given(late, "anna", 16)]) == ["max_shift"]


def test_too_long_a_week() -> None:
    parts = [visit("a", day, 10) for day in range(7)]
    roster = [given(part, "anna") for part in parts]
    one = problem(parts, [carer("anna", most=80)])

    assert rules_broken(one, roster[:6]) == []
    assert rules_broken(one, roster) == ["max_week"]


def test_what_was_wrong_already_is_not_held_against_the_roster() -> None:
    past = [worked("anna", "z", -1, 6, 23), worked("anna", "z", -2, 8, 23)]
    part = visit("a", 1, 3)
    one = problem([part], [carer("anna")], past=past)

    assert rules_broken(one, [given(part, "anna")]) == []


def test_every_violation_says_why_in_two_languages() -> None:
    roster = [given(MORNING, "zoe"), given(MORNING, "anna", 7), given(AFTERNOON, "anna", 9)]

    for violation in verify(asked(), roster):
        assert violation.message_nl.endswith(".")
        assert violation.message_en.endswith(".")
        assert violation.message_nl != violation.message_en


def test_the_order_of_the_roster_does_not_matter() -> None:
    late: list[Visit] = [visit("a", 0, 3), visit("b", 0, 3), visit("c", 0, 3)]
    roster = [given(part, "anna", 7) for part in late]
    one = problem(late, [carer("anna")])

    assert verify(one, roster) == verify(one, roster[::-1])


@pytest.mark.parametrize("module", ["planner.verify", "planner.price", "planner.problem"])
def test_the_check_imports_no_solver(module: str) -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", f"import {module}, sys; print(*sys.modules, sep='\\n')"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert not {"ortools", "numpy", "planner.model"} & set(loaded)
