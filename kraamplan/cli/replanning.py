"""A published week planned again with least change, and what that would change."""

import msgspec
import typer

from domain.values.week import Week
from kraamplan.asking import existing_week
from kraamplan.cli import tables
from kraamplan.cli.planning import SeedOption, plan_with_progress, warn_of_moves
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
from kraamplan.documents import given_up_document
from kraamplan.planning.week import Kind, PlannedWeek
from kraamplan.rosters.changes import roster_changes
from kraamplan.rosters.given_up import HandMove
from kraamplan.rosters.in_hospital import in_hospital_document
from planner.effort import Effort
from projections.planning_problem import families_in_hospital
from projections.roster_board import PUBLISHED, roster_board

app = typer.Typer()


@app.command("replan")
def replan_published(
    region: RegionOption,
    week: WeekOption,
    seed: SeedOption = 1,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Change a published week as little as what is known now asks for, and propose that.

    Shows what would change. Carers work by the old roster until the proposal is published.
    """
    with session(database, as_json) as here:
        code, asked = ask_region(here, region), existing_week(week)
        given_up = warn_of_moves(here, code, asked, least_change=True)
        again = plan_with_progress(here, code, asked, kind=Kind.REPLAN, effort=Effort(seed=seed))
        show_replanned(here, code, asked, again, given_up)


def show_replanned(
    here: Session,
    region: str,
    week: Week,
    again: PlannedWeek,
    given_up: tuple[HandMove, ...] = (),
) -> None:
    """What a run with least change came to, against the roster carers work by."""
    result, found = again.result, again.result.least_change
    assert found is not msgspec.UNSET, "it was planned with least change"
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
            "uncovered": result.uncovered,
            "in_hospital": in_hospital_document(stays),
            "objective": result.objective,
            "problem_hash": again.problem.hash,
            "result_hash": result.hash,
            "moves_given_up": given_up_document(given_up),
        },
        tables.changes_table(changes),
        tables.uncovered_table(proposed),
        *tables.in_hospital_tables(stays),
        f"Run {again.run}: {counted(found.changed, 'published visit')} would change, {proof}. "
        "Carers work by the old roster until this one is published with a reason.",
    )
