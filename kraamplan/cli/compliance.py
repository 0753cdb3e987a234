"""Labour rules kept and broken from the command line: what auditors ask."""

from typing import Annotated

import typer
from rich.table import Table

from domain.values.horizon import local_day
from kraamplan.asking import existing_day
from kraamplan.cli.looking_back import OfCarerOption
from kraamplan.cli.questions import AsOfOption, pinned
from kraamplan.cli.session import DatabaseOption, JsonOption, session
from kraamplan.compliance_document import NAMES, compliance_document, known_rule
from projections.rule_compliance import Compliance, rule_compliance

app = typer.Typer()


@app.command("compliance")
def show_compliance(
    carer: OfCarerOption = None,
    rule: Annotated[
        str | None, typer.Option("--rule", metavar="RULE", help="One labour rule, by its code.")
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar="DATE",
            help="Work up to this day and the roster from then on; else today.",
        ),
    ] = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show where labour rules were broken in 52 weeks of work and will be by the published roster.

    With --carer or --rule also what came closest to each limit.
    """
    with session(database, as_json) as here:
        day = existing_day(until) if until else local_day(here.services.clock())
        asked = known_rule(rule) if rule else None
        position = pinned(here, as_of)
        with here.services.reader(position) as reader:
            found = rule_compliance(reader, day, carer=carer, rule=asked)
        shown = found if carer or rule else [each for each in found if each.broken]
        judged = len({each.carer for each in found})
        here.answer(
            compliance_document(position, day, found),
            _table(shown, f"Arbeidsregels tot en met {day}"),
            f"Zorgverleners beoordeeld: {judged}; "
            f"overtredingen: {sum(len(each.broken) for each in found)}.",
            *(f"  {one.text_nl}" for each in shown for one in each.broken),
        )


def _table(shown: list[Compliance], title: str) -> Table:
    table = Table(title=title, caption="ruimte: wat er van de norm over was, in minuten of keren")
    for name in ("zorgverlener", "regel", "gewerkt", "gepland", "ruimte"):
        table.add_column(name, justify="left" if name in ("zorgverlener", "regel") else "right")
    for each in shown:
        table.add_row(
            each.carer,
            NAMES[each.rule],
            str(sum(not one.planned for one in each.broken)),
            str(sum(one.planned for one in each.broken)),
            "" if each.nearest is None else str(each.nearest.slack),
        )
    return table
