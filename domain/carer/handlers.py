"""From a command to a carer's record."""

from domain.carer.aggregate import Carer
from domain.carer.commands import (
    AmendContract,
    CarerCommand,
    CertifySkill,
    EndAbsence,
    EndPregnancy,
    GiveBirth,
    HireCarer,
    JoinTeam,
    ReportAbsence,
    ReportPregnancy,
    SetAvailability,
    WishDaysOff,
    WithdrawDaysOff,
)
from domain.carer.facts import Employment
from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM


def hire_carer(command: HireCarer, work: UnitOfWork) -> None:
    """Hire a carer into a region of the organisation."""
    work.start(Organisation, ORGANISATION_STREAM).must_have(command.region)
    employment = Employment(
        region=command.region,
        postcode=command.postcode,
        contract_minutes=command.contract_minutes,
        hired_on=command.hired_on,
    )
    work.start(Carer, command.stream_id).hire(command.carer, employment)


def amend_contract(command: AmendContract, work: UnitOfWork) -> None:
    """Change the weekly contract from a day on."""
    _carer(command, work).amend_contract(command.contract_minutes, command.effective_on)


def join_team(command: JoinTeam, work: UnitOfWork) -> None:
    """Make the carer one of a team from a day on."""
    _carer(command, work).join_team(command.team, command.effective_on)


def certify_skill(command: CertifySkill, work: UnitOfWork) -> None:
    """Record a skill."""
    _carer(command, work).certify_skill(command.skill)


def set_availability(command: SetAvailability, work: UnitOfWork) -> None:
    """State when the carer can be planned."""
    _carer(command, work).set_availability(command.windows)


def report_absence(command: ReportAbsence, work: UnitOfWork) -> None:
    """Record days away."""
    _carer(command, work).report_absence(command.first_day, command.last_day, command.kind)


def end_absence(command: EndAbsence, work: UnitOfWork) -> None:
    """Move the last day of an absence."""
    _carer(command, work).end_absence(command.first_day, command.last_day)


def report_pregnancy(command: ReportPregnancy, work: UnitOfWork) -> None:
    """Record or correct what she told."""
    _carer(command, work).report_pregnancy(command.reported_on, command.expected_on)


def give_birth(command: GiveBirth, work: UnitOfWork) -> None:
    """Record the birth of her own child."""
    _carer(command, work).give_birth(command.reported_on, command.born_on)


def end_pregnancy(command: EndPregnancy, work: UnitOfWork) -> None:
    """End the protection before its time."""
    _carer(command, work).end_pregnancy(command.reported_on, command.ended_on)


def wish_days_off(command: WishDaysOff, work: UnitOfWork) -> None:
    """Record days the carer asks off."""
    _carer(command, work).wish_days_off(command.first_day, command.last_day)


def withdraw_days_off(command: WithdrawDaysOff, work: UnitOfWork) -> None:
    """Take back days the carer asked off."""
    _carer(command, work).withdraw_days_off(command.first_day, command.last_day)


def _carer(command: CarerCommand, work: UnitOfWork) -> Carer:
    return work.get(Carer, command.stream_id, command.carer)


HANDLERS: Handlers = {
    HireCarer: hire_carer,
    AmendContract: amend_contract,
    JoinTeam: join_team,
    CertifySkill: certify_skill,
    SetAvailability: set_availability,
    ReportAbsence: report_absence,
    EndAbsence: end_absence,
    ReportPregnancy: report_pregnancy,
    GiveBirth: give_birth,
    EndPregnancy: end_pregnancy,
    WishDaysOff: wish_days_off,
    WithdrawDaysOff: withdraw_days_off,
}
