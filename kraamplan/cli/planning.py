"""The planner from the command line: plan and publish."""

from collections.abc import Sequence
from typing import Annotated

import typer

from domain.organisation.planning_goals import GoalPrice
from domain.planning_run.errors import RunCancelledError
from domain.values.week import Week
from kraamplan import documents
from kraamplan.asking import existing_week
from kraamplan.cli import tables
from kraamplan.cli.interrupting import asked_to_stop
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
from kraamplan.planning import PlannedWeek, plan, publish
from kraamplan.planning_prices import prices_of
from planner.result import Settings, Status
from planner.solve import Progress
from projections.planning_problem import families_in_hospital
from projections.planning_runs import planning_run
from projections.roster_board import roster_board

app = typer.Typer()

SeedOption = Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help="Of the search.")]
WeightOption = Annotated[
    list[str] | None,
    typer.Option("--weight", metavar="GOAL=POINTS", help="For this run; may be repeated."),
]


@app.command("plan")
def plan_week(
    region: RegionOption,
    week: WeekOption,
    seed: SeedOption = 1,
    weight: WeightOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Plan a week: run the planner, record the run and propose the roster."""
    with session(database, as_json) as here:
        code, asked = ask_region(here, region), existing_week(week)
        prices = prices_of(weight or ())
        plan_with_progress(here, code, asked, Settings(seed=seed), prices)
        show_planned(here, code, asked)


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


def plan_with_progress(
    here: Session,
    region: str,
    week: Week,
    settings: Settings | None = None,
    prices: Sequence[GoalPrice] = (),
) -> PlannedWeek:
    """Plan, telling how far the search is. Raises RunCancelledError when it was stopped."""

    def tell(progress: Progress) -> None:
        here.terminal.remark(
            f"planning {region} {week}: {progress.phase}, cost {progress.objective}, "
            f"proven minimum {progress.lower_bound}"
        )

    with asked_to_stop() as cancelled:
        planned = plan(
            here.services,
            here.sender,
            region,
            week,
            settings=settings,
            prices=prices,
            progress=tell,
            cancelled=cancelled,
        )
    return finished(planned)


def finished(planned: PlannedWeek) -> PlannedWeek:
    """A run that proposed a roster. Raises RunCancelledError for one that was stopped."""
    if planned.result.status is Status.CANCELLED:
        raise RunCancelledError(run=planned.run)
    return planned


def show_planned(here: Session, region: str, week: Week) -> None:
    """The outcome of the run that proposed a week's roster, as a document or with its tables."""
    with here.services.reader() as reader:
        board = roster_board(reader, region, week)
        assert board is not None, "a finished run has proposed its roster"
        run = planning_run(reader, str(board.run))
        stays = families_in_hospital(reader, region, week)
    assert run is not None, "a roster comes from a run"
    outcome = run["outcome"]
    here.answer(
        documents.plan_document(run, board, stays),
        tables.roster_table(board),
        tables.uncovered_table(board),
        *tables.in_hospital_tables(stays),
        f"Run {board.run}: {outcome['status']}, cost {outcome['objective']}, proven minimum "
        f"{outcome['lower_bound']}, gap {outcome['gap']:.1%}; the greedy planner's roster costs "
        f"{outcome['baseline']}.",
    )
