"""Whatever valid table is written, exactly that is imported; whatever cell breaks, that is told."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, datetime, time
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.care.aggregate import Care
from domain.care.facts import Feeding, Registration
from domain.kernel.command import Command
from kraamplan.importing.errors import ImportRefusedError
from kraamplan.importing.fields import ACCEPTED, KEY_FIELDS, fields_of, item_of, without_none
from kraamplan.importing.keys import is_key, looks_like_bsn
from kraamplan.importing.record import read_record
from tests.kraamplan.importing.files import (
    CARER,
    FAMILY,
    REGIONS,
    REGISTER_FAMILY,
    REPORT_BIRTH,
    SET_AVAILABILITY,
    Import,
    application,
    carers,
    errors_of,
    families,
    json_lines,
    put,
    record,
    table,
)
from tests.support.stores import log_of


def is_day(text: str) -> bool:
    """Whether the text is a day from 1900 to 2199."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        return 1900 <= date.fromisoformat(text).year < 2200
    except ValueError:
        return False


KEYS = st.from_regex(r"[A-Za-z0-9_.-]{1,40}", fullmatch=True).filter(
    lambda text: not looks_like_bsn(text)
)
REGISTRATIONS = st.builds(
    Registration,
    region=st.sampled_from(sorted(REGIONS)),
    due_date=st.dates(date(2010, 1, 1), date(2027, 9, 20)),
    postcode=st.integers(1000, 9999).map(str),
    feeding=st.sampled_from(Feeding),
    parity=st.integers(0, 20),
)
REGISTERED = st.dictionaries(KEYS, REGISTRATIONS, min_size=1, max_size=8)
COLUMNS = ("family", "region", "due_date", "postcode", "feeding", "parity")

# What a cell may hold, said once more and independently; a row stays one line.
VALID: dict[str, Callable[[str], bool]] = {
    "family": lambda text: is_key(text) and not looks_like_bsn(text),
    "region": lambda text: text in REGIONS,
    "due_date": is_day,
    "postcode": lambda text: re.fullmatch(r"[1-9][0-9]{3}", text) is not None,
    "feeding": lambda text: text in list(Feeding),
    "parity": lambda text: text in [str(number) for number in range(21)],
}
CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0"), max_size=20),
    st.integers(-5, 10_000).map(str),
    st.integers(1000, 9999).map(lambda number: f"{number} AB"),
    st.dates().map(lambda day: f"{day:%d-%m-%Y}"),
    st.sampled_from(["2026-02-30", "111222333", "Breast", "0511", "1.0", "", " ", '"', "F-1 "]),
)


@st.composite
def written(draw: st.DrawFn, rows: list[dict[str, str]]) -> tuple[bytes, str]:
    """The rows as a file in one of the ways people write them, and its separator."""
    separator = draw(st.sampled_from([",", ";", "\t", "|"]))
    columns = draw(st.permutations(COLUMNS))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(
        text,
        columns,
        delimiter=separator,
        lineterminator=draw(st.sampled_from(["\n", "\r\n"])),
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
    )
    writer.writeheader()
    writer.writerows(rows)
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return (mark + text.getvalue()).encode(), separator


def cells(registered: dict[str, Registration]) -> list[dict[str, str]]:
    return [
        {
            "family": family,
            "region": each.region,
            "due_date": each.due_date.isoformat(),
            "postcode": each.postcode,
            "feeding": each.feeding.value,
            "parity": str(each.parity),
        }
        for family, each in registered.items()
    ]


@given(st.data(), REGISTERED)
def test_a_valid_table_imports_to_exactly_its_registrations(
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
    registered: dict[str, Registration],
) -> None:
    content, separator = data.draw(written(cells(registered)))
    path = put(tmp_path_factory.mktemp("valid"), content)
    app = application()
    report = families(app, path, separator=separator)
    events = [event for event in log_of(app) if isinstance(event, Care.Registered)]
    assert {event.family: event.registration for event in events} == registered
    assert report.recorded == len(events) == len(registered)
    assert families(app, path, separator=separator).unchanged == len(registered)


@given(st.data(), REGISTERED)
def test_one_broken_cell_gives_one_error_that_names_its_row_and_column(
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
    registered: dict[str, Registration],
) -> None:
    rows = cells(registered)
    index = data.draw(st.integers(0, len(rows) - 1))
    column = data.draw(st.sampled_from(COLUMNS))
    rows[index][column] = data.draw(CELLS.filter(lambda text: not VALID[column](text)))
    content, separator = data.draw(written(rows))
    path = put(tmp_path_factory.mktemp("broken"), content)
    (error,) = errors_of(
        lambda app, path: families(app, path, separator=separator), application(), path
    )
    assert (error.row, error.column) == (index + 2, column)


TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1
).filter(lambda text: bool(text.strip()))
LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**31) + 1, 2**31 - 1),
    bool: st.booleans(),
    date: st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    datetime: st.builds(
        datetime.combine, st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.times()
    ),
    time: st.times(),
}


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that a field may have."""
    inner = without_none(kind)
    if inner is not kind:
        return st.none() | values(inner)
    item = item_of(kind)
    if item is not None:
        return st.lists(values(item), max_size=3).map(tuple)
    if is_dataclass(kind):
        return objects(kind)
    return LEAVES[kind] if kind in LEAVES else st.sampled_from(kind)


def objects(kind: Any) -> st.SearchStrategy[Any]:
    """Any command, or object inside one."""
    return st.builds(
        kind,
        **{
            field.name: KEYS if field.name in KEY_FIELDS else values(field.type)
            for field in fields_of(kind)
        },
    )


@settings(max_examples=20)
@pytest.mark.parametrize("kind", ACCEPTED.values(), ids=list(ACCEPTED))
@given(data=st.data())
def test_any_command_written_as_json_reads_back_as_itself(
    tmp_path_factory: pytest.TempPathFactory, kind: type[Command], data: st.DataObject
) -> None:
    command = data.draw(objects(kind))
    line = {"command": kind.__name__, **msgspec.to_builtins(command)}
    path = put(tmp_path_factory.mktemp("command"), json.dumps(line))
    assert [each.line.command for each in read_record(path)] == [command]


FILES = st.one_of(
    st.binary(max_size=200),
    st.builds(
        lambda content, at, other: content[:at] + other + content[at:],
        st.sampled_from(
            [
                table(FAMILY, {**FAMILY, "family": "F-2"}).encode(),
                table(CARER, {**CARER, "carer": "C-2"}).encode(),
                json_lines(REGISTER_FAMILY, REPORT_BIRTH, SET_AVAILABILITY).encode(),
            ]
        ),
        st.integers(0, 400),
        st.binary(max_size=4) | st.sampled_from([b'"', b",", b"\n", b"[", b"9" * 30, b"\\u0000"]),
    ),
)


@given(st.sampled_from([families, carers, record]), FILES)
def test_no_file_does_anything_but_be_imported_or_refused(
    tmp_path_factory: pytest.TempPathFactory, importing: Import, content: bytes
) -> None:
    app = application()
    before = app.position()
    try:
        report = importing(app, put(tmp_path_factory.mktemp("any"), content))
    except ImportRefusedError:
        assert app.position() == before
    else:
        assert report.position == app.position()
