"""Which sessions did each family get, by whom, and what did their minutes go to?

Every read model about care delivered asks here. Sessions of closed care are not corrected any more.
"""

from datetime import date

from sqlalchemy import Column, ColumnElement, Date, Integer, String

from domain.care.aggregate import Care
from domain.care.facts import ActivityKind
from domain.kernel.event import Event
from domain.values.week import Week
from projections.temporal import TemporalTable
from projections.view import Projection, View

KINDS = tuple(ActivityKind)

SESSIONS = TemporalTable(
    "delivered_sessions",
    key=[Column("family", String), Column("session", String)],
    values=[
        Column("carer", String, nullable=False),
        Column("day", Date, nullable=False),
        Column("week", String, nullable=False, index=True),
        Column("minutes", Integer, nullable=False),
        *(Column(f"{kind}_minutes", Integer, nullable=False) for kind in KINDS),
    ],
)
"""Minutes for which a session names no activity are of no kind."""
_NOTHING = dict.fromkeys((f"{kind}_minutes" for kind in KINDS), 0)


def in_days(first_day: date, last_day: date) -> ColumnElement[bool]:
    """The condition on sessions of these days."""
    return SESSIONS.c.day.between(first_day, last_day)


def project(event: Event, view: View) -> None:
    """Set what a family got, on the Dutch day it started."""
    match event:
        case Care.SessionDelivered() | Care.SessionCorrected():
            day = event.starts_at.date()
            told = {f"{each.kind}_minutes": each.minutes for each in event.activities}
            view.put(
                SESSIONS,
                event.family,
                event.session,
                carer=event.carer,
                day=day,
                week=str(Week.containing(day)),
                minutes=event.minutes,
                **(_NOTHING | told),
            )


DELIVERED_SESSIONS = Projection("delivered_sessions", 1, (SESSIONS,), project)
