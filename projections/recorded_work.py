"""When did each carer work, and for which family?

One row per stretch of work. Every read model about working time asks here; what it stands for, and
the days it counts on, are theirs to say.
"""

from sqlalchemy import Column, Date, Integer, String

from domain.carer.aggregate import Carer
from domain.kernel.event import Event
from projections.temporal import TemporalTable
from projections.view import Projection, View

WORK = TemporalTable(
    "recorded_work",
    key=[Column("carer", String), Column("family", String), Column("session", String)],
    values=[
        Column("kind", String, nullable=False),
        Column("day", Date, nullable=False, index=True),
        Column("starts_at", String, nullable=False),
        Column("ends_at", String, nullable=False),
        Column("minutes", Integer, nullable=False),
    ],
)


def project(event: Event, view: View) -> None:
    """Set what a carer recorded, on the Dutch day it started."""
    match event:
        case Carer.WorkRecorded():
            view.put(
                WORK,
                event.carer,
                event.family,
                event.session,
                kind=str(event.kind),
                day=event.starts_at.date(),
                starts_at=event.starts_at.isoformat(),
                ends_at=event.ends_at.isoformat(),
                minutes=event.minutes,
            )


RECORDED_WORK = Projection("recorded_work", 1, (WORK,), project)
