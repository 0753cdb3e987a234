"""Whatever a person sends, the answer is never an error of ours, and the log stays readable."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from domain.kernel.command import Command
from domain.kernel.ids import derived_id
from kraamplan.importing.fields import ACCEPTED, Field, fields_of, item_of, without_none
from tests.kraamplan.web.told import BOARD, EVERYTHING, WEEK, opened_site, problem

Document = dict[str, Any]

EDGES: dict[Any, list[Any]] = {
    int: [0, 1, 2, 5, 13, -1, 2400, 2**31 - 1, -(2**31) + 1],
    bool: [True, False],
    date: ["2026-11-30", "2026-12-01", "1900-01-01", "2199-12-31", "2024-02-29", "2026-12-10"],
    datetime: [
        "2026-11-30T08:00",
        "2026-11-30T14:00",
        "2026-12-01T12:00+01:00",
        "2026-12-01T23:59Z",
        "1900-01-01T00:00",
        "2199-12-31T23:59",
        "2026-03-29T02:30",
        "2026-10-25T02:30",
        "2199-12-31T23:59-12:00",
    ],
    time: ["00:00", "08:00", "18:00", "23:59"],
    str: ["", "a/b", "..", "💥", "<b>", "x" * 300],
}
NAMED: dict[str, list[str]] = {
    "family": ["G1", "G2", "G7", "G8"],
    "carer": ["K1", "K2", "K7"],
    "region": ["utrecht", "zeist", "nergens", "a/b", "💥"],
    "postcode": ["3511", "3512", "0000"],
    "session": ["2026-11-30T08:00/K1", "2026-12-01T08:00/K1"],
}
ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(),
    st.lists(st.text(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2),
)
ADDRESSES = (
    "/{}",
    "/regions/{}/weeks/{}",
    "/regions/{}/budget?week={}",
    "/families/{}",
    "/api/regions/{}/weeks/{}/roster",
    "/api/regions/{}/weeks/{}/budget",
    "/api/budget?region={}&week={}",
    "/api/families/{}/log",
    "/api/log?family={}&week={}",
    "/api/log?actor={}&since={}",
    "/api/difference?since={}&until={}",
    "/api/difference?family={}&model={}",
    "/api/trace/{}?key={}",
    "/api/carer-hours?carer={}&until={}",
    "/api/compliance?carer={}&rule={}",
    "/carers/{}?as_of={}",
    "/compliance?region={}&until={}",
    "/difference?since={}&until={}",
    "/difference?family={}&region={}",
    "/activities?region={}&month={}",
    "/regions/utrecht/weeks/2026-W49/why?visit={}&carer={}",
    "/api/regions/utrecht/weeks/2026-W49/candidates?visit={}",
    "/api/activities?region={}&month={}",
    "/api/shortfalls?region={}&month={}",
    "/api/outcomes?region={}&month={}",
    "/api/regions/utrecht/weeks/{}/on-call?layer={}",
    "/runs/{}/events?x={}",
    "/api/runs/{}?x={}",
    "/static/{}",
)
WORDS = st.one_of(st.sampled_from(["utrecht", "zeist", "G1", "G2"]), st.text())
WEEKS = st.one_of(st.sampled_from([WEEK, "2026-W53", "2026-W54", "2199-W52"]), st.text())
AS_OF = st.sampled_from(["", "0", "3", "20", "2026-12-01", "2026-12-01T13:00:00+01:00", "x"])
MOMENTS = st.one_of(
    st.datetimes().map(datetime.isoformat),
    st.datetimes().map(lambda moment: f"{moment.isoformat()}+14:00"),
    st.dates().map(date.isoformat),
    st.integers().map(str),
    st.text(),
)


def _value(field: Field) -> st.SearchStrategy[Any]:
    """Something of the shape a field wants: what is usual, and what lies on the edge of it."""
    if field.name in NAMED:
        return st.sampled_from(NAMED[field.name])
    return _of(field.type)


def _of(kind: Any) -> st.SearchStrategy[Any]:
    inner = without_none(kind)
    item = item_of(inner)
    if item is not None:
        return st.lists(_of(item), max_size=3)
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return st.sampled_from([str(each) for each in inner])
    if inner in EDGES:
        return st.sampled_from(EDGES[inner])
    return _object(inner)


def _object(kind: type[Any]) -> st.SearchStrategy[Document]:
    return st.fixed_dictionaries({field.name: _value(field) for field in fields_of(kind)})


def _odd(kind: type[Command]) -> st.SearchStrategy[Document]:
    """What a command wants, with anything at all in one of its fields or beside them."""
    names = [*(field.name for field in fields_of(kind)), "reason", "actor"]
    odd = st.dictionaries(st.sampled_from(names), ANYTHING, min_size=1, max_size=1)
    return st.tuples(_object(kind), odd).map(lambda parts: {**parts[0], **parts[1]})


KINDS = st.sampled_from(sorted(ACCEPTED.values(), key=lambda kind: kind.__name__))
USUAL = KINDS.flatmap(lambda kind: st.tuples(st.just(kind), _object(kind)))
ODD = KINDS.flatmap(lambda kind: st.tuples(st.just(kind), _odd(kind)))
TAGS = st.sampled_from([None, None, None, None, '"0"', '"1"', '"7"', "x"])


@pytest.fixture(scope="module")
def anyone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of a site all examples write to."""
    database = tmp_path_factory.mktemp("any") / "kraamplan.db"
    with opened_site(f"sqlite:///{database}", *EVERYTHING) as site:
        yield site.client()


@given(st.sampled_from(ADDRESSES), WORDS, WEEKS, AS_OF)
def test_any_question_is_answered_or_turned_down(
    anyone: TestClient, address: str, first: str, second: str, as_of: str
) -> None:
    asked = address.format(*(_quoted(each) for each in (first, second)))
    joint = "&" if "?" in asked else "?"
    answer = anyone.get(f"{asked}{joint}as_of={_quoted(as_of)}")
    assert answer.status_code < 500
    if answer.status_code >= 400 and asked.startswith("/api/"):
        assert problem(answer)


@given(MOMENTS)
def test_any_moment_is_shown_or_turned_down(anyone: TestClient, moment: str) -> None:
    answer = anyone.get(f"{BOARD}?as_of={_quoted(moment)}")
    assert answer.status_code in (200, 404, 422)  # not found: before the region was added


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="replace")


@settings(max_examples=300)
@given(USUAL, st.integers(0, 10**9), TAGS)
def test_any_command_is_recorded_or_refused_and_the_log_can_be_read_after_it(
    anyone: TestClient, command: tuple[type[Command], Document], number: int, tag: str | None
) -> None:
    _answered(anyone, *command, number, tag)


@given(ODD, st.integers(0, 10**9))
def test_anything_in_a_field_is_recorded_or_turned_down(
    anyone: TestClient, command: tuple[type[Command], Document], number: int
) -> None:
    _answered(anyone, *command, number, None)


def _answered(
    client: TestClient, kind: type[Command], body: Document, number: int, tag: str | None
) -> None:
    headers = {
        "Content-Type": "application/json",
        "Idempotency-Key": str(derived_id(f"request {number}")),
        **({} if tag is None else {"If-Match": tag}),
    }
    address, content = f"/api/commands/{kind.__name__}", json.dumps(body).encode()
    answer = client.post(address, content=content, headers=headers)
    assert answer.status_code < 500
    if answer.status_code >= 400:
        assert problem(answer)
    else:
        assert answer.json()["position"] > 0
        assert client.get(BOARD).status_code == 200
        assert client.get("/regions/utrecht/budget").status_code == 200


@given(st.binary(max_size=200))
def test_any_bytes_are_a_command_or_turned_down(anyone: TestClient, body: bytes) -> None:
    headers = {"Content-Type": "application/json", "Idempotency-Key": str(derived_id("bytes"))}
    answer = anyone.post("/api/commands/AddRegion", content=body, headers=headers)
    assert answer.status_code < 500
    assert problem(answer)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_form_or_turned_down(anyone: TestClient, body: bytes) -> None:
    assert anyone.post(f"{BOARD}/publish", content=body).status_code == 422
