"""What planners change in a proposal stands on record, is taken back openly, and is not lost."""

from dataclasses import replace

from domain.roster.aggregate import Roster
from domain.roster.errors import ChangeNeedsReasonError
from domain.roster.facts import PlannedVisit, UncoveredVisit, taken_off
from tests.support.builders import ORGANISATION, clock
from tests.support.given_when_then import Story, given
from tests.support.planning_builders import (
    move_assignment,
    pin_assignment,
    planned_visit,
    propose_roster,
    publish_roster,
    run_id,
    too_far,
    uncovered_visit,
    undo_move,
    unpin_assignment,
)

WITH_K1 = planned_visit()
WITH_K2 = replace(
    WITH_K1,
    carer="K2",
    starts_at=clock("2026-12-02T09:00+01:00"),
    ends_at=clock("2026-12-02T14:00+01:00"),
)
OPEN = uncovered_visit()
NOW_COVERED = PlannedVisit(
    visit=OPEN.visit,
    family=OPEN.family,
    carer="K2",
    day=OPEN.day,
    starts_at=clock("2026-12-03T09:00+01:00"),
    ends_at=clock("2026-12-03T13:00+01:00"),
    minutes=240,
)


def proposed() -> Story:
    """Version 1: G1 on Wednesday with K1, nobody for G2 on Thursday."""
    return given(*ORGANISATION, propose_roster(WITH_K1, uncovered=(OPEN,)))


def moved(
    before: PlannedVisit | None,
    after: PlannedVisit | None,
    left_open: UncoveredVisit | None = None,
    *,
    undoes: int | None = None,
) -> Roster.AssignmentMoved:
    shown = before or after
    assert shown is not None
    return Roster.AssignmentMoved(
        region="utrecht",
        week="2026-W49",
        visit=shown.visit,
        before=before,
        after=after,
        left_open=left_open,
        overridden=(),
        undoes=undoes,
    )


def test_a_visit_goes_to_another_carer_at_another_time() -> None:
    proposed().when(move_assignment()).then(moved(WITH_K1, WITH_K2))


def test_a_visit_taken_from_its_carer_lies_in_the_tray_and_says_so() -> None:
    proposed().when(move_assignment(carer=None, starts_at=None)).then(
        moved(WITH_K1, None, taken_off(WITH_K1))
    )


def test_a_visit_nobody_had_lasts_as_long_as_was_asked() -> None:
    proposed().when(move_assignment(OPEN.visit, "K2", "2026-12-03T09:00+01:00")).then(
        moved(None, NOW_COVERED)
    )


def test_a_move_to_where_it_stands_changes_nothing() -> None:
    proposed().when(move_assignment(carer="K1", starts_at="2026-12-02T08:00+01:00")).then_nothing()
    proposed().when(move_assignment(OPEN.visit, None, None)).then_nothing()


def test_a_move_is_taken_back_by_another_event() -> None:
    story = proposed().given(move_assignment())
    story.when(undo_move(2)).then(moved(WITH_K2, WITH_K1, undoes=2))
    story.when(undo_move(3)).then(moved(WITH_K1, WITH_K2, undoes=3))


def test_what_is_put_back_in_the_tray_says_again_why_nobody_was_found() -> None:
    story = proposed().given(move_assignment(OPEN.visit, "K2", "2026-12-03T09:00+01:00"))
    story.when(undo_move(2)).then(moved(NOW_COVERED, None, OPEN, undoes=2))


def test_a_rule_set_aside_stands_on_record_with_its_words() -> None:
    story = proposed().when(move_assignment(overridden=(too_far(),)), reason="zij wil het zelf")
    (event,) = story.new_events
    assert isinstance(event, Roster.AssignmentMoved)
    assert (event.overridden, event.origin.reason) == ((too_far(),), "zij wil het zelf")


def test_a_pin_holds_the_carer_and_if_asked_the_time() -> None:
    pinned = Roster.AssignmentPinned(
        region="utrecht", week="2026-W49", visit=WITH_K1.visit, carer="K1", starts_at=None
    )
    story = proposed().when(pin_assignment()).then(pinned)
    story.when(pin_assignment()).then_nothing()
    story.when(pin_assignment(with_time=True)).then(
        Roster.AssignmentPinned(
            region="utrecht",
            week="2026-W49",
            visit=WITH_K1.visit,
            carer="K1",
            starts_at=WITH_K1.starts_at,
        )
    )


def test_a_pin_is_taken_out_once_and_then_the_visit_moves() -> None:
    story = proposed().given(pin_assignment())
    story.when(unpin_assignment()).then(
        Roster.AssignmentUnpinned(region="utrecht", week="2026-W49", visit=WITH_K1.visit)
    )
    story.when(unpin_assignment()).then_nothing()
    story.when(move_assignment()).then(moved(WITH_K1, WITH_K2))


def test_a_pin_outlives_the_proposal_it_was_set_in() -> None:
    story = proposed().given(pin_assignment(), propose_roster(run=2))
    story.when(unpin_assignment()).then(
        Roster.AssignmentUnpinned(region="utrecht", week="2026-W49", visit=WITH_K1.visit)
    )


def test_a_proposal_made_with_knowledge_of_the_changes_replaces_them() -> None:
    story = proposed().given(move_assignment())
    story.when(propose_roster(WITH_K1, run=2, known_version=2)).then(
        Roster.Proposed(
            region="utrecht", week="2026-W49", run=run_id(2), visits=(WITH_K1,), uncovered=()
        )
    )


def test_a_changed_proposal_is_published_again_and_says_why_at_short_notice() -> None:
    story = proposed().given(publish_roster(), move_assignment())
    story.when(publish_roster()).then_refused(ChangeNeedsReasonError, "2026-12-02")
    published = Roster.Published(region="utrecht", week="2026-W49", run=run_id())
    story.when(publish_roster(), reason="K1 is ziek").then(published)
    story.when(publish_roster()).then_nothing()


def test_a_move_that_was_taken_back_leaves_nothing_to_publish() -> None:
    story = proposed().given(publish_roster(), move_assignment(), undo_move(3))
    story.when(publish_roster()).then_nothing()
