"""Planned minutes are those of the newest proposal for a region's week."""

from projections.hour_budgets import family_budgets, week_budgets
from tests.projections.telling import Told
from tests.support.builders import (
    add_region,
    amend_registration,
    assign_package,
    in_care,
    register_family,
    report_birth,
)
from tests.support.planning_builders import (
    move_assignment,
    planned_visit,
    propose_roster,
    publish_roster,
    uncovered_visit,
    undo_move,
)

STORY = (
    *in_care("G1"),
    assign_package("G1"),
    register_family("G2"),
    report_birth("G2"),
    assign_package("G2"),
    add_region("gooi", "Gooi en Vechtstreek"),
)
"""Families G1 and G2 in care in utrecht. Each planned visit of the builders lasts 300 minutes."""


def planned(told: Told, week: str = "2026-W49") -> dict[str, int]:
    return {each.family: each.budget.planned for each in told.ask(family_budgets, week=week)}


def test_a_proposal_plans_the_minutes_of_its_visits(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(
            planned_visit("G1", on="2026-12-02"),
            planned_visit("G1", on="2026-12-03"),
            planned_visit("G2", on="2026-12-04"),
        ),
    )
    assert planned(told) == {"G1": 600, "G2": 300}
    assert planned(told, "2026-W50") == {"G1": 0, "G2": 0}


def test_a_visit_nobody_was_found_for_is_not_planned(told: Told) -> None:
    told.tell(*STORY, propose_roster(planned_visit("G1"), uncovered=(uncovered_visit("G2"),)))
    assert planned(told) == {"G1": 300, "G2": 0}


def test_a_second_proposal_replaces_the_first(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit("G1"), planned_visit("G1", on="2026-12-03"), run=1),
        propose_roster(planned_visit("G1", on="2026-12-05"), run=2),
    )
    assert planned(told) == {"G1": 300, "G2": 0}


def test_a_family_the_second_proposal_leaves_out_is_planned_no_longer(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit("G1"), planned_visit("G2"), run=1),
        propose_roster(planned_visit("G2"), run=2),
    )
    assert planned(told) == {"G1": 0, "G2": 300}


def test_a_proposal_for_one_week_leaves_the_other_alone(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit("G1"), run=1),
        propose_roster(planned_visit("G1", on="2026-12-07"), week="2026-W50", run=2),
        propose_roster(week="2026-W50", run=3),
    )
    assert planned(told) == {"G1": 300, "G2": 0}
    assert planned(told, "2026-W50") == {"G1": 0, "G2": 0}


def test_a_proposal_for_one_region_leaves_the_other_alone(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit("G1"), run=1),
        propose_roster(region="gooi", run=2),
    )
    assert planned(told) == {"G1": 300, "G2": 0}


def test_a_family_that_moved_is_planned_by_its_new_region(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit("G1"), run=1),
        amend_registration("G1", region="gooi"),
        propose_roster(planned_visit("G1"), region="gooi", run=2),
        propose_roster(run=3),
    )
    assert planned(told)["G1"] == 300


def test_publishing_plans_nothing_anew(told: Told) -> None:
    told.tell(*STORY, propose_roster(planned_visit("G1")), publish_roster())
    assert planned(told) == {"G1": 300, "G2": 0}


def test_the_region_sums_what_is_planned(told: Told) -> None:
    told.tell(*STORY, propose_roster(planned_visit("G1"), planned_visit("G2")))
    [week] = told.ask(week_budgets, "utrecht", "2026-W49")
    assert (week.families, week.budget.planned) == (2, 600)


def test_what_was_planned_can_be_asked_as_of_the_first_proposal(told: Told) -> None:
    first = told.tell(*STORY, propose_roster(planned_visit("G1"), planned_visit("G2"), run=1))
    told.tell(propose_roster(planned_visit("G2"), run=2))
    assert planned(told.as_of(first)) == {"G1": 300, "G2": 300}


def test_a_visit_moved_by_hand_takes_its_hours_along(told: Told) -> None:
    told.tell(*STORY, propose_roster(planned_visit("G1"), uncovered=(uncovered_visit("G2"),)))
    # G2 waits for 240 minutes on Thursday.
    told.tell(move_assignment("G2/2026-12-03", "K2", "2026-12-03T09:00+01:00"))
    assert planned(told) == {"G1": 300, "G2": 240}
    position = told.tell(move_assignment("G1/2026-12-02", None, None))
    assert planned(told) == {"G1": 0, "G2": 240}
    told.tell(undo_move(3))
    assert planned(told) == {"G1": 300, "G2": 240}
    assert planned(told.as_of(position)) == {"G1": 0, "G2": 240}
