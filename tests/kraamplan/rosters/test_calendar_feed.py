"""A carer's week as a calendar: what she was told, what changed, what was taken from her."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar

from domain.roster.facts import PlannedVisit
from domain.values.week import Week
from kraamplan.rosters.calendar_feed import NotPublishedError, UnknownCarerError, carer_calendar
from tests.projections.telling import LATER, Told, in_memory
from tests.support.builders import ORGANISATION, add_region, clock
from tests.support.carer_builders import hire_carer
from tests.support.parked import park
from tests.support.planning_builders import planned_visit, propose_roster, publish_roster

VISIT = planned_visit("G1", on="2026-12-02", carer="K1")


@pytest.fixture
def told() -> Iterator[Told]:
    """Carers K1 and K2 in utrecht, K3 in gooi."""
    with in_memory() as told:
        told.tell(*ORGANISATION, add_region("gooi", "Gooi en Vechtstreek"))
        told.tell(hire_carer("K1"), hire_carer("K2"), hire_carer("K3", region="gooi"))
        yield told


def publish(told: Told, *visits: PlannedVisit, week: str = "2026-W49", run: int = 1) -> None:
    told.tell(
        propose_roster(*visits, week=week, run=run),
        publish_roster(week=week, run=run),
    )


def calendar(told: Told, carer: str = "K1", week: str = "2026-W49") -> Any:
    """The calendar, read back; the type of an icalendar property is a union of thirty."""
    text = told.ask(carer_calendar, "utrecht", Week.parse(week), carer, LATER)
    return Calendar.from_ical(text)


def entries(told: Told, carer: str = "K1", week: str = "2026-W49") -> list[tuple[str, int, str]]:
    """Start on the Dutch clock, sequence and status of each entry."""
    return [
        (f"{entry['dtstart'].dt:%d %H:%M}", int(entry["sequence"]), str(entry["status"]))
        for entry in calendar(told, carer, week).walk("VEVENT")
    ]


def test_a_carer_sees_her_own_published_visits(told: Told) -> None:
    publish(told, VISIT, planned_visit("G2", on="2026-12-03", carer="K2"))
    assert entries(told) == [("02 08:00", 0, "CONFIRMED")]
    assert entries(told, "K2") == [("03 08:00", 0, "CONFIRMED")]


def test_an_entry_says_no_more_than_a_stranger_may_read(told: Told) -> None:
    publish(told, VISIT)
    [entry] = calendar(told).walk("VEVENT")
    assert {name: str(entry[name]) for name in ("uid", "summary")} == {
        "uid": "G1/2026-12-02/K1@kraamplan",
        "summary": "Bezoek G1",
    }
    assert sorted(entry) == [
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "UID",
    ]
    assert entry["dtstamp"].dt == LATER
    assert entry["dtend"].dt - entry["dtstart"].dt == timedelta(hours=5)


def test_it_says_which_of_her_families_lag_behind_and_that_others_do_without_their_number(
    told: Told,
) -> None:
    publish(told, VISIT, planned_visit("G3", on="2026-12-03", carer="K1"))
    assert "DESCRIPTION" not in calendar(told)
    told.tell(add_region("zeist", "Zeist"))
    park(told.services, "G1")
    told.tell(add_region("soest", "Soest"))
    park(told.services, "G9")
    found = calendar(told)
    assert str(found["description"]) == (
        "Onvolledig: van 2 gezinnen is nog niet alles verwerkt; "
        "bezoeken kunnen ontbreken of anders zijn"
    )
    first, second = found.walk("VEVENT")
    assert str(first["description"]).startswith("Onvolledig: van G1 is nog niet alles verwerkt")
    assert "DESCRIPTION" not in second
    assert "G9" not in str(found)


def test_the_calendar_explains_the_dutch_clock(told: Told) -> None:
    publish(told, VISIT)
    [zone] = calendar(told).walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/Amsterdam"
    [entry] = calendar(told).walk("VEVENT")
    assert entry["dtstart"].params["TZID"] == "Europe/Amsterdam"


def test_on_the_sunday_the_clock_changes_a_visit_is_shown_at_the_time_on_the_clock(
    told: Told,
) -> None:
    sunday = replace(
        planned_visit("G1", on="2027-03-28"),
        starts_at=clock("2027-03-28T08:00+02:00"),
        ends_at=clock("2027-03-28T13:00+02:00"),
    )
    publish(told, sunday, week="2027-W12")
    [entry] = calendar(told, week="2027-W12").walk("VEVENT")
    assert f"{entry['dtstart'].dt:%H:%M}" == "08:00"
    assert entry["dtstart"].dt == clock("2027-03-28T06:00+00:00")


def test_a_visit_that_moves_has_a_higher_sequence(told: Told) -> None:
    publish(told, VISIT, run=1)
    moved = replace(
        VISIT,
        starts_at=clock("2026-12-02T09:00+01:00"),
        ends_at=clock("2026-12-02T14:00+01:00"),
    )
    publish(told, moved, run=2)
    assert entries(told) == [("02 09:00", 1, "CONFIRMED")]


def test_a_visit_given_to_another_is_cancelled_for_the_first(told: Told) -> None:
    publish(told, VISIT, run=1)
    publish(told, replace(VISIT, carer="K2"), run=2)
    assert entries(told, "K1") == [("02 08:00", 1, "CANCELLED")]
    assert entries(told, "K2") == [("02 08:00", 0, "CONFIRMED")]


def test_a_visit_given_back_overtakes_its_cancellation(told: Told) -> None:
    publish(told, VISIT, run=1)
    publish(told, run=2)
    [(_, cancelled, _)] = entries(told)
    publish(told, VISIT, run=3)
    [(_, given_back, status)] = entries(told)
    assert status == "CONFIRMED"
    assert given_back > cancelled


def test_a_proposal_does_not_reach_the_calendar(told: Told) -> None:
    publish(told, VISIT, run=1)
    told.tell(propose_roster(run=2))
    assert entries(told) == [("02 08:00", 0, "CONFIRMED")]


def test_before_publication_there_is_no_calendar(told: Told) -> None:
    told.tell(propose_roster(VISIT))
    with pytest.raises(NotPublishedError, match="utrecht in week 2026-W49"):
        calendar(told)


def test_a_carer_of_the_region_without_visits_has_an_empty_calendar(told: Told) -> None:
    publish(told, VISIT)
    assert entries(told, "K2") == []


@pytest.mark.parametrize("carer", ["K3", "K9"])
def test_a_carer_who_is_not_in_the_roster_has_no_calendar(told: Told, carer: str) -> None:
    publish(told, VISIT)
    with pytest.raises(UnknownCarerError, match=carer):
        calendar(told, carer)


def test_a_carer_of_another_region_who_helped_out_keeps_her_cancellation(told: Told) -> None:
    publish(told, replace(VISIT, carer="K3"), run=1)
    publish(told, run=2)
    assert entries(told, "K3") == [("02 08:00", 1, "CANCELLED")]


def test_the_same_roster_gives_the_same_bytes(told: Told) -> None:
    publish(told, VISIT)
    first = told.ask(carer_calendar, "utrecht", Week.parse("2026-W49"), "K1", LATER)
    told.services.runner.rebuild()
    assert told.ask(carer_calendar, "utrecht", Week.parse("2026-W49"), "K1", LATER) == first
