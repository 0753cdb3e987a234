"""The work of a planning problem: what carers did in the four weeks before and in the week."""

from datetime import date

import pytest

from domain.carer.aggregate import Carer
from domain.carer.commands import carer_stream
from domain.carer.facts import WorkKind
from domain.values.week import Week
from planner.problem import Worked
from projections.planning_problem import planning_problem
from tests.projections.telling import Told
from tests.support.builders import (
    ORGANISATION,
    add_region,
    amend_registration,
    clock,
    close_care,
    command_context,
    correct_session,
    day,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer

STORY = (*in_care(), hire_carer())
MORNING = Worked(carer="K1", family="G1", start=480, end=840)
"""Monday 2026-11-30 from 08:00 to 14:00, in minutes of 2026-W49."""


def worked(told: Told, week: str = "2026-W49", *, region: str = "utrecht") -> tuple[Worked, ...]:
    asked = told.ask(planning_problem, region, Week.parse(week), not_before=date(2026, 11, 30))
    return asked.worked


def test_work_in_the_week_counts_from_its_monday(told: Told) -> None:
    told.tell(*STORY, deliver_session())
    assert worked(told) == (MORNING,)


def test_work_before_the_week_lies_before_zero(told: Told) -> None:
    told.tell(*STORY, deliver_session())
    start = -7 * 1440 + 480
    assert worked(told, "2026-W50") == (
        Worked(carer="K1", family="G1", start=start, end=start + 360),
    )


def test_work_of_28_days_ago_is_known_and_of_29_is_not(told: Told) -> None:
    told.tell(
        *STORY,
        deliver_session(starts_at="2026-11-29T09:00", ends_at="2026-11-29T12:00"),
        deliver_session(),
    )
    # Monday 2026-12-28, the first day of 2026-W53, is 28 days after Monday 2026-11-30.
    assert worked(told, "2026-W53") == (
        Worked(carer="K1", family="G1", start=-28 * 1440 + 480, end=-28 * 1440 + 840),
    )
    assert worked(told, "2027-W01") == ()


def test_work_after_the_week_is_not_known(told: Told) -> None:
    told.tell(*STORY, deliver_session(starts_at="2026-12-07T08:00", ends_at="2026-12-07T12:00"))
    assert worked(told) == ()


def test_a_correction_replaces_the_work(told: Told) -> None:
    told.tell(
        *STORY,
        deliver_session(),
        correct_session(starts_at="2026-12-01T09:00", ends_at="2026-12-01T12:00"),
    )
    assert worked(told) == (Worked(carer="K1", family="G1", start=1440 + 540, end=1440 + 720),)


def test_a_carers_work_counts_whatever_became_of_the_family(told: Told) -> None:
    told.tell(
        *STORY,
        add_region("gooi", "Gooi en Vechtstreek"),
        deliver_session(),
        amend_registration(region="gooi"),
        close_care(),
    )
    assert worked(told) == (MORNING,)
    assert worked(told, region="gooi") == ()


def test_work_stands_by_carer_and_then_by_time(told: Told) -> None:
    told.tell(
        *STORY,
        register_family("G2"),
        report_birth("G2"),
        hire_carer("K0"),
        deliver_session("G2", starts_at="2026-11-30T15:00", ends_at="2026-11-30T18:00"),
        deliver_session("G1"),
        deliver_session("G2", carer="K0", starts_at="2026-12-01T15:00", ends_at="2026-12-01T18:00"),
    )
    assert [(each.carer, each.family) for each in worked(told)] == [
        ("K0", "G2"),
        ("K1", "G1"),
        ("K1", "G2"),
    ]


@pytest.mark.parametrize(
    ("week", "born_at", "night", "hours"),
    [
        ("2027-W12", "2027-03-21T12:00", "2027-03-28", 7),
        ("2027-W43", "2027-10-24T12:00", "2027-10-31", 9),
    ],
)
def test_work_through_the_night_the_clock_changes_is_as_long_as_it_was(
    told: Told, week: str, born_at: str, night: str, hours: int
) -> None:
    told.tell(
        *ORGANISATION,
        register_family(due_date=day(born_at[:10])),
        report_birth(born_at=born_at),
        hire_carer(),
        deliver_session(
            starts_at=f"{night}T00:00", ends_at=f"{night}T08:00", outside_hours_reason="nacht"
        ),
        now=clock(f"{night}T12:00+02:00"),
    )
    assert worked(told, week) == (
        Worked(carer="K1", family="G1", start=6 * 1440, end=6 * 1440 + hours * 60),
    )


def test_half_a_minute_on_an_older_record_does_not_stop_the_region(told: Told) -> None:
    """Such a session is refused today; logs written before that may hold one."""
    told.tell(*STORY)
    application = told.services.application
    carer = application.find(Carer, carer_stream("K1"))
    assert carer is not None
    carer.under(command_context(99)).record_work(
        "2026-11-30T08:00/K1",
        "G1",
        clock("2026-11-30T08:00:00+01:00"),
        clock("2026-11-30T08:00:30+01:00"),
        WorkKind.CARE,
    )
    application.events.put(carer.collect_events())
    assert worked(told) == ()
