"""The success indicators of the study and the national quality indicators, as of any moment."""

from typing import Annotated

import typer
from rich.table import Table

from domain.statistics.summary import Interval
from kraamplan.asking import existing_days
from kraamplan.cli.neutrality import FromOption, ToOption
from kraamplan.cli.questions import AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption, OfRegionOption
from kraamplan.indicators import IndicatorSet, indicators, indicators_document
from projections.indicator import Indicator, Unit
from projections.population import Selection

app = typer.Typer()


@app.command("indicators")
def show(
    kind: Annotated[
        IndicatorSet,
        typer.Option(
            "--set",
            metavar="study|national",
            help="The eight of the study, or the national quality indicators.",
        ),
    ] = IndicatorSet.STUDY,
    region: OfRegionOption = None,
    from_day: FromOption = None,
    to_day: ToOption = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what can be told of each indicator, and why not of the others."""
    with question(database, as_json, as_of, region) as asked:
        first_day, last_day = existing_days(from_day, to_day)
        selection = Selection(
            region=asked.region,
            first_day=first_day,
            last_day=last_day,
        )
        found = indicators(asked.reader, kind, selection, asked.position)
        asked.answer(indicators_document(asked.position, kind, selection, found), _table(found))


def _table(found: tuple[Indicator, ...]) -> Table:
    table = Table(title="Indicators")
    for name in ("code", "indicator", "value", "norm", "of", "left out", "met"):
        table.add_column(name, justify="left" if name in {"code", "indicator"} else "right")
    for each in found:
        table.add_row(
            each.definition.code,
            each.definition.title.en,
            _value(each),
            "-" if each.definition.norm is None else each.definition.norm.en,
            str(each.population),
            str(each.left_out),
            "-" if each.verdict is None else each.verdict.replace("_", " "),
        )
        for detail in each.details:
            value = _amount(each, detail.value) + _reach(each, detail.interval)
            table.add_row("", f"  {detail.name.en}", value, "", str(detail.of), "", "")
    return table


def _value(found: Indicator) -> str:
    if found.value is None:
        return "not enough known" + (f": {found.not_known.en}" if found.not_known else "")
    return _amount(found, found.value) + _reach(found, found.interval)


def _amount(found: Indicator, value: float) -> str:
    if found.definition.unit is Unit.MINUTES:
        return f"{value / 60:+.2f} h"
    return f"{value:.1%}"


def _reach(found: Indicator, interval: Interval | None) -> str:
    if interval is None:
        return ""
    return f" ({_amount(found, interval.low)} to {_amount(found, interval.high)})"
