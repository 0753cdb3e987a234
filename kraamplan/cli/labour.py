"""Laws and collective agreements from the command line: what is shipped, on record, in force."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from domain.labour.rule import hours_en
from domain.labour_agreement.in_force import Said
from kraamplan.agreements.reading import read_agreement
from kraamplan.agreements.shipped import SHIPPED, shipped_text
from kraamplan.cli.questions import TOLD, AsOfOption, question
from kraamplan.cli.session import DatabaseOption, FileArgument, JsonOption, session
from kraamplan.labour.agreeing import publish_agreement
from projections.labour_agreements import agreements, limits_on

app = typer.Typer()
labour_app = typer.Typer(
    help="Laws and collective agreements on work, as files and in the log.", no_args_is_help=True
)
_NOTHING = "No agreement is on record: planning goes by the program's own three limits."
app.add_typer(labour_app, name="labour")


@labour_app.command("file")
def shipped_file(
    agreement: Annotated[
        str, typer.Argument(metavar="AGREEMENT", help=f"One of {', '.join(SHIPPED)}.")
    ],
) -> None:
    """Print an agreement file that comes with the program, as a start for your own."""
    if agreement not in SHIPPED:
        raise typer.BadParameter(f"{agreement} is not one of {', '.join(SHIPPED)}")
    typer.echo(shipped_text(agreement), nl=False)


@labour_app.command("publish")
def publish_file(
    file: FileArgument, database: DatabaseOption = None, as_json: JsonOption = False
) -> None:
    """Put an agreement on record as it stands in a file; its dates say from when it holds."""
    with session(database, as_json) as here:
        receipt = publish_agreement(here.services, here.sender, read_agreement(file))
        here.answer(
            {"position": receipt.position, "version": receipt.version},
            f"Published; the log is at position {receipt.position}.",
        )


@labour_app.command("show")
def show(
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=f"Else {TOLD}.")] = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the limits in force on a day, each with its article and how sure it is."""
    with question(database, as_json, as_of) as about:
        day = about.day(on)
        known, limits = agreements(about.reader), limits_on(about.reader, day)
        table = Table(title=f"Limits on {day}")
        for name in ("limit", "value", "article", "how sure", "agreement"):
            table.add_column(name)
        for each in limits.values():
            said = each.provision
            table.add_row(
                said.parameter,
                _amount(each),
                said.article,
                said.evidence.provenance,
                each.agreement,
            )
        about.answer(
            {
                "day": day.isoformat(),
                "agreements": [asdict(each) for each in known],
                "limits": [_document(each) for each in limits.values()],
            },
            table,
            *([] if known else [_NOTHING]),
        )


def _amount(said: Said) -> str:
    value = said.provision.value
    assert value is not None, "what ended is not in force"
    return hours_en(value) if said.provision.parameter.counts_minutes else str(value)


def _document(said: Said) -> dict[str, object]:
    provision = said.provision
    return {
        "parameter": str(provision.parameter),
        "limit": provision.value,
        "unit": "minutes" if provision.parameter.counts_minutes else "times",
        "agreement": said.agreement,
        "article": provision.article,
        "effective_on": provision.effective_on.isoformat(),
        "force": str(provision.force),
        "provenance": str(provision.evidence.provenance),
        "source": provision.evidence.source,
    }
