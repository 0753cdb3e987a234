"""From a command to the organisation."""

from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.commands import policy_stream
from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import (
    AddRegion,
    AdoptPolicy,
    DropPolicy,
    EstablishOrganisation,
    LiftScarcityLevel,
    OrganisationCommand,
    ReportStudyConsent,
    ReportSurveyResult,
    SetNeutralityReference,
    SetPlanningGoals,
    SetScarcityLevel,
    SetServiceLevel,
    SetTariff,
    SkipParkedEvent,
)
from domain.organisation.facts import Scarcity
from domain.organisation.planning_goals import PlanningGoals
from domain.organisation.surveys import StudyConsent, SurveyAnswers, Surveyed
from domain.organisation.yardsticks import NeutralityReference, Tariff


def establish_organisation(command: EstablishOrganisation, work: UnitOfWork) -> None:
    """Name the organisation this log belongs to."""
    organisation = work.start(Organisation, command.stream_id)
    organisation.establish(command.name, demonstration=command.demonstration)


def add_region(command: AddRegion, work: UnitOfWork) -> None:
    """Add a region that is planned on its own."""
    _organisation(command, work).add_region(command.region, command.name)


def set_scarcity_level(command: SetScarcityLevel, work: UnitOfWork) -> None:
    """Cap the hours of families in a region."""
    level = Scarcity(command.minutes, command.first_day, command.last_day, command.order)
    _organisation(command, work).set_scarcity_level(command.region, level)


def lift_scarcity_level(command: LiftScarcityLevel, work: UnitOfWork) -> None:
    """Let the norm hold again in a region."""
    _organisation(command, work).lift_scarcity_level(command.region, command.lifted_on)


def adopt_policy(command: AdoptPolicy, work: UnitOfWork) -> None:
    """Use a published version of an indication policy."""
    organisation = _organisation(command, work)
    policy = work.get(IndicationPolicy, policy_stream(command.policy), command.policy)
    policy.must_be_adoptable(command.policy, command.version, command.effective_on)
    organisation.adopt_policy(command.policy, command.version, command.use, command.effective_on)


def drop_policy(command: DropPolicy, work: UnitOfWork) -> None:
    """Stop using a version of an indication policy."""
    organisation = _organisation(command, work)
    organisation.drop_policy(command.policy, command.version, command.use, command.dropped_on)


def set_neutrality_reference(command: SetNeutralityReference, work: UnitOfWork) -> None:
    """Set the mean that counts as budget neutral."""
    reference = NeutralityReference(
        command.minutes,
        command.tolerance_minutes,
        command.effective_on,
        command.basis,
        command.case_mix,
    )
    _organisation(command, work).set_neutrality_reference(reference)


def set_tariff(command: SetTariff, work: UnitOfWork) -> None:
    """Set what a performance is paid."""
    tariff = Tariff(
        command.performance,
        command.euro_cents,
        command.effective_on,
        command.last_day,
        command.source,
    )
    _organisation(command, work).set_tariff(tariff)


def set_service_level(command: SetServiceLevel, work: UnitOfWork) -> None:
    """Set how sure a week's care must be."""
    _organisation(command, work).set_service_level(command.percent, command.effective_on)


def report_survey_result(command: ReportSurveyResult, work: UnitOfWork) -> None:
    """Record what a survey told of a group."""
    surveyed = Surveyed(
        command.instrument,
        command.version,
        command.topic,
        command.group,
        command.first_day,
        command.last_day,
    )
    result = SurveyAnswers(
        command.answers,
        command.mean_hundredths,
        command.spread_hundredths,
        command.lowest,
        command.highest,
        command.source,
    )
    _organisation(command, work).report_survey_result(surveyed, result)


def report_study_consent(command: ReportStudyConsent, work: UnitOfWork) -> None:
    """Record the counts of a study."""
    consent = StudyConsent(
        command.study,
        command.first_day,
        command.last_day,
        command.approached,
        command.consented,
        command.withdrew,
        command.source,
    )
    _organisation(command, work).report_study_consent(consent)


def set_planning_goals(command: SetPlanningGoals, work: UnitOfWork) -> None:
    """Set what rosters are judged by."""
    goals = PlanningGoals(command.effective_on, command.prices, command.most_carers)
    _organisation(command, work).set_planning_goals(goals)


def skip_parked_event(command: SkipParkedEvent, work: UnitOfWork) -> None:
    """Let a read model go on without an event."""
    _organisation(command, work).skip_parked_event(command.projection, command.parked_position)


def _organisation(command: OrganisationCommand, work: UnitOfWork) -> Organisation:
    return work.get(Organisation, command.stream_id, "-")


HANDLERS: Handlers = {
    SkipParkedEvent: skip_parked_event,
    EstablishOrganisation: establish_organisation,
    AddRegion: add_region,
    SetScarcityLevel: set_scarcity_level,
    LiftScarcityLevel: lift_scarcity_level,
    AdoptPolicy: adopt_policy,
    DropPolicy: drop_policy,
    SetNeutralityReference: set_neutrality_reference,
    SetTariff: set_tariff,
    SetServiceLevel: set_service_level,
    SetPlanningGoals: set_planning_goals,
    ReportSurveyResult: report_survey_result,
    ReportStudyConsent: report_study_consent,
}
