"""From a command to a family's assessment, and from the driving indication to its care."""

from datetime import date

from domain.assessment import errors
from domain.assessment.aggregate import Assessment
from domain.assessment.commands import CorrectIndication, IndicateFamily, RecordFact
from domain.assessment.facts import GivenIndication
from domain.assessment.giving import given_under
from domain.assessment.known import facts_known
from domain.care.aggregate import Care
from domain.care.commands import care_stream
from domain.care.facts import AssignedHours
from domain.indication.indication import PolicyIncompleteError
from domain.indication.policy import Moment
from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.commands import policy_stream
from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.adoption import PolicyUse
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM


def record_fact(command: RecordFact, work: UnitOfWork) -> None:
    """Record a fact an indication may rest on."""
    work.get(Care, care_stream(command.family), command.family).must_be_open()
    assessment = work.start(Assessment, command.stream_id)
    assessment.record_fact(command.family, command.fact, command.value, command.assessor)


def indicate_family(command: IndicateFamily, work: UnitOfWork) -> None:
    """Indicate under every adopted policy; the driving one's hours become those of the care."""
    assessment = work.start(Assessment, command.stream_id)
    _indicate(command.family, command.moment, command.first_day, command.assessor, assessment, work)


def correct_indication(command: CorrectIndication, work: UnitOfWork) -> None:
    """Record what was judged wrongly and indicate anew."""
    assessment = work.start(Assessment, command.stream_id)
    assessment.correct(command.family, command.criterion, command.fact, command.value)
    _indicate(command.family, Moment.RE_INDICATION, None, None, assessment, work)


def _indicate(
    family: str,
    moment: Moment,
    first_day: date | None,
    assessor: str | None,
    assessment: Assessment,
    work: UnitOfWork,
) -> None:
    care = work.get(Care, care_stream(family), family)
    care.must_be_open()
    if moment is not Moment.INTAKE and care.born_at is None:
        raise errors.IndicatedBeforeBirthError(family=family)
    organisation = work.start(Organisation, ORGANISATION_STREAM)
    driving = organisation.driving_on(assessment.today)
    if driving is None:
        raise errors.NoPolicyAdoptedError(family=family, day=assessment.today)
    facts = facts_known(assessment.recorded, care)
    for adoption in (driving, *organisation.shadows_on(assessment.today)):
        policies = work.get(IndicationPolicy, policy_stream(adoption.policy), adoption.policy)
        policy = policies.policy(adoption.version)
        try:
            given = given_under(policy, adoption.use, moment, facts)
        except PolicyIncompleteError as error:
            raise errors.PolicyIncompleteForFactsError(
                family=family, policy=policy.policy, version=policy.version, why=error
            ) from None
        assessment.indicate(family, given, assessor)
        if given.use is PolicyUse.DRIVING and moment is not Moment.INTAKE:
            care.take_indication(_hours(given), first_day)


def _hours(given: GivenIndication) -> AssignedHours:
    return AssignedHours(
        package=given.package,
        minutes=given.minutes,
        hours_source=given.provenance,
        policy=f"{given.policy} v{given.version}",
        criteria=given.criteria,
    )


HANDLERS: Handlers = {
    RecordFact: record_fact,
    IndicateFamily: indicate_family,
    CorrectIndication: correct_indication,
}
