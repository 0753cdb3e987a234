"""Laws and agreements as the command line answers them."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from kraamplan.agreements.shipped import SHIPPED, shipped_text
from kraamplan.cli.app import app


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [*map(str, arguments)])


def document(database: str, *arguments: object) -> Any:
    result = run(*arguments, "--database", database, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def file_of(folder: Path, text: str) -> Path:
    file = folder / "agreement.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shown_file_is_the_one_that_comes_with_the_program(code: str) -> None:
    assert run("labour", "file", code).stdout == shipped_text(code)


def test_a_file_that_does_not_come_with_the_program_is_not_shown() -> None:
    result = run("labour", "file", "cao-thuiszorg")
    assert result.exit_code == 2
    assert "cao-kraamzorg" in result.output


def test_published_limits_are_in_force_from_their_dates(
    sqlite_database: str, tmp_path: Path
) -> None:
    for code in SHIPPED:
        document(sqlite_database, "labour", "publish", file_of(tmp_path, shipped_text(code)))

    answer = document(sqlite_database, "labour", "show", "--on", "2021-12-31")
    assert {each["agreement"] for each in answer["limits"]} == {"atw"}
    answer = document(sqlite_database, "labour", "show", "--on", "2026-11-30")
    limits = {each["parameter"]: each for each in answer["limits"]}
    assert [each["agreement"] for each in answer["agreements"]] == sorted(SHIPPED)
    assert limits["max_shift_minutes"] == {
        "parameter": "max_shift_minutes",
        "limit": 600,
        "unit": "minutes",
        "agreement": "cao-kraamzorg",
        "article": "CAO Kraamzorg art. 4.4",
        "effective_on": "2024-07-01",
        "force": "holds",
        "provenance": "published",
        "source": "skipr.nl 2025-11-05: wachtdienst en zorg samen ten hoogste 10 uur, "
        "incidenteel 12",
    }
    assert (limits["free_sundays"]["limit"], limits["free_sundays"]["unit"]) == (13, "times")


def test_publishing_a_file_again_records_nothing(sqlite_database: str, tmp_path: Path) -> None:
    file = file_of(tmp_path, shipped_text("atw"))
    first = document(sqlite_database, "labour", "publish", file)
    assert document(sqlite_database, "labour", "publish", file) == first


def test_before_it_was_published_nothing_was_in_force(sqlite_database: str, tmp_path: Path) -> None:
    document(sqlite_database, "labour", "publish", file_of(tmp_path, shipped_text("atw")))
    answer = document(sqlite_database, "labour", "show", "--as-of", "0")
    assert (answer["agreements"], answer["limits"]) == ([], [])


def test_a_refused_limit_leaves_nothing_of_the_file_behind(
    sqlite_database: str, tmp_path: Path
) -> None:
    text = shipped_text("cao-kraamzorg").replace("hours = 2\n", "hours = 9999\n")
    result = run("labour", "publish", file_of(tmp_path, text), "--database", sqlite_database)
    assert result.exit_code == 1
    assert "limit-out-of-range" in result.stderr
    assert document(sqlite_database, "labour", "show")["agreements"] == []


def test_people_read_hours_articles_and_certainty(sqlite_database: str, tmp_path: Path) -> None:
    run("labour", "publish", file_of(tmp_path, shipped_text("atw")), "--database", sqlite_database)
    shown = run("labour", "show", "--database", sqlite_database).stdout
    assert "36 h" in shown
    assert "Arbeidstijdenwet art. 5:5" in shown
    assert "published" in shown


def test_people_are_told_when_nothing_is_on_record(sqlite_database: str) -> None:
    shown = run("labour", "show", "--database", sqlite_database).stdout
    assert "No agreement is on record" in shown
