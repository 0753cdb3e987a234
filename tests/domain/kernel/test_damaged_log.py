"""A log file damaged in the middle is refused; what is read is what was written or nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from eventsourcing.persistence import DatabaseError

from domain.application import CapacityPlanning
from domain.kernel.errors import LogDamagedError
from domain.kernel.event import Event
from tests.support.builders import command_context, deliver_session, hold_intake, in_care
from tests.support.carer_builders import certify_skill, hire_carer
from tests.support.stores import log_of, opened

# Enough to fill several pages of the file with events.
STORY = (
    *in_care(),
    hire_carer(),
    deliver_session(),
    *(hold_intake(held_on=f"2026-09-{day:02}") for day in range(1, 25)),
    certify_skill(),
)

REFUSALS = (LogDamagedError, DatabaseError, sqlite3.DatabaseError)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a closed log."""
    path = tmp_path / "kraamplan.db"
    with opened(f"sqlite:///{path}") as app:
        for number, command in enumerate(STORY, start=1):
            app.handle(command, command_context(number))
    return path


def read(file: Path) -> tuple[list[Event], dict[UUID, list[Event]]]:
    """The whole log, and every stream as it is loaded to decide a command."""
    with opened(f"sqlite:///{file}") as app:
        log = log_of(app)
        return log, {event.originator_id: stream(app, event.originator_id) for event in log}


def stream(app: CapacityPlanning, stream_id: UUID) -> list[Event]:
    return [event for event in app.events.get(stream_id) if isinstance(event, Event)]


def execute(file: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement, values)


def states(file: Path) -> list[bytes]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT state FROM stored_events ORDER BY rowid").fetchall()
    return [state for (state,) in rows]


def page_size(file: Path) -> int:
    return int.from_bytes(file.read_bytes()[16:18], "big")


def overwrite(file: Path, place: int, garbage: bytes) -> None:
    with file.open("r+b") as opened_file:
        opened_file.seek(place)
        opened_file.write(garbage)


def test_an_undamaged_file_is_read_as_it_was_written(file: Path) -> None:
    log, streams = read(file)
    assert len(log) == 32
    assert sorted(len(events) for events in streams.values()) == [2, 3, 27]
    assert len(file.read_bytes()) > 3 * page_size(file)


def test_bytes_overwritten_in_any_event_are_found(file: Path) -> None:
    whole = file.read_bytes()
    for state in states(file):
        # An event that was given more room leaves its old bytes behind: damage every copy.
        place = whole.find(state)
        damaged = bytearray(whole)
        while place >= 0:
            middle = place + len(state) // 2
            damaged[middle : middle + 4] = b"\x00\xff\x00\xff"
            place = whole.find(state, place + 1)
        file.write_bytes(damaged)
        with pytest.raises(LogDamagedError, match="its checksum does not match"):
            read(file)


def test_a_page_overwritten_with_zeros_is_found(file: Path) -> None:
    expected, whole = read(file), file.read_bytes()
    size = page_size(file)
    refused = 0
    for start in range(size, len(whole), size):
        file.write_bytes(whole[:start] + bytes(size) + whole[start + size :])
        try:
            assert read(file) == expected
        except REFUSALS:
            refused += 1
    assert refused >= 3


def test_a_file_that_was_cut_off_is_found(file: Path) -> None:
    whole = file.read_bytes()
    size = page_size(file)
    for length in range(size, len(whole), size):
        file.write_bytes(whole[:length])
        with pytest.raises(REFUSALS):
            read(file)


Damage = Callable[[bytes], bytes]


@pytest.mark.parametrize(
    "damage",
    [
        lambda state: b"",
        lambda state: state[: len(state) // 2],
        lambda state: state.replace(b'"family":"G1"', b'"family":"G2"'),
        lambda state: state.replace(b"p.jansen", b"p.hansen"),
        lambda state: b" " + state,
        lambda state: state[::-1],
    ],
    ids=["emptied", "halved", "another family", "another actor", "a blank in front", "reversed"],
)
def test_an_event_that_somebody_edited_is_found(file: Path, damage: Damage) -> None:
    edited = states(file)[9]
    execute(file, "UPDATE stored_events SET state = ? WHERE rowid = 10", damage(edited))
    with pytest.raises(LogDamagedError, match="is damaged"):
        read(file)


def test_two_events_that_somebody_swapped_are_found(file: Path) -> None:
    first, second = states(file)[9:11]
    execute(file, "UPDATE stored_events SET state = ? WHERE rowid = 10", second)
    execute(file, "UPDATE stored_events SET state = ? WHERE rowid = 11", first)
    with pytest.raises(LogDamagedError, match="it belongs to another place in the log"):
        read(file)


def test_an_event_given_another_topic_is_found(file: Path) -> None:
    execute(file, "UPDATE stored_events SET topic = 'care.closed' WHERE rowid = 10")
    with pytest.raises(LogDamagedError):
        read(file)


def test_an_event_given_another_version_is_found(file: Path) -> None:
    execute(file, "UPDATE stored_events SET originator_version = 99 WHERE rowid = 10")
    with pytest.raises(LogDamagedError, match="it belongs to another place in the log"):
        read(file)


def test_a_stream_with_an_event_taken_out_decides_nothing_more(file: Path) -> None:
    execute(file, "DELETE FROM stored_events WHERE rowid = 10")
    with (
        opened(f"sqlite:///{file}") as app,
        pytest.raises(LogDamagedError, match="is missing, found"),
    ):
        app.handle(hold_intake(), command_context(99))


def test_a_damaged_stream_decides_nothing_more_and_the_others_go_on(file: Path) -> None:
    execute(file, "UPDATE stored_events SET state = x'00' WHERE rowid = 10")
    with opened(f"sqlite:///{file}") as app:
        with pytest.raises(LogDamagedError):
            app.handle(hold_intake(), command_context(98))
        assert app.handle(hire_carer("K2"), command_context(99)).version == 1
