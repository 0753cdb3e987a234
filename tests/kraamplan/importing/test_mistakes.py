"""Each way a file can be wrong gives one error, which names the place and the rule."""

import re
from pathlib import Path

import pytest

from domain.application import CapacityPlanning
from kraamplan.importing.batch import ImportReport
from kraamplan.importing.errors import WHOLE_FILE, Kind
from kraamplan.importing.rules import (
    FILE_NOT_FOUND,
    FILE_UNREADABLE,
    INPUT_RULES,
    UNKNOWN_SEPARATOR,
    InputRule,
)
from tests.kraamplan.importing.files import (
    CARER,
    FAMILY,
    Import,
    application,
    carers,
    errors_of,
    families,
    places,
    put,
    record,
    table,
)
from tests.kraamplan.importing.mistakes import MISTAKES, NAMES, Mistake

NOT_IN_A_FILE = {FILE_NOT_FOUND, FILE_UNREADABLE, UNKNOWN_SEPARATOR}
"""What no content of a file can break; each has a test of its own."""


@pytest.mark.parametrize("mistake", MISTAKES, ids=NAMES)
def test_a_mistake_gives_one_error_that_names_its_place_and_rule(
    mistake: Mistake, tmp_path: Path
) -> None:
    errors = errors_of(mistake.importing, application(), put(tmp_path, mistake.content))
    assert places(errors) == [(mistake.row, mistake.column, mistake.rule.name)]
    assert mistake.tells in errors[0].message_en
    assert errors[0].message_nl not in ("", errors[0].message_en)
    assert errors[0].kind is Kind.INPUT


@pytest.mark.parametrize("importing", [families, carers, record])
def test_a_file_that_is_not_there_is_named(importing: Import, tmp_path: Path) -> None:
    errors = errors_of(importing, application(), tmp_path / "nergens.csv")
    assert places(errors) == [(WHOLE_FILE, "", FILE_NOT_FOUND.name)]
    assert "nergens.csv" in errors[0].message_nl


@pytest.mark.parametrize("importing", [families, carers, record])
def test_a_folder_cannot_be_read_as_a_file(importing: Import, tmp_path: Path) -> None:
    errors = errors_of(importing, application(), tmp_path)
    assert places(errors) == [(WHOLE_FILE, "", FILE_UNREADABLE.name)]


@pytest.mark.parametrize("separator", [":", "", "\\t", ",,"])
def test_a_separator_nobody_uses_is_refused(separator: str, tmp_path: Path) -> None:
    def importing(app: CapacityPlanning, path: Path) -> ImportReport:
        return families(app, path, separator=separator)

    errors = errors_of(importing, application(), put(tmp_path, table(FAMILY)))
    assert places(errors) == [(WHOLE_FILE, "", UNKNOWN_SEPARATOR.name)]
    assert ", ; tab |" in errors[0].message_en


def test_every_rule_has_a_mistake_that_breaks_it() -> None:
    shown = {mistake.rule for mistake in MISTAKES} | NOT_IN_A_FILE
    assert shown == set(INPUT_RULES)


def test_a_rule_has_a_name_of_its_own_that_an_address_can_hold() -> None:
    names = [rule.name for rule in INPUT_RULES]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)


@pytest.mark.parametrize("rule", INPUT_RULES, ids=lambda rule: rule.name)
def test_a_rule_tells_the_same_facts_in_dutch_and_in_english(rule: InputRule) -> None:
    def facts(sentence: str) -> set[str]:
        return {name.removesuffix("_nl").removesuffix("_en") for name in _placeholders(sentence)}

    assert facts(rule.nl) == facts(rule.en)


def test_all_errors_of_a_file_come_in_one_report_by_row_and_column(tmp_path: Path) -> None:
    content = (
        b"family,regio,due_date,postcode,feeding,parity\n"
        b"F 1,utrecht,2026-02-30,0511,borst,21\n"
        b"F-2,utrecht\n"
        b"\n"
        b'"F-3,utrecht\n'
        b"F-4,utrecht,,3511,bottle,0\n"
        b"F-4,utrecht,2026-12-24,3511,bottle,0\n"
        b"F-\xe9\n"
    )
    errors = errors_of(families, application(), put(tmp_path, content))
    assert places(errors) == [
        (1, "regio", "unknown-column"),
        (1, "region", "missing-column"),
        (2, "due_date", "date-does-not-exist"),
        (2, "family", "key-shape"),
        (2, "feeding", "not-one-of"),
        (2, "parity", "out-of-range"),
        (2, "postcode", "postcode-four-digits"),
        (3, "", "too-few-fields"),
        (5, "", "malformed-quotes"),
        (6, "due_date", "value-missing"),
        (7, "family", "duplicate-key"),
        (8, "", "not-utf8"),
    ]


def test_all_errors_of_a_record_come_in_one_report_by_row_and_column(tmp_path: Path) -> None:
    content = (
        b'{"command": "ReportBirth", "famly": "F-1", "born_at": "x", "place": 1, "mode": "?"}\n'
        b"[]\n"
        b"\n"
        b'{"command": "Repo\n'
        b"\xff\n"
        b'{"command": "PublishRoster", "id": 1}\n'
    )
    errors = errors_of(record, application(), put(tmp_path, content))
    assert places(errors) == [
        (1, "born_at", "wrong-type"),
        (1, "family", "missing-field"),
        (1, "famly", "unknown-field"),
        (1, "mode", "not-one-of"),
        (1, "place", "wrong-type"),
        (2, "", "not-an-object"),
        (4, "", "damaged-json"),
        (5, "", "not-utf8"),
        (6, "command", "command-not-accepted"),
        (6, "id", "wrong-type"),
    ]


def test_a_citizen_service_number_is_not_repeated_in_the_report(tmp_path: Path) -> None:
    content = table({**FAMILY, "family": "111222333"})
    (error,) = errors_of(families, application(), put(tmp_path, content))
    assert "1112223" not in error.value + error.message_nl + error.message_en


def test_a_long_value_is_cut_short_in_the_report(tmp_path: Path) -> None:
    content = table({**CARER, "carer": "C" * 5_000})
    (error,) = errors_of(carers, application(), put(tmp_path, content))
    assert len(error.value) < 200
    assert len(error.message_nl) < 400


def test_a_value_cannot_give_orders_to_a_terminal(tmp_path: Path) -> None:
    content = table({**FAMILY, "feeding": "\x1b[2Jbreast"})
    (error,) = errors_of(families, application(), put(tmp_path, content))
    assert error.value == "\\x1b[2Jbreast"
    assert "\x1b" not in error.message_nl + error.message_en


def _placeholders(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentence))
