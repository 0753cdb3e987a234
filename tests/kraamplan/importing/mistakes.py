"""One file for each way a cell, row, line or file can be wrong, with the one error it gives."""

from dataclasses import dataclass

from kraamplan.importing import rules
from kraamplan.importing.rules import InputRule
from tests.kraamplan.importing.files import (
    CARER,
    FAMILY,
    RECORD_FACT,
    REGISTER_FAMILY,
    REPORT_BIRTH,
    SET_AVAILABILITY,
    Import,
    carers,
    families,
    json_lines,
    record,
    table,
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A file, where it is wrong, which rule it breaks, and what its message must tell."""

    importing: Import
    content: str | bytes
    row: int
    column: str
    rule: InputRule
    tells: str = ""


def _family(rule: InputRule, tells: str = "", **cells: str) -> Mistake:
    (column,) = cells
    other = {**FAMILY, "family": "F-0"}
    return Mistake(families, table(other, {**FAMILY, **cells}), 3, column, rule, tells)


def _carer(rule: InputRule, tells: str = "", **cells: str) -> Mistake:
    (column,) = cells
    other = {**CARER, "carer": "C-0"}
    return Mistake(carers, table(other, {**CARER, **cells}), 3, column, rule, tells)


def _line(rule: InputRule, column: str, line: dict[str, object], tells: str = "") -> Mistake:
    return Mistake(record, json_lines(REGISTER_FAMILY, line), 2, column, rule, tells)


def _without(cells: dict[str, str], column: str) -> dict[str, str]:
    return {name: cell for name, cell in cells.items() if name != column}


_WINDOWS = [{"weekday": 1, "start": "08:00", "end": "12:00"}]
_ID = "6f2f9c5e-7d0c-5b0e-9a53-2b0f7d1c9e11"

FILE_MISTAKES = (
    Mistake(families, b"", 0, "", rules.FILE_EMPTY),
    Mistake(families, "\ufeff\n \n".encode(), 0, "", rules.FILE_EMPTY),
    Mistake(record, b"", 0, "", rules.FILE_EMPTY),
    Mistake(
        families, table({**FAMILY, "family": "F-é"}).encode("latin-1"), 2, "", rules.NOT_UTF8, "49"
    ),
    Mistake(families, table(FAMILY).encode("utf-16"), 1, "", rules.NOT_UTF8, "UTF-16"),
    Mistake(record, b'{"command": "\xff"}', 1, "", rules.NOT_UTF8, "0xFF"),
    Mistake(families, table({**FAMILY, "family": "F\0"}), 2, "", rules.NUL_BYTE),
    Mistake(record, '{"command": \0}', 1, "", rules.NUL_BYTE),
)

TABLE_MISTAKES = (
    Mistake(families, table(FAMILY, separator=";"), 1, "", rules.WRONG_SEPARATOR, "separator ';'"),
    Mistake(families, table(FAMILY, separator="\t"), 1, "", rules.WRONG_SEPARATOR, "'tab'"),
    Mistake(carers, table(CARER, separator="|"), 1, "", rules.WRONG_SEPARATOR, "separator '|'"),
    Mistake(families, table(_without(FAMILY, "parity")), 1, "parity", rules.MISSING_COLUMN),
    Mistake(carers, table(_without(CARER, "hired_on")), 1, "hired_on", rules.MISSING_COLUMN),
    *(
        Mistake(families, table({**FAMILY, name: ""}), 1, name, rules.UNKNOWN_COLUMN, meant)
        for name, meant in (
            ("a_terme_datum", "mean due_date?"),
            ("A terme datum", "mean due_date?"),
            ("pariteit", "mean parity?"),
            ("voeding", "mean feeding?"),
            ("regio", "mean region?"),
            ("cliëntnummer", "mean family?"),
            ("Clientnummer", "mean family?"),
            ("postkode", "mean postcode?"),
            ("xyz", "unknown. Known columns: family, region"),
        )
    ),
    Mistake(carers, table({**CARER, "contracturen": ""}), 1, "contracturen", rules.UNKNOWN_COLUMN),
    Mistake(families, table({**FAMILY, "": ""}), 1, "", rules.UNNAMED_COLUMN, "7"),
    Mistake(
        families,
        "family,region,region,due_date,postcode,feeding,parity\n"
        "F-1,utrecht,utrecht,2026-12-24,3511,breast,1\n",
        1,
        "region",
        rules.DUPLICATE_COLUMN,
    ),
    Mistake(families, table(FAMILY) + "F-2,utrecht\n", 3, "", rules.TOO_FEW_FIELDS, "2"),
    Mistake(families, table(FAMILY) + "F-2,,,,,,x,\n", 3, "", rules.TOO_MANY_FIELDS, "8"),
    Mistake(families, table(FAMILY) + '"F-2,a,b,c,d,e\n', 3, "", rules.MALFORMED_QUOTES),
    Mistake(families, '"family,region\n', 1, "", rules.MALFORMED_QUOTES),
)

CELL_MISTAKES = (
    _family(rules.DUPLICATE_KEY, "line 2", family="F-0"),
    *(_family(rules.VALUE_MISSING, **{column: ""}) for column in FAMILY),
    *(_family(rules.SURROUNDING_SPACES, **{column: f"{FAMILY[column]} "}) for column in FAMILY),
    _family(rules.SURROUNDING_SPACES, region="   "),
    _family(rules.KEY_SHAPE, family="F 1"),
    _family(rules.KEY_SHAPE, family="F" * 41),
    _family(rules.KEY_SHAPE, family="Ferdinand-ë"),
    _family(rules.KEY_SHAPE, family="F٣"),
    _family(rules.LOOKS_LIKE_BSN, "*******33", family="111222333"),
    _family(rules.LOOKS_LIKE_BSN, family="1112.22.333"),
    _family(rules.UNKNOWN_REGION, "mean utrecht?", region="utrech"),
    _family(rules.UNKNOWN_REGION, "Known regions: utrecht, zeist", region="xyz"),
    _family(rules.DATE_FORMAT, due_date="24-12-2026"),
    _family(rules.DATE_FORMAT, due_date="2026-12-4"),
    _family(rules.DATE_FORMAT, due_date="46380"),
    _family(rules.DATE_DOES_NOT_EXIST, due_date="2026-02-30"),
    _family(rules.DATE_DOES_NOT_EXIST, due_date="0000-01-01"),
    _family(rules.DATE_DOES_NOT_EXIST, due_date="1026-12-24"),
    _family(rules.POSTCODE_FOUR_DIGITS, postcode="0511"),
    _family(rules.POSTCODE_FOUR_DIGITS, postcode="3511 AB"),
    _family(rules.NOT_ONE_OF, "mean breast?", feeding="Breast"),
    _family(rules.NOT_ONE_OF, "breast, bottle, mixed, undecided", feeding="fles"),
    _family(rules.WHOLE_NUMBER, parity="1.0"),
    _family(rules.WHOLE_NUMBER, parity="01"),
    _family(rules.WHOLE_NUMBER, parity="-1"),
    _family(rules.OUT_OF_RANGE, "0 and 20", parity="21"),
    _carer(rules.KEY_SHAPE, carer="C/1"),
    _carer(rules.LOOKS_LIKE_BSN, carer="123456782"),
    _carer(rules.DECIMAL_NUMBER, contract_hours="1e1"),
    _carer(rules.DECIMAL_NUMBER, contract_hours="24.125"),
    _carer(rules.OUT_OF_RANGE, "0 and 40", contract_hours="40.25"),
    _carer(rules.QUARTERS_OF_AN_HOUR, contract_hours="24.1"),
    _carer(rules.DATE_DOES_NOT_EXIST, hired_on="2023-02-29"),
    _carer(rules.WORD_LIST, skills="lactation;english"),
    _carer(rules.WORD_LIST, skills="lactation  english"),
    _carer(rules.WORD_LIST, available_days="Mon"),
    _carer(rules.UNKNOWN_WORD, "'lactatie'", skills="english lactatie"),
    _carer(rules.UNKNOWN_WORD, "mean tue?", available_days="mon tues"),
    _carer(rules.WORD_TWICE, "'mon'", available_days="mon tue mon"),
)

LINE_MISTAKES = (
    Mistake(record, '{"command": "Report\n', 1, "", rules.DAMAGED_JSON),
    Mistake(record, '{"command": "CloseCare"} x\n', 1, "", rules.DAMAGED_JSON),
    Mistake(record, '{"children": NaN}\n', 1, "", rules.DAMAGED_JSON),
    Mistake(record, '{"family": "\\ud800"}\n', 1, "", rules.DAMAGED_JSON),
    Mistake(record, "[" * 100_000 + "\n", 1, "", rules.DAMAGED_JSON),
    Mistake(record, f"[{'9' * 5_000}]\n", 1, "", rules.DAMAGED_JSON),
    Mistake(record, '["ReportBirth"]\n', 1, "", rules.NOT_AN_OBJECT),
    Mistake(record, "null\n", 1, "", rules.NOT_AN_OBJECT),
    _line(rules.UNKNOWN_COMMAND, "command", {"command": "ReportBirht"}, "mean ReportBirth?"),
    _line(rules.UNKNOWN_COMMAND, "command", {"command": 7}, "Known commands: SkipParkedEvent"),
    _line(rules.UNKNOWN_COMMAND, "command", {"command": ["ReportBirth"]}),
    _line(rules.MISSING_FIELD, "command", {"family": "F-1"}),
    *(
        _line(rules.COMMAND_NOT_ACCEPTED, "command", {"command": name})
        for name in ("ProposeRoster", "StartPlanningRun", "DraftPolicy", "PublishPolicy")
    ),
    *(
        _line(
            rules.MISSING_FIELD,
            name,
            {each: REPORT_BIRTH[each] for each in REPORT_BIRTH if each != name},
        )
        for name in REPORT_BIRTH
    ),
    _line(rules.UNKNOWN_FIELD, "childern", {**REPORT_BIRTH, "childern": 2}, "mean children?"),
    _line(rules.UNKNOWN_FIELD, "why", {**REPORT_BIRTH, "why": "x"}, "Known fields: command, id"),
    _line(rules.WRONG_TYPE, "children", {**REPORT_BIRTH, "children": "2"}, "whole number"),
    _line(rules.WRONG_TYPE, "children", {**REPORT_BIRTH, "children": 2.0}),
    _line(rules.WRONG_TYPE, "children", {**REPORT_BIRTH, "children": True}),
    _line(rules.WRONG_TYPE, "born_at", {**REPORT_BIRTH, "born_at": "2026-02-30T04:10"}, "03:12"),
    _line(rules.WRONG_TYPE, "born_at", {**REPORT_BIRTH, "born_at": "gisteren"}),
    _line(rules.WRONG_TYPE, "family", {**REPORT_BIRTH, "family": None}),
    _line(rules.WRONG_TYPE, "mode", {**REPORT_BIRTH, "mode": 3}, "one of spontaneous"),
    _line(rules.WRONG_TYPE, "id", {**REPORT_BIRTH, "id": "7"}, "uuid"),
    _line(rules.WRONG_TYPE, "expected_version", {**REPORT_BIRTH, "expected_version": "1"}),
    _line(rules.WRONG_TYPE, "actor", {**REPORT_BIRTH, "actor": 1}, "text"),
    _line(rules.WRONG_TYPE, "windows", {**SET_AVAILABILITY, "windows": "mon"}, "list of"),
    _line(rules.WRONG_TYPE, "windows[0]", {**SET_AVAILABILITY, "windows": ["mon"]}, "weekday"),
    _line(rules.NOT_ONE_OF, "place", {**REPORT_BIRTH, "place": "hospitaal"}, "mean hospital?"),
    _line(rules.KEY_SHAPE, "family", {**REPORT_BIRTH, "family": "F 1"}),
    _line(rules.LOOKS_LIKE_BSN, "carer", {**SET_AVAILABILITY, "carer": "111222333"}, "****33"),
    _line(rules.LOOKS_LIKE_BSN, "assessor", {**RECORD_FACT, "assessor": "111222333"}, "****33"),
    _line(rules.KEY_SHAPE, "assessor", {**RECORD_FACT, "assessor": "P. Jansen"}),
    _line(rules.WRONG_TYPE, "assessor", {**RECORD_FACT, "assessor": 7}, "text"),
    _line(rules.VALUE_MISSING, "actor", {**REPORT_BIRTH, "actor": " "}),
    _line(rules.NUL_BYTE, "reason", {**REPORT_BIRTH, "reason": "a\0b"}),
    _line(rules.OUT_OF_RANGE, "children", {**REPORT_BIRTH, "children": 2**80}),
    _line(rules.DATE_DOES_NOT_EXIST, "born_at", {**REPORT_BIRTH, "born_at": "0001-01-01T00:00"}),
    _line(
        rules.WRONG_TYPE,
        "windows[0].start",
        {**SET_AVAILABILITY, "windows": [{"weekday": 1, "start": "08:00+01:00", "end": "12:00"}]},
    ),
    _line(
        rules.MISSING_FIELD,
        "windows[1].end",
        {**SET_AVAILABILITY, "windows": [*_WINDOWS, {"weekday": 2, "start": "08:00"}]},
    ),
    _line(
        rules.UNKNOWN_FIELD,
        "windows[0].until",
        {**SET_AVAILABILITY, "windows": [{**_WINDOWS[0], "until": "08:00"}]},
    ),
    Mistake(
        record,
        '{"command": "CloseCare", "family": "F-1", "family": "F-2", "closed_on": "2026-12-01", '
        '"why": "completed"}\n',
        1,
        "family",
        rules.DUPLICATE_FIELD,
    ),
    Mistake(
        record,
        json_lines({**REGISTER_FAMILY, "id": _ID}, {**REPORT_BIRTH, "id": _ID.upper()}),
        2,
        "id",
        rules.DUPLICATE_ID,
        "line 1",
    ),
)

MISTAKES = (*FILE_MISTAKES, *TABLE_MISTAKES, *CELL_MISTAKES, *LINE_MISTAKES)

NAMES = tuple(
    f"{mistake.rule.name}-{number}-in-{mistake.importing.__name__}"
    for number, mistake in enumerate(MISTAKES)
)
"""One for each mistake, as several break the same rule."""
