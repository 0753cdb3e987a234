"""Histories for the read models: most of what is told goes right, and touches the same rows.

Two regions, three families, two carers, two weeks. What is refused leaves no trace.
"""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st

from domain.care.commands import CorrectSession, DeliverSession
from domain.care.facts import Feeding
from domain.kernel.command import Command
from domain.roster.facts import PlannedVisit
from domain.values.goal import Goal
from domain.values.skill import Skill
from tests.projections.courses import COURSE, PLAN, POLICIES
from tests.support.agreement_builders import AGREED
from tests.support.builders import (
    add_region,
    amend_registration,
    assign_package,
    clock,
    close_care,
    correct_session,
    deliver_session,
    hold_intake,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import (
    amend_contract,
    certify_skill,
    end_absence,
    end_pregnancy,
    give_birth,
    hire_carer,
    join_team,
    report_absence,
    report_pregnancy,
    set_availability,
    window,
)
from tests.support.command_strategies import COMMAND_STRATEGIES
from tests.support.course_builders import plan_birth
from tests.support.on_call_builders import (
    EVENING,
    change_on_call,
    draft_on_call,
    on_call,
    publish_on_call,
)
from tests.support.planning_builders import (
    ask_problem,
    cancel_run,
    complete_run,
    fail_run,
    move_assignment,
    pin_assignment,
    planned_visit,
    propose_roster,
    publish_roster,
    start_run,
    too_far,
    uncovered_visit,
    undo_move,
    unpin_assignment,
)
from tests.support.wish_builders import (
    prioritise_family,
    set_planning_goals,
    wish_carer,
    wish_days_off,
    withdraw_days_off,
)
from tests.support.yardstick_builders import (
    report_study_consent,
    report_survey_result,
    set_neutrality_reference,
    set_service_level,
    set_tariff,
)

Step = tuple[Command, ...]

SOME_EXAMPLES = settings(max_examples=max(1, settings().max_examples // 8))
"""A history is a long example: an eighth of what the profile asks for."""

BEGUN: Step = (
    *in_care("G1"),
    assign_package("G1"),
    register_family("G2"),
    report_birth("G2"),
    assign_package("G2", package=5, criteria=("caesarean",)),
    add_region("gooi", "Gooi en Vechtstreek"),
    hire_carer("K1"),
    hire_carer("K2"),
)
"""A beginning from which most of the rest goes right."""

EVERY_KIND: Step = (
    *BEGUN,
    *POLICIES,
    *AGREED,
    *COURSE,
    *PLAN,
    set_neutrality_reference(),
    set_tariff(),
    set_service_level(),
    set_planning_goals((Goal.TRAVEL_MINUTE, 20), most_carers=3),
    wish_carer(),
    prioritise_family(),
    wish_days_off(),
    withdraw_days_off(),
    report_survey_result(),
    report_study_consent(),
    register_family("G3", region="gooi"),
    plan_birth(family="G3"),
    hold_intake("G1", skills=(Skill.LACTATION,)),
    join_team("K1"),
    certify_skill("K1"),
    amend_contract("K1", effective_on="2026-12-01"),
    set_availability("K2", window(1), window(3)),
    report_absence("K2"),
    end_absence("K2"),
    report_pregnancy("K2"),
    give_birth("K2"),
    end_pregnancy("K2"),
    ask_problem(),
    start_run(1),
    complete_run(1),
    start_run(8),
    cancel_run(8),
    propose_roster(planned_visit("G1"), planned_visit("G2", carer="K2"), run=1),
    publish_roster(run=1),
    start_run(2),
    fail_run(2),
    deliver_session("G1", feeding=Feeding.BREAST),
    correct_session("G1"),
    deliver_session("G2", carer="K2"),
    correct_session(
        "G2",
        session="2026-11-30T08:00/K2",
        starts_at="2026-12-07T09:00",
        ends_at="2026-12-07T12:00",
    ),
    draft_on_call(on_call(), on_call(on="2026-12-30", block=EVENING)),
    publish_on_call(),
    change_on_call(),
    change_on_call("K2", None),
    change_on_call(None, "K1"),
    draft_on_call(on_call("K2"), plan=2),
    amend_registration("G2", region="gooi"),
    propose_roster(planned_visit("G1", on="2026-12-04"), uncovered=(uncovered_visit("G2"),), run=3),
    publish_roster(run=3),
    move_assignment("G1/2026-12-04", None, None),
    undo_move(5),
    move_assignment("G1/2026-12-04", "K2", "2026-12-04T12:00+01:00", (too_far(),)),
    move_assignment("G2/2026-12-03", "K1", "2026-12-03T09:00+01:00"),
    pin_assignment("G1/2026-12-04"),
    unpin_assignment("G1/2026-12-04"),
    pin_assignment("G2/2026-12-03", with_time=True),
    propose_roster(planned_visit("G2", on="2026-12-08"), region="gooi", week="2026-W50", run=4),
    close_care("G1"),
)
"""A history with every kind of event in it."""

_DAYS_OF_WEEK = {
    "2026-W49": ("2026-12-01", "2026-12-02", "2026-12-06"),
    "2026-W50": ("2026-12-07", "2026-12-08"),
}
_REGIONS = st.sampled_from(["utrecht", "utrecht", "gooi"])
_FAMILIES = st.sampled_from(["G1", "G1", "G2"])
_CARERS = st.sampled_from(["K1", "K1", "K2"])
_DAYS = st.sampled_from(["2026-11-30", "2026-12-01", "2026-12-06", "2026-12-07"])
_STARTS = st.builds(lambda day, hour: f"{day}T{hour:02}:00", _DAYS, st.sampled_from([8, 13]))
_HOURS = st.integers(2, 5).map(lambda hours: timedelta(hours=hours))


def _deliver(family: str, carer: str, start: str, length: timedelta) -> Step:
    starts_at = clock(start)
    return (
        DeliverSession(family=family, carer=carer, starts_at=starts_at, ends_at=starts_at + length),
    )


def _correct(family: str, carer: str, session: str, start: str, length: timedelta) -> Step:
    starts_at = clock(start)
    return (
        CorrectSession(
            family=family,
            session=f"{session}/{carer}",
            starts_at=starts_at,
            ends_at=starts_at + length,
        ),
    )


@st.composite
def _plans(draw: st.DrawFn) -> Step:
    """A proposal of some visits, some of them uncovered; published or not."""
    region, week = draw(_REGIONS), draw(st.sampled_from(sorted(_DAYS_OF_WEEK)))
    visits: list[PlannedVisit] = []
    for on in _DAYS_OF_WEEK[week]:
        for family in ("G1", "G2"):
            carer = draw(st.sampled_from([None, "K1", "K2"]))
            if carer is not None:
                visits.append(planned_visit(family, on=on, carer=carer))
    left = draw(st.integers(0, 1))
    run = draw(st.integers(1, 4))
    uncovered = tuple(uncovered_visit(each.family, on=f"{each.day}") for each in visits[:left])
    proposal = propose_roster(
        *visits[left:], uncovered=uncovered, region=region, week=week, run=run
    )
    publication = publish_roster(region=region, week=week, run=run)
    return (proposal, publication) if draw(st.booleans()) else (proposal,)


@st.composite
def _changes_by_hand(draw: st.DrawFn) -> Step:
    """A visit of the first day but one moved, or put back, or pinned."""
    visit = f"{draw(_FAMILIES)}/2026-12-02"
    carer = draw(st.sampled_from(["K1", "K2", None]))
    hour = draw(st.sampled_from(["08", "13"]))
    overridden = draw(st.sampled_from([(), (too_far(),)]))
    return (
        draw(
            st.sampled_from(
                [
                    move_assignment(visit, carer, f"2026-12-02T{hour}:00+01:00", overridden),
                    undo_move(draw(st.integers(2, 5))),
                    pin_assignment(visit, with_time=draw(st.booleans())),
                    unpin_assignment(visit),
                ]
            )
        ),
    )


@st.composite
def _weeks_on_call(draw: st.DrawFn) -> Step:
    """A draft of some blocks; published or not."""
    days = draw(st.sets(st.sampled_from(["2026-12-01", "2026-12-02", "2026-12-06"])))
    plan = draw(st.integers(1, 3))
    blocks = [on_call(draw(_CARERS), on=day) for day in sorted(days)]
    drafted = draft_on_call(*blocks, region=draw(_REGIONS), week="2026-W49", plan=plan)
    told = publish_on_call(region=drafted.region, week="2026-W49", plan=plan)
    return (drafted, told) if draw(st.booleans()) else (drafted,)


def steps() -> st.SearchStrategy[Step]:
    """Something that is told: any command at all, or one that goes right more often."""
    anything = st.sampled_from(sorted(COMMAND_STRATEGIES, key=lambda kind: kind.__name__))
    return st.one_of(
        anything.flatmap(COMMAND_STRATEGIES.__getitem__).map(lambda command: (command,)),
        st.builds(_deliver, _FAMILIES, _CARERS, _STARTS, _HOURS),
        st.builds(_correct, _FAMILIES, _CARERS, _STARTS, _STARTS, _HOURS),
        st.builds(
            lambda family, region: (amend_registration(family, region=region),), _FAMILIES, _REGIONS
        ),
        _plans(),
        _changes_by_hand(),
        _weeks_on_call(),
    )


def histories() -> st.SearchStrategy[list[Command]]:
    """The beginning and whatever comes after it."""
    return st.lists(steps(), max_size=25).map(
        lambda told: [*BEGUN, *(command for step in told for command in step)]
    )
