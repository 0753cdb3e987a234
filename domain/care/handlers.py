"""From a command to the care of a family."""

from dataclasses import replace
from datetime import datetime

from domain.care import errors
from domain.care.aggregate import Care
from domain.care.commands import (
    AmendRegistration,
    AssignPackage,
    CareCommand,
    ChooseMinimumCare,
    CloseCare,
    CorrectBirthAssistance,
    CorrectHospitalStay,
    CorrectSession,
    DeferCare,
    DeliverBirthAssistance,
    DeliverSession,
    ExpectDischarge,
    ExplainShortfall,
    HoldIntake,
    LiftLimit,
    LimitHours,
    ObserveFeeding,
    PlanBirth,
    PrioritiseFamily,
    RecordHospitalStay,
    RegisterFamily,
    ReportBirth,
    ReportOutcome,
    WishCarer,
)
from domain.care.facts import Assistance, HospitalStay, Measurement, Registration, Session
from domain.care_plan.aggregate import CarePlan
from domain.care_plan.commands import care_plan_stream
from domain.carer.aggregate import Carer
from domain.carer.commands import carer_stream
from domain.carer.facts import WorkKind
from domain.indication.packages import KOM_DEMONSTRATION
from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM
from domain.organisation.facts import turn_of
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


def plan_birth(command: PlanBirth, work: UnitOfWork) -> None:
    """Record the day agreed for the birth."""
    _care(command, work).plan_birth(command.how, command.planned_on)


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
    given = Session(command.carer, starts_at, ends_at, command.activities)
    session = care.deliver_session(given, command.outside_hours_reason)
    if command.feeding is not None:
        care.observe_feeding(starts_at.date(), command.feeding)
    carer.record_work(session, command.family, starts_at, ends_at, WorkKind.CARE)


def correct_session(command: CorrectSession, work: UnitOfWork) -> None:
    """Correct a session, and the time in the carer's own record of work."""
    care = _care(command, work)
    known = care.session(command.session)
    carer = work.get(Carer, carer_stream(known.carer), known.carer)
    starts_at, ends_at = _clock(command, command.starts_at), _clock(command, command.ends_at)
    corrected = replace(known, starts_at=starts_at, ends_at=ends_at)
    if command.activities is not None:
        corrected = replace(corrected, activities=command.activities)
    care.correct_session(command.session, corrected, command.outside_hours_reason)
    carer.record_work(command.session, command.family, starts_at, ends_at, WorkKind.CARE)


def observe_feeding(command: ObserveFeeding, work: UnitOfWork) -> None:
    """Record how the child was fed on a day."""
    _care(command, work).observe_feeding(command.observed_on, command.feeding)


def deliver_birth_assistance(command: DeliverBirthAssistance, work: UnitOfWork) -> None:
    """Record assistance at the birth, and the time in the carer's own record of work."""
    care = _care(command, work)
    given = _assistance(command, command.carer)
    carer = work.get(Carer, carer_stream(command.carer), command.carer)
    name = care.deliver_birth_assistance(given)
    carer.record_work(
        name, command.family, given.starts_at, given.ends_at, WorkKind.BIRTH_ASSISTANCE
    )


def correct_birth_assistance(command: CorrectBirthAssistance, work: UnitOfWork) -> None:
    """Correct assistance at the birth, and the time in the carer's own record of work."""
    care = _care(command, work)
    carer_key = care.birth_assistance(command.assistance).carer
    carer = work.get(Carer, carer_stream(carer_key), carer_key)
    corrected = _assistance(command, carer_key)
    care.correct_birth_assistance(command.assistance, corrected)
    carer.record_work(
        command.assistance,
        command.family,
        corrected.starts_at,
        corrected.ends_at,
        WorkKind.BIRTH_ASSISTANCE,
    )


def record_hospital_stay(command: RecordHospitalStay, work: UnitOfWork) -> None:
    """Record a stay in hospital."""
    _care(command, work).record_hospital_stay(_stay(command))


def correct_hospital_stay(command: CorrectHospitalStay, work: UnitOfWork) -> None:
    """Correct a stay in hospital."""
    _care(command, work).correct_hospital_stay(command.stay, _stay(command))


def expect_discharge(command: ExpectDischarge, work: UnitOfWork) -> None:
    """Record when somebody in hospital is expected home."""
    _care(command, work).expect_discharge(command.stay, command.expected_on)


def defer_care(command: DeferCare, work: UnitOfWork) -> None:
    """Expect care to start later."""
    _care(command, work).defer_care(command.expected_start)


def choose_minimum_care(command: ChooseMinimumCare, work: UnitOfWork) -> None:
    """Record the client's choice of minimum care."""
    _care(command, work).choose_minimum_care(command.chosen_on)


def explain_shortfall(command: ExplainShortfall, work: UnitOfWork) -> None:
    """Record why minutes were not delivered."""
    _care(command, work).explain_shortfall(command.cause, command.minutes, command.explanation)


def limit_hours(command: LimitHours, work: UnitOfWork) -> None:
    """Limit the hours of a family by the level of scarcity of its region."""
    care, organisation = _care(command, work), work.start(Organisation, ORGANISATION_STREAM)
    level, turn = None, None
    if care.first_day is not None:
        level = organisation.scarcity_on(care.registered.region, care.first_day)
    if level is not None and care.assigned is not None and care.assigned.package is not None:
        turn = turn_of(level.order, care.assigned.package, care.registered.parity)
    care.limit_hours(command.minutes, level, turn)


def lift_limit(command: LiftLimit, work: UnitOfWork) -> None:
    """Give later days their hours back."""
    _care(command, work).lift_limit(command.lifted_on)


def report_outcome(command: ReportOutcome, work: UnitOfWork) -> None:
    """Record what a survey measured."""
    measurement = Measurement(command.outcome, command.survey, command.measured_on)
    _care(command, work).report_outcome(measurement, command.score)


def close_care(command: CloseCare, work: UnitOfWork) -> None:
    """End the care of a family; what its care plan still misses keeps it from being completed.

    A family without a care plan has no goal agreed, which is a step missing like any other.
    """
    care = _care(command, work)
    plan = work.start(CarePlan, care_plan_stream(command.family))
    care.close(command.closed_on, command.why, plan.missing_steps(care.so_far))


def _care(command: CareCommand, work: UnitOfWork) -> Care:
    return work.get(Care, command.stream_id, command.family)


def _clock(command: CareCommand, moment: datetime) -> datetime:
    try:
        return on_dutch_clock(moment)
    except (ValueError, OverflowError):
        raise errors.TimeDoesNotExistError(family=command.family, moment=moment) from None


def _assistance(command: DeliverBirthAssistance | CorrectBirthAssistance, carer: str) -> Assistance:
    return Assistance(
        carer,
        None if command.called_at is None else _clock(command, command.called_at),
        _clock(command, command.starts_at),
        _clock(command, command.ends_at),
    )


def _stay(command: RecordHospitalStay) -> HospitalStay:
    return HospitalStay(command.patient, command.admitted_on, command.discharged_on)


def _registration(command: RegisterFamily, work: UnitOfWork) -> Registration:
    work.start(Organisation, ORGANISATION_STREAM).must_have(command.region)
    return Registration(
        region=command.region,
        due_date=command.due_date,
        postcode=command.postcode,
        feeding=command.feeding,
        parity=command.parity,
    )


def wish_carer(command: WishCarer, work: UnitOfWork) -> None:
    """Record a wish about a carer there is."""
    work.get(Carer, carer_stream(command.carer), command.carer)
    _care(command, work).wish_carer(command.carer, command.wish, command.ground)


def prioritise_family(command: PrioritiseFamily, work: UnitOfWork) -> None:
    """Set how dear the family's open minutes are."""
    _care(command, work).prioritise(command.percent)


HANDLERS: Handlers = {
    RegisterFamily: register_family,
    AmendRegistration: amend_registration,
    HoldIntake: hold_intake,
    PlanBirth: plan_birth,
    ReportBirth: report_birth,
    AssignPackage: assign_package,
    DeliverSession: deliver_session,
    CorrectSession: correct_session,
    ObserveFeeding: observe_feeding,
    DeliverBirthAssistance: deliver_birth_assistance,
    CorrectBirthAssistance: correct_birth_assistance,
    RecordHospitalStay: record_hospital_stay,
    CorrectHospitalStay: correct_hospital_stay,
    ExpectDischarge: expect_discharge,
    DeferCare: defer_care,
    ChooseMinimumCare: choose_minimum_care,
    ExplainShortfall: explain_shortfall,
    LimitHours: limit_hours,
    LiftLimit: lift_limit,
    WishCarer: wish_carer,
    PrioritiseFamily: prioritise_family,
    ReportOutcome: report_outcome,
    CloseCare: close_care,
}
