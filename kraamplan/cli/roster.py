"""The roster from the command line, as a table or a file: now or as of any moment."""

from typing import Annotated

import typer

from kraamplan import documents
from kraamplan.asking import BadQuestionError, existing_week, position_of
from kraamplan.cli import tables
from kraamplan.cli.questions import AsOfOption, ask_region
from kraamplan.cli.session import (
    DatabaseOption,
    JsonOption,
    RegionOption,
    WeekOption,
    session,
)
from kraamplan.rosters.calendar_feed import carer_calendar
from projections.parked_events import incomplete_families
from projections.planning_problem import families_in_hospital
from projections.roster_board import PROPOSED, PUBLISHED, roster_board

app = typer.Typer()

_PROPOSED = ("voorgesteld", "proposed")


@app.command("roster")
def roster(
    region: RegionOption,
    week: WeekOption,
    published: Annotated[bool, typer.Option("--published", help="Not the newest draft.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print comma-separated values.")] = False,
    ics: Annotated[
        str | None,
        typer.Option("--ics", metavar="CARER", help="Print the carer's published visits as iCal."),
    ] = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show who visits whom in a week, and the visits nobody was found for."""
    with session(database, as_json) as here:
        if as_json + as_csv + (ics is not None) > 1:
            raise BadQuestionError(
                "kies één van --json, --csv en --ics", "choose one of --json, --csv and --ics"
            )
        code, asked = ask_region(here, region), existing_week(week)
        position = position_of(here.services, as_of)
        if ics is not None:
            with here.services.reader(position) as reader:
                calendar = carer_calendar(reader, code, asked, ics, here.services.clock())
            here.file(calendar.decode())
            return
        with here.services.reader(position) as reader:
            incomplete = incomplete_families(reader)
            board = roster_board(reader, code, asked, PUBLISHED if published else PROPOSED)
            stays = families_in_hospital(reader, code, asked)
        if board is None:
            state_nl, state = ("gepubliceerd", "published") if published else _PROPOSED
            raise BadQuestionError(
                f"voor regio {code} is in week {asked} geen rooster {state_nl}",
                f"no roster was {state} for region {code} in week {asked}",
            )
        if as_csv:
            here.file(documents.roster_csv(board, incomplete))
            return
        here.answer(
            documents.roster_document(board, stays),
            tables.roster_table(board),
            tables.uncovered_table(board),
            *tables.in_hospital_tables(stays),
        )
