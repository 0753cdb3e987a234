"""The page that says why, the links that lead there, and the same as JSON."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from domain.values.week import Week
from kraamplan.planning.week import publish
from kraamplan.web.app import create_app
from projections.board_parts import RosterBoard
from projections.roster_board import roster_board
from tests.kraamplan.planned_region import planned_in
from tests.kraamplan.web.told import BOARD, HERE, WEEK, problem, said

WHY = f"{BOARD}/why"
API = f"/api{BOARD}"


@pytest.fixture
def planned(sqlite_database: str) -> Iterator[tuple[TestClient, RosterBoard]]:
    """A client of a site with a planned week, and its board."""
    services, sender = planned_in(sqlite_database)
    with services.reader() as reader:
        board = roster_board(reader, "utrecht", Week.parse(WEEK))
    assert board is not None
    yield TestClient(create_app(services, sender, publish), base_url=HERE), board
    services.close()


def holder(board: RosterBoard, visit: str) -> str:
    return next(
        carer.carer for carer in board.carers for each in carer.visits if each.visit == visit
    )


def another(board: RosterBoard, visit: str) -> str:
    return next(each.carer for each in board.carers if each.carer != holder(board, visit))


def test_the_board_leads_to_it_from_every_visit(planned: tuple[TestClient, RosterBoard]) -> None:
    client, board = planned
    page = client.get(BOARD).text
    visits = [each.visit for carer in board.carers for each in carer.visits]
    assert page.count("Waarom?") == len(visits)
    assert f"{WHY}?visit=G1%2F2026-11-30" in page


def test_the_tray_leads_to_it_from_every_visit_without_a_carer(client: TestClient) -> None:
    assert f"{WHY}?visit=G2%2F2026-12-02" in client.get(BOARD).text


def test_of_a_planned_visit_it_names_who_has_it_and_who_else_could(
    planned: tuple[TestClient, RosterBoard],
) -> None:
    client, board = planned
    text = said(client.get(f"{WHY}?visit=G1/2026-11-30").text)
    now = holder(board, "G1/2026-11-30")
    assert f"Dit bezoek doet {now}" in text
    for carer in board.carers:
        assert carer.carer in text
    assert "heeft het nu" in text


def test_another_carer_is_answered_with_a_price(planned: tuple[TestClient, RosterBoard]) -> None:
    client, board = planned
    other = another(board, "G1/2026-11-30")
    text = said(client.get(f"{WHY}?visit=G1/2026-11-30&carer={other}").text)
    assert f"Waarom niet {other}?" in text
    assert f"Bezoek G1/2026-11-30 door {other}: dat kan." in text
    assert "Wat er dan verandert" in text


def test_the_same_is_told_as_json(planned: tuple[TestClient, RosterBoard]) -> None:
    client, board = planned
    other = another(board, "G1/2026-11-30")
    found = client.get(f"{API}/why?visit=G1/2026-11-30&carer={other}").json()
    assert (found["finding"], found["carer"]) == ("possible", other)
    assert found["price"]["at_least"] <= found["price"]["at_most"]
    ranked = client.get(f"{API}/candidates?visit=G1/2026-11-30&top=1").json()["candidates"]
    assert {one["carer"] for one in ranked} == {one.carer for one in board.carers}
    assert [one["carer"] for one in ranked if one["has_it"]] == [holder(board, "G1/2026-11-30")]


def test_what_the_roster_does_not_hold_is_not_found(
    planned: tuple[TestClient, RosterBoard],
) -> None:
    client, _ = planned
    for address, rule in (
        ("visit=G9/2026-11-30", "visit-not-planned"),
        ("visit=G1/2026-11-30&carer=K9", "carer-not-planned"),
        ("visit=G1/2026-11-30&layer=published", "nothing-proposed"),
    ):
        found = problem(client.get(f"{API}/why?{address}"))
        assert (found["status"], found["type"]) == (404, f"/problems/{rule}")
        assert client.get(f"{WHY}?{address}").status_code == 404


def test_a_roster_whose_problem_was_not_kept_says_so(client: TestClient) -> None:
    found = problem(client.get(f"{API}/why?visit=G2/2026-12-02"))
    assert (found["status"], found["type"]) == (409, "/problems/run-problem-missing")


def test_whoever_cannot_beside_her_own_visits_has_her_reason(
    planned: tuple[TestClient, RosterBoard],
) -> None:
    client, board = planned
    found = client.get(f"{API}/candidates?visit=G1/2026-11-30&top=0").json()["candidates"]
    assert all(
        one["simply"] is not None or one["obstacle"] or one["answer"]["finding"] != "possible"
        for one in found
    )
    text = said(client.get(f"{WHY}?visit=G1/2026-11-30").text)
    for one in found:
        if one["obstacle"]:
            assert one["obstacle"]["text_nl"] in text
    assert len(found) == len(board.carers)
