"""A proposal holds each visit of its week once; only the newest one is published."""

import pytest

from domain.kernel.errors import StaleVersionError
from domain.organisation.errors import UnknownRegionError
from domain.roster.aggregate import Roster
from domain.roster.errors import ChangeNeedsReasonError, NothingProposedError
from domain.roster.facts import PlannedVisit, UncoveredVisit
from tests.support.builders import ORGANISATION
from tests.support.given_when_then import given
from tests.support.planning_builders import (
    planned_visit,
    propose_roster,
    publish_roster,
    run_id,
    uncovered_visit,
)


def proposed(
    *visits: PlannedVisit, uncovered: tuple[UncoveredVisit, ...] = (), run: int = 1
) -> Roster.Proposed:
    return Roster.Proposed(
        region="utrecht", week="2026-W49", run=run_id(run), visits=visits, uncovered=uncovered
    )


def published(run: int = 1) -> Roster.Published:
    return Roster.Published(region="utrecht", week="2026-W49", run=run_id(run))


def test_a_roster_is_proposed_with_what_could_not_be_covered() -> None:
    given(*ORGANISATION).when(propose_roster(planned_visit(), uncovered=(uncovered_visit(),))).then(
        proposed(planned_visit(), uncovered=(uncovered_visit(),))
    )


def test_an_empty_roster_is_a_proposal_too() -> None:
    given(*ORGANISATION).when(propose_roster()).then(proposed())


@pytest.mark.parametrize("on", ["2026-11-30", "2026-12-06"])
def test_a_roster_holds_its_week_from_monday_to_sunday(on: str) -> None:
    given(*ORGANISATION).when(propose_roster(planned_visit(on=on))).then(
        proposed(planned_visit(on=on))
    )


def test_a_later_proposal_replaces_the_earlier_one() -> None:
    story = given(*ORGANISATION, propose_roster(planned_visit(), run=1))
    story.when(propose_roster(planned_visit(carer="K2"), run=2)).then(
        proposed(planned_visit(carer="K2"), run=2)
    )
    story.when(publish_roster(run=2)).then(published(run=2))


def test_the_newest_proposal_is_published() -> None:
    given(*ORGANISATION, propose_roster()).when(publish_roster()).then(published())


def test_publishing_it_again_changes_nothing() -> None:
    given(*ORGANISATION, propose_roster(), publish_roster()).when(publish_roster()).then_nothing()


def test_a_proposal_the_planner_did_not_see_is_not_published_for_her() -> None:
    given(*ORGANISATION, propose_roster(run=1), publish_roster(run=1), propose_roster(run=2)).when(
        publish_roster(run=1)
    ).then_refused(StaleVersionError, str(run_id(1)), str(run_id(2)))


def test_a_roster_can_be_published_anew_after_a_new_proposal() -> None:
    given(*ORGANISATION, propose_roster(run=1), publish_roster(run=1), propose_roster(run=2)).when(
        publish_roster(run=2)
    ).then(published(run=2))


def test_what_carers_were_told_changes_at_short_notice_with_a_reason() -> None:
    told = (*ORGANISATION, propose_roster(planned_visit(), run=1), publish_roster(run=1))
    story = given(*told, propose_roster(planned_visit(carer="K2"), run=2))
    story.when(publish_roster(run=2)).then_refused(ChangeNeedsReasonError, "2026-12-02", "28")
    story.when(publish_roster(run=2), reason="K1 is ziek").then(published(run=2))


@pytest.mark.parametrize(
    "change",
    [(), (planned_visit(), planned_visit("G2")), (planned_visit(carer="K2"),)],
    ids=["taken away", "added", "given to another"],
)
def test_a_visit_taken_away_added_or_given_to_another_is_a_change(
    change: tuple[PlannedVisit, ...],
) -> None:
    told = (*ORGANISATION, propose_roster(planned_visit(), run=1), publish_roster(run=1))
    given(*told, propose_roster(*change, run=2)).when(publish_roster(run=2)).then_refused(
        ChangeNeedsReasonError, "2026-12-02"
    )


def test_a_roster_that_tells_carers_the_same_needs_no_reason() -> None:
    told = (*ORGANISATION, propose_roster(planned_visit(), run=1), publish_roster(run=1))
    given(*told, propose_roster(planned_visit(), run=2)).when(publish_roster(run=2)).then(
        published(run=2)
    )


# The builders' clock stands at 2026-12-01: notice runs until 2026-12-28.
@pytest.mark.parametrize(
    ("on", "week", "asked"),
    [
        ("2026-12-28", "2026-W53", True),
        ("2026-12-29", "2026-W53", False),
        ("2026-11-30", "2026-W49", False),
        ("2026-12-01", "2026-W49", True),
    ],
)
def test_the_notice_runs_from_today_for_four_weeks(on: str, week: str, asked: bool) -> None:
    visit = planned_visit(on=on)
    story = given(
        *ORGANISATION,
        propose_roster(visit, week=week, run=1),
        publish_roster(week=week, run=1),
        propose_roster(week=week, run=2),
    ).when(publish_roster(week=week, run=2))
    if asked:
        story.then_refused(ChangeNeedsReasonError, on)
    else:
        story.then(Roster.Published(region="utrecht", week=week, run=run_id(2)))


def test_each_week_has_a_roster_of_its_own() -> None:
    given(*ORGANISATION, propose_roster(week="2026-W49")).when(
        publish_roster(week="2026-W50")
    ).then_refused(NothingProposedError, "2026-W50")


def test_a_roster_needs_a_region_that_somebody_added() -> None:
    given(*ORGANISATION).when(propose_roster(region="arnhem")).then_refused(
        UnknownRegionError, "arnhem"
    )
