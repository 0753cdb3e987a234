"""A simulated history of an organisation, from the command line."""

from datetime import date
from typing import Annotated

import typer

from domain.values.horizon import local_day
from kraamplan.asking import BadQuestionError, existing_day
from kraamplan.cli.session import DatabaseOption, JsonOption, session
from kraamplan.cli.terminal import counted
from kraamplan.simulation.make import simulate as write_history
from kraamplan.simulation.scale import Size
from projections.organisation import organisation_name

app = typer.Typer()


@app.command("simulate")
def simulate(
    size: Annotated[
        Size,
        typer.Option(
            "--organisation-size", metavar="small|medium|large", help="By clients a year."
        ),
    ],
    months: Annotated[int, typer.Option("--months", min=1, max=120, help="Months of care.")],
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help="Of chance.")] = 1,
    start: Annotated[
        str | None,
        typer.Option(
            "--start",
            metavar="DATE",
            help="First day; unless given, so many months before today.",
            show_default=False,
        ),
    ] = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write a believable history of an invented organisation into an empty log.

    Every event is made by the commands people use, under a clock of its own. The same size, months,
    seed and start always write the same log.
    """
    with session(database, as_json) as here:
        with here.services.reader() as reader:
            name = organisation_name(reader)
        if name is not None:
            raise BadQuestionError(
                f"dit logboek is van {name}; simuleer in een lege database",
                f"this log belongs to {name}; simulate into an empty database",
            )
        today = local_day(here.services.clock())
        first = existing_day(start) if start else _months_before(today, months)

        def tell(reached: date, commands: int) -> None:
            here.terminal.remark(f"{reached}: {counted(commands, 'command')}")

        report = write_history(here.services, size, months, seed, first, tell)
        here.answer(
            report,
            f"Invented {counted(report.families, 'family', 'families')} from {report.start} to "
            f"{report.end}: {counted(report.commands, 'command')}, "
            f"{counted(report.events, 'event')}.",
        )


def _months_before(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 - months
    return date(month // 12, month % 12 + 1, min(day.day, 28))
