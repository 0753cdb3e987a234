"""The board of a region's week: the newest proposal in one layer, what carers work by in another.

Each planned visit of the builders lasts 300 minutes, from 08:00 to 13:00.
"""

from dataclasses import replace
from datetime import date

from domain.values.week import Week
from projections.board_parts import BoardCarer, BoardUncovered, BoardVisit, RosterBoard
from projections.roster_board import PUBLISHED, roster_board, rosters
from tests.projections.telling import Told
from tests.support.builders import add_region, assign_package, clock, day, in_care
from tests.support.carer_builders import (
    amend_contract,
    end_absence,
    hire_carer,
    report_absence,
)
from tests.support.planning_builders import (
    planned_visit,
    propose_roster,
    publish_roster,
    run_id,
    uncovered_visit,
)

WEEK = Week.parse("2026-W49")
STORY = (
    *in_care("G1"),
    assign_package("G1"),
    add_region("gooi", "Gooi en Vechtstreek"),
    hire_carer("K1"),
    hire_carer("K2"),
    hire_carer("K3", region="gooi"),
)
"""Family G1 with package 1 and carers K1 and K2 in utrecht; carer K3 in gooi."""


def board(told: Told, layer: str = "proposed") -> RosterBoard:
    found = told.ask(roster_board, "utrecht", WEEK, layer)
    assert found is not None
    return found


def row(told: Told, carer: str, layer: str = "proposed") -> BoardCarer:
    return next(each for each in board(told, layer).carers if each.carer == carer)


def visits(told: Told, layer: str = "proposed") -> dict[str, str]:
    """Carer by visit."""
    return {visit.visit: each.carer for each in board(told, layer).carers for visit in each.visits}


def on_board(on: str, carer: str) -> BoardVisit:
    return BoardVisit(
        visit=f"G1/{on}",
        family="G1",
        package=1,
        carer=carer,
        day=date.fromisoformat(on),
        starts_at=clock(f"{on}T08:00+01:00"),
        ends_at=clock(f"{on}T13:00+01:00"),
        minutes=300,
    )


def test_without_a_proposal_there_is_no_board(told: Told) -> None:
    told.tell(*STORY)
    assert told.ask(roster_board, "utrecht", WEEK) is None
    assert told.ask(rosters) == []


def test_a_board_has_a_row_for_every_carer_of_the_region(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit(on="2026-12-03"), planned_visit(on="2026-12-02"), run=7),
    )
    assert board(told) == RosterBoard(
        region="utrecht",
        week="2026-W49",
        layer="proposed",
        run=run_id(7),
        version=1,
        published=False,
        carers=(
            BoardCarer(
                carer="K1",
                contract_minutes=1440,
                expected_minutes=1440,
                planned_minutes=600,
                absent={},
                skills=(),
                visits=(on_board("2026-12-02", "K1"), on_board("2026-12-03", "K1")),
            ),
            BoardCarer(
                carer="K2",
                contract_minutes=1440,
                expected_minutes=1440,
                planned_minutes=0,
                absent={},
                skills=(),
                visits=(),
            ),
        ),
        uncovered=(),
    )


def test_the_visits_of_a_row_stand_in_order_of_time(told: Told) -> None:
    afternoon = replace(
        planned_visit("G1"),
        starts_at=clock("2026-12-02T13:30+01:00"),
        ends_at=clock("2026-12-02T17:30+01:00"),
    )
    told.tell(*STORY, propose_roster(afternoon, planned_visit("G2")))
    assert [visit.family for visit in row(told, "K1").visits] == ["G2", "G1"]


def test_a_carer_of_another_region_has_a_row_when_she_helps_out(told: Told) -> None:
    told.tell(*STORY, propose_roster(planned_visit(carer="K3")))
    assert [each.carer for each in board(told).carers] == ["K1", "K2", "K3"]
    assert row(told, "K3").visits == (on_board("2026-12-02", "K3"),)


def test_visits_nobody_was_found_for_stand_in_order_of_day(told: Told) -> None:
    late, early = uncovered_visit("G1", on="2026-12-04"), uncovered_visit("G1", on="2026-12-03")
    told.tell(*STORY, propose_roster(uncovered=(late, early)))
    first = BoardUncovered(
        visit="G1/2026-12-03",
        family="G1",
        package=1,
        day=day("2026-12-03"),
        minutes=240,
        reason="no-carer-with-skill",
        explanation_nl="Geen zorgverlener met lactation is vrij.",
        explanation_en="No carer with lactation is free.",
    )
    assert board(told).uncovered == (
        first,
        replace(first, visit="G1/2026-12-04", day=day("2026-12-04")),
    )


def test_an_uncovered_visit_of_a_family_without_a_package_is_shown(told: Told) -> None:
    told.tell(*STORY, propose_roster(uncovered=(uncovered_visit("G2"),)))
    assert [each.package for each in board(told).uncovered] == [None]


def test_the_newest_proposal_replaces_the_one_before(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(
            planned_visit(on="2026-12-02"),
            planned_visit(on="2026-12-03"),
            uncovered=(uncovered_visit("G1", on="2026-12-04"),),
            run=1,
        ),
        propose_roster(planned_visit(on="2026-12-03", carer="K2"), run=2),
    )
    assert visits(told) == {"G1/2026-12-03": "K2"}
    assert board(told).uncovered == ()
    assert (board(told).run, board(told).version) == (run_id(2), 2)


def test_nothing_is_published_until_a_planner_publishes(told: Told) -> None:
    told.tell(*STORY, propose_roster(planned_visit()))
    assert told.ask(roster_board, "utrecht", WEEK, PUBLISHED) is None
    told.tell(publish_roster())
    assert visits(told, PUBLISHED) == {"G1/2026-12-02": "K1"}
    assert board(told).published
    assert board(told, PUBLISHED).published


def test_a_later_proposal_leaves_the_published_roster_alone(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit(), uncovered=(uncovered_visit("G1", on="2026-12-04"),), run=1),
        publish_roster(run=1),
        propose_roster(planned_visit(carer="K2"), planned_visit(on="2026-12-05"), run=2),
    )
    assert visits(told) == {"G1/2026-12-02": "K2", "G1/2026-12-05": "K1"}
    assert visits(told, PUBLISHED) == {"G1/2026-12-02": "K1"}
    assert [each.visit for each in board(told, PUBLISHED).uncovered] == ["G1/2026-12-04"]
    assert (board(told).run, board(told).published) == (run_id(2), False)
    assert (board(told, PUBLISHED).run, board(told, PUBLISHED).published) == (run_id(1), True)


def test_publishing_again_replaces_the_published_roster(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit(), uncovered=(uncovered_visit("G1", on="2026-12-04"),), run=1),
        publish_roster(run=1),
        propose_roster(planned_visit(on="2026-12-05", carer="K2"), run=2),
        publish_roster(run=2),
    )
    assert visits(told, PUBLISHED) == {"G1/2026-12-05": "K2"}
    assert board(told, PUBLISHED).uncovered == ()
    assert (board(told, PUBLISHED).run, board(told, PUBLISHED).version) == (run_id(2), 4)


def test_each_week_and_region_has_a_board_of_its_own(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit(), run=1),
        propose_roster(planned_visit(on="2026-12-07"), week="2026-W50", run=2),
        propose_roster(region="gooi", run=3),
    )
    assert told.ask(rosters) == [
        ("gooi", "2026-W49"),
        ("utrecht", "2026-W49"),
        ("utrecht", "2026-W50"),
    ]
    assert visits(told) == {"G1/2026-12-02": "K1"}
    assert board(told).run == run_id(1)


def test_a_row_shows_the_contract_of_the_weeks_monday(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit()),
        amend_contract("K1", contract_minutes=1200, effective_on="2026-11-30"),
        amend_contract("K2", contract_minutes=1680, effective_on="2026-12-01"),
    )
    assert row(told, "K1").contract_minutes == 1200
    assert row(told, "K2").contract_minutes == 1440


def test_a_row_shows_the_days_away_that_lie_in_the_week(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit()),
        report_absence("K1", first_day="2026-12-05", last_day="2026-12-11"),
        report_absence("K2", first_day="2026-11-20", last_day="2026-12-04"),
        end_absence("K2", first_day="2026-11-20", last_day="2026-11-30"),
    )
    assert row(told, "K1").absent == {day("2026-12-05"): "leave", day("2026-12-06"): "leave"}
    assert row(told, "K2").absent == {day("2026-11-30"): "leave"}


def test_a_board_can_be_asked_as_of_any_position(told: Told) -> None:
    first = told.tell(*STORY, propose_roster(planned_visit(), run=1))
    published = told.tell(publish_roster(run=1))
    told.tell(propose_roster(planned_visit(carer="K2"), run=2), publish_roster(run=2))
    assert visits(told.as_of(first)) == {"G1/2026-12-02": "K1"}
    assert told.as_of(first).ask(roster_board, "utrecht", WEEK, PUBLISHED) is None
    assert visits(told.as_of(published), PUBLISHED) == {"G1/2026-12-02": "K1"}
    assert visits(told, PUBLISHED) == {"G1/2026-12-02": "K2"}


def test_nothing_is_expected_of_who_is_away_all_week(told: Told) -> None:
    told.tell(
        *STORY,
        propose_roster(planned_visit()),
        report_absence("K1", first_day="2026-11-28", last_day="2026-12-06"),
        report_absence("K2", first_day="2026-12-05", last_day="2026-12-20"),
    )
    assert (row(told, "K1").contract_minutes, row(told, "K1").expected_minutes) == (1440, 0)
    # Away on Saturday and Sunday: five days of seven, 1440 x 5 / 7 = 1028.
    assert row(told, "K2").expected_minutes == 1028
