"""Questions on the command line, now and as of any moment."""

import csv
import io
import sqlite3
from contextlib import closing

import pytest
from icalendar import Calendar

from projections.catalogue import PROJECTIONS
from tests.acceptance import story
from tests.acceptance.console import BAD_INPUT, REFUSED, Console
from tests.acceptance.prepared import Prepared

ALL_MINUTES = story.VISITS * story.VISIT_MINUTES


def total(console: Console, *arguments: object) -> tuple[int, int, int]:
    """Minutes indicated, planned and delivered."""
    sums = console.json("budget", *arguments).done().document["total"]
    return sums["indicated"], sums["planned"], sums["delivered"]


def read_models(console: Console) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every read model."""
    assert console.database is not None
    with closing(sqlite3.connect(console.database.removeprefix("sqlite:///"))) as connection:
        return {
            table.name: sorted(connection.execute(f"SELECT * FROM {table.name}"), key=repr)
            for projection in PROJECTIONS
            for table in projection.tables
        }


def test_budgets_are_answered_as_of_any_position(published: Console, prepared: Prepared) -> None:
    week = ("--week", prepared.story.week)
    assert total(published, *week) == (ALL_MINUTES, ALL_MINUTES, 0)
    as_of_births = total(published, *week, "--as-of", prepared.born_until)
    assert as_of_births == (ALL_MINUTES, 0, 0)
    assert total(published, "--as-of", prepared.registered_until) == (0, 0, 0)


def test_budgets_are_answered_as_of_any_time(published: Console, prepared: Prepared) -> None:
    yesterday = prepared.story.days_ago(1)
    at_noon = published.json("budget", "--as-of", f"{yesterday}T12:00").done().document
    assert at_noon["position"] == prepared.registered_until
    at_its_end = published.json("budget", "--as-of", yesterday).done().document
    assert at_its_end["position"] == prepared.born_until
    assert at_its_end["total"]["delivered"] == story.SESSION_MINUTES


def test_budgets_in_words_mark_what_is_invented(published: Console, prepared: Prepared) -> None:
    said = published("budget", "--week", prepared.story.week).done().out
    assert "13*" in said
    assert "Invented for demonstration" in said


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("4711", "position 4711 does not exist: the log ends at 22"),
        ("2026-02-30", "'2026-02-30' is neither a log position (a number) nor a time"),
    ],
)
def test_a_moment_that_does_not_exist_is_bad_input(
    published: Console, as_of: str, said: str
) -> None:
    with published.nothing_recorded():
        answer = published.json("budget", "--as-of", as_of)
    assert (answer.exit_code, answer.rule) == (BAD_INPUT, "bad-input")
    assert said in answer.err


def test_a_week_that_does_not_exist_is_bad_input(published: Console) -> None:
    with published.nothing_recorded():
        answer = published("plan", "--region", story.REGION, "--week", "2026-W54")
    assert (answer.exit_code, answer.out) == (BAD_INPUT, "")
    assert "week 2026-W54 does not exist: 2026 ends with week 53" in answer.err


def test_an_unknown_region_is_bad_input_that_names_the_known_ones(published: Console) -> None:
    with published.nothing_recorded():
        answer = published.json("plan", "--region", "utrech", "--week", "2026-W53")
    assert answer.exit_code == BAD_INPUT
    assert "Region utrech does not exist. Known regions: utrecht, zeist." in answer.err


def test_a_roster_is_printed_as_comma_separated_values(
    published: Console, prepared: Prepared
) -> None:
    week = prepared.story.week
    printed = published("roster", "--region", story.REGION, "--week", week, "--csv").done().out
    visits = list(csv.DictReader(io.StringIO(printed)))
    assert len(visits) == story.VISITS
    assert {visit["family"] for visit in visits} == {"F-1", "F-2"}
    assert {visit["day"] for visit in visits} == {str(day) for day in week.days}
    assert all(visit["carer"] and visit["starts_at"] and not visit["reason"] for visit in visits)


def test_a_carer_gets_her_published_visits_as_a_calendar(
    published: Console, prepared: Prepared
) -> None:
    asked = ("--region", story.REGION, "--week", prepared.story.week)
    board = published.json("roster", *asked, "--published").done().document
    carer = next(each for each in board["carers"] if each["visits"])
    printed = published("roster", *asked, "--ics", carer["carer"]).done().out
    entries = Calendar.from_ical(printed).walk("VEVENT")
    assert sorted(str(entry["UID"]) for entry in entries) == sorted(
        f"{visit['visit']}/{carer['carer']}@kraamplan" for visit in carer["visits"]
    )


def test_a_calendar_of_somebody_unknown_is_refused(published: Console, prepared: Prepared) -> None:
    asked = ("--region", story.REGION, "--week", prepared.story.week)
    answer = published("roster", *asked, "--ics", "C-9")
    assert (answer.exit_code, answer.out) == (REFUSED, "")
    assert "Carer C-9 is not in the roster of region utrecht." in answer.err


def test_a_week_nobody_planned_has_no_roster(published: Console) -> None:
    answer = published.json("roster", "--region", "zeist", "--week", "2026-W53")
    assert (answer.exit_code, answer.rule) == (BAD_INPUT, "bad-input")
    assert "no roster was proposed for region zeist in week 2026-W53" in answer.err


def test_the_log_tells_what_concerns_one_family_since_a_position(
    published: Console, prepared: Prepared
) -> None:
    asked = ("--family", "F-1", "--since", prepared.registered_until)
    entries = published.json("log", *asked).done().document["entries"]
    assert [entry["topic"] for entry in entries] == [
        "care.birth-reported",
        "care.package-assigned",
        "care.session-delivered",
        "carer.work-recorded",
    ]
    assert {(entry["actor"], entry["role"]) for entry in entries} == {("p.jansen", "planner")}
    assert all(entry["position"] > prepared.registered_until for entry in entries)


def test_read_models_made_anew_give_the_same_answers(
    published: Console, prepared: Prepared
) -> None:
    asked = ("roster", "--region", story.REGION, "--week", prepared.story.week, "--published")
    answer, rows = published.json(*asked).done().document, read_models(published)
    assert rows["decision_history"]
    rebuilt = published.json("rebuild").done().document
    assert rebuilt == {"position": prepared.published_until}
    assert read_models(published) == rows
    assert published.json(*asked).done().document == answer


def test_a_recorded_plan_is_decided_again_and_comes_out_equal(published: Console) -> None:
    with published.nothing_recorded():
        answer = published("replay", "plans")
    assert answer.done().out == "1 of 1 planning runs came out equal.\n"
