"""From a command to the care of a family."""

from datetime import datetime

from domain.care import errors
from domain.care.aggregate import Care
from domain.care.commands import (
    AmendRegistration,
    AssignPackage,
    CareCommand,
    CloseCare,
    CorrectSession,
    DeliverSession,
    HoldIntake,
    RegisterFamily,
    ReportBirth,
)
from domain.care.facts import Registration
from domain.carer.aggregate import Carer
from domain.carer.commands import carer_stream
from domain.indication.packages import KOM_DEMONSTRATION
from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM
from domain.values.horizon import on_dutch_clock


def register_family(command: RegisterFamily, work: UnitOfWork) -> None:
    """Register a family in a region of the organisation."""
    registration = _registration(command, work)
    work.start(Care, command.stream_id).register(command.family, registration)


def amend_registration(command: AmendRegistration, work: UnitOfWork) -> None:
    """Replace what was registered."""
    registration = _registration(command, work)
    _care(command, work).amend_registration(registration)


def hold_intake(command: HoldIntake, work: UnitOfWork) -> None:
    """Record the intake."""
    _care(command, work).hold_intake(command.held_on, command.form, command.skills)


def report_birth(command: ReportBirth, work: UnitOfWork) -> None:
    """Record the birth."""
    _care(command, work).report_birth(
        _clock(command, command.born_at), command.place, command.mode, command.children
    )


def assign_package(command: AssignPackage, work: UnitOfWork) -> None:
    """Look the package up in the table in force and assign it."""
    care = _care(command, work)
    package = KOM_DEMONSTRATION.find(command.package)
    if package is None:
        raise errors.UnknownPackageError(family=command.family, package=command.package)
    care.assign_package(package, KOM_DEMONSTRATION.version, command.criteria, command.first_day)


def deliver_session(command: DeliverSession, work: UnitOfWork) -> None:
    """Record care given, and the time in the carer's own record of work."""
    care = _care(command, work)
    carer = work.get(Carer, carer_stream(command.carer), command.carer)
    starts_at, ends_at = _clock(command, command.starts_at), _clock(command, command.ends_at)
    session = care.deliver_session(command.carer, starts_at, ends_at, command.outside_hours_reason)
    carer.record_work(session, command.family, starts_at, ends_at)


def correct_session(command: CorrectSession, work: UnitOfWork) -> None:
    """Correct a session, and the time in the carer's own record of work."""
    care = _care(command, work)
    carer_key = care.session(command.session).carer
    carer = work.get(Carer, carer_stream(carer_key), carer_key)
    starts_at, ends_at = _clock(command, command.starts_at), _clock(command, command.ends_at)
    care.correct_session(command.session, starts_at, ends_at, command.outside_hours_reason)
    carer.record_work(command.session, command.family, starts_at, ends_at)


def close_care(command: CloseCare, work: UnitOfWork) -> None:
    """End the care of a family."""
    _care(command, work).close(command.closed_on, command.why)


def _care(command: CareCommand, work: UnitOfWork) -> Care:
    return work.get(Care, command.stream_id, command.family)


def _clock(command: CareCommand, moment: datetime) -> datetime:
    try:
        return on_dutch_clock(moment)
    except (ValueError, OverflowError):
        raise errors.TimeDoesNotExistError(family=command.family, moment=moment) from None


def _registration(command: RegisterFamily, work: UnitOfWork) -> Registration:
    work.start(Organisation, ORGANISATION_STREAM).must_have(command.region)
    return Registration(
        region=command.region,
        due_date=command.due_date,
        postcode=command.postcode,
        feeding=command.feeding,
        parity=command.parity,
    )


HANDLERS: Handlers = {
    RegisterFamily: register_family,
    AmendRegistration: amend_registration,
    HoldIntake: hold_intake,
    ReportBirth: report_birth,
    AssignPackage: assign_package,
    DeliverSession: deliver_session,
    CorrectSession: correct_session,
    CloseCare: close_care,
}
