"""What surveys told and who consented to a study, from the command line: report it, show it."""

from typing import Annotated

import typer
from rich.table import Table

from domain.kernel.command import Command
from domain.organisation.commands import ReportStudyConsent, ReportSurveyResult
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from kraamplan.asking import existing_day
from kraamplan.cli.questions import AsOfOption, question
from kraamplan.cli.session import DatabaseOption, JsonOption, Session, session
from kraamplan.surveys import hundredths, scale, surveys_document
from projections.surveys import Consent, SurveyResult, study_consents, survey_results

app = typer.Typer()
surveys_app = typer.Typer(
    help="Results of surveys and consents to studies, which feed the success indicators.",
    no_args_is_help=True,
)
app.add_typer(surveys_app, name="surveys")

_FirstDay = Annotated[str, typer.Option("--from", metavar="DATE", help="First day it was asked.")]
_LastDay = Annotated[str, typer.Option("--to", metavar="DATE", help="Last day, included.")]
_Source = Annotated[str, typer.Option("--source", help="Where the numbers stand.")]
_Reason = Annotated[
    str | None, typer.Option("--reason", help="Why it replaces other numbers.", show_default=False)
]


@surveys_app.command("report")
def report(
    instrument: Annotated[str, typer.Option("--instrument", help="Name of the questionnaire.")],
    topic: Annotated[
        SurveyTopic,
        typer.Option("--topic", metavar="|".join(SurveyTopic), help="What it measures."),
    ],
    group: Annotated[
        SurveyGroup, typer.Option("--group", metavar="|".join(SurveyGroup), help="Who answered.")
    ],
    from_day: _FirstDay,
    to_day: _LastDay,
    answers: Annotated[int, typer.Option("--answers", metavar="N", help="How many answered.")],
    mean: Annotated[str, typer.Option("--mean", metavar="X", help="Their mean, such as 7.25.")],
    spread: Annotated[str, typer.Option("--spread", metavar="X", help="Standard deviation.")],
    source: _Source,
    version: Annotated[int, typer.Option("--version", help="Version of the instrument.")] = 1,
    of_scale: Annotated[
        str, typer.Option("--scale", metavar="1-10", help="Its scale; more is better.")
    ] = "0-100",
    reason: _Reason = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record what a survey told of a group: how many answered, their mean and spread."""
    with session(database, as_json) as here:
        lowest, highest = scale(of_scale)
        _record(
            here,
            ReportSurveyResult(
                instrument=instrument,
                version=version,
                topic=topic,
                group=group,
                first_day=existing_day(from_day),
                last_day=existing_day(to_day),
                answers=answers,
                mean_hundredths=hundredths(mean),
                spread_hundredths=hundredths(spread),
                source=source,
                lowest=lowest,
                highest=highest,
            ),
            reason,
        )


@surveys_app.command("consent")
def consent(
    study: Annotated[str, typer.Option("--study", help="Name of the study.")],
    from_day: _FirstDay,
    to_day: _LastDay,
    approached: Annotated[int, typer.Option("--approached", metavar="N", help="Clients asked.")],
    consented: Annotated[int, typer.Option("--consented", metavar="N", help="Who said yes.")],
    source: _Source,
    withdrew: Annotated[
        int, typer.Option("--withdrew", metavar="N", help="Who withdrew after consenting.")
    ] = 0,
    reason: _Reason = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record how many clients were approached for a study, consented and withdrew, up to a day."""
    with session(database, as_json) as here:
        _record(
            here,
            ReportStudyConsent(
                study=study,
                first_day=existing_day(from_day),
                last_day=existing_day(to_day),
                approached=approached,
                consented=consented,
                withdrew=withdrew,
                source=source,
            ),
            reason,
        )


@surveys_app.command("show")
def show(
    as_of: AsOfOption = None, database: DatabaseOption = None, as_json: JsonOption = False
) -> None:
    """Show what was reported; `indicators` says what it comes to."""
    with question(database, as_json, as_of) as about:
        results, consents = survey_results(about.reader), study_consents(about.reader)
        about.answer(
            surveys_document(about.position, results, consents),
            _results(results),
            _consents(consents),
        )


def _record(here: Session, command: Command, reason: str | None) -> None:
    receipt = here.services.application.handle(command, here.sender.context(reason=reason))
    here.answer(
        {"position": receipt.position, "repeated": receipt.repeated},
        f"{'Known already' if receipt.repeated else 'Recorded'}; the log is at position "
        f"{receipt.position}.",
    )


def _results(results: list[SurveyResult]) -> Table:
    table = Table(title="Results of surveys")
    for name in ("instrument", "topic", "group", "from", "to", "answers", "mean", "spread"):
        table.add_column(name)
    for name in ("scale", "event", "source"):
        table.add_column(name)
    for each in results:
        asked, told = each.surveyed, each.result
        table.add_row(
            asked.measure,
            asked.topic.replace("_", " "),
            asked.group.replace("_", " "),
            str(asked.first_day),
            str(asked.last_day),
            str(told.answers),
            f"{told.mean_hundredths / 100:g}",
            f"{told.spread_hundredths / 100:g}",
            f"{told.lowest}-{told.highest}",
            str(each.reported_at),
            told.source,
        )
    return table


def _consents(consents: list[Consent]) -> Table:
    table = Table(title="Consent to studies")
    for name in ("study", "from", "to", "approached", "consented", "withdrew", "event", "source"):
        table.add_column(name)
    for each in consents:
        told = each.consent
        table.add_row(
            told.study,
            str(told.first_day),
            str(told.last_day),
            str(told.approached),
            str(told.consented),
            str(told.withdrew),
            str(each.reported_at),
            told.source,
        )
    return table
