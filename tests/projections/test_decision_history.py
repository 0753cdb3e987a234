"""What happened, who recorded it, in which role and why: every event, read from the log."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from domain.kernel.ids import derived_id
from domain.organisation.commands import ORGANISATION_STREAM
from projections.decision_history import (
    decision_history,
    entries_at,
    entries_of_command,
    position_at,
    recorded_at,
)
from tests.projections.histories import EVERY_KIND
from tests.projections.tables import every_row
from tests.projections.telling import Told, in_memory
from tests.support.builders import (
    NOW,
    ORGANISATION,
    add_region,
    assign_package,
    command_context,
    deliver_session,
    establish_organisation,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.planning_builders import ask_problem, planned_visit, propose_roster, start_run


def topics(told: Told, **asked: Any) -> list[str]:
    return [entry["topic"] for entry in told.ask(decision_history, **asked)]


def test_an_entry_says_what_who_when_and_why(told: Told) -> None:
    context = replace(
        command_context(1, now=NOW, reason="nieuw"), causation_id=derived_id("what led to it")
    )
    told.services.application.handle(establish_organisation(), context)
    assert told.ask(decision_history) == [
        {
            "position": 1,
            "topic": "organisation.established",
            "stream": str(ORGANISATION_STREAM),
            "version": 1,
            "family": None,
            "carer": None,
            "region": None,
            "recorded_at": "2026-12-01T12:00:00.000000+00:00",
            "actor": "p.jansen",
            "role": "planner",
            "reason": "nieuw",
            "command_id": str(derived_id("command 1")),
            "correlation_id": str(derived_id("one piece of work")),
            "causation_id": str(derived_id("what led to it")),
            "facts": {"name": "Kraamzorg De Zon", "demonstration": True},
        }
    ]


def test_an_entry_names_the_family_the_carer_and_the_region_it_is_about(told: Told) -> None:
    told.tell(*in_care(), hire_carer(), deliver_session(), propose_roster(planned_visit()))
    about = {
        entry["topic"]: (entry["family"], entry["carer"], entry["region"])
        for entry in told.ask(decision_history)
    }
    assert about["organisation.region-added"] == (None, None, "utrecht")
    assert about["care.registered"] == ("G1", None, "utrecht")
    assert about["care.session-delivered"] == ("G1", "K1", None)
    assert about["carer.work-recorded"] == ("G1", "K1", None)
    assert about["roster.proposed"] == (None, None, "utrecht")


def test_hiring_and_planning_name_their_region_too(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer(), start_run())
    assert [entry["region"] for entry in told.ask(decision_history, since=2)] == [
        "utrecht",
        "utrecht",
    ]


def test_an_event_is_told_in_the_words_it_was_stored_in(told: Told) -> None:
    told.tell(*in_care())
    told.tell(assign_package())
    assert told.ask(decision_history)[-1]["facts"] == {
        "family": "G1",
        "package": 1,
        "minutes": 2280,
        "hours_source": "published",
        "policy": "kom-2020-demonstration-hours",
        "criteria": [],
        "first_day": "2026-11-30",
        "day_pattern": [360, 360, 300, 300, 300, 240, 240, 180],
    }


def test_the_planning_problem_itself_is_left_out(told: Told) -> None:
    told.tell(ask_problem(), start_run())
    problem, run = told.ask(decision_history)
    assert problem["facts"] == {"problem_hash": ask_problem().problem_hash}
    assert run["facts"]["question"]["problem_hash"] == ask_problem().problem_hash
    assert "problem" not in run["facts"]


def test_one_familys_log_is_its_care_and_the_work_done_for_it(told: Told) -> None:
    told.tell(*in_care("G1"), register_family("G2"), report_birth("G2"), hire_carer())
    told.tell(deliver_session("G2"), propose_roster(planned_visit("G2")))
    assert topics(told, family="G2") == [
        "care.registered",
        "care.birth-reported",
        "care.session-delivered",
        "carer.work-recorded",
    ]


@pytest.mark.parametrize("about", ["family", "carer", "region"])
def test_a_subjects_log_is_that_part_of_the_whole(told: Told, about: str) -> None:
    newest = told.tell(*EVERY_KIND)
    whole = told.ask(decision_history)
    for subject in {entry[about] for entry in whole} - {None}:
        asked: dict[str, Any] = {about: subject}
        for since, until in ((0, newest), (newest // 3, newest * 2 // 3), (newest, newest)):
            assert told.as_of(until).ask(decision_history, since=since, **asked) == [
                entry
                for entry in whole
                if entry[about] == subject and since < entry["position"] <= until
            ]


def test_events_in_a_row_about_the_same_share_one_row(told: Told) -> None:
    told.tell(*ORGANISATION, register_family("G1"), register_family("G2"))
    told.services.runner.catch_up()
    rows = every_row(told.services.engine)["decision_history"]
    # The name and its region, then one registration and the other, all at one moment.
    assert [(row[1], row[3], row[6], row[7]) for row in rows] == [
        (None, None, "1", "2"),
        (None, "utrecht", "2", "3"),
        ("G1", "utrecht", "3", "4"),
        ("G2", "utrecht", "4", None),
    ]


def test_entries_are_found_by_their_positions_however_far_apart(told: Told) -> None:
    newest = told.tell(*ORGANISATION, *(add_region(f"r{n}", f"R {n}") for n in range(250)))
    wanted = [newest, 1, 2, 140, newest + 1, 141, 2]
    assert [entry["position"] for entry in told.ask(entries_at, wanted)] == [1, 2, 140, 141, newest]
    assert [entry["position"] for entry in told.as_of(140).ask(entries_at, wanted)] == [1, 2, 140]


def test_what_a_command_recorded_is_found_however_far_back(told: Told) -> None:
    told.tell(*in_care(), hire_carer())
    session = told.tell(deliver_session())
    newest = told.tell(*(add_region(f"r{number}", f"R {number}") for number in range(410)))
    command_id = told.ask(decision_history, since=session - 1)[0]["command_id"]
    blocks = (session + 98, session + 99, session + 100)
    for near in (session - 50, session, *blocks, newest):
        found = told.ask(entries_of_command, command_id, near)
        assert [entry["topic"] for entry in found] == [
            "care.session-delivered",
            "carer.work-recorded",
        ]
    assert told.as_of(session - 2).ask(entries_of_command, command_id, session) == []
    assert told.ask(entries_of_command, str(derived_id("never sent")), newest) == []


def test_it_is_known_when_the_newest_event_was_recorded(told: Told) -> None:
    assert told.ask(recorded_at) is None
    told.tell(ORGANISATION[0], now=NOW)
    told.tell(ORGANISATION[1], now=NOW + timedelta(microseconds=1))
    assert told.ask(recorded_at) == NOW + timedelta(microseconds=1)
    assert told.as_of(1).ask(recorded_at) == NOW


def test_the_log_can_be_read_in_pieces(told: Told) -> None:
    told.tell(*in_care())
    pieces = [
        entry["position"]
        for since in (0, 2, 4)
        for entry in told.ask(decision_history, since=since, limit=2)
    ]
    assert pieces == [1, 2, 3, 4]


def test_as_of_a_position_the_log_ends_there(told: Told) -> None:
    told.tell(*in_care())
    assert [each["position"] for each in told.as_of(2).ask(decision_history)] == [1, 2]


def test_the_position_at_a_moment_is_that_of_the_newest_event_until_then(told: Told) -> None:
    told.tell(ORGANISATION[0], now=NOW)
    told.tell(ORGANISATION[1], now=NOW + timedelta(microseconds=1))
    told.tell(register_family(), now=NOW + timedelta(hours=1))
    told.tell(register_family("G2"), now=NOW + timedelta(minutes=30))
    moments = {
        -timedelta(microseconds=1): 0,
        timedelta(0): 1,
        timedelta(microseconds=1): 2,
        timedelta(minutes=29): 2,
        # Recorded by a clock that was behind: the newest event counts.
        timedelta(minutes=30): 4,
        timedelta(hours=1): 4,
        timedelta(days=365): 4,
    }
    for passed, position in moments.items():
        assert told.ask(position_at, NOW + passed) == position


@given(st.lists(st.integers(0, 6), min_size=1, max_size=8))
def test_whatever_the_clocks_did_the_newest_event_recorded_by_then_counts(
    minutes: list[int],
) -> None:
    with in_memory() as told:
        told.tell(ORGANISATION[0], now=NOW + timedelta(minutes=minutes[0]))
        for number, minute in enumerate(minutes[1:]):
            told.tell(add_region(f"r{number}", "Regio"), now=NOW + timedelta(minutes=minute))
        for asked in range(-1, 7):
            until_then = [at for at, minute in enumerate(minutes, 1) if minute <= asked]
            found = told.ask(position_at, NOW + timedelta(minutes=asked))
            assert found == max(until_then, default=0)


def test_a_moment_is_looked_up_without_a_look_at_every_stretch(told: Told) -> None:
    told.tell(*ORGANISATION)
    asked: list[str] = []
    engine = told.services.engine
    event.listen(engine, "before_cursor_execute", lambda *all_: asked.append(all_[2]))
    told.ask(position_at, NOW)
    plans = []
    with engine.connect() as connection:
        for statement in asked:
            if "latest_us" in statement and statement.startswith("SELECT"):
                holes = statement.count("?")
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", (0,) * holes)
                plans += [row[-1] for row in plan]
    assert plans == [
        "SEARCH decision_history USING INDEX decision_history_latest (latest_us<?)",
        "SCAN decision_history USING INDEX decision_history_behind",
    ]
