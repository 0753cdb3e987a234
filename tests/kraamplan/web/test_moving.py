"""A planner moves and pins on the page and over HTTP, sees the price, and is told the rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from domain.values.week import Week
from kraamplan.planning.week import publish
from kraamplan.services import Services
from kraamplan.web.app import create_app
from projections.board_parts import RosterBoard
from projections.roster_board import roster_board
from tests.kraamplan.planned_region import planned_in
from tests.kraamplan.web.told import BOARD, HERE, WEEK, problem, said
from tests.support.builders import clock, command_context
from tests.support.carer_builders import report_absence

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
API = f"/api{BOARD}"
VISIT = "G1/2026-12-02"


@dataclass(frozen=True, slots=True)
class Planned:
    """A client of a site with a planned week, on the eve of it."""

    client: TestClient
    services: Services

    @property
    def board(self) -> RosterBoard:
        with self.services.reader() as reader:
            board = roster_board(reader, "utrecht", Week.parse(WEEK))
        assert board is not None
        return board

    @property
    def now(self) -> str | None:
        """Who has the visit."""
        visits = [each for row in self.board.carers for each in row.visits]
        return next((each.carer for each in visits if each.visit == VISIT), None)

    @property
    def other(self) -> str:
        """Who has nothing to do that day."""
        return next(
            row.carer
            for row in self.board.carers
            if all(f"{each.day}" != VISIT[-10:] for each in row.visits)
        )

    def send(self, change: str, version: object = 1, **fields: str) -> Response:
        body = urlencode({"visit": VISIT, "version": str(version), **fields})
        return self.client.post(f"{BOARD}/by-hand/{change}", content=body, headers=FORM)

    def call(
        self, change: str, body: dict[str, Any], version: int | None = 1, number: int = 1
    ) -> Response:
        headers = {"Idempotency-Key": str(UUID(int=number))}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        return self.client.post(f"{API}/{change}", json=body, headers=headers)


@pytest.fixture
def planned(sqlite_database: str) -> Iterator[Planned]:
    services, sender = planned_in(sqlite_database)
    app = create_app(services, sender, publish)
    yield Planned(TestClient(app, base_url=HERE, follow_redirects=False), services)
    services.close()


def test_the_board_leads_from_every_visit_to_where_it_is_moved(planned: Planned) -> None:
    page = planned.client.get(BOARD).text
    visits = [each for row in planned.board.carers for each in row.visits]
    assert page.count("Verplaats<span") == len(visits)
    position = planned.services.application.position()
    assert "Verplaats<span" not in planned.client.get(f"{BOARD}?as_of={position}").text


def test_carers_are_ranked_by_price_with_what_stands_in_the_way(planned: Planned) -> None:
    away = planned.other
    planned.services.application.handle(
        report_absence(away, first_day="2026-12-02", last_day="2026-12-02"),
        command_context(900, now=clock("2026-11-29T20:30+01:00")),
    )
    page = said(planned.client.get(f"{BOARD}/visit?visit={VISIT}").text)
    assert f"Nu bij {planned.now}" in page
    assert f"{planned.now} heeft het nu" in page
    assert f"{away} is niet het hele bezoek {VISIT} beschikbaar." in page
    found = planned.client.get(f"{API}/choices?visit={VISIT}").json()["choices"]
    lawful = [each for each in found if each["said"] is None]
    assert [each["more"] for each in lawful] == sorted(each["more"] for each in lawful)
    assert found[: len(lawful)] == lawful
    assert [each["more"] for each in found if each["has_it"]] == [0]


def test_a_chosen_carer_gets_the_visit_and_the_board_says_by_whom(planned: Planned) -> None:
    other = planned.other
    answer = planned.send("move", carer=other, reason="vraag van het gezin")
    changed = f"{BOARD}?changed=G1%2F2026-12-02#G1%2F2026-12-02"
    assert (answer.status_code, answer.headers["location"]) == (303, changed)
    assert planned.now == other
    text = said(planned.client.get(changed).text)
    assert f"Vastgelegd: het bezoek aan G1 op wo 2 dec is nu bij {other}, 08:00–13:00." in text
    assert "Met de hand gewijzigd 1" in text
    assert "door p.jansen: vraag van het gezin" in text


def test_a_move_is_undone_from_the_board(planned: Planned) -> None:
    before = planned.now
    planned.send("move", carer="-")
    assert planned.now is None
    page = planned.client.get(f"{BOARD}?changed=G1/2026-12-02").text
    assert "Door een planner van het rooster gehaald" in said(page)
    assert "het bezoek aan G1 op wo 2 dec is nu bij niemand." in said(page)
    assert planned.send("undo", 2, moved_version="2").status_code == 303
    assert planned.now == before
    assert "(ongedaan gemaakt)" in said(planned.client.get(BOARD).text)


def test_another_time_is_given_in_hours_and_minutes(planned: Planned) -> None:
    assert planned.now is not None
    planned.send("move", carer=planned.now, at="09:30")
    moments = [
        each.starts_at for row in planned.board.carers for each in row.visits if each.visit == VISIT
    ]
    assert moments == [clock("2026-12-02T09:30+01:00")]


def test_a_pin_is_seen_on_the_card_and_keeps_the_visit_from_moving(planned: Planned) -> None:
    planned.send("pin", with_time="1")
    page = planned.client.get(f"{BOARD}?changed=G1/2026-12-02").text
    assert page.count("pin-icon") == 1
    assert ", en staat vast." in said(page)
    refused = planned.send("move", 2, carer=planned.other)
    assert refused.status_code == 409
    assert "Regel visit-is-pinned" in said(refused.text)
    assert planned.send("unpin", 2).status_code == 303
    assert "pin-icon" not in planned.client.get(BOARD).text


def test_what_breaks_a_rule_is_refused_until_it_is_set_aside_with_a_reason(
    planned: Planned,
) -> None:
    other = planned.other
    refused = planned.send("move", carer=other, at="16:00")
    assert refused.status_code == 409
    assert "Regel move-breaks-rule" in said(refused.text)
    assert 'role="alert"' in refused.text
    unsaid = planned.send("move", carer=other, at="16:00", override="1")
    assert "Regel override-needs-reason" in said(unsaid.text)
    planned.send("move", carer=other, at="16:00", override="1", reason="avondwens")
    assert planned.now == other
    assert "regel opzij gezet" in said(planned.client.get(BOARD).text)


def test_a_roster_changed_meanwhile_is_shown_as_it_is_now(planned: Planned) -> None:
    planned.send("pin")
    answer = planned.send("unpin", 1)
    assert answer.status_code == 412
    assert "Niet gewijzigd: het rooster is intussen door een ander gewijzigd." in said(answer.text)
    assert 'name="version" value="2"' in answer.text


@pytest.mark.parametrize(
    ("change", "body"),
    [
        ("move", b""),
        ("move", b"version=1&visit="),
        ("move", b"version=1&visit=G1%2F2026-12-02"),
        ("move", b"version=x&visit=G1%2F2026-12-02&carer=K1"),
        ("move", b"version=1&visit=G1%2F2026-12-02&carer=K1&at=9"),
        ("undo", b"version=1&visit=G1%2F2026-12-02"),
        ("undo", b"version=1&visit=G1%2F2026-12-02&moved_version=-1"),
        ("pin", b"\xff"),
    ],
)
def test_a_form_that_does_not_say_what_to_change_is_turned_down(
    planned: Planned, change: str, body: bytes
) -> None:
    answer = planned.client.post(f"{BOARD}/by-hand/{change}", content=body, headers=FORM)
    assert answer.status_code == 422
    assert "regel form-unclear" in said(answer.text)


def test_there_is_no_other_change_and_no_other_visit(planned: Planned) -> None:
    assert planned.send("scratch").status_code == 404
    assert planned.client.get(f"{BOARD}/visit?visit=G9/2026-12-02").status_code == 404
    elsewhere = "/regions/utrecht/weeks/2026-W50/visit"
    assert planned.client.get(f"{elsewhere}?visit={VISIT}").status_code == 404


def test_programs_move_pin_and_read_with_the_version_they_saw(planned: Planned) -> None:
    other = planned.other
    seen = planned.client.get(f"{API}/edits")
    assert seen.headers["ETag"] == '"1"'
    assert seen.json()["moves"] == []
    moved = planned.call("moves", {"visit": VISIT, "carer": other, "reason": "ruil"})
    assert (moved.status_code, moved.headers["ETag"]) == (200, '"2"')
    assert moved.json()["carer"] == other
    pinned = planned.call("pin", {"visit": VISIT, "with_time": True}, 2, 2)
    edits = planned.client.get(f"{API}/edits").json()
    assert [each["reason"] for each in edits["moves"]] == ["ruil"]
    assert [each["carer"] for each in edits["pins"]] == [other]
    before = planned.client.get(f"{API}/edits?as_of={pinned.json()['position'] - 1}").json()
    assert before["pins"] == []
    assert planned.call("unpin", {"visit": VISIT}, 3, 3).json()["version"] == 4
    assert planned.call("undo", {"moved_version": 2}, 4, 4).json()["version"] == 5
    assert planned.now != other


def test_a_form_that_was_overtaken_shows_what_was_seen_is_now_and_was_wanted(
    planned: Planned,
) -> None:
    seen, other = planned.now, planned.other
    assert planned.send("move", carer="-", reason="zij is er niet").status_code == 303
    answer = planned.send("move", carer=other, at="09:30", reason="vraag van het gezin")
    assert answer.status_code == 412
    text = said(answer.text)
    assert f"U zag bij {seen}, 08:00 Nu bij niemand U wilde bij {other}, 09:30" in text
    assert "p.jansen: Bezoek met de hand verplaatst, G1, wo 2 dec – zij is er niet" in text
    # What was wanted stands in the form upon the newest version: sent again, it is done.
    assert 'name="version" value="2"' in answer.text
    assert f'name="carer" value="{other}" required checked' in answer.text
    assert 'name="at" value="09:30"' in answer.text
    assert 'value="vraag van het gezin"' in answer.text
    assert planned.send("move", 2, carer=other, at="09:30").status_code == 303
    assert planned.now == other


def test_a_form_overtaken_elsewhere_says_that_the_visit_is_as_it_was(planned: Planned) -> None:
    assert planned.send("pin", visit="G2/2026-12-02").status_code == 303
    text = said(planned.send("pin").text)
    assert "(dit bezoek is niet gewijzigd) U wilde vastzetten of losmaken" in text
    assert "Bezoek vastgezet, G2, wo 2 dec" in text


def test_programs_are_told_what_was_overtaken(planned: Planned) -> None:
    seen, other = planned.now, planned.other
    planned.call("moves", {"visit": VISIT, "carer": None, "reason": "ziek"})
    found = problem(planned.call("moves", {"visit": VISIT, "carer": other}, number=2))
    assert (found["status"], found["type"]) == (412, "/problems/version-is-stale")
    overtaken = found["overtaken"]
    assert overtaken["visit"] == VISIT
    assert (overtaken["seen"]["version"], overtaken["now"]["version"]) == (1, 2)
    assert overtaken["seen"]["place"]["carer"] == seen
    assert overtaken["now"]["place"] == {"carer": None, "starts_at": None}
    assert overtaken["wanted"] == {
        "visit": VISIT,
        "carer": other,
        "starts_at": None,
        "override": False,
    }
    (between,) = overtaken["between"]
    assert (between["version"], between["actor"], between["reason"]) == (2, "p.jansen", "ziek")
    assert between["visit"] == VISIT
    for change, body in (
        ("undo", {"moved_version": 2}),
        ("pin", {"visit": VISIT}),
        ("unpin", {"visit": VISIT}),
    ):
        again = problem(planned.call(change, body, number=3))
        assert again["overtaken"]["visit"] == VISIT
    # A version there never was tells nothing more than that.
    assert "overtaken" not in problem(planned.call("pin", {"visit": VISIT}, 9, 4))


def test_a_move_sent_again_is_answered_as_it_was(planned: Planned) -> None:
    body = {"visit": VISIT, "carer": planned.other, "reason": "ruil"}
    first = planned.call("moves", body)
    planned.call("pin", {"visit": "G2/2026-12-02"}, 2, 2)
    again = planned.call("moves", body)
    assert (again.status_code, again.headers["ETag"]) == (200, '"2"')
    assert again.json() == first.json()
    undone = planned.call("undo", {"moved_version": 2}, 3, 3)
    assert planned.call("undo", {"moved_version": 2}, 3, 3).json() == undone.json()
    # Whatever happened to it since, it is the same answer.
    assert planned.call("moves", body).json() == first.json()
    pinned = planned.call("pin", {"visit": VISIT}, 4, 5)
    assert planned.call("pin", {"visit": VISIT}, 4, 5).json() == pinned.json()
    assert planned.board.version == 5


def test_another_move_under_a_used_id_is_refused(planned: Planned) -> None:
    body = {"visit": VISIT, "carer": planned.other}
    planned.call("moves", body)
    other_visit = {**body, "visit": "G2/2026-12-02"}
    for change, asked in (("moves", other_visit), ("undo", {"moved_version": 2})):
        assert problem(planned.call(change, asked))["type"] == "/problems/command-id-taken"
    planned.call("pin", {"visit": VISIT}, 2, 7)
    taken = problem(planned.call("moves", body, 3, 7))
    assert taken["type"] == "/problems/command-id-taken"


def test_programs_are_told_what_is_missing_or_refused(planned: Planned) -> None:
    body = {"visit": VISIT, "carer": planned.other}
    for version, status, rule in (
        (None, 428, "if-match-missing"),
        (9, 412, "version-is-stale"),
    ):
        found = problem(planned.call("moves", body, version))
        assert (found["status"], found["type"]) == (status, f"/problems/{rule}")
    late = {**body, "starts_at": "2026-12-02T16:00"}
    assert problem(planned.call("moves", late))["type"] == "/problems/move-breaks-rule"
    unknown = problem(planned.call("undo", {"moved_version": 7}))
    assert (unknown["status"], unknown["type"]) == (404, "/problems/move-must-exist")
    unplanned = "/api/regions/utrecht/weeks/2026-W50/edits"
    assert problem(planned.client.get(unplanned))["type"] == "/problems/roster-must-exist"
