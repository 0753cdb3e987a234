"""Labour rules kept and broken from the command line: what auditors ask."""

from collections.abc import Set
from typing import Annotated

import typer
from rich.table import Table

from domain.labour.rule import hours_en
from kraamplan.cli.looking_back import OfCarerOption
from kraamplan.cli.questions import TOLD, AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption, OfRegionOption
from kraamplan.cli.terminal import counted
from kraamplan.labour.compliance_document import NAMES, compliance_document, known_rule
from kraamplan.labour.compliance_overview import carers_by_slack
from projections.parked_events import incomplete_streams
from projections.rule_compliance import Compliance, rule_compliance

app = typer.Typer()
_NUMBERS = ("worked", "planned", "slack")
_SLACK = "worked, planned: times a rule is broken; slack: what was left of the limit"


@app.command("compliance")
def show_compliance(
    carer: OfCarerOption = None,
    region: OfRegionOption = None,
    rule: Annotated[
        str | None, typer.Option("--rule", metavar="RULE", help="One labour rule, by its code.")
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar="DATE",
            help=f"Work up to this day and the roster from then on; else {TOLD}.",
        ),
    ] = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show where labour rules were broken in 52 weeks of work and will be by the published roster.

    Carers stand in order of what the tightest rule left them. With --carer or --rule each rule is
    shown, with what came closest to its limit.
    """
    with question(database, as_json, as_of, region) as about:
        day, reader = about.day(until), about.reader
        asked = known_rule(rule) if rule else None
        found = rule_compliance(reader, day, carer=carer, region=about.region, rule=asked)
        streams = incomplete_streams(reader)
        shown = found if carer or rule else [each for each in found if each.broken]
        judged = len({each.carer for each in found})
        title = f"Labour rules up to {day}"
        about.answer(
            compliance_document(about.position, day, found, streams),
            _table(shown, title) if carer or rule else _carers(found, streams, title),
            f"{counted(judged, 'carer')} judged; rules broken "
            f"{counted(sum(len(each.broken) for each in found), 'time')}.",
            *(f"  {one.text_en}" for each in shown for one in each.broken),
        )


def _carers(found: list[Compliance], streams: Set[str], title: str) -> Table:
    table = Table(title=title, caption=f"{_SLACK}; * not everything about her is taken in yet")
    for name in ("carer", "region", "worked", "planned", "tightest rule", "slack"):
        table.add_column(name, justify="right" if name in _NUMBERS else "left")
    for each in carers_by_slack(found, streams):
        table.add_row(
            f"{each.carer}{' *' if each.incomplete else ''}",
            each.region,
            str(each.worked),
            str(each.planned),
            "" if each.tightest is None else NAMES[each.tightest.rule].en,
            _slack(each.tightest),
        )
    return table


def _table(shown: list[Compliance], title: str) -> Table:
    table = Table(title=title, caption=_SLACK)
    for name in ("carer", "rule", "worked", "planned", "slack"):
        table.add_column(name, justify="right" if name in _NUMBERS else "left")
    for each in shown:
        table.add_row(
            each.carer,
            NAMES[each.rule].en,
            str(sum(not one.planned for one in each.broken)),
            str(sum(one.planned for one in each.broken)),
            _slack(each),
        )
    return table


def _slack(each: Compliance | None) -> str:
    if each is None or each.nearest is None:
        return ""
    near = each.nearest
    return hours_en(near.slack) if near.in_minutes else counted(near.slack, "time")
