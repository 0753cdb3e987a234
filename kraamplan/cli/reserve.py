"""The stand-by reserve from the command line: how many, and what each number buys."""

from typing import Annotated

import typer
from rich.table import Table

from kraamplan.asking import week_ahead
from kraamplan.cli.capacity import INVENTED_NOTE, FirstWeekOption
from kraamplan.cli.questions import AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption, RegionOption
from kraamplan.on_call.documents import reserve_document
from kraamplan.on_call.reserve import DRAWS, SEED, Reserve
from kraamplan.on_call.reserve import reserve as reserve_of
from projections.demand import day_after

app = typer.Typer()


@app.command("reserve")
def reserve(
    region: RegionOption,
    week: FirstWeekOption = None,
    draws: Annotated[
        int, typer.Option("--draws", min=100, max=100_000, help="Weeks drawn.")
    ] = DRAWS,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the drawing.")] = SEED,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show how many carers should stand by on each day of a week, and what each number buys."""
    with question(database, as_json, as_of, region) as about:
        asked, first_day = week_ahead(week, about.told), day_after(about.told)
        found = reserve_of(about.reader, region, asked, first_day, draws=draws, seed=seed)
        enough = "no reserve shown" if found.enough is None else f"{found.enough} a day"
        own = "" if found.level.is_own else " (an invented default; set your own: SetServiceLevel)"
        about.answer(
            reserve_document(found),
            _days_table(found),
            _bought_table(found),
            f"Promised: a week suffices with a chance of {found.level.percent} %{own}. That takes "
            f"{enough}.",
            INVENTED_NOTE,
        )


def _days_table(found: Reserve) -> Table:
    table = Table(title=f"Stand-by reserve of {found.region} {found.week}")
    table.add_column("day")
    for name in ("in care", "ended", "to come", "stand by"):
        table.add_column(name, justify="right")
    for one in found.days:
        table.add_row(
            str(one.day),
            str(one.in_care),
            str(one.ended),
            f"{one.expected:.2f}",
            str(one.carers),
        )
    return table


def _bought_table(found: Reserve) -> Table:
    table = Table(title=f"What it buys, in {found.draws} weeks drawn with seed {found.seed}")
    for name in ("stand by each day", "days without shortage", "weeks without shortage"):
        table.add_column(name, justify="right")
    for one in found.table:
        table.add_row(str(one.carers), f"{one.days:.1%}", f"{one.weeks:.1%}")
    return table
