"""Around the planner stands the record: what it was asked and knew, what it answered."""

import hashlib
from collections.abc import Iterator

import pytest

from domain.organisation.errors import UnknownRegionError
from domain.roster.errors import WeekIsOverError
from domain.values.horizon import local
from domain.values.week import Week
from kraamplan.planning.recorded_runs import Onlooker
from kraamplan.planning.week import plan
from planner.problem import PlanningProblem
from planner.progress import Progress
from projections.planning_runs import planning_run, planning_runs, problem_of
from projections.roster_board import roster_board
from tests.kraamplan.planned_region import QUICK, Region, region_on_the_eve_of
from tests.support.builders import close_care, deliver_session
from tests.support.carer_builders import report_absence

ANSWERED = [
    "planning-problem.recorded",
    "planning-run.started",
    "planning-run.completed",
    "roster.proposed",
]


class StoppedError(Exception):
    """Somebody stopped the search."""


@pytest.fixture
def region() -> Iterator[Region]:
    with region_on_the_eve_of("2026-W49") as region:
        yield region


def break_off(region: Region, stopped_by: type[BaseException]) -> None:
    """Let the search be stopped by whoever follows its progress."""

    def stop(_progress: Progress) -> None:
        raise stopped_by("genoeg gezocht")

    with pytest.raises(stopped_by, match="genoeg gezocht"):
        plan(
            region.services,
            region.sender,
            "utrecht",
            region.week,
            effort=QUICK,
            onlooker=Onlooker(progress=stop),
        )


def test_a_run_records_its_question_its_answer_and_its_roster(region: Region) -> None:
    before = region.told.services.application.position()
    region.plan()
    assert region.topics(since=before) == ANSWERED


def test_what_follows_from_a_run_can_be_traced_to_it(region: Region) -> None:
    before = region.told.services.application.position()
    run = str(region.plan().run)
    asked, started, completed, proposed = region.log(since=before)
    assert (asked["correlation_id"], asked["causation_id"]) == (run, run)
    assert {entry["correlation_id"] for entry in (started, completed, proposed)} == {run}
    assert [entry["causation_id"] for entry in (started, completed, proposed)] == [None, run, run]
    assert [entry["facts"]["run"] for entry in (started, completed, proposed)] == [run, run, run]
    assert len({entry["command_id"] for entry in (started, completed, proposed)}) == 3
    assert {entry["actor"] for entry in (started, completed, proposed)} == {"p.jansen"}


def test_the_problem_is_recorded_with_its_hash_and_all_it_was_solved_with(region: Region) -> None:
    before = region.told.services.application.position()
    planned = region.plan()
    known = region.told.ask(planning_run, str(planned.run))
    assert known is not None
    problem = region.told.ask(problem_of, known["problem_hash"])
    assert hashlib.sha256(problem.encode()).hexdigest() == known["problem_hash"]
    assert PlanningProblem.from_json(problem) == planned.problem
    assert (known["region"], known["week"]) == ("utrecht", "2026-W49")
    assert known["log_position"] == before
    assert known["settings"] == {"seed": 1, "workers": 1, "deterministic_limit": 0.5}
    assert (known["model_version"], known["solver_version"]) == (
        planned.result.model_version,
        planned.result.solver_version,
    )


def test_the_outcome_is_that_of_the_result(region: Region) -> None:
    planned = region.plan()
    known = region.told.ask(planning_run, str(planned.run))
    assert known is not None
    result, outcome = planned.result, known["outcome"]
    assert outcome["result_hash"] == result.hash
    assert (outcome["status"], outcome["gap"]) == (str(result.status), result.gap)
    assert (outcome["objective"], outcome["lower_bound"]) == (result.objective, result.lower_bound)
    assert outcome["baseline"] == result.baseline_objective
    assert [term["cost"] for term in outcome["terms"]] == [term.cost for term in result.terms]
    # Both families have seven days of package 1 in the week.
    assert outcome["visits"] == 14
    assert outcome["uncovered"] == len(result.uncovered)


def test_the_roster_holds_every_visit_once_at_the_time_planned(region: Region) -> None:
    planned = region.plan()
    board = region.board()
    assert (board.run, board.published) == (planned.run, False)
    on_board = {visit.visit: visit for carer in board.carers for visit in carer.visits}
    uncovered = {visit.visit for visit in board.uncovered}
    assert sorted([*on_board, *uncovered]) == sorted(each.id for each in planned.problem.visits)
    for one in planned.result.assignments:
        visit = on_board[one.visit]
        day, minute = divmod(one.start, 1440)
        assert visit.carer == one.carer
        assert visit.day == region.week.days[day]
        assert visit.starts_at.isoformat() == (
            f"{visit.day}T{minute // 60:02}:{minute % 60:02}:00+01:00"
        )
        assert (visit.ends_at - visit.starts_at).total_seconds() == visit.minutes * 60


@pytest.mark.parametrize("week", ["2027-W12", "2027-W43", "2026-W53"])
def test_visits_are_planned_in_working_hours_whatever_the_clock_does(week: str) -> None:
    with region_on_the_eve_of(week) as region:
        planned = region.plan()
        visits = [visit for carer in region.board().carers for visit in carer.visits]
        assert len(visits) + len(planned.result.uncovered) == 14
        sundays = [visit for visit in visits if visit.day == region.week.days[6]]
        assert sundays
        for visit in visits:
            assert visit.starts_at.utcoffset() == local(visit.starts_at).utcoffset()
            assert "08:00" <= f"{visit.starts_at:%H:%M}" < f"{visit.ends_at:%H:%M}" <= "18:00"


def test_the_same_facts_and_settings_give_the_same_answer(region: Region) -> None:
    first, second = region.plan(), region.plan()
    assert first.run != second.run
    assert first.problem == second.problem
    assert first.result.hash == second.result.hash
    assert [each["problem_hash"] for each in region.told.ask(planning_runs)] == [
        first.problem.hash
    ] * 2


def test_days_gone_by_and_days_served_are_not_planned_again(region: Region) -> None:
    tuesday = region.at("2026-12-01T15:00+01:00")
    tuesday.tell(
        deliver_session("G1", starts_at="2026-12-01T08:00", ends_at="2026-12-01T14:00"),
        close_care("G2"),
    )
    assert [visit.day for visit in tuesday.plan().problem.visits] == [2, 3, 4, 5, 6]


def test_an_absence_known_before_is_kept_free(region: Region) -> None:
    region.tell(report_absence("K1", first_day="2026-11-30", last_day="2026-12-06"))
    region.plan()
    [k1] = [carer for carer in region.board().carers if carer.carer == "K1"]
    assert k1.visits == ()


@pytest.mark.parametrize("stopped_by", [StoppedError, KeyboardInterrupt])
def test_a_run_that_breaks_off_is_recorded_as_failed(
    region: Region, stopped_by: type[BaseException]
) -> None:
    before = region.told.services.application.position()
    break_off(region, stopped_by)
    _, started, failed = region.log(since=before)
    assert (started["topic"], failed["topic"]) == ("planning-run.started", "planning-run.failed")
    assert failed["facts"]["failure"] == f"{stopped_by.__name__}: genoeg gezocht"
    assert failed["causation_id"] == started["command_id"]
    assert region.told.ask(roster_board, "utrecht", region.week) is None


def test_after_a_failure_the_next_run_plans(region: Region) -> None:
    break_off(region, StoppedError)
    assert region.plan().result.assignments
    failures = [run["failure"] is not None for run in region.told.ask(planning_runs)]
    assert failures == [True, False]


def test_progress_is_told(region: Region) -> None:
    told: list[Progress] = []
    plan(
        region.services,
        region.sender,
        "utrecht",
        region.week,
        effort=QUICK,
        onlooker=Onlooker(progress=told.append),
    )
    assert told


def test_a_region_nobody_added_leaves_no_trace(region: Region) -> None:
    before = region.told.services.application.position()
    with pytest.raises(UnknownRegionError):
        plan(region.services, region.sender, "gooi", Week.parse("2026-W49"), effort=QUICK)
    assert region.topics(since=before) == []


def test_a_week_that_is_over_is_not_planned(region: Region) -> None:
    later = region.at("2026-12-07T00:00+01:00")
    before = region.told.services.application.position()
    with pytest.raises(WeekIsOverError, match="2026-W49"):
        later.plan()
    assert region.topics(since=before) == []
