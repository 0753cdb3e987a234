"""What hours and money are held against: the reference for budget neutrality, and the tariffs."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from domain.kernel.command import Order
from domain.organisation.commands import SetTariff
from domain.organisation.published_tariffs import PUBLISHED_TARIFFS
from domain.organisation.yardsticks import Tariff, reference_on
from kraamplan.cli.questions import TOLD, AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption, Session, session
from kraamplan.cli.tables import hours
from kraamplan.neutrality import reference_document
from projections.yardsticks import neutrality_references, tariffs

app = typer.Typer()


@app.command("yardsticks")
def yardsticks(
    day: Annotated[
        str | None, typer.Option("--day", metavar="DATE", help=f"The day it holds on; else {TOLD}.")
    ] = None,
    add_public_tariffs: Annotated[
        bool,
        typer.Option(
            "--add-public-tariffs",
            help="First record the maximum tariffs found in public, of 2010, 2019, 2020 and 2023.",
        ),
    ] = False,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the reference for budget neutrality that holds on a day, and every tariff."""
    if add_public_tariffs:
        with session(database, as_json) as here:
            _add_public_tariffs(here)
    with question(database, as_json, as_of) as about:
        on = about.day(day)
        reference = reference_on(neutrality_references(about.reader), on)
        known = tariffs(about.reader)
        about.answer(
            {
                "day": on,
                "reference": reference_document(reference),
                "tariffs": [asdict(each) for each in known],
            },
            f"{hours(reference.minutes)} h per client counts as neutral, give or take "
            f"{hours(reference.tolerance_minutes)} h"
            + ("" if reference.is_own else " (published default: nobody set a reference)"),
            f"  {reference.basis}",
            _table(known),
        )


def _add_public_tariffs(here: Session) -> None:
    """Record those that stand in no log yet; what the organisation set itself stays."""
    with here.services.reader() as reader:
        known = {(each.performance, each.effective_on) for each in tariffs(reader)}
    here.services.application.handle_all(
        [
            Order(command=SetTariff(**asdict(each)), context=here.sender.context())
            for each in PUBLISHED_TARIFFS
            if (each.performance, each.effective_on) not in known
        ]
    )


def _table(known: tuple[Tariff, ...]) -> Table | str:
    if not known:
        return "No tariff is known; --add-public-tariffs records those found in public."
    table = Table(title="Tariffs")
    for name in ("performance", "euro", "from", "to", "source"):
        table.add_column(name, justify="right" if name == "euro" else "left")
    for each in known:
        table.add_row(
            each.performance,
            f"{each.euro_cents / 100:.2f}",
            str(each.effective_on),
            str(each.last_day or ""),
            each.source,
        )
    return table
