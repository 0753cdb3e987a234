"""Why a visit found no carer: the reason is true, and every carer is counted once."""

from hypothesis import given as drawn
from hypothesis import settings

from planner.explain import explain
from planner.problem import Carer, PlanningProblem, Visit, Weights
from planner.result import Assignment, Reason, Uncovered
from planner.solve import solve
from planner.verify import verify
from tests.planner.problems import problems
from tests.planner.test_properties import QUICK
from tests.planner.toys import carer, given, lawful, problem, visit, worked


def only(asked: PlanningProblem, roster: list[Assignment] | None = None) -> Uncovered:
    (found,) = explain(asked, roster or [])
    return found


def test_a_roster_that_covers_all_needs_no_explanation() -> None:
    part = visit("a")

    assert explain(problem([part], [carer("anna")]), [given(part, "anna")]) == ()


def test_nobody_to_plan() -> None:
    found = only(problem([visit("a")], []))

    assert found.reason is Reason.NOT_AVAILABLE
    assert found.explanation_nl == "Er zijn geen zorgverleners om in te plannen."


def test_nobody_with_the_skill() -> None:
    found = only(problem([visit("a", skills=["caesarean"])], [carer("anna"), carer("bea")]))

    assert found.reason is Reason.NO_SKILL
    assert found.explanation_nl == (
        "Geen enkele zorgverlener met bekwaamheid 'sectio'. "
        "Van 2 zorgverleners: 2 zonder de bekwaamheid."
    )
    assert found.explanation_en == (
        "There is no carer with skill 'caesarean'. Of 2 carers: 2 without the skill."
    )


def test_nobody_with_the_skill_is_available() -> None:
    found = only(
        problem(
            [visit("a", skills=["caesarean"])],
            [carer("anna"), carer("bea", skills=["caesarean"], free=[(0, 8, 10)])],
        )
    )

    assert found.reason is Reason.NOT_AVAILABLE
    assert found.explanation_nl == (
        "Geen enkele zorgverlener met bekwaamheid 'sectio' is beschikbaar. "
        "Van 2 zorgverleners: 1 zonder de bekwaamheid, 1 niet beschikbaar."
    )


def test_whoever_is_available_lives_too_far_away() -> None:
    found = only(
        problem(
            [visit("a")],
            [carer("anna", reach=20), carer("bea", free=[])],
            drives={("anna", "a"): 21},
        )
    )

    assert found.reason is Reason.TOO_FAR
    assert found.explanation_en == (
        "Every available carer lives too far away. Of 2 carers: 1 not available, 1 too far away."
    )


def test_whoever_is_near_would_break_a_rule() -> None:
    found = only(
        problem(
            [visit("a", window=(8, 11))],
            [carer("anna"), carer("bea", most=2)],
            past=[worked("anna", "z", -1, 18, 23)],
        )
    )

    assert found.reason is Reason.RULES
    assert found.explanation_nl == (
        "Elke beschikbare zorgverlener in de buurt zou een regel overtreden. "
        "Van 2 zorgverleners: 2 door een regel "
        "(bandbreedte van het contract 1, dagelijkse rust 1)."
    )


def test_whoever_could_come_has_other_visits() -> None:
    first, second = visit("a", window=(8, 11)), visit("b", window=(8, 12))
    found = only(problem([first, second], [carer("anna")]), [given(first, "anna")])

    assert (found.visit, found.reason) == (second.id, Reason.OTHER_VISITS_FIRST)
    assert found.explanation_nl == (
        "Elke zorgverlener die zou kunnen, heeft andere bezoeken. "
        "Van 1 zorgverleners: 1 met andere bezoeken (tijd tussen twee bezoeken 1)."
    )


def test_whoever_could_come_costs_more_than_an_open_visit() -> None:
    asked = problem(
        [visit("a")], [carer("anna")], weights=Weights(uncovered_visit=0, uncovered_minute=0)
    )
    found = only(asked, list(solve(asked, QUICK).assignments))

    assert found.reason is Reason.OTHER_VISITS_FIRST
    assert found.explanation_en == (
        "A carer could come, but costs more than leaving the visit open. "
        "Of 1 carers: 1 dearer than an open visit."
    )


def truth(asked: PlanningProblem, part: Visit, name: Carer) -> Reason:
    """What keeps one carer from one visit, found by trying every half hour with the check."""
    if not set(part.skills) <= set(name.skills):
        return Reason.NO_SKILL
    if not any(
        min(end, part.latest) - max(start, part.earliest) >= part.minutes
        for start, end in name.available
    ):
        return Reason.NOT_AVAILABLE
    rules = {
        violation.rule
        for start in range(part.earliest, part.latest - part.minutes + 1, 30)
        for violation in verify(
            asked,
            [Assignment(visit=part.id, carer=name.id, start=start, end=start + part.minutes)],
        )
    }
    if "reach" in rules:
        return Reason.TOO_FAR
    if not lawful(asked, {part.id: name.id}):
        return Reason.RULES
    return Reason.OTHER_VISITS_FIRST


@settings(max_examples=60)
@drawn(problems())
def test_the_reason_is_that_of_the_carer_who_came_furthest(asked: PlanningProblem) -> None:
    result = solve(asked, QUICK)
    parts = {part.id: part for part in asked.visits}
    order = list(Reason)

    for found in result.uncovered:
        reasons = [truth(asked, parts[found.visit], one) for one in asked.carers]
        assert found.reason is max(reasons, key=order.index)
        for reason, words in (
            (Reason.NO_SKILL, "without the skill"),
            (Reason.NOT_AVAILABLE, "not available"),
            (Reason.TOO_FAR, "too far away"),
            (Reason.RULES, "held back by a rule"),
        ):
            if reason in reasons:
                assert f"{reasons.count(reason)} {words}" in found.explanation_en
            else:
                assert f" {words}" not in found.explanation_en.partition(": ")[2]


@settings(max_examples=60)
@drawn(problems())
def test_nobody_with_other_visits_could_lawfully_take_one_more(asked: PlanningProblem) -> None:
    result = solve(asked, QUICK)

    for found in result.uncovered:
        if found.reason is Reason.OTHER_VISITS_FIRST and "dearer" not in found.explanation_en:
            for one in asked.carers:
                hers = {
                    given.visit: one.id for given in result.assignments if given.carer == one.id
                }
                assert not lawful(asked, hers | {found.visit: one.id})
