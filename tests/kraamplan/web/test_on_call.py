"""The board shows who is on call, what of it carers were told, and where somebody is missing.

Asked are in week 2026-W49 two carers on Tuesday by day, one on Wednesday night and one on Wednesday
evening. K10 has Tuesday by day, K1 Wednesday night; nobody has Wednesday evening.
"""

import pytest
from starlette.testclient import TestClient

from tests.kraamplan.web.told import BOARD, WEEK, Site, problem, said
from tests.support.carer_builders import report_absence
from tests.support.on_call_builders import (
    DAY,
    EVENING,
    NIGHT,
    change_on_call,
    draft_on_call,
    need,
    on_call,
    publish_on_call,
)
from tests.support.planning_builders import publish_roster

TUESDAY, WEDNESDAY = "2026-12-01", "2026-12-02"
NEEDS = (
    need(2, on=TUESDAY, block=DAY),
    need(1, on=WEDNESDAY, block=NIGHT),
    need(1, on=WEDNESDAY, block=EVENING),
)
BLOCKS = (on_call("K1", on=WEDNESDAY, block=NIGHT), on_call("K10", on=TUESDAY, block=DAY))
DRAFT = draft_on_call(*BLOCKS, needs=NEEDS, week=WEEK)
API = f"/api/regions/utrecht/weeks/{WEEK}/on-call"


@pytest.fixture
def told(site: Site) -> Site:
    """The blocks are published, which changes within the notice and takes a reason."""
    site.happens(DRAFT, publish_on_call(week=WEEK), reason="griepgolf")
    return site


def _row(client: TestClient, carer: str, address: str = BOARD) -> str:
    """What the row of a carer says."""
    body = client.get(address).text.partition("<tbody>")[2].partition("</tbody>")[0]
    (row,) = (each for each in map(said, body.split("</tr>")) if each.startswith(f"{carer} "))
    return row


def _panel(client: TestClient, address: str = BOARD) -> str:
    page = client.get(address).text
    return said(page.partition('id="wachtdiensten"')[2].partition("</section>")[0])


def test_a_week_nobody_is_on_call_in_says_nothing_of_it(client: TestClient) -> None:
    assert "wacht" not in said(client.get(BOARD).text)


def test_a_carers_day_holds_her_blocks_with_their_hours(told: Site) -> None:
    client = told.client()
    assert "wacht nacht 00:00–08:00 G1 P1 08:00–13:00" in _row(client, "K1")
    assert _row(client, "K10").endswith("op wacht 8 u wacht dag 08:00–16:00")
    assert "wacht" not in _row(client, "K2")


def test_each_day_says_how_many_are_on_call_of_how_many_it_asks_for(told: Site) -> None:
    page = told.client().get(BOARD).text
    head = said(page.partition("<thead>")[2].partition("</thead>")[0])
    # Tuesday: 1 of 2 by day; Wednesday: 1 of 1 at night and 0 of 1 in the evening.
    assert "13 u op wacht 1 van 2 · 1 te weinig woensdag" in head
    assert "1 open op wacht 1 van 2 · 1 te weinig donderdag" in head
    assert "zondag 6 dec 0 bezoeken 0 u op wacht 0 van 0" in head
    panel = _panel(told.client())
    assert "Op wacht 2 te weinig Gepubliceerd: dit is de zorgverleners verteld." in panel
    assert "di 1 dec – ⚠ 1 van 2 K10 – wo 2 dec 1 van 1 K1 – ⚠ 0 van 1" in panel


def test_beside_a_proposal_stands_what_a_newer_draft_adds_and_ends(told: Site) -> None:
    newer = (BLOCKS[0], on_call("K2", on=TUESDAY, block=DAY))
    told.happens(draft_on_call(*newer, needs=NEEDS, week=WEEK, plan=2))
    client = told.client()
    assert "wacht nacht 00:00–08:00 G1" in _row(client, "K1")
    assert "op wacht 8 u wacht dag 08:00–16:00 voorstel" in _row(client, "K2")
    assert _row(client, "K10").endswith("van 16 u wacht dag 08:00–16:00 vervalt")
    assert "Voorstel, nog niet gepubliceerd." in _panel(client)


def test_the_published_layer_shows_what_carers_were_told(told: Site) -> None:
    newer = (on_call("K2", on=TUESDAY, block=DAY),)
    told.happens(publish_roster(), draft_on_call(*newer, needs=NEEDS, week=WEEK, plan=2))
    client, published = told.client(), f"{BOARD}?layer=published"
    assert "wacht nacht 00:00–08:00" in _row(client, "K1", published)
    assert "wacht" not in _row(client, "K2", published)
    assert "Gepubliceerd: dit is" in _panel(client, published)


def test_a_block_changed_after_publishing_is_no_draft_any_more(told: Site) -> None:
    change = change_on_call("K1", "K10", on=WEDNESDAY, block=NIGHT, week=WEEK)
    told.happens(change, reason="ruil")
    client = told.client()
    assert "wacht" not in _row(client, "K1")
    assert "op wacht 16 u" in _row(client, "K10")
    assert "voorstel" not in _panel(client).lower()


def test_a_block_on_a_day_away_is_a_conflict(told: Site) -> None:
    told.happens(report_absence("K10", first_day=TUESDAY, last_day=TUESDAY))
    row = _row(told.client(), "K10")
    assert "wacht dag 08:00–16:00 ⚠ valt op een dag met verlof" in row


def test_a_week_without_a_roster_shows_who_is_on_call_in_it(site: Site) -> None:
    site.happens(draft_on_call(on_call("K1", on="2026-12-08", block=EVENING), week="2026-W50"))
    panel = _panel(site.client(), "/regions/utrecht/weeks/2026-W50")
    assert "di 8 dec – – 1 van 1 K1" in panel


def test_the_past_shows_who_was_on_call_then(told: Site) -> None:
    then = told.position()
    told.happens(change_on_call("K1", "K10", on=WEDNESDAY, block=NIGHT, week=WEEK), reason="ruil")
    assert "wacht nacht" in _row(told.client(), "K1", f"{BOARD}?as_of={then}")
    before = told.client().get(f"{BOARD}?as_of={then - 2}").text
    assert "wacht" not in said(before)


def test_programs_read_the_same_with_its_version(told: Site) -> None:
    newer = (on_call("K2", on=TUESDAY, block=DAY),)
    told.happens(draft_on_call(*newer, needs=NEEDS, week=WEEK, plan=2))
    client = told.client()
    published = client.get(f"{API}?layer=published")
    assert (published.headers["ETag"], published.json()["missing"]) == ('"3"', 2)
    drafted = client.get(API).json()
    assert (drafted["published"], drafted["carers"]) == (False, [{"carer": "K2", "blocks": 1}])
    then = client.get(f"{API}?as_of={told.position() - 1}").json()
    assert [each["carer"] for each in then["carers"]] == ["K1", "K10"]


def test_programs_are_told_when_nothing_is_drafted_or_published(site: Site) -> None:
    client = site.client()
    assert problem(client.get(API))["type"] == "/problems/on-call-not-drafted"
    site.happens(DRAFT)
    missing = client.get(f"{API}?layer=published")
    assert (missing.status_code, problem(missing)["type"]) == (
        404,
        "/problems/on-call-not-published",
    )
