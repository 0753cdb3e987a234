"""What care went to, where it fell short and what came of it, now or as of any moment."""

from typing import Annotated

import typer
from rich.table import Table

from domain.care.facts import ShortfallCause
from kraamplan.asking import existing_month
from kraamplan.cli.questions import AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption, OfRegionOption
from kraamplan.cli.tables import hours
from kraamplan.course_documents import (
    activities_document,
    outcomes_document,
    shortfalls_document,
)
from projections.activities import PackageActivities, package_activities
from projections.delivered_sessions import KINDS
from projections.shortfalls import (
    OutcomeScores,
    PackageShortfall,
    outcome_scores,
    shortfalls,
)

app = typer.Typer()

MonthFilter = Annotated[
    str | None, typer.Option("--month", metavar="2026-11", help="Only this month.")
]
PolicyFilter = Annotated[
    str | None,
    typer.Option("--policy", metavar="P", help='As hours were set under, such as "kom-2020 v1".'),
]


@app.command("activities")
def activities(
    region: OfRegionOption = None,
    month: MonthFilter = None,
    policy: PolicyFilter = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what the minutes of sessions went to, per package: the split of activities."""
    with question(database, as_json, as_of, region) as asked:
        asked_month = month and existing_month(month)
        found = package_activities(asked.reader, asked.region, asked_month, policy)
        asked.answer(
            activities_document(asked.position, asked.region, asked_month, policy, found),
            _split_table(found),
            "Shares are of the minutes that sessions name an activity for.",
        )


@app.command("shortfalls")
def shortfalls_by_cause(
    region: OfRegionOption = None,
    month: MonthFilter = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the hours that were indicated and not delivered, by cause and package."""
    with question(database, as_json, as_of, region) as asked:
        asked_month = month and existing_month(month)
        found = shortfalls(asked.reader, asked.region, asked_month)
        asked.answer(
            shortfalls_document(asked.position, asked.region, asked_month, found),
            _shortfall_table(found),
        )


@app.command("outcomes")
def outcomes(
    region: OfRegionOption = None,
    month: MonthFilter = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what surveys told, by outcome and package."""
    with question(database, as_json, as_of, region) as asked:
        asked_month = month and existing_month(month)
        found = outcome_scores(asked.reader, asked.region, asked_month)
        asked.answer(
            outcomes_document(asked.position, asked.region, asked_month, found),
            _outcome_table(found),
        )


def _shortfall_table(packages: list[PackageShortfall]) -> Table:
    table = Table(title="Hours that fell short", caption="hours")
    for name in ("package", "families", "indicated", "short", *ShortfallCause):
        table.add_column(name.replace("_", " "), justify="right")
    for each in packages:
        by_cause = {cause.cause: cause.minutes for cause in each.causes}
        table.add_row(
            "-" if each.package is None else str(each.package),
            str(each.families),
            hours(each.indicated),
            hours(each.minutes),
            *(hours(by_cause.get(cause, 0)) for cause in ShortfallCause),
        )
    return table


def _outcome_table(scores: list[OutcomeScores]) -> Table:
    table = Table(title="What surveys told", caption="percent of the scale")
    for name in ("outcome", "survey", "package", "answers", "mean", "spread"):
        table.add_column(name)
    for each in scores:
        table.add_row(
            each.outcome.replace("_", " "),
            each.survey,
            "-" if each.package is None else str(each.package),
            str(each.answers),
            f"{each.mean:.1f}",
            f"{each.spread:.1f}",
        )
    return table


def _split_table(packages: list[PackageActivities]) -> Table:
    table = Table(title="What sessions went to")
    for name in ("policy", "package"):
        table.add_column(name)
    for name in ("sessions", "hours", "told", *KINDS):
        table.add_column(name.replace("_", " "), justify="right")
    for each in packages:
        table.add_row(
            each.policy or "-",
            "-" if each.package is None else str(each.package),
            str(each.sessions),
            hours(each.minutes),
            hours(each.minutes_told),
            *(f"{activity.share:.1%}" for activity in each.activities),
        )
    return table
