"""Hour budgets from the command line: per week and family, added up, or as they burn."""

from enum import StrEnum
from typing import Annotated

import typer
from rich.table import Table

from kraamplan import documents
from kraamplan.asking import BadQuestionError, existing_day, existing_week, known_team
from kraamplan.cli import tables
from kraamplan.cli.questions import AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption, OfRegionOption, OfWeekOption
from kraamplan.course_documents import burns_document, rolled_up_document, teams_document
from projections.budget_rollups import (
    FamilyBurn,
    RolledUp,
    TeamHours,
    family_burns,
    package_budgets,
    region_budgets,
    team_families,
    team_hours,
)
from projections.hour_budgets import family_budgets, week_budgets
from projections.parked_events import incomplete_families

app = typer.Typer()


class By(StrEnum):
    """What budgets are added up by."""

    PACKAGE = "package"
    REGION = "region"
    TEAM = "team"


_ROLL_UPS = {By.PACKAGE: package_budgets, By.REGION: region_budgets}


@app.command("budget")
def budget(
    region: OfRegionOption = None,
    week: OfWeekOption = None,
    team: Annotated[
        str | None,
        typer.Option(
            "--team", metavar="T", help="Only families to whom carers of this team came or are to."
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="package|region|team", help="Add up by these instead."),
    ] = None,
    burn: Annotated[
        str | None,
        typer.Option(
            "--burn",
            metavar="DATE",
            help="How far families are at the end of that day, against what their days say.",
        ),
    ] = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show hours indicated, planned, delivered and remaining, per week and per family."""
    with question(database, as_json, as_of, region) as asked:
        reader, position, code = asked.reader, asked.position, asked.region
        name = week and str(existing_week(week))
        rolled_up_by = None if by is None else _by(by)
        day = None if burn is None else existing_day(burn)
        if day is not None and (rolled_up_by or name):
            raise BadQuestionError(
                "--burn gaat niet samen met --by en --week",
                "--burn does not go with --by and --week",
            )
        families = (
            None if team is None else team_families(reader, known_team(reader, team), code, name)
        )
        if day is not None:
            burns = family_burns(reader, day, code, families=families)
            document = burns_document(position, code, team, day, burns)
            asked.answer(document, _burn_table(burns), _BAND)
        elif rolled_up_by is By.TEAM:
            teams = team_hours(reader, code, name, team=team)
            asked.answer(teams_document(position, code, name, team, teams), _team_table(teams))
        elif rolled_up_by is not None:
            rows = _ROLL_UPS[rolled_up_by](reader, code, name, families=families)
            asked.answer(
                rolled_up_document(position, code, name, team, rolled_up_by, rows),
                _rolled_up_table(rolled_up_by, rows),
                tables.INVENTED_NOTE,
            )
        else:
            weeks = week_budgets(reader, code, name, families=families)
            budgets = family_budgets(reader, code, name, families=families)
            asked.answer(
                documents.budget_document(position, code, name, team, weeks, budgets),
                tables.week_table(f"Hour budget of {asked.about}", weeks),
                tables.family_table(budgets, incomplete_families(reader)),
                tables.INVENTED_NOTE,
            )


_BAND = (
    f"{tables.INVENTED} The band is one mean day of care on either side of what is expected: a "
    "default of this program that no source gives."
)


def _by(text: str) -> By:
    try:
        return By(text)
    except ValueError:
        raise BadQuestionError(
            f"--by kent package, region en team, niet {text}",
            f"--by takes package, region or team, not {text}",
        ) from None


def _rolled_up_table(by: By, rows: list[RolledUp]) -> Table:
    table = tables.budget_table(f"Hour budget per {by}", by, "families")
    for each in rows:
        mark = tables.INVENTED if each.hours_invented else ""
        key = "-" if each.key is None else str(each.key)
        table.add_row(f"{key}{mark}", str(each.families), *tables.cells(each.budget))
    return table


def _team_table(teams: list[TeamHours]) -> Table:
    table = Table(title="Hours per team", caption="hours")
    for name in ("region", "team", "carers", "planned", "delivered"):
        table.add_column(name)
    for each in teams:
        table.add_row(
            each.region,
            each.team or "-",
            str(each.carers),
            tables.hours(each.planned),
            tables.hours(each.delivered),
        )
    return table


def _burn_table(burns: list[FamilyBurn]) -> Table:
    table = Table(title="Hours delivered against their days", caption="hours")
    for name in ("family", "package", "day", "delivered", "expected", "band*", "status"):
        table.add_column(name)
    for each in burns:
        at = each.burn
        table.add_row(
            f"{each.family} (closed)" if each.closed else each.family,
            "-" if each.package is None else str(each.package),
            str(at.day),
            tables.hours(at.delivered),
            tables.hours(at.expected),
            f"{tables.hours(at.least)}-{tables.hours(at.most)}",
            at.status,
        )
    return table
