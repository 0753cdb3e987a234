"""The way out for an event that a read model cannot digest: look, try again, or skip it."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from kraamplan.bootstrap import build_services
from kraamplan.cli.app import app
from projections.decision_history import decision_history
from projections.parked_events import PARKED
from tests.projections.telling import LATER, Told
from tests.support.builders import ORGANISATION, assign_package, in_care


@pytest.fixture
def database(database_url: str) -> str:
    """A log whose newest event was parked by the hour budgets."""
    services = build_services(database_url, clock=lambda: LATER)
    told = Told(services)
    assert told.tell(*in_care("G1"), assign_package("G1")) >= len(ORGANISATION)
    newest = services.runner.catch_up()
    with services.engine.begin() as connection:
        connection.execute(
            PARKED.table.insert().values(
                projection="hour_budgets",
                position=newest,
                subject="family G1",
                family="G1",
                topic="care.package-assigned",
                error="KeyError: 'no row'",
                valid_from=newest,
            )
        )
    services.close()
    return database_url


def answer(database: str, *arguments: str, exit_code: int = 0) -> dict[str, Any]:
    result = CliRunner().invoke(app, [*arguments, "--json", "--database", database])
    assert result.exit_code == exit_code, result.output
    document: dict[str, Any] = json.loads(result.stdout)
    return document


def parked_at(database: str) -> int:
    [parked] = answer(database, "parked", "list")["parked"]
    position: int = parked["position"]
    return position


def test_what_is_parked_is_listed_and_its_family_is_marked(database: str) -> None:
    position = parked_at(database)
    assert answer(database, "parked", "list", "--as-of", str(position - 1))["parked"] == []
    assert answer(database, "budget")["incomplete"] == ["G1"]
    shown = CliRunner().invoke(app, ["budget", "--database", database], env={"COLUMNS": "200"})
    assert "G1 (incomplete, see parked list)" in shown.stdout


def test_what_can_be_digested_by_now_is_parked_no_more(database: str) -> None:
    assert answer(database, "parked", "retry")["parked"] == []
    assert answer(database, "budget")["incomplete"] == []


def test_a_skipped_event_stands_in_the_log_with_its_reason(database: str) -> None:
    position = parked_at(database)
    skipped = answer(
        database, "parked", "skip", "hour_budgets", str(position), "--reason", "told twice"
    )
    assert skipped == {"position": position + 1, "parked": [], "incomplete": []}
    services = build_services(database)
    with services.reader() as reader:
        [entry] = decision_history(reader, since=position)
    services.close()
    assert (entry["topic"], entry["reason"], entry["actor"]) == (
        "organisation.parked-event-skipped",
        "told twice",
        "planner",
    )
    assert entry["facts"] == {"projection": "hour_budgets", "parked_position": position}


def test_only_what_is_parked_is_skipped(database: str) -> None:
    refused = answer(
        database, "parked", "skip", "hour_budgets", "1", "--reason", "why", exit_code=2
    )
    assert refused["error"]["rule"] == "bad-input"


def test_skipping_needs_a_reason(database: str) -> None:
    position = str(parked_at(database))
    refused = answer(
        database, "parked", "skip", "hour_budgets", position, "--reason", "", exit_code=1
    )
    assert refused["error"]["rule"] == "skipping-needs-a-reason"
