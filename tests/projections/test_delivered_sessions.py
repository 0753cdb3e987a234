"""Sessions as they were delivered, by the days and weeks they count in."""

from datetime import date

from sqlalchemy import ColumnElement, select

from domain.care.facts import Activity, ActivityKind
from projections.delivered_sessions import SESSIONS, in_days
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from tests.projections.telling import Told
from tests.support.builders import assign_package, correct_session, deliver_session, in_care
from tests.support.carer_builders import hire_carer

STORY = (*in_care(), assign_package(), hire_carer())


def rows(told: Told, table: TemporalTable) -> list[Values]:
    return told.ask(lambda reader: reader.rows(table))


def days(told: Told, *conditions: ColumnElement[bool]) -> list[date]:
    def ask(reader: Reader) -> list[date]:
        wanted = select(SESSIONS.c.day).where(SESSIONS.at(reader.as_of), *conditions)
        return sorted(reader.connection.execute(wanted).scalars())

    return told.ask(ask)


def test_a_correction_takes_the_place_of_what_was_delivered(told: Told) -> None:
    care = (Activity(ActivityKind.MOTHER_CARE, 120),)
    before = told.tell(*STORY, deliver_session(activities=care))
    hygiene = (Activity(ActivityKind.HYGIENE, 30),)
    told.tell(correct_session(activities=hygiene))
    [row] = rows(told, SESSIONS)
    # From 8:00 to 13:00 instead of 14:00.
    assert (row["minutes"], row["mother_care_minutes"], row["hygiene_minutes"]) == (300, 0, 30)
    [row] = rows(told.as_of(before), SESSIONS)
    assert (row["minutes"], row["mother_care_minutes"], row["hygiene_minutes"]) == (360, 120, 0)


def test_a_week_is_from_monday_to_sunday(told: Told) -> None:
    told.tell(*STORY)
    for day in ("2026-11-30", "2026-12-06", "2026-12-07"):
        told.tell(deliver_session(starts_at=f"{day}T08:00", ends_at=f"{day}T12:00"))
    monday, sunday, next_monday = date(2026, 11, 30), date(2026, 12, 6), date(2026, 12, 7)
    assert days(told, SESSIONS.c.week == "2026-W49") == [monday, sunday]
    assert days(told, SESSIONS.c.week == "2026-W50") == [next_monday]
    assert days(told, in_days(sunday, next_monday)) == [sunday, next_monday]
