"""Answers as documents and as CSV: everything in minutes, nothing left out."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.values.week import Week
from kraamplan.documents import budget_document, roster_csv, roster_document
from projections.board_parts import RosterBoard
from projections.hour_budgets import family_budgets, week_budgets
from projections.roster_board import roster_board
from tests.projections.telling import Told, in_memory
from tests.support.builders import (
    assign_package,
    close_care,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer, report_absence
from tests.support.planning_builders import (
    planned_visit,
    propose_roster,
    run_id,
    uncovered_visit,
)

STORY = (
    *in_care("G1"),
    assign_package("G1"),
    register_family("G2"),
    report_birth("G2"),
    assign_package("G2", package=5, criteria=("caesarean",)),
    hire_carer("K1"),
)
"""G1 with package 1 (38 hours, 35 of them in 2026-W49) and G2 with package 5 (49 hours)."""


def budgets(told: Told, week: str | None = None) -> dict[str, Any]:
    return budget_document(
        told.services.application.position(),
        "utrecht",
        week,
        None,
        told.ask(week_budgets, "utrecht", week),
        told.ask(family_budgets, "utrecht", week),
    )


def board(told: Told) -> RosterBoard:
    found = told.ask(roster_board, "utrecht", Week.parse("2026-W49"))
    assert found is not None
    return found


def test_a_budget_document_sums_its_weeks_and_names_its_families() -> None:
    with in_memory() as told:
        told.tell(*STORY, deliver_session("G1"), propose_roster(planned_visit("G1")))
        told.tell(close_care("G1"))
        document = budgets(told)
    # Package 5 is 49 hours: 8, 7, 7, 6, 6, 5, 5 and 5; the last 5 on the Monday of 2026-W50.
    assert [(week["week"], week["indicated"]) for week in document["weeks"]] == [
        ("2026-W49", (35 + 44) * 60),
        ("2026-W50", (3 + 5) * 60),
    ]
    # What is left of G1 is released.
    assert document["total"] == {
        "indicated": 5220,
        "withheld": 0,
        "planned": 300,
        "delivered": 360,
        "released": 1920,
        "remaining": 49 * 60,
    }
    assert document["unit"] == "minutes"
    assert document["position"] == 13
    assert document["families"][0] == {
        "family": "G1",
        "region": "utrecht",
        "package": 1,
        "hours_source": "published",
        "closed": True,
        "indicated": 2280,
        "withheld": 0,
        "planned": 300,
        "delivered": 360,
        "released": 1920,
        "remaining": 0,
    }


def test_a_budget_document_of_one_week_is_about_that_week() -> None:
    with in_memory() as told:
        told.tell(*in_care("G1"), assign_package("G1"), hire_carer("K1"), deliver_session("G1"))
        document = budgets(told, "2026-W49")
    assert document["week"] == "2026-W49"
    assert document["weeks"] == [{"week": "2026-W49", "families": 1, **document["total"]}]
    assert document["total"] == {
        "indicated": 2100,
        "withheld": 0,
        "planned": 0,
        "delivered": 360,
        "released": 0,
        "remaining": 1740,
    }


def test_an_empty_budget_document_is_all_noughts() -> None:
    with in_memory() as told:
        document = budgets(told)
    assert (document["weeks"], document["families"]) == ([], [])
    assert set(document["total"].values()) == {0}


def test_a_roster_document_holds_the_board() -> None:
    with in_memory() as told:
        told.tell(
            *STORY,
            report_absence("K1", first_day="2026-12-04", last_day="2026-12-05"),
            propose_roster(planned_visit("G1"), uncovered=(uncovered_visit("G2"),), run=3),
        )
        document = roster_document(board(told))
    assert (document["run"], document["version"]) == (run_id(3), 1)
    [carer] = document["carers"]
    assert carer["absent"] == {date(2026, 12, 4): "leave", date(2026, 12, 5): "leave"}
    assert [visit["visit"] for visit in carer["visits"]] == ["G1/2026-12-02"]
    assert [(each["visit"], each["minutes"]) for each in document["uncovered"]] == [
        ("G2/2026-12-03", 240)
    ]


def test_a_roster_as_csv_has_a_line_for_every_visit_in_order_of_day() -> None:
    with in_memory() as told:
        told.tell(
            *STORY,
            propose_roster(
                planned_visit("G1", on="2026-12-04"),
                planned_visit("G1", on="2026-12-02"),
                uncovered=(uncovered_visit("G2"),),
            ),
        )
        text = roster_csv(board(told))
    assert text.splitlines() == [
        "visit,family,package,day,minutes,carer,starts_at,ends_at,reason,incomplete",
        "G1/2026-12-02,G1,1,2026-12-02,300,K1,2026-12-02T08:00:00+01:00,2026-12-02T13:00:00+01:00,,",
        "G2/2026-12-03,G2,5,2026-12-03,240,,,,Geen zorgverlener met lactation is vrij.,",
        "G1/2026-12-04,G1,1,2026-12-04,300,K1,2026-12-04T08:00:00+01:00,2026-12-04T13:00:00+01:00,,",
    ]


def test_a_reason_with_a_comma_stays_one_cell() -> None:
    reason = replace(uncovered_visit("G2"), explanation_nl='Niemand, zei "men".')
    with in_memory() as told:
        told.tell(*STORY, propose_roster(uncovered=(reason,)))
        text = roster_csv(board(told))
    assert text.splitlines()[1].endswith(',"Niemand, zei ""men"".",')


def test_an_empty_roster_is_a_heading() -> None:
    with in_memory() as told:
        told.tell(*STORY, propose_roster())
        assert len(roster_csv(board(told)).splitlines()) == 1
