"""Hours that come without a package, and what was recorded of a course of care, on the page."""

import pytest
from starlette.testclient import TestClient

from domain.care.facts import Activity, ActivityKind
from kraamplan.web.board_view import package_of
from tests.kraamplan.web.told import BOARD, Site, planned, said
from tests.support.assessment_builders import correct_indication, indicate_family, record_fact
from tests.support.builders import deliver_session, register_family, report_birth
from tests.support.course_builders import choose_minimum_care, record_hospital_stay
from tests.support.plan_builders import AGREED, find_goal_unreachable, hand_over_goal
from tests.support.planning_builders import propose_roster
from tests.support.policy_builders import adopt, drafted, protocol_policy, publish

BY_HOURS = (
    *drafted(protocol_policy()),
    publish("hours"),
    adopt("hours"),
    register_family("G4"),
    report_birth("G4"),
    record_fact("blood-loss-ml", 1200, family="G4", assessor="K1"),
    indicate_family(family="G4"),
)


@pytest.fixture
def client(site: Site) -> TestClient:
    """A client of a site with a family that was indicated by a protocol of hours."""
    visit = planned("G4", "K1", "2026-12-02T14:00", "2026-12-02T17:00")
    site.happens(*BY_HOURS, propose_roster(visit, run=1))
    return site.client()


def test_hours_without_a_package_stand_in_the_budget(client: TestClient) -> None:
    text = said(client.get("/regions/utrecht/budget").text)
    assert "G4 – Uren zonder pakket loopt 49 u" in text


def test_a_visit_without_a_package_stands_on_the_board(client: TestClient) -> None:
    page = client.get(BOARD).text
    assert 'title="Uren zonder pakket">–</abbr>' in page
    assert "P?" not in said(page)


def test_the_page_of_a_family_says_which_policy_gave_its_hours_and_on_what(
    client: TestClient,
) -> None:
    text = said(client.get("/families/G4").text)
    assert "Feit vastgelegd" in text
    assert "Feit bloedverlies in ml Waarde 1200 Bron thuisstartlijst Beoordeeld door K1" in text
    assert "Moment start van de zorg Gebruik leidend Indicatiemethode hours" in text
    assert "bloedverlies in ml: 1200, kinderen bij deze geboorte: 1" in text
    assert "Zorguren vastgesteld" in text
    assert "Indicatiemethode hours v1" in text
    assert "Pakket 1" not in text


def test_a_correction_is_told_with_what_was_and_what_is(client: TestClient, site: Site) -> None:
    site.happens(
        correct_indication("blood-loss-ml", 800, family="G4", criterion="bloedverlies"),
        reason="verkeerd afgelezen",
    )
    text = said(client.get("/families/G4").text)
    assert "Reden: verkeerd afgelezen" in text
    assert "Criterium bloedverlies Feit bloedverlies in ml Was 1200 Waarde 800" in text


def test_the_course_of_care_and_the_care_plan_are_told_in_dutch(site: Site) -> None:
    activities = (Activity(ActivityKind.MOTHER_CARE, 90), Activity(ActivityKind.EDUCATION, 30))
    site.happens(
        choose_minimum_care(),
        record_hospital_stay(admitted_on="2026-11-29", discharged_on="2026-11-30"),
        deliver_session(
            starts_at="2026-12-01T08:00", ends_at="2026-12-01T11:00", activities=activities
        ),
        *AGREED,
        find_goal_unreachable(),
        hand_over_goal(),
    )
    text = said(site.client().get("/families/G1").text)
    assert "Minimale kraamzorg gekozen" in text
    assert "Wie moeder Opgenomen op zondag 29 november 2026" in text
    assert "Werkzaamheden verzorging moeder 1,5 uur, voorlichting 30 minuten" in text
    assert "Thema Voeding pasgeborene" in text
    assert "Aan lactatiekundige" in text
    assert "Cliënt stemt in ja" in text


def test_a_package_of_another_table_is_shown_by_its_number() -> None:
    assert (package_of(99).sign, package_of(99).title) == ("P99", "Pakket 99: Onbekend pakket")
    assert (package_of(None).sign, package_of(None).title) == ("P?", "Nog geen pakket")
