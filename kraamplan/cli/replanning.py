"""A published week planned again with least change, and what that would change."""

import typer

from domain.planning_run.errors import RunCancelledError
from domain.values.week import Week
from kraamplan.asking import existing_week
from kraamplan.cli import tables
from kraamplan.cli.planning import SeedOption, warn_of_moves
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
from kraamplan.cli.streaming import RunOption, StreamOption, run_id, wanted_no_more
from kraamplan.cli.terminal import counted
from kraamplan.documents import given_up_document
from kraamplan.given_up import HandMove
from kraamplan.in_hospital import in_hospital_document
from kraamplan.recorded_runs import Onlooker
from kraamplan.replanning import ReplannedWeek, replan_week
from kraamplan.roster_changes import roster_changes
from planner.result import Settings, Status
from projections.planning_problem import families_in_hospital
from projections.roster_board import PUBLISHED, roster_board

app = typer.Typer()


@app.command("replan")
def replan_published(
    region: RegionOption,
    week: WeekOption,
    seed: SeedOption = 1,
    run: RunOption = None,
    stream: StreamOption = False,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Change a published week as little as what is known now asks for, and propose that.

    Shows what would change. Carers work by the old roster until the proposal is published.
    """
    with session(database, as_json, in_lines=stream) as here:
        code, asked = ask_region(here, region), existing_week(week)
        given_up = warn_of_moves(here, code, asked, least_change=True)
        what = f"replanning {code} {asked}"
        with wanted_no_more(streaming=stream) as cancelled, progress_told(here.terminal) as told:
            again = replan_week(
                here.services,
                here.sender,
                code,
                asked,
                settings=Settings(seed=seed),
                onlooker=Onlooker(
                    run=run_id(run),
                    progress=lambda step: told.step(what, step),
                    cancelled=cancelled,
                ),
            )
        if again.replanned.result.status is Status.CANCELLED:
            raise RunCancelledError(run=again.run)
        show_replanned(here, code, asked, again, given_up)


def show_replanned(
    here: Session,
    region: str,
    week: Week,
    again: ReplannedWeek,
    given_up: tuple[HandMove, ...] = (),
) -> None:
    """What a run with least change came to, against the roster carers work by."""
    found = again.replanned
    with here.services.reader() as reader:
        published = roster_board(reader, region, week, PUBLISHED)
        proposed = roster_board(reader, region, week)
        stays = families_in_hospital(reader, region, week)
    assert published is not None, "there was a roster to keep"
    assert proposed is not None, "a finished run has proposed its roster"
    changes = roster_changes(published, proposed)
    proof = "proven least" if found.proven else f"at least {found.changed_at_least} proven"
    here.answer(
        {
            "run": again.run,
            "region": region,
            "week": str(week),
            "changes": changes,
            "changed": found.changed,
            "changed_at_least": found.changed_at_least,
            "proven": found.proven,
            "uncovered": found.result.uncovered,
            "in_hospital": in_hospital_document(stays),
            "objective": found.result.objective,
            "problem_hash": again.problem.hash,
            "result_hash": found.result.hash,
            "moves_given_up": given_up_document(given_up),
        },
        tables.changes_table(changes),
        tables.uncovered_table(proposed),
        *tables.in_hospital_tables(stays),
        f"Run {again.run}: {counted(found.changed, 'published visit')} would change, {proof}. "
        "Carers work by the old roster until this one is published with a reason.",
    )
