"""Publishing from the page: done once, refused with the rule, never over what changed meanwhile."""

from urllib.parse import urlencode

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from domain.roster.errors import NoLongerLawfulError, NothingProposedError
from projections.decision_history import decision_history
from tests.kraamplan.web.told import BOARD, PLANNED, Publisher, Site, said
from tests.support.planning_builders import propose_roster, publish_roster, run_id

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def _publish(
    client: TestClient, run: object = run_id(), version: object = 1, reason: str = ""
) -> Response:
    body = urlencode({"run": str(run), "version": str(version), "reason": reason})
    return client.post(f"{BOARD}/publish", content=body, headers=FORM)


def test_the_form_says_which_proposal_it_was_shown_with(client: TestClient) -> None:
    form = client.get(BOARD).text.partition(f'action="{BOARD}/publish"')[2].partition("</form>")[0]
    assert f'name="run" value="{run_id()}"' in form
    assert 'name="version" value="1"' in form


def test_publishing_leads_to_the_published_roster_and_says_that_it_is(site: Site) -> None:
    client = site.client()
    answer = _publish(client)
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        f"{BOARD}?layer=published&receipt=2",
    )
    text = said(client.get(answer.headers["location"]).text)
    assert "Gepubliceerd. Dit is nu het rooster waarmee de zorgverleners werken." in text


def test_the_word_of_thanks_is_gone_once_the_roster_moved_on(site: Site) -> None:
    client = site.client()
    address = _publish(client).headers["location"]
    site.happens(propose_roster(PLANNED[0], run=2))
    assert "Dit is nu het rooster" not in client.get(address).text


def test_publishing_is_recorded_in_the_name_of_the_sender(site: Site) -> None:
    client = site.client()
    _publish(client)
    with site.services.reader() as reader:
        (entry,) = decision_history(reader, since=site.position() - 1)
    assert (entry["topic"], entry["actor"], entry["role"]) == (
        "roster.published",
        "p.jansen",
        "planner",
    )


def test_a_form_that_is_sent_twice_publishes_once_and_is_no_error(site: Site) -> None:
    client = site.client()
    _publish(client)
    position = site.position()
    again = _publish(client)
    assert (again.status_code, again.headers["location"]) == (303, f"{BOARD}?layer=published")
    assert site.position() == position


def test_a_refused_roster_says_the_rule_in_dutch_and_keeps_the_board(site: Site) -> None:
    refusal = NoLongerLawfulError(violations="K1 rust te kort")
    answer = _publish(site.client(Publisher(refusal)))
    text = said(answer.text)
    assert answer.status_code == 409
    assert "Niet gepubliceerd. Het rooster kan niet meer worden gepubliceerd" in text
    assert "K1 rust te kort" in text
    assert "Regel roster-no-longer-holds" in text
    assert "G1 P1 08:00–14:00" in text
    assert 'role="alert"' in answer.text


def test_a_proposal_that_changed_meanwhile_is_not_published(site: Site) -> None:
    client = site.client()
    site.happens(propose_roster(PLANNED[0], run=2))
    position = site.position()
    answer = _publish(client)
    assert answer.status_code == 412
    assert "Niet gepubliceerd: het rooster is intussen gewijzigd." in said(answer.text)
    assert "Intussen: " in said(answer.text)
    assert "m.visser: Rooster voorgesteld" in said(answer.text)
    assert f'value="{run_id(2)}"' in answer.text, "what is shown now can be published next"
    assert site.position() == position


def test_a_week_without_a_proposal_cannot_be_published(site: Site) -> None:
    refusal = NothingProposedError(region="utrecht", week="2026-W50")
    body = urlencode({"run": str(run_id()), "version": "1"})
    address = "/regions/utrecht/weeks/2026-W50/publish"
    answer = site.client(Publisher(refusal)).post(address, content=body, headers=FORM)
    assert answer.status_code == 404
    assert "Regel nothing-proposed" in said(answer.text)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"run=&version=1",
        b"run=1&version=1",
        f"run={run_id()}".encode(),
        f"run={run_id()}&version=".encode(),
        f"run={run_id()}&version=-1".encode(),
        f"run={run_id()}&version={'9' * 30}".encode(),
        f"run={run_id()}&version=%C2%B2".encode(),
        b"\xff\xfe",
        b"run=%00&version=1",
    ],
)
def test_a_form_that_is_not_complete_is_turned_down(client: TestClient, body: bytes) -> None:
    answer = client.post(f"{BOARD}/publish", content=body, headers=FORM)
    assert answer.status_code == 422
    assert "regel form-unclear" in said(answer.text)


def test_an_unknown_region_cannot_be_published(client: TestClient) -> None:
    body = urlencode({"run": str(run_id()), "version": "1"})
    answer = client.post("/regions/nergens/weeks/2026-W49/publish", content=body, headers=FORM)
    assert answer.status_code == 404


def test_another_site_cannot_publish_through_the_planners_browser(site: Site) -> None:
    body = urlencode({"run": str(run_id()), "version": "1"})
    position = site.position()
    for headers in ({"Origin": "https://example.org"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = site.client().post(f"{BOARD}/publish", content=body, headers={**FORM, **headers})
        assert answer.status_code == 403
    assert site.position() == position


def test_what_was_published_by_others_meanwhile_is_simply_shown(site: Site) -> None:
    site.happens(publish_roster())
    answer = _publish(site.client())
    assert (answer.status_code, answer.headers["location"]) == (303, f"{BOARD}?layer=published")


def test_what_carers_were_told_changes_with_the_reason_of_the_form(site: Site) -> None:
    site.happens(publish_roster(), propose_roster(*PLANNED[:3], run=2))
    refused = _publish(site.client(), run_id(2), 3)
    assert refused.status_code == 409
    assert "binnen 28 dagen: zeg waarom." in said(refused.text)
    overtaken = _publish(site.client(), run_id(2), 2, "K2 is ziek")
    assert (overtaken.status_code, 'value="K2 is ziek"' in overtaken.text) == (412, True)
    assert _publish(site.client(), run_id(2), 3, "K2 is ziek").status_code == 303
    with site.services.reader() as reader:
        assert decision_history(reader)[-1]["reason"] == "K2 is ziek"
