"""Whether hours are budget neutral, from the command line: now or as of any moment."""

from fractions import Fraction
from typing import Annotated

import typer
from rich.table import Table

from domain.statistics.summary import Summary
from kraamplan.asking import existing_days
from kraamplan.cli.questions import AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption, OfRegionOption
from kraamplan.cli.tables import INVENTED, INVENTED_NOTE, hours
from kraamplan.cli.terminal import counted
from kraamplan.neutrality import Answer, neutrality_answer, neutrality_document
from projections.budget_neutrality import Neutrality, counted_clients
from projections.population import Selection

app = typer.Typer()

FromOption = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help="Only care closed on this day or later."),
]
ToOption = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Only care closed up to this day.")
]
PolicyOption = Annotated[
    str | None,
    typer.Option("--policy", metavar="P", help='Only hours under it: kom-2020, or "kom-2020 v1".'),
]


@app.command("neutrality")
def neutrality(
    region: OfRegionOption = None,
    from_day: FromOption = None,
    to_day: ToOption = None,
    policy: PolicyOption = None,
    families: Annotated[
        bool, typer.Option("--families", help="List the families behind the numbers.")
    ] = False,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Hold the mean of hours per client against its reference, and say why it differs."""
    with question(database, as_json, as_of, region) as asked:
        first_day, last_day = existing_days(from_day, to_day)
        selection = Selection(
            region=asked.region,
            first_day=first_day,
            last_day=last_day,
            policy=policy,
        )
        answer = neutrality_answer(asked.reader, selection)
        listed = counted_clients(asked.reader, selection) if families else None
        asked.answer(
            neutrality_document(asked.position, answer, listed),
            *_said(answer.neutrality),
            _packages(answer.neutrality),
            *_signals(answer),
            *(
                f"{client.family}: norm {hours(client.norm_minutes)}, delivered "
                f"{hours(client.delivered_minutes)}"
                for client in listed or ()
            ),
        )


def _said(found: Neutrality) -> list[str]:
    reference = found.reference
    lines = [
        f"{found.delivered.count} clients: mean {_mean(found.mean)} h"
        + (
            f" (95 % between {found.delivered.interval.low / 60:.1f} and "
            f"{found.delivered.interval.high / 60:.1f})"
            if found.delivered.interval
            else " (too few clients for an interval)"
        )
        + f", reference {hours(reference.minutes)} h give or take "
        f"{hours(reference.tolerance_minutes)}"
        + ("" if reference.is_own else " (published default)")
        + f": {_words(found.verdict)}.",
    ]
    if found.decomposition is not None:
        parts = found.decomposition
        lines.append(
            f"Difference {_mean(parts.total)} h = norm {_mean(parts.norm)} + case mix "
            f"{_mean(parts.case_mix)} + deviation {_mean(parts.deviation)}."
        )
    lines += [
        f"  {_words(each.reason)}: {hours(each.minutes)} h, {each.clients} clients"
        for each in found.reasons
    ]
    lines += [
        f"Not counted, {_words(each.group)}: {counted(each.families, 'family', 'families')}."
        for each in found.outside
    ]
    if found.money is not None:
        lines.append(
            f"EUR {found.money.delivered / 100:.2f} delivered, {found.money.per_client / 100:.2f} "
            f"per client; {found.money.deviation / 100:.2f} beyond the norm. "
            f"{found.money.unpriced} clients of days without a known tariff are not in this."
        )
    return lines


def _packages(found: Neutrality) -> Table:
    invented = any(each.invented for each in found.packages)
    table = Table(title="Hours per client", caption=INVENTED_NOTE if invented else None)
    for name in ("package", "clients", "norm", "planned", "delivered", "spread", "quartiles"):
        table.add_column(name, justify="right")
    for each in found.packages:
        number = "-" if each.package is None else str(each.package)
        table.add_row(
            number + (INVENTED if each.invented else ""),
            str(each.delivered.count),
            _mean(each.norm.mean),
            _mean(each.planned),
            _mean(each.delivered.mean),
            "-" if each.delivered.spread is None else f"{each.delivered.spread / 60:.1f}",
            _quartiles(each.delivered),
        )
    return table


def _signals(answer: Answer) -> list[str]:
    course = answer.course
    if course.chart is None:
        return ["Too few periods for a control chart."]
    return [
        f"Signal in {course.points[signal.index].period}: {_words(signal.rule)}."
        for signal in course.chart.signals
    ] or ["No period stands out."]


def _quartiles(summary: Summary) -> str:
    return " ".join(f"{each / 60:.1f}" for each in summary.quartiles or ()) or "-"


def _words(code: str) -> str:
    return code.replace("_", " ")


def _mean(minutes: Fraction | None) -> str:
    return "-" if minutes is None else f"{float(minutes) / 60:.1f}"
