"""The planner from the command line: plan and publish."""

from collections.abc import Sequence
from typing import Annotated

import typer

from domain.organisation.planning_goals import GoalPrice
from domain.planning_run.errors import RunCancelledError
from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan import documents
from kraamplan.asking import existing_week
from kraamplan.cli import tables
from kraamplan.cli.interrupting import asked_to_stop
from kraamplan.cli.progress import progress_told
from kraamplan.cli.questions import ask_region
from kraamplan.cli.session import (
    DatabaseOption,
    JsonOption,
    RegionOption,
    Session,
    WeekOption,
    session,
)
from kraamplan.cli.terminal import counted
from kraamplan.planning.prices import prices_of
from kraamplan.planning.recorded_runs import Onlooker
from kraamplan.planning.week import USUAL, Kind, PlannedWeek, plan, publish
from kraamplan.rosters.given_up import HandMove, given_up_moves
from planner.effort import Effort
from planner.result import Status
from projections.planning_problem import families_in_hospital
from projections.planning_runs import planning_run
from projections.roster_board import roster_board

app = typer.Typer()

SeedOption = Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help="Of the search.")]
LimitOption = Annotated[
    float | None,
    typer.Option(
        "--limit",
        metavar="WORK",
        min=0.1,
        max=1_000,
        help="Work allowed for a region, in the planner's own unit; more finds more. Without it "
        "as much as its size asks for.",
        show_default=False,
    ),
]
WeightOption = Annotated[
    list[str] | None,
    typer.Option("--weight", metavar="GOAL=POINTS", help="For this run; may be repeated."),
]


@app.command("plan")
def plan_week(
    region: RegionOption,
    week: WeekOption,
    seed: SeedOption = 1,
    limit: LimitOption = None,
    weight: WeightOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Plan a week: run the planner, record the run and propose the roster.

    Moves by hand that are not pinned are given up; which, it says first.
    """
    with session(database, as_json) as here:
        code, asked = ask_region(here, region), existing_week(week)
        prices = prices_of(weight or ())
        given_up = warn_of_moves(here, code, asked)
        effort = Effort(seed=seed, limit=limit)
        plan_with_progress(here, code, asked, effort=effort, prices=prices)
        show_planned(here, code, asked, given_up)


@app.command("publish")
def publish_week(
    region: RegionOption,
    week: WeekOption,
    reason: Annotated[
        str | None, typer.Option("--reason", help="Why what carers were told changes.")
    ] = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make the proposed roster the one carers work by, if it still holds."""
    with session(database, as_json) as here:
        code, asked = ask_region(here, region), existing_week(week)
        receipt = publish(here.services, here.sender, code, asked, reason=reason)
        with here.services.reader() as reader:
            board = roster_board(reader, code, asked)
        uncovered = len(board.uncovered) if board else 0
        here.answer(
            {
                "region": code,
                "week": str(asked),
                "version": receipt.version,
                "position": receipt.position,
                "uncovered": uncovered,
            },
            f"Published {code} {asked}, with {counted(uncovered, 'visit')} still without a carer.",
        )


def warn_of_moves(
    here: Session, region: str, week: Week, *, least_change: bool = False
) -> tuple[HandMove, ...]:
    """Name the moves by hand that planning again gives up."""
    today = local_day(here.services.clock())
    with here.services.reader() as reader:
        found = given_up_moves(reader, region, week, today, least_change=least_change)
    if found:
        moved = "; ".join(f"{one.visit} to {one.carer or 'nobody'}" for one in found)
        here.terminal.remark(
            f"Planning again gives up {counted(len(found), 'move')} by hand: {moved}. "
            "Pin a visit to keep it with its carer."
        )
    return found


def plan_with_progress(
    here: Session,
    region: str,
    week: Week,
    *,
    kind: Kind = Kind.PLAN,
    effort: Effort = USUAL,
    prices: Sequence[GoalPrice] = (),
) -> PlannedWeek:
    """Plan, telling how far the search is. Raises RunCancelledError when it was stopped."""
    what = f"{'replanning' if kind is Kind.REPLAN else 'planning'} {region} {week}"
    with asked_to_stop() as cancelled, progress_told(here.terminal) as told:
        planned = plan(
            here.services,
            here.sender,
            region,
            week,
            kind=kind,
            effort=effort,
            prices=prices,
            onlooker=Onlooker(progress=lambda step: told.step(what, step), cancelled=cancelled),
        )
    if planned.result.status is Status.CANCELLED:
        raise RunCancelledError(run=planned.run)
    return planned


def show_planned(
    here: Session, region: str, week: Week, given_up: tuple[HandMove, ...] = ()
) -> None:
    """The outcome of the run that proposed a week's roster, as a document or with its tables."""
    with here.services.reader() as reader:
        board = roster_board(reader, region, week)
        assert board is not None, "a finished run has proposed its roster"
        run = planning_run(reader, str(board.run))
        stays = families_in_hospital(reader, region, week)
    assert run is not None, "a roster comes from a run"
    outcome = run["outcome"]
    here.answer(
        documents.plan_document(run, board, stays, given_up),
        tables.roster_table(board),
        tables.uncovered_table(board),
        *tables.in_hospital_tables(stays),
        f"Run {board.run}: {outcome['status']}, cost {outcome['objective']}, proven minimum "
        f"{outcome['lower_bound']}, gap {outcome['gap']:.1%}; the greedy planner's roster costs "
        f"{outcome['baseline']}.",
    )
