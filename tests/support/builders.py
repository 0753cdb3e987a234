"""Commands and contexts with sensible defaults: a test names only what it is about.

The story every default belongs to: on Tuesday 2026-12-01, 13:00 on the Dutch clock, family G1 in
region utrecht was registered for 2026-11-28, had its child on Sunday 2026-11-29 at 04:10, has
package 1 and was visited by carer K1 on Monday from 08:00 to 14:00.
"""

from datetime import UTC, date, datetime

from domain.care.commands import (
    AmendRegistration,
    AssignPackage,
    CloseCare,
    CorrectSession,
    DeliverSession,
    HoldIntake,
    RegisterFamily,
    ReportBirth,
)
from domain.care.facts import Activity, BirthMode, BirthPlace, ClosingReason, Feeding, IntakeForm
from domain.kernel.command import Command, CommandContext
from domain.kernel.ids import derived_id
from domain.organisation.commands import AddRegion, EstablishOrganisation
from domain.values.skill import Skill

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
DUE = date(2026, 11, 28)
BORN = "2026-11-29T04:10"
SESSION = "2026-11-30T08:00/K1"


def clock(text: str) -> datetime:
    """A moment as a person writes it, with or without an offset."""
    return datetime.fromisoformat(text)


def day(text: str) -> date:
    return date.fromisoformat(text)


def command_context(
    number: int = 1, *, now: datetime = NOW, reason: str | None = None, actor: str = "p.jansen"
) -> CommandContext:
    """The context of the command with this number; the same number is the same command."""
    return CommandContext(
        actor=actor,
        role="planner",
        now=now,
        command_id=derived_id(f"command {number}"),
        correlation_id=derived_id("one piece of work"),
        reason=reason,
    )


def establish_organisation(
    name: str = "Kraamzorg De Zon", *, demonstration: bool = True
) -> EstablishOrganisation:
    return EstablishOrganisation(name=name, demonstration=demonstration)


def add_region(region: str = "utrecht", name: str = "Utrecht") -> AddRegion:
    return AddRegion(region=region, name=name)


def register_family(
    family: str = "G1",
    *,
    region: str = "utrecht",
    due_date: date = DUE,
    postcode: str = "3511",
    feeding: Feeding = Feeding.BREAST,
    parity: int = 0,
) -> RegisterFamily:
    return RegisterFamily(
        family=family,
        region=region,
        due_date=due_date,
        postcode=postcode,
        feeding=feeding,
        parity=parity,
    )


def amend_registration(
    family: str = "G1",
    *,
    region: str = "utrecht",
    due_date: date = DUE,
    postcode: str = "3512",
    feeding: Feeding = Feeding.BREAST,
    parity: int = 0,
) -> AmendRegistration:
    return AmendRegistration(
        family=family,
        region=region,
        due_date=due_date,
        postcode=postcode,
        feeding=feeding,
        parity=parity,
    )


def hold_intake(
    family: str = "G1",
    *,
    held_on: str = "2026-09-15",
    form: IntakeForm = IntakeForm.HOME_VISIT,
    skills: tuple[Skill, ...] = (),
) -> HoldIntake:
    return HoldIntake(family=family, held_on=day(held_on), form=form, skills=skills)


def report_birth(
    family: str = "G1",
    *,
    born_at: str = BORN,
    place: BirthPlace = BirthPlace.HOME,
    mode: BirthMode = BirthMode.SPONTANEOUS,
    children: int = 1,
) -> ReportBirth:
    return ReportBirth(
        family=family, born_at=clock(born_at), place=place, mode=mode, children=children
    )


def assign_package(
    family: str = "G1",
    *,
    package: int = 1,
    criteria: tuple[str, ...] = (),
    first_day: str | None = None,
) -> AssignPackage:
    return AssignPackage(
        family=family,
        package=package,
        criteria=criteria,
        first_day=None if first_day is None else day(first_day),
    )


def deliver_session(
    family: str = "G1",
    *,
    carer: str = "K1",
    starts_at: str = "2026-11-30T08:00",
    ends_at: str = "2026-11-30T14:00",
    outside_hours_reason: str | None = None,
    activities: tuple[Activity, ...] = (),
    feeding: Feeding | None = None,
) -> DeliverSession:
    return DeliverSession(
        family=family,
        carer=carer,
        starts_at=clock(starts_at),
        ends_at=clock(ends_at),
        outside_hours_reason=outside_hours_reason,
        activities=activities,
        feeding=feeding,
    )


def correct_session(
    family: str = "G1",
    *,
    session: str = SESSION,
    starts_at: str = "2026-11-30T08:00",
    ends_at: str = "2026-11-30T13:00",
    outside_hours_reason: str | None = None,
    activities: tuple[Activity, ...] | None = None,
) -> CorrectSession:
    return CorrectSession(
        family=family,
        session=session,
        starts_at=clock(starts_at),
        ends_at=clock(ends_at),
        outside_hours_reason=outside_hours_reason,
        activities=activities,
    )


def close_care(
    family: str = "G1",
    *,
    closed_on: str = "2026-12-01",
    why: ClosingReason = ClosingReason.ENDED_BY_CLIENT,
) -> CloseCare:
    return CloseCare(family=family, closed_on=day(closed_on), why=why)


ORGANISATION: tuple[Command, ...] = (establish_organisation(), add_region())
"""An organisation with region utrecht."""


def expecting(family: str = "G1") -> tuple[Command, ...]:
    """A registered family, and the organisation it needs."""
    return (*ORGANISATION, register_family(family))


def in_care(family: str = "G1") -> tuple[Command, ...]:
    """A family whose child is born, and all it needs."""
    return (*expecting(family), report_birth(family))
