"""Every refusal of the domain, in one table."""

from dataclasses import replace

from domain.kernel.errors import NotFoundError, StaleVersionError, TextUnwritableError
from domain.organisation import errors as organisation
from domain.organisation.commands import SkipParkedEvent
from domain.planning_run.errors import RunAlreadyEndedError, RunAskedDifferentlyError
from domain.roster import errors as roster
from tests.domain.assessment.refusals import ASSESSMENTS
from tests.domain.care import course_refusals as course
from tests.domain.care import refusals as care
from tests.domain.care.closing_refusals import CLOSING
from tests.domain.care.feeding_refusals import FEEDING
from tests.domain.care.limit_refusals import LIMITS
from tests.domain.care.session_refusals import SESSIONS
from tests.domain.care_plan import refusals as care_plan
from tests.domain.carer import refusals as carer
from tests.domain.indication_policy import refusals as indication_policy
from tests.domain.labour_agreement.refusals import AGREEMENTS
from tests.domain.on_call.refusals import ON_CALL
from tests.domain.organisation.scarcity_refusals import SCARCITY
from tests.domain.organisation.survey_refusals import SURVEYS
from tests.domain.organisation.wish_refusals import WISHES
from tests.domain.organisation.yardstick_refusals import YARDSTICKS
from tests.domain.roster.refusals import BY_HAND
from tests.support.builders import (
    ORGANISATION,
    add_region,
    clock,
    day,
    establish_organisation,
    hold_intake,
    register_family,
)
from tests.support.planning_builders import (
    ask_problem,
    complete_run,
    fail_run,
    planned_visit,
    propose_roster,
    publish_roster,
    question,
    run_id,
    start_run,
    uncovered_visit,
)
from tests.support.refusal import Refusal

KERNEL = (
    Refusal(
        because="nobody registered the family",
        error=NotFoundError,
        rule="must-exist",
        given=ORGANISATION,
        when=hold_intake("G9"),
        facts=("G9",),
    ),
    Refusal(
        because="the organisation was changed in the meantime",
        error=StaleVersionError,
        rule="version-is-stale",
        given=ORGANISATION,
        when=add_region("zeist", "Zeist"),
        expected_version=1,
        facts=("1", "2"),
    ),
)

ORGANISATIONS = (
    Refusal(
        because="a name holds a character no text has",
        error=TextUnwritableError,
        rule="text-unwritable",
        given=(),
        when=establish_organisation("Kraamzorg\0De Zon"),
        facts=("EstablishOrganisation",),
    ),
    Refusal(
        because="the log belongs to another organisation",
        error=organisation.AlreadyEstablishedError,
        rule="one-organisation-per-log",
        given=ORGANISATION,
        when=establish_organisation("Kraamzorg De Maan"),
        facts=("Kraamzorg De Zon",),
    ),
    Refusal(
        because="the region code cannot stand in an address",
        error=organisation.RegionCodeInvalidError,
        rule="region-code-shape",
        given=ORGANISATION,
        when=add_region("a/b", "Amersfoort"),
        facts=("'a/b'",),
    ),
    Refusal(
        because="the region code means another region",
        error=organisation.RegionNameTakenError,
        rule="region-code-is-unique",
        given=ORGANISATION,
        when=add_region("utrecht", "Utrechtse Heuvelrug"),
        facts=("utrecht", "Utrecht"),
    ),
    Refusal(
        because="nobody added the region",
        error=organisation.UnknownRegionError,
        rule="region-must-exist",
        given=(*ORGANISATION, add_region("arnhem", "Arnhem")),
        when=register_family(region="zeist"),
        facts=("zeist", "arnhem, utrecht"),
    ),
)

_ON_WEDNESDAY = planned_visit()

ROSTERS = (
    Refusal(
        because="a roster is proposed for a week that does not exist",
        error=roster.WeekDoesNotExistError,
        rule="week-must-exist",
        given=ORGANISATION,
        when=propose_roster(week="2026-W54"),
        facts=("2026-W54",),
    ),
    Refusal(
        because="a visit ends before it starts",
        error=roster.VisitTimesError,
        rule="visit-times-do-not-fit",
        given=ORGANISATION,
        when=propose_roster(replace(_ON_WEDNESDAY, ends_at=clock("2026-12-02T07:00+01:00"))),
        facts=("G1/2026-12-02", "07:00"),
    ),
    Refusal(
        because="a visit starts on another day than its own",
        error=roster.VisitTimesError,
        rule="visit-times-do-not-fit",
        given=ORGANISATION,
        when=propose_roster(replace(_ON_WEDNESDAY, day=day("2026-12-03"))),
        facts=("G1/2026-12-02", "2026-12-03"),
    ),
    Refusal(
        because="no roster was ever proposed for that week",
        error=roster.NothingProposedError,
        rule="nothing-proposed",
        given=ORGANISATION,
        when=publish_roster(),
        facts=("utrecht", "2026-W49"),
    ),
    Refusal(
        because="a visit is given to two carers",
        error=roster.DoubleAssignmentError,
        rule="visit-stands-twice",
        given=ORGANISATION,
        when=propose_roster(planned_visit(), planned_visit(carer="K2")),
        facts=("G1/2026-12-02",),
    ),
    Refusal(
        because="a visit is given to a carer and yet uncovered",
        error=roster.DoubleAssignmentError,
        rule="visit-stands-twice",
        given=ORGANISATION,
        when=propose_roster(
            planned_visit("G2", on="2026-12-03"), uncovered=(uncovered_visit("G2"),)
        ),
        facts=("G2/2026-12-03",),
    ),
    Refusal(
        because="a visit lies on the Monday after the week",
        error=roster.OutsideWeekError,
        rule="visit-outside-week",
        given=ORGANISATION,
        when=propose_roster(planned_visit(on="2026-12-07")),
        facts=("G1/2026-12-07", "2026-12-07", "2026-W49"),
    ),
    Refusal(
        because="an uncovered visit lies on the Sunday before the week",
        error=roster.OutsideWeekError,
        rule="visit-outside-week",
        given=ORGANISATION,
        when=propose_roster(uncovered=(uncovered_visit(on="2026-11-29"),)),
        facts=("G2/2026-11-29", "2026-11-29", "2026-W49"),
    ),
    Refusal(
        because="carers were told otherwise less than four weeks before",
        error=roster.ChangeNeedsReasonError,
        rule="change-needs-reason",
        given=(
            *ORGANISATION,
            propose_roster(planned_visit(), run=1),
            publish_roster(run=1),
            propose_roster(planned_visit(carer="K2"), run=2),
        ),
        when=publish_roster(run=2),
        facts=("utrecht", "2026-12-02", "28"),
    ),
    Refusal(
        because="another run was proposed after the one that is published",
        error=StaleVersionError,
        rule="version-is-stale",
        given=(*ORGANISATION, propose_roster(run=1), propose_roster(run=2)),
        when=publish_roster(run=1),
        facts=(str(run_id(1)), str(run_id(2))),
    ),
)

PLANNING_RUNS = (
    Refusal(
        because="a run is started anew with another question",
        error=RunAskedDifferentlyError,
        rule="run-asked-differently",
        given=(*ORGANISATION, ask_problem(), start_run()),
        when=start_run(asked=replace(question(), log_position=8)),
        facts=(str(run_id()), "log_position", "7"),
    ),
    Refusal(
        because="a failed run is completed",
        error=RunAlreadyEndedError,
        rule="run-already-ended",
        given=(*ORGANISATION, start_run(), fail_run()),
        when=complete_run(),
        facts=(str(run_id()),),
    ),
    Refusal(
        because="a completed run fails",
        error=RunAlreadyEndedError,
        rule="run-already-ended",
        given=(*ORGANISATION, start_run(), complete_run()),
        when=fail_run(),
        facts=(str(run_id()),),
    ),
    Refusal(
        because="a run that never started is completed",
        error=NotFoundError,
        rule="must-exist",
        given=ORGANISATION,
        when=complete_run(),
        facts=(str(run_id()),),
    ),
)

REFUSALS = (
    *KERNEL,
    *ORGANISATIONS,
    *indication_policy.POLICIES,
    *indication_policy.ADOPTIONS,
    *AGREEMENTS,
    *SCARCITY,
    Refusal(
        because="nobody says why an event is skipped",
        error=organisation.SkippedWithoutReasonError,
        rule="skipping-needs-a-reason",
        given=ORGANISATION,
        when=SkipParkedEvent(projection="hour_budgets", parked_position=17),
        facts=("17", "hour_budgets"),
    ),
    *YARDSTICKS,
    *WISHES,
    *SURVEYS,
    *ASSESSMENTS,
    *care.REGISTRATION,
    *care.BIRTH,
    *care.PACKAGE,
    *care.CLOSE,
    *SESSIONS,
    *FEEDING,
    *course.ASSISTING,
    *course.CIRCUMSTANCES,
    *course.SHORTFALL_AND_OUTCOMES,
    *CLOSING,
    *LIMITS,
    *care_plan.GOALS,
    *care_plan.SIGNALS,
    *carer.EMPLOYMENT,
    *carer.AVAILABILITY,
    *carer.ABSENCE,
    *carer.PROTECTION,
    *carer.WORK,
    *ON_CALL,
    *ROSTERS,
    *BY_HAND,
    *PLANNING_RUNS,
)
