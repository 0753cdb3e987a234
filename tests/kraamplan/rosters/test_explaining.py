"""Questions about a roster are answered from the problem its run was asked."""

from collections.abc import Iterator

import pytest

from domain.planning_run.errors import RunProblemMissingError
from domain.roster.errors import (
    CarerNotPlannedError,
    NothingProposedError,
    VisitInHospitalError,
    VisitNotPlannedError,
)
from kraamplan.rosters.explaining import (
    explanation_document,
    known_carer,
    known_visit,
    planned_week,
)
from kraamplan.rosters.moving import Asking, move
from planner.explaining.answer import Finding
from planner.explaining.candidates import candidates
from planner.explaining.planned import Planned
from planner.explaining.why import why
from projections.roster_board import PROPOSED, PUBLISHED
from tests.kraamplan.planned_region import Region, region_on_the_eve_of
from tests.support.builders import clock
from tests.support.carer_builders import hire_carer, report_absence
from tests.support.course_builders import record_hospital_stay
from tests.support.planning_builders import propose_roster, start_run


@pytest.fixture
def region() -> Iterator[Region]:
    with region_on_the_eve_of("2026-W49") as region:
        yield region


def read(region: Region, layer: str = PROPOSED, about: str | None = None) -> Planned:
    with region.services.reader() as reader:
        return planned_week(reader, "utrecht", region.week, layer, about)


def given_late(region: Region) -> tuple[str, str]:
    """A visit a planner gives to another until after her day ends, and who that is."""
    visit = "G1/2026-12-02"
    week = {row.carer: row.visits for row in region.board().carers}
    other = next(
        carer for carer, hers in week.items() if all(f"{one.day}" != visit[3:] for one in hers)
    )
    asking = Asking(
        services=region.services,
        context=region.sender.context(reason="avondwens"),
        region="utrecht",
        week=region.week,
        override=True,
    )
    move(asking, visit, other, clock("2026-12-02T16:00+01:00"))
    return visit, other


def test_what_is_asked_about_is_the_roster_with_the_problem_of_its_run(region: Region) -> None:
    made = region.plan()
    planned = read(region)
    assert planned.problem == made.problem
    assert planned.assignments == made.result.assignments
    assert (planned.objective, planned.lower_bound) == (
        made.result.objective,
        made.result.lower_bound,
    )


def test_what_happened_since_changes_no_answer(region: Region) -> None:
    made = region.plan()
    region.tell(report_absence("K1", first_day="2026-11-30", last_day="2026-12-06"))
    assert read(region).problem == made.problem


def test_what_stands_against_a_rule_by_hand_is_work_that_others_are_planned_beside(
    region: Region,
) -> None:
    made = region.plan()
    visit, other = given_late(region)
    others = [one for one in made.result.assignments if one.visit != visit]
    mate = next(one.visit for one in others if one.carer != other)
    planned = read(region, about=mate)
    assert visit not in [one.id for one in planned.problem.visits]
    assert visit[:2] in [one.family for one in planned.problem.worked if one.carer == other]
    assert (planned.lower_bound, planned.carer_of.get(visit)) == (0, None)
    assert all(why(planned, mate, carer).finding in Finding for carer in planned.situation.carers)


def test_of_a_visit_that_stands_against_a_rule_it_is_told_who_has_it_and_what_others_save(
    region: Region,
) -> None:
    made = region.plan()
    before = {one.visit: one.carer for one in made.result.assignments}
    visit, other = given_late(region)
    planned = read(region, about=visit)
    assert planned.carer_of[visit] == other
    assert why(planned, visit).finding is Finding.ALREADY
    price_of = {one.carer: one.simply for one in candidates(planned, visit, top=0)}
    # Put back where it was, the roster costs again what it cost when it was made.
    assert price_of[before[visit]] == made.result.objective - planned.objective


def test_a_visit_given_to_somebody_the_run_did_not_know_is_refused(region: Region) -> None:
    region.plan()
    region.tell(hire_carer("K9"))
    asking = Asking(
        services=region.services,
        context=region.sender.context(),
        region="utrecht",
        week=region.week,
    )
    move(asking, "G1/2026-12-02", "K9")
    with pytest.raises(CarerNotPlannedError, match="K9"):
        read(region, about="G1/2026-12-02")
    # Of the others there is an answer.
    planned = read(region, about="G1/2026-12-01")
    assert why(planned, "G1/2026-12-01").finding is Finding.ALREADY


def test_without_a_roster_there_is_nothing_to_ask(region: Region) -> None:
    with pytest.raises(NothingProposedError):
        read(region)
    region.plan()
    with pytest.raises(NothingProposedError):
        read(region, PUBLISHED)


def test_a_run_whose_problem_nobody_kept_is_refused(region: Region) -> None:
    region.tell(start_run(1), propose_roster(run=1))
    with pytest.raises(RunProblemMissingError) as refused:
        read(region)
    assert "niet vastgelegd" in refused.value.text_nl


def test_a_visit_or_carer_the_roster_was_not_made_for_is_refused(region: Region) -> None:
    region.plan()
    planned = read(region)
    assert known_visit(planned, "G1/2026-11-30") == "G1/2026-11-30"
    assert known_carer(planned, None) is None
    with pytest.raises(VisitNotPlannedError, match="G9/2026-11-30"):
        known_visit(planned, "G9/2026-11-30")
    with pytest.raises(CarerNotPlannedError, match="K9"):
        known_carer(planned, "K9")


def test_a_visit_a_stay_in_hospital_keeps_away_is_refused_with_the_stay(region: Region) -> None:
    monday = region.at("2026-11-30T07:00+01:00")
    monday.tell(record_hospital_stay(admitted_on="2026-11-30", discharged_on=None))
    monday.plan()
    with pytest.raises(
        VisitInHospitalError, match="since 2026-11-30, discharge not known yet"
    ) as no:
        known_visit(read(monday), "G1/2026-12-01")
    assert "de moeder ligt in het ziekenhuis, sinds 2026-11-30" in no.value.text_nl


def test_the_document_of_an_answer_says_what_would_change(region: Region) -> None:
    region.plan()
    planned = read(region)
    held = planned.assignments[0]
    other = next(one for one in planned.situation.carers if one != held.carer)
    document = explanation_document(why(planned, held.visit, other))
    assert document["finding"] == "possible"
    assert document["price"]["exact"]
    assert held.visit in [one["visit"] for one in document["moved"]]
    assert sum(term["cost"] for term in document["terms"]) == document["price"]["at_most"]
