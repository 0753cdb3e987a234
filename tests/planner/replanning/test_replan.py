"""Least change, on weeks small enough to see what it is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.baseline import plan_greedily
from planner.problem import KeptVisit, PlanningProblem
from planner.progress import Progress
from planner.replanning.changes import Kind
from planner.replanning.replan import Replanned, replan
from planner.result import Assignment, LeastChange, Status
from planner.verify import verify
from planner.wishes import Pin, Wishes
from tests.planner.problems import problems
from tests.planner.toys import at, carer, divisions, given, lawful, problem, tables, visit, worked


def published(asked: PlanningProblem, *roster: Assignment) -> PlanningProblem:
    """The problem with a roster carers work by."""
    told = tuple(
        KeptVisit(visit=one.visit, carer=one.carer, start=one.start, end=one.end) for one in roster
    )
    return msgspec.structs.replace(asked, to_keep=told)


def kinds(again: Replanned) -> dict[str, Kind]:
    return {one.visit: one.kind for one in again.changes}


def test_where_everything_holds_nothing_changes_not_even_what_could_be_cheaper() -> None:
    part = visit("a")
    far = {("anna", "a"): 50, ("bea", "a"): 5}
    asked = problem([part], [carer("anna"), carer("bea")], drives=far)
    again = replan(published(asked, given(part, "anna", 9.75)))
    assert (again.changes, again.changed, again.proven) == ((), 0, True)
    assert again.result.assignments == (given(part, "anna", 9.75),)


def test_after_a_sick_call_her_visits_alone_go_to_another() -> None:
    a, b = visit("a"), visit("b")
    asked = problem([a, b], [carer("anna", free=[]), carer("bea"), carer("cleo")])
    again = replan(published(asked, given(a, "anna", 8), given(b, "bea", 8)))
    assert kinds(again) == {a.id: Kind.OTHER_CARER}
    assert (again.changed, again.changed_at_least, again.proven) == (1, 1, True)
    assert given(b, "bea", 8) in again.result.assignments


def test_what_nobody_can_take_beside_the_rest_is_covered_by_changing_one_more() -> None:
    # Anna is ill. Only Bea has the skill for a, and she has b at the same hours; Cleo can take b.
    a = visit("a", window=(8, 11), skills=["caesarean"])
    b = visit("b", window=(8, 11))
    asked = problem(
        [a, b],
        [
            carer("anna", free=[], skills=["caesarean"]),
            carer("bea", skills=["caesarean"]),
            carer("cleo"),
        ],
    )
    again = replan(published(asked, given(a, "anna"), given(b, "bea")))
    assert kinds(again) == {a.id: Kind.OTHER_CARER, b.id: Kind.OTHER_CARER}
    assert {one.visit: one.carer for one in again.result.assignments} == {a.id: "bea", b.id: "cleo"}
    # a is lost whatever happens, and with b frozen nobody can have a: two is the least.
    assert (again.changed, again.changed_at_least, again.proven) == (2, 2, True)


def test_a_new_visit_is_added_beside_what_was_published() -> None:
    a, new = visit("a"), visit("new", hours=4)
    asked = problem([a, new], [carer("anna")])
    again = replan(published(asked, given(a, "anna", 8)))
    assert kinds(again) == {new.id: Kind.ADDED}
    # Ten minutes of driving after 11:00, rounded up to a quarter of an hour.
    assert given(new, "anna", 11.25) in again.result.assignments
    assert (again.changed, again.proven) == (0, True)


def test_a_visit_that_fell_away_changes_no_other() -> None:
    a, b = visit("a"), visit("b", day=1)
    asked = problem([a], [carer("anna")])
    again = replan(published(asked, given(a, "anna", 8), given(b, "anna", 8)))
    assert kinds(again) == {b.id: Kind.REMOVED}
    assert again.changed == 0


def test_a_visit_nobody_could_ever_have_stays_open_and_is_explained() -> None:
    a = visit("a", skills=["caesarean"])
    asked = problem([a], [carer("anna", free=[], skills=["caesarean"]), carer("bea")])
    again = replan(published(asked, given(a, "anna", 8)))
    assert kinds(again) == {a.id: Kind.UNCOVERED}
    assert [one.visit for one in again.result.uncovered] == [a.id]
    assert (again.changed, again.proven) == (1, True)


def test_a_time_moves_only_when_that_covers_a_visit() -> None:
    # Anna has a from 12:00; b has to be served between 12:00 and 15:00, so a moves to the morning.
    a, b = visit("a"), visit("b", window=(12, 15))
    asked = problem([a, b], [carer("anna")])
    again = replan(published(asked, given(a, "anna", 12)))
    assert kinds(again) == {a.id: Kind.OTHER_TIME, b.id: Kind.ADDED}
    [moved] = [one for one in again.changes if one.kind is Kind.OTHER_TIME]
    assert moved.start_before == at(0, 12)
    assert moved.start is not None
    assert moved.start + 180 + 10 <= at(0, 12)
    assert (again.changed, again.changed_at_least, again.proven) == (1, 1, True)


def test_of_two_that_only_clash_with_each_other_the_earlier_one_stays() -> None:
    a, b = visit("a"), visit("b")
    asked = problem([a, b], [carer("anna"), carer("bea")])
    again = replan(published(asked, given(a, "anna", 8), given(b, "anna", 9)))
    assert given(a, "anna", 8) in again.result.assignments
    assert again.changed == 1
    # Neither breaks a rule on its own, so it is not proven that one of them has to change.
    assert not again.proven


@pytest.mark.parametrize(
    ("limits", "days"),
    [
        # Seven days on end are behind Bea: an eighth leaves 14 hours of rest.
        ({"weekly_rest_minutes": 36 * 60}, range(-7, 0)),
        # Forty hours in four weeks, of which ten each on her last four Mondays.
        ({"mean_4_weeks_minutes": 10 * 60}, (-21, -14, -7, -1)),
        ({"mean_16_weeks_minutes": 60}, (-14, -7)),
    ],
)
def test_rules_over_many_days_hold_for_whoever_takes_over(
    limits: dict[str, Any], days: Sequence[int]
) -> None:
    # Anna is ill. Bea lives nearest, and may not; Cleo takes it over.
    part = visit("a")
    asked = problem(
        [part],
        [carer("anna", free=[]), carer("bea"), carer("cleo")],
        past=[worked("bea", "z", day, 8, 18) for day in days],
        drives={("bea", "a"): 5, ("cleo", "a"): 50},
        rulebook=replace(CAO_KRAAMZORG_2022, **limits),
    )
    again = replan(published(asked, given(part, "anna", 8)))
    assert [(one.visit, one.carer) for one in again.changes] == [(part.id, "cleo")]
    assert again.proven


def test_a_pinned_visit_stays_with_its_carer_or_open() -> None:
    # Anna is ill and a is pinned to her; b is pinned to Bea, so Bea cannot make room for c.
    a, b = visit("a"), visit("b", window=(8, 11))
    c = visit("c", window=(8, 11), skills=["caesarean"])
    asked = msgspec.structs.replace(
        problem([a, b, c], [carer("anna", free=[]), carer("bea", skills=["caesarean"])]),
        wishes=Wishes(pins=(Pin(visit=a.id, carer="anna"), Pin(visit=b.id, carer="bea"))),
    )
    again = replan(published(asked, given(a, "anna", 8), given(b, "bea")))
    assert [one.visit for one in again.result.uncovered] == [a.id, c.id]
    assert again.result.assignments == (given(b, "bea"),)
    # Nobody may have a, whatever moves: 20,000 + 200 x 180 points of every roster.
    assert again.result.lower_bound == 56_000


def test_what_is_proven_stands_in_the_result() -> None:
    a = visit("a")
    asked = problem([a], [carer("anna", free=[]), carer("bea")])
    again = replan(published(asked, given(a, "anna", 8)))
    assert again.result.least_change == LeastChange(changed=1, changed_at_least=1)


def test_a_search_that_is_stopped_answers_with_what_it_has() -> None:
    a, b = visit("a", window=(8, 11), skills=["caesarean"]), visit("b", window=(8, 11))
    asked = problem([a, b], [carer("bea", skills=["caesarean"]), carer("cleo")])
    again = replan(published(asked, given(b, "bea")), cancelled=lambda: True)
    assert again.result.status is Status.CANCELLED
    assert again.result.assignments == (given(b, "bea"),)


def test_progress_is_told() -> None:
    a = visit("a")
    told: list[Progress] = []
    replan(published(problem([a], [carer("anna")]), given(a, "anna", 8)), progress=told.append)
    assert [one.phase for one in told] == ["kept", "thawed 0"]


@settings(max_examples=15, deadline=None)
@drawn(problems(most_visits=3), st.data())
def test_no_roster_leaves_as_little_open_with_fewer_changes(
    asked: PlanningProblem, data: st.DataObject
) -> None:
    ill = data.draw(st.sampled_from([one.id for one in asked.carers]))
    since = msgspec.structs.replace(
        published(asked, *plan_greedily(tables(asked))),
        carers=tuple(
            msgspec.structs.replace(one, available=()) if one.id == ill else one
            for one in asked.carers
        ),
    )
    before = {one.visit: one.carer for one in since.published}

    def measured(carer_of: dict[str, str]) -> tuple[int, int]:
        left = [one for one in since.visits if one.id not in carer_of]
        weights = since.weights
        return (
            sum(weights.uncovered_visit + weights.uncovered_minute * one.minutes for one in left),
            sum(carer_of.get(one) != who for one, who in before.items()),
        )

    again = replan(since)
    assert verify(since, again.result.assignments) == ()
    assert again.changed_at_least <= again.changed
    # Every division of the visits is tried; a time that moves is a change on top of these.
    least = min(measured(one) for one in divisions(since) if lawful(since, one))
    assert measured({one.visit: one.carer for one in again.result.assignments}) == least
