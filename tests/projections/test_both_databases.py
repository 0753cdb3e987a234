"""One log gives the same rows and the same answers on SQLite and on PostgreSQL."""

from typing import Any

from sqlalchemy import select

from kraamplan.bootstrap import build_services
from projections.reader import Reader
from tests.projections.answers import all_answers
from tests.projections.histories import EVERY_KIND
from tests.projections.tables import TABLES
from tests.projections.telling import LATER, Told
from tests.support.builders import establish_organisation


def as_of_each_position(told: Told) -> list[dict[str, Any]]:
    """Every answer as of a few positions of the log."""
    newest = told.services.application.position()
    return [told.as_of(each).ask(all_answers) for each in (0, newest // 2, newest)]


def versions(told: Told) -> dict[str, list[tuple[Any, ...]]]:
    """Every version of every row, as Python values."""

    def read(reader: Reader) -> dict[str, list[tuple[Any, ...]]]:
        return {
            table.name: sorted(
                (tuple(row) for row in reader.connection.execute(select(table.table))), key=repr
            )
            for table in TABLES
        }

    return told.ask(read)


def test_the_same_history_gives_the_same_rows_and_answers(
    sqlite_database: str, postgres_database: str
) -> None:
    found = []
    for url in (sqlite_database, postgres_database):
        services = build_services(url, clock=lambda: LATER)
        told = Told(services)
        told.tell(*EVERY_KIND)
        found.append((versions(told), as_of_each_position(told)))
        services.close()
    assert found[0] == found[1]


def test_text_no_database_can_hold_does_not_stop_the_read_models(database_url: str) -> None:
    services = build_services(database_url, clock=lambda: LATER)
    told = Told(services)
    try:
        told.try_to_tell(establish_organisation("Kraamzorg\0De Zon"))
        assert services.runner.catch_up() == services.application.position()
    finally:
        services.close()
