"""What is published holds against everything known at that moment, and is what was seen."""

from collections.abc import Iterator

import pytest

from domain.kernel.errors import StaleVersionError
from domain.kernel.ids import derived_id
from domain.roster.errors import NoLongerLawfulError, NothingProposedError
from kraamplan.planning.week import publish
from projections.board_parts import BoardVisit
from projections.roster_board import PUBLISHED
from tests.kraamplan.planned_region import Region, region_on_the_eve_of
from tests.support.builders import close_care, day, deliver_session
from tests.support.carer_builders import end_absence, report_absence, set_availability


@pytest.fixture
def region() -> Iterator[Region]:
    with region_on_the_eve_of("2026-W49") as region:
        yield region


def again(region: Region) -> None:
    """Publish what changes the published roster, with the reason that asks for."""
    publish(region.services, region.sender, "utrecht", region.week, reason="opnieuw gepland")


def first_visit(region: Region) -> BoardVisit:
    """The first visit on the board from Tuesday on."""
    visits = [visit for carer in region.board().carers for visit in carer.visits]
    return min(
        (visit for visit in visits if visit.day >= region.week.days[1]),
        key=lambda visit: (visit.day, visit.visit),
    )


def serve(region: Region, visit: BoardVisit) -> None:
    """Deliver a visit as it was planned."""
    region.tell(
        deliver_session(
            visit.family,
            carer=visit.carer,
            starts_at=visit.starts_at.isoformat(),
            ends_at=visit.ends_at.isoformat(),
        )
    )


def visits_until(region: Region, last_day: str) -> list[tuple[str, str]]:
    """Visits up to a day with their carers, as published."""
    return sorted(
        (visit.visit, visit.carer)
        for carer in region.board(PUBLISHED).carers
        for visit in carer.visits
        if visit.day <= day(last_day)
    )


def test_the_newest_proposal_becomes_the_roster_carers_work_by(region: Region) -> None:
    planned = region.plan()
    before = region.told.services.application.position()
    receipt = publish(region.services, region.sender, "utrecht", region.week)
    assert region.topics(since=before) == ["roster.published"]
    assert (receipt.version, receipt.position, receipt.repeated) == (2, before + 1, False)
    assert region.board(PUBLISHED).run == planned.run
    assert region.board(PUBLISHED).carers == region.board().carers


def test_publishing_it_again_changes_nothing(region: Region) -> None:
    region.plan()
    publish(region.services, region.sender, "utrecht", region.week)
    before = region.told.services.application.position()
    assert publish(region.services, region.sender, "utrecht", region.week).repeated
    assert region.topics(since=before) == []


def test_without_a_proposal_there_is_nothing_to_publish(region: Region) -> None:
    with pytest.raises(NothingProposedError, match="utrecht in week 2026-W49"):
        publish(region.services, region.sender, "utrecht", region.week)


def test_a_carer_who_reported_sick_since_stops_it(region: Region) -> None:
    region.plan()
    sick = first_visit(region).carer
    before = region.tell(report_absence(sick, first_day="2026-11-30", last_day="2026-12-06"))
    with pytest.raises(NoLongerLawfulError) as refused:
        publish(region.services, region.sender, "utrecht", region.week)
    assert f"{sick} is niet het hele bezoek" in refused.value.text_nl
    assert region.topics(since=before) == []
    region.plan()
    publish(region.services, region.sender, "utrecht", region.week)
    assert region.board(PUBLISHED).published


def test_a_carer_who_is_not_available_any_more_stops_it(region: Region) -> None:
    region.plan()
    visit = first_visit(region)
    region.tell(set_availability(visit.carer))
    with pytest.raises(NoLongerLawfulError, match=visit.visit):
        publish(region.services, region.sender, "utrecht", region.week)


def test_a_family_whose_care_was_closed_since_stops_it(region: Region) -> None:
    region.plan()
    visit = first_visit(region)
    region.tell(close_care(visit.family, closed_on="2026-11-29"))
    with pytest.raises(NoLongerLawfulError) as refused:
        publish(region.services, region.sender, "utrecht", region.week)
    assert f"Bezoek {visit.family}/" in refused.value.text_nl


def test_a_proposal_nobody_looked_at_is_not_published_instead(region: Region) -> None:
    seen = region.plan().run
    region.plan()
    before = region.told.services.application.position()
    with pytest.raises(StaleVersionError, match=str(seen)):
        publish(region.services, region.sender, "utrecht", region.week, run=seen)
    assert region.topics(since=before) == []


def test_a_run_that_never_was_is_not_published(region: Region) -> None:
    region.plan()
    with pytest.raises(StaleVersionError):
        publish(region.services, region.sender, "utrecht", region.week, run=derived_id("no run"))


def test_a_version_seen_before_somebody_else_proposed_is_stale(region: Region) -> None:
    region.plan()
    region.plan()
    with pytest.raises(StaleVersionError):
        publish(region.services, region.sender, "utrecht", region.week, expected_version=1)
    receipt = publish(region.services, region.sender, "utrecht", region.week, expected_version=2)
    assert receipt.version == 3


def test_days_gone_by_are_not_held_against_the_roster(region: Region) -> None:
    region.plan()
    monday = first_visit(region).carer
    wednesday = region.at("2026-12-02T07:00+01:00")
    wednesday.tell(report_absence(monday, first_day="2026-11-30", last_day="2026-12-01"))
    publish(wednesday.services, wednesday.sender, "utrecht", wednesday.week)
    assert region.board(PUBLISHED).published


def test_a_visit_served_today_as_planned_does_not_stop_the_rest(region: Region) -> None:
    region.plan()
    visit = first_visit(region)
    tuesday = region.at("2026-12-01T18:00+01:00")
    assert visit.day == tuesday.now.date()
    serve(tuesday, visit)
    publish(tuesday.services, tuesday.sender, "utrecht", tuesday.week)


def test_planning_anew_in_midweek_keeps_the_days_gone_by(region: Region) -> None:
    region.plan()
    publish(region.services, region.sender, "utrecht", region.week)
    gone_by = visits_until(region, "2026-12-01")
    assert gone_by
    wednesday = region.at("2026-12-02T07:00+01:00")
    wednesday.plan()
    again(wednesday)
    assert visits_until(region, "2026-12-01") == gone_by


def test_planning_anew_keeps_what_was_served_today(region: Region) -> None:
    region.plan()
    publish(region.services, region.sender, "utrecht", region.week)
    before = visits_until(region, "2026-12-01")
    visit = first_visit(region)
    tuesday = region.at("2026-12-01T18:00+01:00")
    serve(tuesday, visit)
    tuesday.plan()
    again(tuesday)
    assert (visit.visit, visit.carer) in visits_until(region, "2026-12-01")
    assert {each for each, _ in before} == {each for each, _ in visits_until(region, "2026-12-01")}


def test_the_days_gone_by_are_those_carers_worked_by(region: Region) -> None:
    region.plan()
    publish(region.services, region.sender, "utrecht", region.week)
    worked_by = visits_until(region, "2026-12-01")
    monday = region.at("2026-11-30T07:00+01:00")
    away = first_visit(region).carer
    monday.tell(report_absence(away, first_day="2026-12-01", last_day="2026-12-01"))
    monday.plan()
    monday.tell(end_absence(away, first_day="2026-12-01", last_day="2026-11-30"))
    wednesday = region.at("2026-12-02T07:00+01:00")
    wednesday.plan()
    again(wednesday)
    assert visits_until(region, "2026-12-01") == worked_by
