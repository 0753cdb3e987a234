"""Scarcity from the command line: levels and whom they limit; applying one; giving hours back."""

from typing import Annotated

import typer
from rich.table import Table

from kraamplan.asking import existing_day
from kraamplan.capacity.scarcity import Applied, apply_level, restore_hours
from kraamplan.cli.questions import AsOfOption, ask_region, question
from kraamplan.cli.session import DatabaseOption, JsonOption, OfRegionOption, RegionOption, session
from kraamplan.cli.tables import hours
from kraamplan.course_documents import applied_document, restored_document, scarcity_document
from projections.scarcity import Level, Limited, levels, limited_families

app = typer.Typer()
scarcity_app = typer.Typer(
    help="Levels of scarcity and whose hours they limit.", no_args_is_help=True
)
app.add_typer(scarcity_app, name="scarcity")


OnOption = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="Today unless given.", show_default=False),
]


@scarcity_app.command("show")
def show(
    region: OfRegionOption = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the levels of scarcity, and the families that gave hours."""
    with question(database, as_json, as_of, region) as about:
        code = about.region
        known, limited = levels(about.reader, code), limited_families(about.reader, code)
        about.answer(
            scarcity_document(about.position, code, known, limited),
            _levels_table(known),
            _limited_table(limited),
        )


@scarcity_app.command("apply")
def apply(
    region: RegionOption,
    needed: Annotated[
        int | None,
        typer.Option(
            "--needed",
            metavar="HOURS",
            min=0,
            max=1_000_000,
            help="To be found together; without it everybody comes down to the level.",
            show_default=False,
        ),
    ] = None,
    on: OnOption = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Record nothing.")] = False,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Have families whose care is to start give hours, in the order of the level of a day.

    Set a level with SetScarcityLevel. What was given before counts towards what is needed.
    """
    with session(database, as_json) as here:
        code = ask_region(here, region)
        minutes = None if needed is None else needed * 60
        day = None if on is None else existing_day(on)
        applied = apply_level(here.services, here.sender, code, minutes, on=day, dry_run=dry_run)
        here.answer(applied_document(applied, dry_run=dry_run), _given_table(applied))


@scarcity_app.command("restore")
def restore(
    region: RegionOption,
    on: OnOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Give families their later days back when the level that limits them is over on a day."""
    with session(database, as_json) as here:
        code = ask_region(here, region)
        day = None if on is None else existing_day(on)
        restored = restore_hours(here.services, here.sender, code, on=day)
        here.answer(
            restored_document(code, restored),
            *(f"{each.family}: as indicated from {each.lifted_on}" for each in restored),
            f"{len(restored)} families got hours back.",
        )


def _levels_table(known: list[Level]) -> Table:
    table = _table("Levels of scarcity", "region", "from", "to", "hours", "reason")
    for each in known:
        table.add_row(
            each.region,
            str(each.first_day),
            str(each.last_day or "until lifted"),
            hours(each.minutes),
            each.reason or "-",
        )
    return table


def _limited_table(limited: list[Limited]) -> Table:
    table = _table(
        "Families that gave hours", "family", "package", "level from", "turn", "due", "withheld", ""
    )
    for each in limited:
        table.add_row(
            each.family,
            "-" if each.package is None else str(each.package),
            str(each.level_first_day),
            str(each.turn + 1),
            hours(each.due),
            hours(each.withheld),
            "limited" if each.holds else "lifted",
        )
    return table


def _given_table(applied: Applied) -> Table:
    missing = f", {hours(applied.missing_minutes)} missing" if applied.missing_minutes else ""
    table = _table(
        f"{applied.region}: {len(applied.given)} of {applied.waiting} families give "
        f"{hours(applied.given_minutes)} hours{missing}",
        "turn",
        "family",
        "gives",
        "keeps",
    )
    for each in applied.given:
        table.add_row(
            str(each.turn + 1), each.family, hours(each.given_minutes), hours(each.left_minutes)
        )
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title)
    for name in columns:
        table.add_column(name)
    return table
