"""A published week planned again with least change, on the record, shown before it counts."""

from collections.abc import Iterator
from datetime import date

import msgspec
import pytest

from domain.roster.errors import (
    ChangeNeedsReasonError,
    NoLongerLawfulError,
    NothingPublishedError,
    WeekIsOverError,
)
from kraamplan.planning.recorded_runs import Onlooker
from kraamplan.planning.replaying import replay_plan
from kraamplan.planning.week import Kind, PlannedWeek, plan, publish
from kraamplan.rosters.changes import VisitChange, roster_changes
from kraamplan.rosters.moving import Asking, pin
from planner.replanning.changes import Kind as Changed
from planner.result import LeastChange, Status
from projections.board_parts import RosterBoard
from projections.planning_runs import planning_run
from projections.roster_board import PUBLISHED
from tests.kraamplan.planned_region import Region, region_on_the_eve_of
from tests.support.builders import (
    assign_package,
    close_care,
    deliver_session,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer, report_absence
from tests.support.course_builders import expect_discharge, record_hospital_stay


@pytest.fixture
def region() -> Iterator[Region]:
    """On the eve of a published week; Tuesday morning is when things happen."""
    with region_on_the_eve_of("2026-W49") as region:
        region.plan()
        publish(region.services, region.sender, "utrecht", region.week)
        yield region.at("2026-12-01T07:00+01:00")


def replan(region: Region) -> PlannedWeek:
    return plan(region.services, region.sender, "utrecht", region.week, kind=Kind.REPLAN)


def least(again: PlannedWeek) -> LeastChange:
    assert again.result.least_change is not msgspec.UNSET
    return again.result.least_change


def accept(region: Region, reason: str | None) -> None:
    publish(region.services, region.sender, "utrecht", region.week, reason=reason)


def changes(region: Region) -> tuple[VisitChange, ...]:
    return roster_changes(region.board(PUBLISHED), region.board())


def places(board: RosterBoard) -> dict[str, tuple[str, str]]:
    return {
        each.visit: (carer.carer, each.starts_at.isoformat())
        for carer in board.carers
        for each in carer.visits
    }


def somebody(region: Region) -> str:
    """Whoever has a visit on Wednesday."""
    return next(
        carer.carer
        for carer in region.board(PUBLISHED).carers
        for each in carer.visits
        if each.day == region.week.days[2]
    )


def test_where_nothing_happened_nothing_changes(region: Region) -> None:
    again = replan(region)
    assert least(again).changed == 0
    assert changes(region) == ()
    assert places(region.board()) == places(region.board(PUBLISHED))


def test_after_a_sick_call_only_her_visits_change(region: Region) -> None:
    ill = somebody(region)
    hers = {
        each.visit
        for carer in region.board(PUBLISHED).carers
        if carer.carer == ill
        for each in carer.visits
        if each.day >= region.week.days[2]
    }
    region.tell(
        hire_carer("K4"),
        report_absence(ill, first_day="2026-12-02", last_day="2026-12-06"),
    )
    again = replan(region)
    found = changes(region)
    assert {one.visit for one in found} == hers
    assert {one.kind for one in found} <= {Changed.OTHER_CARER, Changed.UNCOVERED}
    assert (least(again).changed, least(again).proven) == (len(hers), True)


def test_carers_work_by_the_old_roster_until_the_new_one_is_accepted_with_a_reason(
    region: Region,
) -> None:
    before = places(region.board(PUBLISHED))
    region.tell(report_absence(somebody(region), first_day="2026-12-02", last_day="2026-12-06"))
    replan(region)
    assert places(region.board(PUBLISHED)) == before
    with pytest.raises(ChangeNeedsReasonError) as refused:
        accept(region, None)
    assert "2026-12-02" in refused.value.text_nl
    accept(region, "ziekmelding")
    assert places(region.board(PUBLISHED)) == places(region.board())
    assert region.log()[-1]["reason"] == "ziekmelding"


def test_after_a_close_her_days_are_free_and_nothing_else_moves(region: Region) -> None:
    evening = region.at("2026-12-02T18:00+01:00")
    evening.tell(close_care("G2", closed_on="2026-12-02"))
    replan(evening)
    assert {one.kind for one in changes(evening)} == {Changed.REMOVED}
    assert {one.visit.split("/")[0] for one in changes(evening)} == {"G2"}


def test_after_a_stay_in_hospital_only_the_visits_of_those_days_go(region: Region) -> None:
    region.tell(record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    again = replan(region)
    assert {(one.visit, one.kind) for one in changes(region)} == {
        (f"G1/2026-12-{day:02}", Changed.REMOVED) for day in range(1, 7)
    }
    # Nothing forces a change: visits that fall away are nobody's choice.
    assert (least(again).changed, least(again).proven) == (0, True)
    # 360 minutes on Tuesday, 300 on each day to Friday, 240 on Saturday and Sunday.
    assert [(stay.family, stay.minutes) for stay in again.problem.in_hospital or ()] == [
        ("G1", 1740)
    ]


def test_a_return_is_planned_before_it_comes(region: Region) -> None:
    region.tell(record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    replan(region)
    accept(region, "ziekenhuisopname")
    region.tell(expect_discharge("2026-12-05"))
    replan(region)
    assert {(one.visit, one.kind) for one in changes(region)} == {
        (f"G1/2026-12-{day:02}", Changed.ADDED) for day in (5, 6)
    }


def test_after_the_discharge_the_visits_come_back(region: Region) -> None:
    region.tell(record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    replan(region)
    accept(region, "ziekenhuisopname")
    thursday = region.at("2026-12-03T07:00+01:00")
    thursday.tell(record_hospital_stay(admitted_on="2026-12-01", discharged_on="2026-12-03"))
    replan(thursday)
    assert {(one.visit, one.kind) for one in changes(thursday)} == {
        (f"G1/2026-12-{day:02}", Changed.ADDED) for day in range(3, 7)
    }


def test_a_proposal_from_before_a_stay_is_not_published(region: Region) -> None:
    region.plan()
    region.tell(record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    with pytest.raises(NoLongerLawfulError, match="the mother is in hospital") as refused:
        accept(region, "opname")
    assert "G1/2026-12-01 is niet gevraagd: de moeder ligt dan" in refused.value.text_nl


def test_a_pinned_visit_falls_away_with_its_day(region: Region) -> None:
    asking = Asking(
        services=region.services,
        context=region.sender.context(),
        region="utrecht",
        week=region.week,
    )
    pin(asking, "G1/2026-12-03", with_time=True)
    friday = region.at("2026-12-04T07:00+01:00")
    friday.tell(record_hospital_stay(admitted_on="2026-12-03", discharged_on="2026-12-04"))
    replan(region.at("2026-12-03T07:00+01:00"))
    assert [(one.visit, one.kind) for one in changes(region)] == [
        ("G1/2026-12-03", Changed.REMOVED)
    ]


def test_what_was_served_today_stays_as_it_was_published(region: Region) -> None:
    visit = next(
        each
        for carer in region.board(PUBLISHED).carers
        for each in carer.visits
        if each.day == region.week.days[1]
    )
    evening = region.at("2026-12-01T20:00+01:00")
    evening.tell(
        deliver_session(
            visit.family,
            carer=visit.carer,
            starts_at=visit.starts_at.isoformat(),
            ends_at=visit.ends_at.isoformat(),
        )
    )
    replan(evening)
    assert changes(evening) == ()


def test_the_run_is_recorded_and_replays_equal(region: Region) -> None:
    region.tell(report_absence(somebody(region), first_day="2026-12-02", last_day="2026-12-06"))
    again = replan(region)
    assert region.topics()[-4:] == [
        "planning-problem.recorded",
        "planning-run.started",
        "planning-run.completed",
        "roster.proposed",
    ]
    assert replay_plan(region.services, again.run).equal


def test_what_is_proven_of_the_change_is_recorded_with_the_run(region: Region) -> None:
    region.tell(report_absence(somebody(region), first_day="2026-12-02", last_day="2026-12-06"))
    again = replan(region)
    with region.services.reader() as reader:
        run = planning_run(reader, str(again.run))
    assert run is not None
    assert run["outcome"]["least_change"] == {
        "changed": least(again).changed,
        "changed_at_least": least(again).changed_at_least,
    }
    assert run["outcome"]["status"] == "feasible"


def test_after_an_early_birth_the_family_is_planned_beside_all_others(region: Region) -> None:
    region.tell(
        hire_carer("K4"),
        register_family("G3", due_date=date(2026, 12, 20)),
        report_birth("G3", born_at="2026-12-01T05:00"),
        assign_package("G3"),
    )
    again = replan(region)
    assert {one.kind for one in changes(region)} == {Changed.ADDED}
    assert {one.visit.split("/")[0] for one in changes(region)} == {"G3"}
    assert (least(again).changed, least(again).proven) == (0, True)


def test_a_run_somebody_stopped_proposes_nothing(region: Region) -> None:
    region.tell(
        *(
            report_absence(carer, first_day="2026-12-02", last_day="2026-12-02")
            for carer in ("K1", "K2", "K3")
        )
    )
    again = plan(
        region.services,
        region.sender,
        "utrecht",
        region.week,
        kind=Kind.REPLAN,
        onlooker=Onlooker(cancelled=lambda: True),
    )
    assert again.result.status is Status.CANCELLED
    assert region.topics()[-1] == "planning-run.cancelled"


def test_without_a_published_roster_there_is_nothing_to_keep() -> None:
    with region_on_the_eve_of("2026-W49") as region:
        region.plan()
        with pytest.raises(NothingPublishedError) as refused:
            replan(region)
    assert "nog geen rooster gepubliceerd" in refused.value.text_nl


def test_a_week_that_is_over_is_not_planned_again(region: Region) -> None:
    with pytest.raises(WeekIsOverError):
        replan(region.at("2026-12-07T00:00+01:00"))
