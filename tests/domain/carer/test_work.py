"""Nobody works for two families at the same time."""

from domain.carer.aggregate import Carer
from domain.carer.errors import AlreadyWorkingError
from tests.support.builders import (
    clock,
    correct_session,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.given_when_then import Story, given

TWO_FAMILIES = (
    *in_care("G1"),
    register_family("G2"),
    report_birth("G2"),
    hire_carer("K1"),
    hire_carer("K2"),
)


def work_of(story: Story) -> list[Carer.WorkRecorded]:
    return [event for event in story.new_events if isinstance(event, Carer.WorkRecorded)]


def test_a_second_family_may_be_visited_when_the_first_session_is_over() -> None:
    story = given(*TWO_FAMILIES, deliver_session("G1", ends_at="2026-11-30T11:00"))
    story.when(deliver_session("G2", starts_at="2026-11-30T11:00", ends_at="2026-11-30T14:00"))
    assert [(work.family, work.minutes) for work in work_of(story)] == [("G2", 180)]


def test_a_session_may_end_when_another_that_was_recorded_before_starts() -> None:
    story = given(
        *TWO_FAMILIES,
        deliver_session("G1", starts_at="2026-11-30T11:00", ends_at="2026-11-30T14:00"),
    )
    story.when(deliver_session("G2", starts_at="2026-11-30T08:00", ends_at="2026-11-30T11:00"))
    assert [(work.family, work.minutes) for work in work_of(story)] == [("G2", 180)]


def test_two_carers_may_work_for_one_family_at_the_same_time() -> None:
    story = given(*TWO_FAMILIES, deliver_session("G1", carer="K1"))
    story.when(deliver_session("G1", carer="K2"))
    assert [(work.carer, work.session) for work in work_of(story)] == [
        ("K2", "2026-11-30T08:00/K2")
    ]


def test_a_minute_at_two_families_is_refused_and_leaves_both_records_alone() -> None:
    story = given(*TWO_FAMILIES, deliver_session("G1"))
    story.when(
        deliver_session("G2", starts_at="2026-11-30T13:59", ends_at="2026-11-30T17:00")
    ).then_refused(AlreadyWorkingError, "K1", "G1", "2026-11-30T08:00/K1")


def test_sessions_of_one_family_do_not_overlap_either() -> None:
    given(*TWO_FAMILIES, deliver_session("G1")).when(
        deliver_session("G1", starts_at="2026-11-30T12:00", ends_at="2026-11-30T15:00")
    ).then_refused(AlreadyWorkingError, "K1", "G1")


def test_a_session_over_midnight_keeps_her_from_the_next_morning() -> None:
    night = deliver_session(
        "G1",
        starts_at="2026-11-29T22:00",
        ends_at="2026-11-30T09:00",
        outside_hours_reason="nachtzorg",
    )
    given(*TWO_FAMILIES, night).when(deliver_session("G2")).then_refused(
        AlreadyWorkingError, "K1", "2026-11-29 22:00:00+01:00", "2026-11-30 09:00:00+01:00"
    )


def test_a_correction_may_not_run_into_other_work() -> None:
    given(
        *TWO_FAMILIES,
        deliver_session("G1", ends_at="2026-11-30T11:00"),
        deliver_session("G2", starts_at="2026-11-30T11:00", ends_at="2026-11-30T14:00"),
    ).when(correct_session("G1", ends_at="2026-11-30T11:30"), reason="uitgelopen").then_refused(
        AlreadyWorkingError, "K1", "G2", "2026-11-30T11:00/K1"
    )


def test_a_correction_makes_room_for_other_work() -> None:
    story = given(*TWO_FAMILIES, deliver_session("G1"), correct_session("G1"))
    story.when(deliver_session("G2", starts_at="2026-11-30T13:00", ends_at="2026-11-30T16:00"))
    assert [work.family for work in work_of(story)] == ["G2"]


def test_the_record_of_work_follows_a_correction() -> None:
    story = given(*TWO_FAMILIES, deliver_session("G1"))
    story.when(correct_session("G1", ends_at="2026-11-30T13:00"), reason="eerder klaar")
    (work,) = work_of(story)
    assert (work.session, work.minutes) == ("2026-11-30T08:00/K1", 300)
    assert work.ends_at == clock("2026-11-30T13:00+01:00")
