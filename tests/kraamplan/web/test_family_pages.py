"""Budgets of a region's families, and the log of one of them."""

import pytest
from starlette.testclient import TestClient

from domain.catalogue import EVENTS
from domain.kernel.event import Event
from kraamplan.telling import words
from tests.kraamplan.web.told import Site, said
from tests.support.builders import correct_session, deliver_session


def test_budgets_stand_per_family_with_their_sum(client: TestClient) -> None:
    text = said(client.get("/regions/utrecht/budget").text)
    assert "3 gezinnen met uren" in text
    assert "G1 P1 Basis loopt 38 u 16 u 30 6 u 0 u 32 u" in text
    assert "G2 P51 verzonnen pakketuren Sectio loopt 49 u1 verzonnen pakketuren 7 u" in text
    assert "G3 P1 Basis afgesloten 38 u 0 u 0 u 38 u 0 u" in text
    assert "Samen 125 u1 verzonnen pakketuren 23 u 30 6 u 38 u 81 u" in text


def test_budgets_of_one_week_hold_what_falls_in_it(client: TestClient) -> None:
    text = said(client.get("/regions/utrecht/budget?week=2026-W49").text)
    assert "2 gezinnen met uren in deze week" in text
    assert "G1 P1 Basis loopt 35 u 16 u 30 6 u 0 u 29 u" in text


def test_more_than_was_indicated_is_said_with_a_sign_and_a_minus(site: Site) -> None:
    delivered = [
        ("K2", "2026-11-29T08:00", "2026-11-29T18:00"),
        ("K10", "2026-11-29T08:00", "2026-11-29T18:00"),
        ("K10", "2026-11-30T08:00", "2026-11-30T18:00"),
        ("K2", "2026-12-01T08:00", "2026-12-01T12:30"),
    ]
    site.happens(
        *(
            deliver_session(carer=carer, starts_at=start, ends_at=end)
            for carer, start, end in delivered
        )
    )
    text = said(site.client().get("/regions/utrecht/budget").text)
    assert "G1 P1 Basis loopt 38 u 16 u 30 40 u 30 0 u ▲ \N{MINUS SIGN}2 u 30" in text


def test_a_region_without_families_says_so(client: TestClient) -> None:
    text = said(client.get("/regions/zeist/budget").text)
    assert "Geen gezin van Zeist heeft uren op zijn naam." in text
    assert "in deze week" in said(client.get("/regions/zeist/budget?week=2026-W49").text)


def test_the_log_of_a_family_holds_every_event_with_who_when_and_why(site: Site) -> None:
    site.happens(correct_session(), reason="verkeerd genoteerd")
    text = said(site.client().get("/families/G1").text)
    assert "Pakket 1: Basis" in text
    assert "Ingeschreven di 1 dec 2026, 13:00 door m.visser (planner)" in text
    assert "Uitgerekende datum zaterdag 28 november 2026" in text
    assert "Voeding borstvoeding" in text
    assert "Geboorte gemeld" in text
    assert "Geboren zo 29 nov 2026, 04:10 Plaats thuis Wijze spontaan Kinderen 1" in text
    assert "Uren per dag 6 uur, 6 uur, 5 uur, 5 uur, 5 uur, 4 uur, 4 uur, 3 uur2 verzonnen" in text
    assert "Bezoek gecorrigeerd" in text
    assert "Reden: verkeerd genoteerd" in text


def test_invented_hours_are_marked_in_the_log_of_a_family(client: TestClient) -> None:
    text = said(client.get("/families/G2").text)
    assert "Uren 49 uur1 verzonnen pakketuren" in text
    assert "Herkomst van de uren verzonnen" in text
    assert "Geïndiceerd 49 u1 verzonnen pakketuren" in text


def test_the_log_of_a_family_ends_where_the_reader_looks_back_to(site: Site) -> None:
    before = site.position()
    site.happens(deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T10:00"))
    client = site.client()
    now, then = client.get("/families/G1").text, client.get(f"/families/G1?as_of={before}").text
    assert now.count("Bezoek geleverd") == then.count("Bezoek geleverd") + 1
    assert "U kijkt naar het verleden" in then


@pytest.mark.parametrize("family", ["G99", "%00", "..%2F..", "G1%0A", "é", "'", "x" * 3000])
def test_a_family_nobody_knows_is_not_found(client: TestClient, family: str) -> None:
    assert client.get(f"/families/{family}").status_code == 404


def test_a_family_is_not_found_before_it_was_registered(client: TestClient) -> None:
    answer = client.get("/families/G1?as_of=3")
    assert answer.status_code == 404
    assert "of nog niet op het gevraagde moment" in said(answer.text)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.TOPIC)
def test_every_event_has_a_dutch_name(event: type[Event]) -> None:
    assert words.EVENTS[event.TOPIC][0].isupper()


def test_no_dutch_name_is_for_an_event_that_does_not_exist() -> None:
    assert set(words.EVENTS) == {event.TOPIC for event in EVENTS}
