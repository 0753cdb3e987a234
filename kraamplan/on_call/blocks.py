"""Plan, publish and change blocks on call: the first stage of planning, on the record."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import msgspec

from domain.kernel.command import Order, Receipt
from domain.kernel.errors import Bilingual, StaleVersionError
from domain.labour.rule import Violation
from domain.on_call.commands import ChangeOnCall, DraftOnCall, PublishOnCall
from domain.on_call.errors import NothingDraftedError, OnCallNotLawfulError
from domain.on_call.facts import (
    USUAL_CARE_DAYS,
    BlockNeed,
    Change,
    Draft,
    OnCallBlock,
    block_on,
)
from domain.planning_problem.commands import RecordPlanningProblem
from domain.roster.errors import WeekIsOverError
from domain.values.horizon import Horizon, local_day
from domain.values.quarter import Quarter
from domain.values.week import Week
from kraamplan.asking import known_region
from kraamplan.on_call.need import week_need
from kraamplan.services import Sender, Services
from planner.on_call.problem import BlocksHad, BlockToFill, OnCallProblem
from planner.on_call.result import OnCallResult, Taken
from planner.on_call.solve import DEFAULT, fill_blocks
from planner.on_call.verify import verify
from planner.result import Settings
from projections.demand import day_after
from projections.on_call import blocks_had, on_call_week
from projections.planning_problem import planning_problem
from projections.reader import Reader

USUAL_NOTICE_DAYS = 14
"""Where no agreement on record says otherwise. CAO Kraamzorg 2024-2026."""
_SAID_VIOLATIONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedWeek:
    """A finished draft."""

    plan: UUID
    problem: OnCallProblem
    result: OnCallResult


def plan_on_call(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    percent: int | None = None,
    care_days: int = USUAL_CARE_DAYS,
    settings: Settings = DEFAULT,
) -> DraftedWeek:
    """Size a week's blocks, fill them, and lay them before the planner.

    Raises DomainError when a command is refused or the week has begun.
    """
    known_region(services, region)
    today = local_day(services.clock())
    if week.monday <= today:
        raise WeekIsOverError(week=week)
    position = services.runner.catch_up()
    with services.reader(position) as reader:
        need = week_need(reader, region, week, day_after(today), percent)
        needs = tuple(BlockNeed(one.day, one.block, one.carers) for one in need.blocks)
        problem = _problem(reader, region, week, needs)
    result = fill_blocks(problem, settings)
    context = sender.context()
    draft = Draft(
        percent=need.level.percent,
        problem_hash=problem.hash,
        log_position=position,
        seed=settings.seed,
        deterministic_limit=settings.deterministic_limit,
        objective=result.objective,
        lower_bound=result.lower_bound,
        model_version=result.model_version,
        solver_version=result.solver_version,
    )
    command = DraftOnCall(
        region=region,
        week=str(week),
        plan=context.command_id,
        draft=draft,
        needs=needs,
        blocks=tuple(_blocks(needs, result.taken, care_days)),
    )
    asked = RecordPlanningProblem(problem=problem.to_json().decode())
    services.application.handle_all(
        [
            Order(command=asked, context=sender.context(causation=context)),
            Order(command=command, context=context),
        ]
    )
    return DraftedWeek(plan=context.command_id, problem=problem, result=result)


def publish_on_call(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    *,
    plan: UUID | None = None,
    reason: str | None = None,
) -> Receipt:
    """Publish the draft, once it is checked against everything known now.

    plan names the draft the publisher saw; without it the newest is meant. Raises
    NothingDraftedError, OnCallNotLawfulError, StaleVersionError or NoticeTooShortError.
    """
    with services.reader() as reader:
        drafted = on_call_week(reader, region, week)
        if drafted is None:
            raise NothingDraftedError(region=region, week=week)
        if plan not in (None, drafted.plan):
            raise StaleVersionError(expected=plan, current=drafted.plan)
        needs = tuple(BlockNeed(one.day, one.block, one.needed) for one in drafted.blocks)
        problem = _problem(reader, region, week, needs)
    taken = [
        Taken(block=_name(one.day, one.block), carer=one.carer)
        for each in drafted.blocks
        for one in each.on_call
    ]
    _must_hold(verify(problem, taken))
    command = PublishOnCall(
        region=region, week=str(week), plan=drafted.plan, notice_days=_notice(problem)
    )
    return services.application.handle(command, sender.context(reason=reason))


def change_on_call(
    services: Services,
    sender: Sender,
    region: str,
    week: Week,
    change: Change,
    *,
    reason: str | None = None,
) -> Receipt:
    """Take a published block from a carer, give it to another, or both, if that is lawful."""
    with services.reader() as reader:
        told = on_call_week(reader, region, week, published=True)
        counts = {(one.day, one.block): len(one.on_call) for one in told.blocks} if told else {}
        counts[change.day, change.block] = counts.get((change.day, change.block), 0) + 1
        needs = tuple(BlockNeed(day, block, carers) for (day, block), carers in counts.items())
        problem = _problem(reader, region, week, needs)
    if change.to_carer is not None and told is not None and change.day in week.days:
        gets = change.to_carer
        taken = [
            Taken(block=_name(one.day, one.block), carer=one.carer)
            for each in told.blocks
            for one in each.on_call
            if one.carer == gets
        ]
        more = Taken(block=_name(change.day, change.block), carer=gets)
        if more not in taken and any(one.id == gets for one in problem.staff.carers):
            _must_hold(verify(problem, [*taken, more]))
    command = ChangeOnCall(
        region=region, week=str(week), change=change, notice_days=_notice(problem)
    )
    return services.application.handle(command, sender.context(reason=reason))


def _problem(
    reader: Reader, region: str, week: Week, needs: tuple[BlockNeed, ...]
) -> OnCallProblem:
    """The staff of the week without its visits and without its blocks, which are filled anew."""
    after = date.fromordinal(week.days[-1].toordinal() + 1)
    staff = planning_problem(reader, region, week, not_before=after)
    horizon = Horizon.of_week(week)
    before = tuple(one for one in staff.on_call or () if one.start < 0)
    blocks = []
    for need in needs:
        start, end = (horizon.offset(moment) for moment in block_on(need.day, need.block))
        blocks.append(
            BlockToFill(
                id=_name(need.day, need.block),
                day=(need.day - horizon.first_day).days,
                start=start,
                end=end,
                carers=need.carers,
            )
        )
    had = blocks_had(reader, Quarter.containing(horizon.first_day).first_day, horizon.first_day)
    return OnCallProblem(
        staff=msgspec.structs.replace(staff, on_call=before or msgspec.UNSET),
        blocks=tuple(blocks),
        had=tuple(
            BlocksHad(carer=carer, blocks=count, weekend_blocks=weekend)
            for carer, (count, weekend) in sorted(had.items())
        ),
    )


def _blocks(
    needs: tuple[BlockNeed, ...], taken: tuple[Taken, ...], care_days: int
) -> list[OnCallBlock]:
    places = {_name(need.day, need.block): need for need in needs}
    found = []
    for one in taken:
        need = places[one.block]
        starts_at, ends_at = block_on(need.day, need.block)
        found.append(OnCallBlock(one.carer, need.day, need.block, starts_at, ends_at, care_days))
    return found


def _name(day: date, block: str) -> str:
    return f"{day}/{block}"


def _notice(problem: OnCallProblem) -> int:
    asked = problem.staff.rulebook.on_call_notice_days
    return USUAL_NOTICE_DAYS if asked is None else asked


def _must_hold(violations: tuple[Violation, ...]) -> None:
    if violations:
        first = violations[:_SAID_VIOLATIONS]
        raise OnCallNotLawfulError(
            violations=Bilingual(
                nl=" ".join(one.message_nl for one in first),
                en=" ".join(one.message_en for one in first),
            )
        )
