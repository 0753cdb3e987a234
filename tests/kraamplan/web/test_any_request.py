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

from domain.kernel.ids import derived_id
from kraamplan.importing.fields import ACCEPTED, fields_of, item_of, without_none
from tests.kraamplan.web.told import BOARD, EVERYTHING, WEEK, opened_site, problem

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
    str: ["G1", "G2", "G7", "K1", "K2", "K7", "utrecht", "zeist", "3511", "", "a/b", "..", "💥"],
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
    "/static/{}",
)
WORDS = st.one_of(st.sampled_from(["utrecht", "zeist", WEEK, "G1", "2026-W53"]), st.text())
AS_OF = st.one_of(
    st.sampled_from(["", "0", "3", "20", "2026-12-01", "2026-12-01T13:00:00+01:00"]),
    st.datetimes().map(datetime.isoformat),
    st.integers().map(str),
    st.text(),
)


def _value(kind: Any) -> st.SearchStrategy[Any]:
    """Something a field of this type may hold, mostly of the right shape."""
    inner = without_none(kind)
    item = item_of(inner)
    if item is not None:
        return st.lists(_value(item), max_size=3)
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return st.sampled_from([str(each) for each in inner])
    if inner in EDGES:
        return st.one_of(st.sampled_from(EDGES[inner]), ANYTHING)
    return st.fixed_dictionaries({field.name: _value(field.type) for field in fields_of(inner)})


def _body(name: str) -> st.SearchStrategy[dict[str, Any]]:
    fields = {field.name: _value(field.type) for field in fields_of(ACCEPTED[name])}
    return st.fixed_dictionaries(fields, optional={"reason": st.text(), "actor": st.text()})


COMMANDS = st.sampled_from(sorted(ACCEPTED)).flatmap(
    lambda name: st.tuples(st.just(name), _body(name))
)


@pytest.fixture(scope="module")
def anyone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of a site all examples write to."""
    database = tmp_path_factory.mktemp("any") / "kraamplan.db"
    with opened_site(f"sqlite:///{database}", *EVERYTHING) as site:
        yield site.client()


@given(st.sampled_from(ADDRESSES), WORDS, WORDS, AS_OF)
def test_any_question_is_answered_or_turned_down(
    anyone: TestClient, address: str, first: str, second: str, as_of: str
) -> None:
    asked = address.format(*(quote(each, safe="", errors="replace") for each in (first, second)))
    joint = "&" if "?" in asked else "?"
    answer = anyone.get(f"{asked}{joint}as_of={quote(as_of, safe='', errors='replace')}")
    assert answer.status_code < 500
    if answer.status_code >= 400 and asked.startswith("/api/"):
        assert problem(answer)


@settings(max_examples=400)
@given(COMMANDS, st.integers(0, 10**9), st.sampled_from([None, '"0"', '"1"', '"7"', "x"]))
def test_any_command_is_recorded_or_refused_and_the_log_can_be_read_after_it(
    anyone: TestClient, command: tuple[str, dict[str, Any]], number: int, tag: str | None
) -> None:
    name, body = command
    headers = {
        "Content-Type": "application/json",
        "Idempotency-Key": str(derived_id(f"request {number}")),
        **({} if tag is None else {"If-Match": tag}),
    }
    content = json.dumps(body).encode()
    answer = anyone.post(f"/api/commands/{name}", content=content, headers=headers)
    assert answer.status_code < 500
    if answer.status_code >= 400:
        assert problem(answer)
    else:
        assert answer.json()["position"] > 0
        assert anyone.get(BOARD).status_code == 200
        assert anyone.get("/regions/utrecht/budget").status_code == 200


@given(st.binary(max_size=200))
def test_any_bytes_are_a_command_or_turned_down(anyone: TestClient, body: bytes) -> None:
    headers = {"Content-Type": "application/json", "Idempotency-Key": str(derived_id("bytes"))}
    answer = anyone.post("/api/commands/AddRegion", content=body, headers=headers)
    assert answer.status_code < 500
    assert problem(answer)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_form_or_turned_down(anyone: TestClient, body: bytes) -> None:
    assert anyone.post(f"{BOARD}/publish", content=body).status_code == 422
