"""What became of each family's care: what it was due, what it got, and how it ended?

One row per family. The hours it was first given are its norm: those of the first indication at the
start of care, or of the correction of a wrong one. What was delivered and by how many carers is
written when care is closed, and so is how the child was fed on the first and the last day of care:
neither is corrected after that.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, Date, Integer, String

from domain.assessment.aggregate import Assessment
from domain.care.aggregate import Care
from domain.care.facts import ClosingReason, Feeding, IntakeForm, ShortfallCause
from domain.indication.policy import Moment
from domain.indication.sourced import Provenance
from domain.kernel.event import Event
from domain.organisation.adoption import PolicyUse
from domain.values.horizon import elapsed_minutes
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

PERIODS = TemporalTable(
    "care_periods",
    key=[Column("family", String)],
    values=[
        Column("registered_at", BigInteger, nullable=False),
        Column("region", String, nullable=False),
        Column("parity", Integer, nullable=False),
        Column("due_date", Date, nullable=False),
        Column("intake_form", String),
        Column("intake_on", Date),
        Column("policy", String),
        Column("hours_source", String),
        Column("norm_package", Integer),
        Column("norm_minutes", Integer),
        Column("package", Integer),
        Column("minutes", Integer),
        Column("assigned_by", String),
        Column("corrected_by", String),
        Column("corrected", JSON, nullable=False),
        Column("assessor", String),
        Column("assessed_at", BigInteger),
        Column("minimum_care", Boolean, nullable=False),
        Column("responses", JSON, nullable=False),
        Column("shortfalls", JSON, nullable=False),
        Column("closed_on", Date),
        Column("why", String),
        Column("delivered", Integer),
        Column("delivered_by_day", JSON, nullable=False),
        Column("carers", Integer),
        Column("first_feeding", String),
        Column("last_feeding", String),
    ],
)
SESSIONS = TemporalTable(
    "care_period_sessions",
    key=[Column("family", String), Column("session", String)],
    values=[
        Column("carer", String, nullable=False),
        Column("day", Date, nullable=False),
        Column("minutes", Integer, nullable=False),
    ],
)
FEEDINGS = TemporalTable(
    "care_period_feedings",
    key=[Column("family", String), Column("day", Date)],
    values=[Column("feeding", String, nullable=False)],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePeriod:
    """One family's care, in minutes; what nobody recorded is None.

    Delivered minutes and carers are known once care is closed.
    """

    family: str
    registered_at: int
    """Log position of the registration."""
    region: str
    parity: int
    due_date: date
    intake_form: IntakeForm | None
    intake_on: date | None
    policy: str | None
    hours_source: Provenance | None
    norm_package: int | None
    norm_minutes: int | None
    package: int | None
    minutes: int | None
    corrected: tuple[str, ...]
    """Criteria that turned out to be judged wrongly."""
    assessor: str | None
    assessed_at: int | None
    """Log position of the indication at the start of care."""
    minimum_care: bool
    responses: tuple[int | None, ...]
    """Minutes from call to carer for each birth assistance; None where no call is on record."""
    shortfalls: dict[ShortfallCause, int]
    closed_on: date | None
    why: ClosingReason | None
    delivered: int | None
    delivered_by_day: dict[date, int]
    carers: int | None
    first_feeding: Feeding | None
    """How the child was fed on the day of the first session, and on that of the last."""
    last_feeding: Feeding | None


def care_periods(reader: Reader, region: str | None = None) -> list[CarePeriod]:
    """The care of every family registered, in one region or in all, by client number."""
    rows = reader.rows(PERIODS) if region is None else reader.rows(PERIODS, region=region)
    return [_period(row) for row in rows]


def project(event: Event, view: View) -> None:
    """Change a family's care by one event."""
    match event:
        case Care.Registered():
            view.put(PERIODS, event.family, **_registered(event, view.position))
        case Care.RegistrationAmended():
            told = event.registration
            _change(view, event, region=told.region, parity=told.parity, due_date=told.due_date)
        case Care.IntakeHeld():
            _hold_intake(event, view)
        case Care.PackageAssigned():
            _assign(event, view)
        case Assessment.Indicated():
            _indicate(event, view)
        case Assessment.Corrected():
            corrected = sorted({*_known(view, event)["corrected"], event.criterion})
            by = str(event.origin.command_id)
            _change(view, event, corrected=corrected, corrected_by=by)
        case _:
            _follow(event, view)


def _follow(event: Event, view: View) -> None:
    """What happens from the birth on."""
    match event:
        case Care.MinimumCareChosen():
            _change(view, event, minimum_care=True)
        case Care.BirthAssistanceDelivered() | Care.BirthAssistanceCorrected():
            _assist(event, view)
        case Care.ShortfallExplained():
            _explain(event, view)
        case Care.SessionDelivered() | Care.SessionCorrected():
            view.put(
                SESSIONS,
                event.family,
                event.session,
                carer=event.carer,
                day=event.starts_at.date(),
                minutes=event.minutes,
            )
        case Care.FeedingObserved():
            view.put(FEEDINGS, event.family, event.observed_on, feeding=str(event.feeding))
        case Care.Closed():
            _close(event, view)


def _registered(event: Care.Registered, position: int) -> Values:
    told = event.registration
    unknown = dict.fromkeys(PERIODS.value_names)
    return {
        **unknown,
        "registered_at": position,
        "region": told.region,
        "parity": told.parity,
        "due_date": told.due_date,
        "corrected": [],
        "minimum_care": False,
        "responses": {},
        "shortfalls": {},
        "delivered_by_day": {},
    }


def _hold_intake(event: Care.IntakeHeld, view: View) -> None:
    # The first home visit counts, or while there is none the first intake of any form.
    home = event.form is IntakeForm.HOME_VISIT
    before = _known(view, event)["intake_form"]
    if before is None or (home and before != IntakeForm.HOME_VISIT):
        _change(view, event, intake_form=str(event.form), intake_on=event.held_on)


def _assign(event: Care.PackageAssigned, view: View) -> None:
    known, by = _known(view, event), str(event.origin.command_id)
    changes: Values = {
        "policy": event.policy,
        "hours_source": str(event.hours_source),
        "package": event.package,
        "minutes": event.minutes,
        "assigned_by": by,
    }
    # What a correction gives was due from the start; what a re-indication gives was not.
    if known["norm_minutes"] is None or known["corrected_by"] == by:
        changes |= {"norm_package": event.package, "norm_minutes": event.minutes}
    _change(view, event, **changes)


def _indicate(event: Assessment.Indicated, view: View) -> None:
    given = event.indication
    if given.use is PolicyUse.DRIVING and given.moment is Moment.START_OF_CARE:
        _change(view, event, assessor=event.assessor, assessed_at=view.position)


def _assist(
    event: Care.BirthAssistanceDelivered | Care.BirthAssistanceCorrected, view: View
) -> None:
    called = event.called_at
    waited = None if called is None else elapsed_minutes(called, event.starts_at)
    _change(view, event, responses={**_known(view, event)["responses"], event.assistance: waited})


def _explain(event: Care.ShortfallExplained, view: View) -> None:
    shortfalls = {**_known(view, event)["shortfalls"], str(event.cause): event.minutes}
    kept = {cause: minutes for cause, minutes in shortfalls.items() if minutes}
    _change(view, event, shortfalls=kept)


def _close(event: Care.Closed, view: View) -> None:
    sessions = [values for _, values in view.rows(SESSIONS, family=event.family)]
    fed = {day: row["feeding"] for (_, day), row in view.rows(FEEDINGS, family=event.family)}
    by_day: dict[date, int] = {}
    for session in sessions:
        by_day[session["day"]] = by_day.get(session["day"], 0) + session["minutes"]
    days = sorted(by_day)
    _change(
        view,
        event,
        closed_on=event.closed_on,
        why=str(event.why),
        delivered=sum(by_day.values()),
        delivered_by_day={day.isoformat(): by_day[day] for day in days},
        carers=len({session["carer"] for session in sessions}),
        first_feeding=fed.get(days[0]) if days else None,
        last_feeding=fed.get(days[-1]) if days else None,
    )


def _known(view: View, event: Any) -> Values:
    known = view.get(PERIODS, event.family)
    assert known is not None, "a family is registered first"
    return known


def _change(view: View, event: Any, **changes: Any) -> None:
    view.change(PERIODS, event.family, **changes)


def _period(row: Values) -> CarePeriod:
    told = {name: row[name] for name in CarePeriod.__slots__}
    return CarePeriod(
        **{
            **told,
            "intake_form": row["intake_form"] and IntakeForm(row["intake_form"]),
            "hours_source": row["hours_source"] and Provenance(row["hours_source"]),
            "why": row["why"] and ClosingReason(row["why"]),
            "first_feeding": row["first_feeding"] and Feeding(row["first_feeding"]),
            "last_feeding": row["last_feeding"] and Feeding(row["last_feeding"]),
            "delivered_by_day": {
                date.fromisoformat(day): minutes for day, minutes in row["delivered_by_day"].items()
            },
            "corrected": tuple(row["corrected"]),
            "responses": tuple(waited for _, waited in sorted(row["responses"].items())),
            "shortfalls": {
                ShortfallCause(cause): minutes for cause, minutes in row["shortfalls"].items()
            },
        }
    )


CARE_PERIODS = Projection("care_periods", 3, (PERIODS, SESSIONS, FEEDINGS), project)
