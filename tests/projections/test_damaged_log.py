"""A log that is damaged in the middle is refused; the read models keep what they had."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from eventsourcing.persistence import DatabaseError
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DatabaseError as SqlDatabaseError

from domain.kernel.errors import LogDamagedError
from kraamplan import wholeness
from kraamplan.bootstrap import build_services
from kraamplan.wholeness import DatabaseDamagedError
from projections.decision_history import decision_history
from projections.reader import Reader
from projections.temporal import METADATA
from tests.projections.histories import BEGUN, EVERY_KIND
from tests.projections.tables import every_row
from tests.projections.telling import LATER, Told, runner_on
from tests.support.builders import add_region

IN_THE_MIDDLE = "planning-run.failed"
"""A topic that occurs once in the history, after its beginning."""

PAGE_BYTES = 4096


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    """The beginning is in the read models already; the rest stands in the log only."""
    services = build_services(database_url, clock=lambda: LATER)
    told = Told(services)
    told.tell(*BEGUN)
    services.runner.catch_up()
    told.tell(*EVERY_KIND[len(BEGUN) :])
    yield told
    services.close()


def log_table(engine: Engine) -> str:
    """The one table that is no read model's."""
    [table] = set(inspect(engine).get_table_names()) - set(METADATA.tables)
    return table


def alter(engine: Engine, column: str, value: object) -> Any:
    """Change what is stored of the event in the middle; returns what was there."""
    where = f"{log_table(engine)} WHERE topic = :topic"
    with engine.begin() as connection:
        event = connection.execute(text(f"SELECT * FROM {where}"), {"topic": IN_THE_MIDDLE})
        before = event.mappings().one()
        connection.execute(
            text(
                f"UPDATE {log_table(engine)} SET {column} = :value "
                "WHERE originator_id = :stream AND originator_version = :version"
            ),
            {
                "value": value,
                "stream": before["originator_id"],
                "version": before["originator_version"],
            },
        )
    return before


def damaged_state(engine: Engine) -> bytes:
    """The stored bytes of the event in the middle with one of them changed."""
    with engine.connect() as connection:
        stored = connection.execute(
            text(f"SELECT state FROM {log_table(engine)} WHERE topic = :topic"),
            {"topic": IN_THE_MIDDLE},
        ).scalar_one()
    state = bytearray(stored)
    state[len(state) // 2] ^= 0x01
    return bytes(state)


def test_a_changed_byte_stops_the_read_models_where_they_were(told: Told) -> None:
    services = told.services
    before, reached = every_row(services.engine), services.runner.position()
    alter(services.engine, "state", damaged_state(services.engine))
    for attempt in (services.runner.catch_up, services.runner.catch_up, services.runner.rebuild):
        with pytest.raises(LogDamagedError, match=f"{IN_THE_MIDDLE}.*is damaged"):
            attempt()
        assert every_row(services.engine) == before
        assert services.runner.position() == reached


def test_a_topic_nobody_knows_stops_them_too(told: Told) -> None:
    before = every_row(told.services.engine)
    alter(told.services.engine, "topic", "care.unheard-of")
    for attempt in (told.services.runner.catch_up, told.services.runner.rebuild):
        with pytest.raises(LogDamagedError, match=r"care\.unheard-of"):
            attempt()
        assert every_row(told.services.engine) == before


def test_what_stands_before_the_damage_is_still_read_in_whole_batches(told: Told) -> None:
    engine = told.services.engine
    alter(engine, "state", damaged_state(engine))
    runner = runner_on(told.services.application, engine, batch_size=1)
    with pytest.raises(LogDamagedError):
        runner.catch_up()
    with engine.connect() as connection:
        read = decision_history(Reader(connection, log=runner.log))
    assert read[-1]["topic"] == "planning-run.started"
    assert read[-1]["position"] == runner.position()


def test_once_repaired_nothing_is_lost(told: Told) -> None:
    engine = told.services.engine
    before = alter(engine, "state", damaged_state(engine))
    with pytest.raises(LogDamagedError):
        told.services.runner.catch_up()
    alter(engine, "state", before["state"])
    assert told.services.runner.catch_up() == told.services.application.position()
    repaired = every_row(engine)
    told.services.runner.rebuild()
    assert every_row(engine) == repaired


def test_an_overwritten_page_of_the_log_is_refused_and_left_as_it_is(sqlite_database: str) -> None:
    file = Path(sqlite_database.removeprefix("sqlite:///"))
    log_far_ahead_of_its_read_models(sqlite_database)
    overwritten = with_a_page_overwritten(file)
    with pytest.raises(DatabaseDamagedError):
        build_services(sqlite_database, clock=lambda: LATER)
    assert file.read_bytes() == overwritten


def test_an_overwritten_page_stops_the_read_models_where_no_look_found_it(
    sqlite_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = log_far_ahead_of_its_read_models(sqlite_database)
    with_a_page_overwritten(Path(sqlite_database.removeprefix("sqlite:///")))
    # As in a file that is too large to be looked through whenever it is opened.
    monkeypatch.setattr(wholeness, "SMALL_BYTES", 0)
    services = build_services(sqlite_database, clock=lambda: LATER)
    for attempt in (services.runner.catch_up, services.runner.rebuild):
        with pytest.raises((LogDamagedError, DatabaseError, SqlDatabaseError)):
            attempt()
        assert every_row(services.engine) == before
    services.close()


def test_a_file_cut_short_is_refused_and_left_as_it_is(sqlite_database: str) -> None:
    file = Path(sqlite_database.removeprefix("sqlite:///"))
    log_far_ahead_of_its_read_models(sqlite_database)
    cut = file.read_bytes()[: -10 * PAGE_BYTES]
    file.write_bytes(cut)
    with pytest.raises(DatabaseDamagedError, match="is damaged"):
        build_services(sqlite_database, clock=lambda: LATER)
    assert file.read_bytes() == cut


def with_a_page_overwritten(file: Path) -> bytes:
    """Overwrite a page in which an event stands; returns what the file is then."""
    contents = file.read_bytes()
    place = contents.index(b"Regio 99") // PAGE_BYTES * PAGE_BYTES
    file.write_bytes(contents[:place] + b"\xff" * PAGE_BYTES + contents[place + PAGE_BYTES :])
    return file.read_bytes()


def log_far_ahead_of_its_read_models(database_url: str) -> dict[str, list[tuple[Any, ...]]]:
    """Write a log of some pages of which only the beginning is in the read models."""
    services = build_services(database_url, clock=lambda: LATER)
    told = Told(services)
    told.tell(*BEGUN)
    services.runner.catch_up()
    before = every_row(services.engine)
    told.tell(*(add_region(f"r{number:03}", f"Regio {number}") for number in range(100)))
    services.close()
    return before
