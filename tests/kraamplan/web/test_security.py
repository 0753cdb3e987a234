"""Headers of every reply, and requests that are not answered."""

import pytest
from starlette.testclient import TestClient

from kraamplan.web.app import create_app
from tests.kraamplan.web.told import BOARD, Publisher, Site, problem

ADDRESSES = ["/", BOARD, "/families/G1", "/api/regions", "/livez", "/nothing", "/static/page.css"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_reply_forbids_what_the_page_does_not_need(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


def test_what_is_about_families_is_not_kept_by_a_browser(client: TestClient) -> None:
    assert client.get(BOARD).headers["cache-control"] == "no-store"
    style = client.get("/static/page.css").headers
    assert (style["cache-control"], "etag" in style) == ("no-cache", True)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8000", "localhost", "localhost:9", "[::1]:8000", "10.1.2.3:80"]
)
def test_the_service_is_known_by_number_and_as_localhost(client: TestClient, host: str) -> None:
    assert client.get("/livez", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["example.org", "localhost.example.org:80", "", "[::1", "a b"])
def test_a_name_that_was_made_to_point_here_is_not_answered(client: TestClient, host: str) -> None:
    answer = client.get(BOARD, headers={"Host": host})
    assert answer.status_code == 421
    assert problem(answer)["type"] == "/problems/host-not-known"
    assert "G1" not in answer.text


def test_a_name_the_service_was_given_is_answered(site: Site) -> None:
    app = create_app(site.services, site.sender, Publisher(), known_as=["planning.example"])
    client = TestClient(app, base_url="http://planning.example")
    assert client.get("/livez").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://["},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_site_cannot_write(site: Site, headers: dict[str, str]) -> None:
    position = site.position()
    answer = site.client().post("/api/commands/AddRegion", content=b"{}", headers=headers)
    assert answer.status_code == 403
    assert problem(answer)["type"] == "/problems/request-from-elsewhere"
    assert site.position() == position


def test_our_own_page_can_write(site: Site) -> None:
    headers = {
        "Origin": "http://127.0.0.1",
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/json",
        "Idempotency-Key": "7ae5cd45-8e5d-52fe-957a-07b266cc1875",
    }
    body = b'{"region": "breda", "name": "Breda"}'
    answer = site.client().post("/api/commands/AddRegion", content=body, headers=headers)
    assert answer.status_code == 201


def test_what_people_wrote_is_shown_and_never_run(site: Site) -> None:
    from tests.support.builders import add_region  # noqa: PLC0415

    site.happens(add_region("x", "<script>alert(1)</script>"))
    page = site.client().get("/regions/x/weeks/2026-W49").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page
