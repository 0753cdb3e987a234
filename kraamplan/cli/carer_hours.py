"""Hours of carers from the command line: plus and minus hours, means, rest and free days."""

from typing import Annotated

import typer
from rich.table import Table

from domain.values.quarter import Quarter
from kraamplan.asking import BadQuestionError
from kraamplan.cli.looking_back import OfCarerOption
from kraamplan.cli.questions import TOLD, AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption
from kraamplan.cli.tables import hours
from kraamplan.labour.hours_document import carer_hours_document
from projections.carer_hours import CarerHours, carer_hours

app = typer.Typer()


@app.command("carer-hours")
def show_carer_hours(
    carer: OfCarerOption = None,
    quarter: Annotated[
        str | None,
        typer.Option("--quarter", metavar="Q", help="As 2026-Q4; else the one of the day."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help=f"Counted up to this day; else {TOLD}."),
    ] = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show plus and minus hours of the quarter, mean weeks, rest, and free Sundays and weekends."""
    with question(database, as_json, as_of) as about:
        day = about.day(until)
        asked = _quarter(quarter) if quarter else Quarter.containing(day)
        found = carer_hours(about.reader, asked, day, carer)
        about.answer(
            {
                "position": about.position,
                "quarter": str(asked),
                "unit": "minutes",
                "carers": [carer_hours_document(each) for each in found],
            },
            _table(asked, found),
        )


def _quarter(text: str) -> Quarter:
    try:
        return Quarter.parse(text)
    except ValueError as error:
        raise BadQuestionError(
            f"{text!r} is geen kwartaal; schrijf het als 2026-Q4", str(error)
        ) from None


def _table(quarter: Quarter, found: list[CarerHours]) -> Table:
    table = Table(title=f"Plus and minus hours {quarter}", caption="hours; means are per week")
    for name in (
        "carer", "up to", "contract", "worked", "sick/leave", "balance", "week",
        "4 weeks", "16 weeks", "free Sundays", "free weekends",
    ):  # fmt: skip
        table.add_column(name, justify="left" if name == "carer" else "right")
    for each in found:
        table.add_row(
            each.carer,
            str(each.until),
            hours(each.due_minutes),
            hours(each.worked_minutes),
            hours(each.credited_minutes),
            hours(each.balance_minutes),
            hours(each.week_minutes),
            hours(each.mean_4_weeks),
            hours(each.mean_16_weeks),
            f"{each.free_sundays}/52",
            f"{each.free_weekends}/52",
        )
    return table
