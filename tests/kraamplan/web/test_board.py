"""The page of a region's week says what the log says."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from domain.carer.facts import AbsenceKind
from tests.kraamplan.web.told import (
    BOARD,
    ORGANISATION,
    PEOPLE,
    PLANNED,
    UNCOVERED,
    Site,
    opened_site,
    planned,
    said,
)
from tests.support.builders import add_region, close_care, establish_organisation
from tests.support.carer_builders import report_absence
from tests.support.course_builders import expect_discharge, record_hospital_stay
from tests.support.planning_builders import fail_run, propose_roster, publish_roster, start_run


def _rows(html: str) -> list[str]:
    """What each row of the board says."""
    body = html.partition("<tbody>")[2].partition("</tbody>")[0]
    return [said(row) for row in body.split("</tr>") if row.strip()]


def test_the_start_page_leads_to_the_newest_roster(client: TestClient) -> None:
    answer = client.get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, BOARD)


def test_of_two_weeks_the_later_one_is_the_newest(site: Site) -> None:
    site.happens(propose_roster(week="2026-W50", run=2), propose_roster(week="2026-W48", run=3))
    answer = site.client().get("/")
    assert answer.headers["location"] == "/regions/utrecht/weeks/2026-W50"


def test_each_carer_is_a_row_with_her_contract_in_the_order_people_count(
    client: TestClient,
) -> None:
    first, second, third = _rows(client.get(BOARD).text)
    assert first.startswith("K1 7 u 30 over 16 u 30 van 24 u ")
    # Away for three of seven days: 4/7 of 20 hours is 11 h 25, of which 7 are planned.
    assert second.startswith("K2 4 u 25 over 7 u van 11 u 25 contract 20 u ")
    assert third == "K10 16 u over 0 u van 16 u"


def test_who_has_more_than_her_contract_is_said_so(site: Site) -> None:
    visits = [
        planned("G1", "K10", f"2026-12-0{day}T08:00", f"2026-12-0{day}T17:00") for day in "123"
    ]
    site.happens(propose_roster(*visits, run=2))
    assert "K10 ▲ 11 u meer 27 u van 16 u" in said(site.client().get(BOARD).text)


def test_a_card_names_client_package_times_and_hours(client: TestClient) -> None:
    page = client.get(BOARD).text
    assert "G1 P1 08:00–14:00 6 u2 verzonnen dagverdeling" in said(page)
    assert 'title="Pakket 5: Sectio"' in page


def test_the_hours_of_a_package_nobody_published_are_marked_on_its_card(client: TestClient) -> None:
    text = said(client.get(BOARD).text)
    assert "G2 P51 verzonnen pakketuren 08:00–15:00 7 u2 verzonnen dagverdeling" in text
    assert "alleen de 38 uur van pakket 1 zijn gepubliceerd" in text
    assert "Reistijden: geschat uit de afstand tussen de middens van postcodegebieden" in text


def test_days_away_say_why(client: TestClient) -> None:
    row = _rows(client.get(BOARD).text)[1]
    assert row.count("verlof") == 2
    assert row.count("scholing") == 1


def test_each_day_has_its_name_its_date_and_its_sums(client: TestClient) -> None:
    head = said(client.get(BOARD).text.partition("<thead>")[2].partition("</thead>")[0])
    assert "maandag 30 nov 0 bezoeken 0 u dinsdag 1 dec vandaag 2 bezoeken 13 u" in head
    assert "woensdag 2 dec 1 bezoek 5 u · 1 open" in head
    assert head.endswith("zondag 6 dec 0 bezoeken 0 u")


def test_the_tray_says_for_each_visit_why_nobody_was_found(client: TestClient) -> None:
    tray = client.get(BOARD).text.partition('id="niet-ingepland"')[2].partition("</section>")[0]
    text = said(tray)
    assert "Niet ingepland 1" in text
    assert "G2 P51 verzonnen pakketuren wo 2 dec 7 u" in text
    assert "Niemand beschikbaar Van 3 zorgverleners zijn er 3 niet beschikbaar." in text


def test_the_tray_is_sorted_by_day_then_by_client(site: Site) -> None:
    days = [("G10", 3), ("G9", 3), ("G1", 5), ("G2", 1)]
    left = tuple(
        type(UNCOVERED[0])(
            f"{family}/{day}", "G1", PLANNED[0].day.replace(day=day), 60, "rules", "", ""
        )
        for family, day in days
    )
    site.happens(propose_roster(uncovered=left, run=2))
    tray = site.client().get(BOARD).text.partition('id="niet-ingepland"')[2]
    found = re.findall(r'class="when">(.*?)<', tray)
    assert found == ["di 1 dec", "do 3 dec", "do 3 dec", "za 5 dec"]


def test_a_week_without_open_visits_says_so(site: Site) -> None:
    site.happens(propose_roster(*PLANNED, run=2))
    assert "Alle bezoeken hebben een zorgverlener." in said(site.client().get(BOARD).text)


def test_who_is_in_hospital_stands_beside_the_board_and_on_the_cards(site: Site) -> None:
    assert "In het ziekenhuis" not in site.client().get(BOARD).text
    site.happens(record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    page = site.client().get(BOARD).text
    panel = said(page.partition('id="in-het-ziekenhuis"')[2].partition("</section>")[0])
    # Of package 1: 6 hours on Tuesday, 5 on each day to Friday, 4 on Saturday and Sunday.
    assert "In het ziekenhuis 1" in panel
    assert "G1 sinds 2026-12-01, ontslag nog niet bekend deze week 6 bezoeken niet, 29 u" in panel
    site.happens(expect_discharge("2026-12-05"))
    expected = said(site.client().get(BOARD).text)
    # Saturday and Sunday count on it.
    assert "G1 sinds 2026-12-01, ontslag verwacht op 2026-12-05" in expected
    assert "deze week 4 bezoeken niet, 21 u" in expected
    assert "2 bezoeken vanaf die dag onder voorbehoud" in expected
    # Three visits were planned for it.
    assert page.count("moeder ligt in het ziekenhuis") >= 3
    assert "3 conflicten" in said(page)


def test_the_hour_budget_of_the_week_stands_beside_the_board(client: TestClient) -> None:
    budget = client.get(BOARD).text.partition('id="urenbudget"')[2].partition("</section>")[0]
    text = said(budget)
    # G1: 6+6+5+5+5+4+4 = 35 of 38 hours fall in the week, G2: 44 of its 49; both are marked.
    assert "Geïndiceerd 79 u" in text
    assert "Gepland 23 u 30" in text
    assert "Geleverd 6 u" in text
    assert "Vrijgevallen 0 u" in text
    assert "Resterend 73 u" in text
    assert "P1 1 35 u 16 u 30 29 u" in text
    assert 'href="/regions/utrecht/budget?week=2026-W49"' in budget


def test_a_proposal_is_called_one_and_can_be_published(client: TestClient) -> None:
    page = client.get(BOARD).text
    assert "Voorstel: nog niet gepubliceerd" in said(page)
    assert '<section class="board proposed"' in page
    assert "Publiceren</button>" in page


def test_a_published_roster_is_called_one_and_cannot_be_published_again(site: Site) -> None:
    site.happens(publish_roster())
    for address in (BOARD, f"{BOARD}?layer=published"):
        page = site.client().get(address).text
        assert "Gepubliceerd: hiermee werken de zorgverleners" in said(page)
        assert '<section class="board published"' in page
        assert "Publiceren</button>" not in page


def test_a_new_proposal_leaves_the_published_roster_where_it_is(site: Site) -> None:
    site.happens(publish_roster(), propose_roster(PLANNED[0], run=2))
    client = site.client()
    proposal, published = client.get(BOARD).text, client.get(f"{BOARD}?layer=published").text
    assert "Voorstel: er is een ander rooster gepubliceerd" in said(proposal)
    # Published are four visits with a carer and one without.
    assert (proposal.count('class="card"'), published.count('class="card"')) == (1, 5)


def test_nothing_published_yet_leads_to_the_proposal(client: TestClient) -> None:
    page = client.get(f"{BOARD}?layer=published").text
    assert "Voor deze week is nog niets gepubliceerd" in said(page)
    assert f'<a href="{BOARD}">voorstel</a>' in page


def test_a_week_without_a_roster_says_how_to_make_one_and_which_weeks_have_one(
    client: TestClient,
) -> None:
    page = client.get("/regions/utrecht/weeks/2026-W50").text
    assert "kraamplan plan --region utrecht --week 2026-W50" in said(page)
    assert f'<a href="{BOARD}">week 49 van 2026</a>' in page
    assert "Geïndiceerd 8 u" in said(page)  # what the packages still hold after this week


def test_weeks_and_regions_are_a_link_away(client: TestClient) -> None:
    page = client.get(f"{BOARD}?layer=published").text
    for address in (
        "/regions/utrecht/weeks/2026-W48?layer=published",
        "/regions/utrecht/weeks/2026-W50?layer=published",
        "/regions/zeist/weeks/2026-W49?layer=published",
    ):
        assert f'href="{address}"' in page


def test_a_visit_on_a_day_of_absence_is_a_conflict(site: Site) -> None:
    site.happens(
        report_absence(
            "K1", first_day="2026-12-02", last_day="2026-12-03", kind=AbsenceKind.SICKNESS
        )
    )
    page = site.client().get(BOARD).text
    assert "2 conflicten" in said(page)
    assert page.count('class="card conflict"') == 2
    assert "⚠ valt op een dag met ziekte" in said(page)


def test_two_visits_at_once_are_a_conflict(site: Site) -> None:
    both = (
        planned("G1", "K1", "2026-12-01T08:00", "2026-12-01T14:00"),
        planned("G2", "K1", "2026-12-01T13:45", "2026-12-01T17:00"),
    )
    site.happens(propose_roster(*both, run=2))
    assert said(site.client().get(BOARD).text).count("overlapt met een ander bezoek") == 2


def test_a_visit_to_a_family_whose_care_ended_is_a_conflict(site: Site) -> None:
    site.happens(close_care("G2"))
    text = said(site.client().get(BOARD).text)
    assert "1 conflict" in text
    assert "zorg is afgesloten" in text


def test_how_the_roster_was_made_is_told_with_its_bound_and_its_baseline(
    client: TestClient,
) -> None:
    text = said(client.get(BOARD).text)
    assert "Geldig rooster; een goedkoper is niet uitgesloten." in text
    assert "Niet ingepland 1 bezoek 12.000" in text
    assert "Reistijd 34 minuten3 geschatte reistijden 340" in text
    assert "Samen 12.3403 geschatte reistijden" in text
    assert "Ondergrens van elk rooster 11.106" in text
    assert "Hooguit nog te winnen 10,0 %" in text
    assert "eenvoudige planner 24.680" in text
    assert "Kosten, vergeleken daarmee 50,0 %" in text
    assert "startgetal 42" in text


def test_a_run_that_is_under_way_or_failed_is_told_as_such(site: Site) -> None:
    site.happens(start_run(2), propose_roster(run=2))
    assert "De planner is nog bezig." in said(site.client().get(BOARD).text)
    site.happens(fail_run(2))
    assert "De planner gaf geen rooster: infeasible: K1" in said(site.client().get(BOARD).text)


def test_a_demonstration_says_so_on_every_page(client: TestClient) -> None:
    for address in (BOARD, "/regions/utrecht/budget", "/families/G1"):
        assert "⚠ Demonstratiegegevens" in said(client.get(address).text)


def test_an_organisation_of_its_own_is_no_demonstration(sqlite_database: str) -> None:
    real = (establish_organisation(demonstration=False), add_region(), propose_roster())
    with opened_site(sqlite_database, *real) as site:
        page = site.client().get(BOARD).text
    assert "Kraamzorg De Zon" in page
    assert "Demonstratie" not in page


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        ((), ["Het logboek is leeg.", "kraamplan demo", "kraamplan record organisatie.jsonl"]),
        ((establish_organisation(),), ["nog geen regio", "AddRegion", "kraamplan record"]),
        (
            (*ORGANISATION, *PEOPLE),
            [
                "Kies de regio waarvan u week 50 wilt plannen: Utrecht (urenbudget van Utrecht)",
                "kraamplan plan --region utrecht --week 2026-W50",
            ],
        ),
    ],
)
def test_without_any_roster_the_start_page_says_what_to_run(
    sqlite_database: str, commands: tuple[object, ...], expected: list[str]
) -> None:
    with opened_site(sqlite_database, *commands) as site:  # type: ignore[arg-type]
        text = said(site.client().get("/").text)
    for words in expected:
        assert words in text


def test_the_past_is_shown_as_it_was_and_called_the_past(site: Site) -> None:
    before = site.position()
    site.happens(
        report_absence("K1", first_day="2026-12-02", last_day="2026-12-03"), publish_roster()
    )
    page = site.client().get(f"{BOARD}?as_of={before}").text
    assert f"U kijkt naar het verleden: de stand op positie {before} van het logboek" in said(page)
    assert "Voorstel: nog niet gepubliceerd" in said(page)
    assert 'class="card conflict"' not in page
    assert "Publiceren</button>" not in page, "the past is not published"
    assert f'href="/families/G1?as_of={before}"' in page, "links stay in the past"
    assert f'<a href="{BOARD}">Naar nu</a>' in page


@pytest.mark.parametrize(
    "moment",
    ["2026-12-01T13:00", "2026-12-01T13:00:00+01:00", "2026-12-01T12:00:00Z", "2026-12-01"],
)
def test_the_past_can_be_named_by_its_time(client: TestClient, moment: str) -> None:
    page = client.get(f"{BOARD}?as_of={moment}").text  # a plus sign becomes a space on the way
    assert "U kijkt naar het verleden" in page
    assert "Sindsdien is niets vastgelegd" in page


def test_before_the_first_event_there_is_nothing(client: TestClient) -> None:
    assert "Het logboek is leeg." in said(client.get("/?as_of=0").text)


def test_a_proposal_beside_a_published_roster_shows_the_difference_and_asks_why(site: Site) -> None:
    site.happens(publish_roster())
    other = replace(PLANNED[3], carer="K1", starts_at=PLANNED[3].starts_at + timedelta(hours=6))
    site.happens(propose_roster(*PLANNED[:2], other, uncovered=UNCOVERED, run=2))
    page = site.client().get(BOARD).text
    text = said(page)
    assert "Verschil met gepubliceerd 2" in text
    assert "Andere zorgverlener, K2 08:00 → K1 14:00" in text
    assert "Vervallen" in text
    assert 'name="reason"' in page


def test_a_first_proposal_has_no_difference_to_show(client: TestClient) -> None:
    page = client.get(BOARD).text
    assert "Verschil met gepubliceerd" not in page
    assert 'name="reason"' not in page
