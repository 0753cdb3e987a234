"""Commands as JSON: recorded once, refused by name, never in somebody else's name."""

import json
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from domain.kernel.ids import derived_id
from kraamplan.importing.fields import ACCEPTED
from projections.decision_history import decision_history
from tests.kraamplan.web.told import Site, problem

KEY = str(derived_id("a request"))
REGISTER = {
    "family": "G7",
    "region": "utrecht",
    "due_date": "2026-12-24",
    "postcode": "3511",
    "feeding": "breast",
    "parity": 1,
}
BIRTH = {"family": "G9", "born_at": "2026-11-29T04:10", "place": "home", "mode": "spontaneous"}
CLOSE = {"family": "G2", "closed_on": "2026-12-01", "why": "ended_by_client"}


def give(
    client: TestClient, name: str, body: object, key: str | None = KEY, **headers: str
) -> Response:
    """Send a command."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    given = {} if key is None else {"Idempotency-Key": key}
    kind = {"Content-Type": "application/json"}
    named = {each.replace("_", "-"): value for each, value in headers.items()}
    return client.post(f"/api/commands/{name}", content=content, headers={**kind, **given, **named})


def newest(site: Site) -> dict[str, Any]:
    """The newest entry of the log."""
    with site.services.reader() as reader:
        return decision_history(reader)[-1]


def test_a_command_is_recorded_and_answered_with_its_receipt(site: Site) -> None:
    before = site.position()
    answer = give(site.client(), "RegisterFamily", REGISTER)
    assert answer.status_code == 201
    receipt = answer.json()
    assert (receipt["version"], receipt["position"]) == (1, before + 1)
    assert not receipt["repeated"]
    assert answer.headers["etag"] == '"1"'
    entry = newest(site)
    assert (entry["family"], entry["command_id"]) == ("G7", KEY)


def test_the_sender_is_who_the_service_says_not_who_a_header_says(site: Site) -> None:
    give(site.client(), "RegisterFamily", REGISTER, actor="root", role="admin", X_Actor="root")
    entry = newest(site)
    assert (entry["actor"], entry["role"]) == ("p.jansen", "planner")


def test_the_same_key_again_records_nothing_more(site: Site) -> None:
    client = site.client()
    first = give(client, "RegisterFamily", REGISTER)
    position = site.position()
    again = give(client, "RegisterFamily", REGISTER)
    assert (again.status_code, again.json()["repeated"]) == (200, True)
    assert again.headers["etag"] == first.headers["etag"]
    assert site.position() == position


def test_a_key_may_stand_in_quotes(site: Site) -> None:
    give(site.client(), "RegisterFamily", REGISTER, key=f'"{KEY}"')
    assert newest(site)["command_id"] == KEY


def test_what_changes_nothing_is_answered_as_such(site: Site) -> None:
    body = {"region": "utrecht", "name": "Utrecht"}
    answer = give(site.client(), "AddRegion", body)
    assert (answer.status_code, answer.json()["repeated"]) == (200, True)


def test_a_reason_stands_beside_the_fields_and_is_recorded(site: Site) -> None:
    body = {
        "family": "G1",
        "session": "2026-11-30T08:00/K1",
        "starts_at": "2026-11-30T08:00",
        "ends_at": "2026-11-30T13:00",
    }
    client = site.client()
    refused = give(client, "CorrectSession", body)
    assert problem(refused)["type"] == "/problems/correction-needs-a-reason"
    assert give(client, "CorrectSession", {**body, "reason": "verlezen"}).status_code == 201
    with site.services.reader() as reader:
        assert {entry["reason"] for entry in decision_history(reader)[-2:]} == {"verlezen"}


def test_a_version_that_was_seen_last_lets_a_command_through(site: Site) -> None:
    client = site.client()
    tag = client.get("/api/families/G2/log").headers["etag"]
    answer = give(client, "CloseCare", CLOSE, If_Match=tag)
    assert (answer.status_code, answer.headers["etag"]) == (201, '"4"')


def test_a_stale_version_is_refused(site: Site) -> None:
    position = site.position()
    answer = give(site.client(), "CloseCare", CLOSE, If_Match='"1"')
    assert answer.status_code == 412
    assert problem(answer)["type"] == "/problems/version-is-stale"
    assert "u zag versie 1, de huidige is 3" in problem(answer)["detail_nl"]
    assert site.position() == position


def test_every_accepted_command_has_an_address_that_explains_itself(client: TestClient) -> None:
    for name in ACCEPTED:
        answer = give(client, name, {})
        assert answer.status_code == 422
        assert problem(answer)["type"] == "/problems/body-invalid"
        assert all(error["rule"] == "missing-field" for error in problem(answer)["errors"])


@pytest.mark.parametrize(
    ("name", "body", "status", "rule"),
    [
        ("RegisterFamily", {**REGISTER, "region": "nergens"}, 404, "region-must-exist"),
        ("ReportBirth", BIRTH, 404, "must-exist"),
        ("ReportBirth", {**BIRTH, "family": "G1"}, 409, "birth-already-reported"),
        ("RegisterFamily", {**REGISTER, "parity": 99}, 409, "parity-implausible"),
        ("RegisterFamily", {**REGISTER, "family": "G1"}, 409, "registration-differs"),
        ("CloseCare", {**CLOSE, "family": "G3"}, 409, "care-is-closed"),
        ("CloseCare", {**CLOSE, "closed_on": "2026-12-02"}, 409, "fact-lies-in-the-future"),
        ("AssignPackage", {"family": "G1", "package": 14, "criteria": []}, 409,
         "package-does-not-exist"),
    ],
)  # fmt: skip
def test_a_rule_refuses_by_its_name_in_two_languages(
    site: Site, name: str, body: object, status: int, rule: str
) -> None:
    position = site.position()
    answer = give(site.client(), name, body)
    assert answer.status_code == status
    document = problem(answer)
    assert document["type"] == f"/problems/{rule}"
    assert document["detail"] != document["detail_nl"]
    assert site.position() == position


@pytest.mark.parametrize(
    ("change", "field", "rule"),
    [
        ({"due_date": "24-12-2026"}, "due_date", "wrong-type"),
        ({"due_date": "0001-01-01"}, "due_date", "date-does-not-exist"),
        ({"parity": "1"}, "parity", "wrong-type"),
        ({"parity": 10**30}, "parity", "out-of-range"),
        ({"feeding": "breasts"}, "feeding", "not-one-of"),
        ({"family": "G 7"}, "family", "key-shape"),
        ({"family": "111222333"}, "family", "looks-like-bsn"),
        ({"postcode": "35\x0011"}, "postcode", "nul-byte"),
        ({"postcode": None}, "postcode", "wrong-type"),
        ({"actor": "root"}, "actor", "unknown-field"),
        ({"expected_version": 3}, "expected_version", "unknown-field"),
        ({"reason": 3}, "reason", "wrong-type"),
        ({"postcod": "3511"}, "postcod", "unknown-field"),
    ],
)
def test_a_field_that_is_not_right_is_named(
    site: Site, change: dict[str, object], field: str, rule: str
) -> None:
    position = site.position()
    answer = give(site.client(), "RegisterFamily", {**REGISTER, **change})
    assert answer.status_code == 422
    document = problem(answer)
    assert document["type"] == "/problems/body-invalid"
    assert [(error["field"], error["rule"]) for error in document["errors"]] == [(field, rule)]
    assert all(error["detail"] and error["detail_nl"] for error in document["errors"])
    assert site.position() == position


def test_all_fields_that_are_not_right_are_named_at_once(client: TestClient) -> None:
    document = problem(give(client, "RegisterFamily", {**REGISTER, "parity": "x", "feeding": 1}))
    assert sorted(error["field"] for error in document["errors"]) == ["feeding", "parity"]


def test_a_citizen_service_number_is_not_repeated(client: TestClient) -> None:
    answer = give(client, "RegisterFamily", {**REGISTER, "family": "111222333"})
    assert "111222333" not in answer.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"nonsense",
        b"null",
        b"[]",
        b'"RegisterFamily"',
        b"\xff\xfe{}",
        b'{"family": "\\ud800"}',
        b'{"family": NaN}',
        b'{"family": "G7", "family": "G8"}',
        b'{"reason": {"a": 1, "a": 2}}',
        b"[" * 5_000,
        b'{"a":' * 5_000,
    ],
)
def test_a_body_that_is_no_object_of_json_is_turned_down(client: TestClient, body: bytes) -> None:
    answer = give(client, "RegisterFamily", body)
    assert answer.status_code == 400
    assert problem(answer)["type"] == "/problems/body-not-json"


@pytest.mark.parametrize(
    "name",
    ["ProposeRoster", "PublishRoster", "StartPlanningRun", "registerfamily", "__init__", "%00"],
)
def test_only_commands_about_organisation_care_and_carers_are_taken(
    client: TestClient, name: str
) -> None:
    answer = give(client, name, {})
    assert answer.status_code == 404
    assert problem(answer)["type"] == "/problems/command-must-exist"
    assert "RegisterFamily" in problem(answer)["detail"]


@pytest.mark.parametrize(
    ("key", "rule"),
    [
        (None, "idempotency-key-missing"),
        ("", "idempotency-key-shape"),
        ("1", "idempotency-key-shape"),
        ("{" + KEY + "}", "idempotency-key-shape"),
        (KEY.replace("-", ""), "idempotency-key-shape"),
    ],
)
def test_without_a_key_a_retry_cannot_be_told_from_a_new_command(
    client: TestClient, key: str | None, rule: str
) -> None:
    answer = give(client, "RegisterFamily", REGISTER, key=key)
    assert answer.status_code == 400
    assert problem(answer)["type"] == f"/problems/{rule}"


@pytest.mark.parametrize("tag", ["1", 'W/"1"', "*", '"x"', '"-1"', '"1", "2"', '"99999999999"', ""])
def test_a_version_that_is_none_is_turned_down(client: TestClient, tag: str) -> None:
    answer = give(client, "CloseCare", CLOSE, If_Match=tag)
    assert answer.status_code == 400
    assert problem(answer)["type"] == "/problems/if-match-shape"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "json"])
def test_only_what_is_declared_as_json_is_read(client: TestClient, kind: str) -> None:
    answer = give(client, "RegisterFamily", REGISTER, Content_Type=kind)
    assert answer.status_code == 415
    assert problem(answer)["type"] == "/problems/body-type-not-json"


def test_json_may_name_its_character_set(client: TestClient) -> None:
    kind = "Application/JSON; charset=utf-8"
    assert give(client, "RegisterFamily", REGISTER, Content_Type=kind).status_code == 201


def test_a_body_larger_than_a_person_can_have_meant_is_turned_down(client: TestClient) -> None:
    answer = give(client, "RegisterFamily", b" " * 65_537)
    assert answer.status_code == 413
    assert problem(answer)["type"] == "/problems/body-too-large"


def test_a_command_cannot_be_read(client: TestClient) -> None:
    assert client.get("/api/commands/RegisterFamily").status_code == 405
