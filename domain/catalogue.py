"""Every event and every command, once: what documentation, tests and readers of the log walk."""

from domain.assessment.aggregate import Assessment
from domain.assessment.handlers import HANDLERS as ASSESSMENT_HANDLERS
from domain.care.aggregate import Care
from domain.care.handlers import HANDLERS as CARE_HANDLERS
from domain.care_plan.aggregate import CarePlan
from domain.care_plan.handlers import HANDLERS as CARE_PLAN_HANDLERS
from domain.carer.aggregate import Carer
from domain.carer.handlers import HANDLERS as CARER_HANDLERS
from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.handlers import HANDLERS as INDICATION_POLICY_HANDLERS
from domain.kernel.aggregate import Aggregate
from domain.kernel.command import Command
from domain.kernel.event import Event
from domain.kernel.unit_of_work import Handlers
from domain.labour_agreement.aggregate import LabourAgreement
from domain.labour_agreement.handlers import HANDLERS as LABOUR_AGREEMENT_HANDLERS
from domain.on_call.aggregate import OnCall
from domain.on_call.handlers import HANDLERS as ON_CALL_HANDLERS
from domain.organisation.aggregate import Organisation
from domain.organisation.handlers import HANDLERS as ORGANISATION_HANDLERS
from domain.planning_problem.aggregate import RecordedProblem
from domain.planning_problem.handlers import HANDLERS as PLANNING_PROBLEM_HANDLERS
from domain.planning_run.aggregate import PlanningRun
from domain.planning_run.handlers import HANDLERS as PLANNING_RUN_HANDLERS
from domain.roster.aggregate import Roster
from domain.roster.handlers import HANDLERS as ROSTER_HANDLERS

HANDLERS_OF: dict[type[Aggregate], Handlers] = {
    Organisation: ORGANISATION_HANDLERS,
    IndicationPolicy: INDICATION_POLICY_HANDLERS,
    LabourAgreement: LABOUR_AGREEMENT_HANDLERS,
    Care: CARE_HANDLERS,
    Assessment: ASSESSMENT_HANDLERS,
    CarePlan: CARE_PLAN_HANDLERS,
    Carer: CARER_HANDLERS,
    OnCall: ON_CALL_HANDLERS,
    Roster: ROSTER_HANDLERS,
    RecordedProblem: PLANNING_PROBLEM_HANDLERS,
    PlanningRun: PLANNING_RUN_HANDLERS,
}
"""Which aggregate's stream each command addresses, and what carries it out."""

EVENTS: tuple[type[Event], ...] = tuple(
    member
    for aggregate in HANDLERS_OF
    for part in aggregate.__mro__
    for member in vars(part).values()
    if isinstance(member, type) and issubclass(member, Event)
)

COMMANDS: tuple[type[Command], ...] = tuple(
    command for handlers in HANDLERS_OF.values() for command in handlers
)
