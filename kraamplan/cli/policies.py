"""Indication policies from the command line: show, check, publish, compare and explain."""

from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.table import Table

from domain.indication.check import check
from domain.indication.finding import Finding, Severity
from kraamplan.asking import BadQuestionError, existing_day
from kraamplan.cli.questions import AsOfOption, question
from kraamplan.cli.session import DatabaseOption, FileArgument, JsonOption, OfRegionOption, session
from kraamplan.cli.tables import hours
from kraamplan.cli.terminal import Terminal, counted
from kraamplan.indicating import explained, publish_policy
from kraamplan.policies.reading import read_policy
from kraamplan.policies.shipped import SHIPPED, shipped_text
from projections.indications import Comparison, compare, error_rates

app = typer.Typer()
policy_app = typer.Typer(help="Indication policies, as files and in the log.", no_args_is_help=True)
app.add_typer(policy_app, name="policy")


@policy_app.command("show")
def show(
    policy: Annotated[str, typer.Argument(metavar="POLICY", help=f"One of {', '.join(SHIPPED)}.")],
) -> None:
    """Print a policy file that comes with the program, as a start for your own."""
    if policy not in SHIPPED:
        raise typer.BadParameter(f"{policy} is not one of {', '.join(SHIPPED)}")
    typer.echo(shipped_text(policy), nl=False)


@policy_app.command("check")
def check_file(file: FileArgument, as_json: JsonOption = False) -> None:
    """Report gaps, overlaps and unreachable packages of a policy file; exit code 1 on errors."""
    terminal = Terminal(as_json)
    with terminal.errors_as_exit_codes():
        policy = read_policy(file)
        findings = check(policy)
        errors = [finding for finding in findings if finding.severity is Severity.ERROR]
        terminal.answer(
            {
                "policy": policy.policy,
                "version": policy.version,
                "sound": not errors,
                "findings": [asdict(finding) for finding in findings],
            },
            *map(_said, findings),
            f"{policy.policy} version {policy.version}: {counted(len(errors), 'error')}, "
            f"{counted(len(findings) - len(errors), 'warning')}.",
        )
        if errors:
            raise typer.Exit(1)


@policy_app.command("publish")
def publish_file(
    file: FileArgument,
    effective_on: Annotated[
        str, typer.Option("--effective-on", metavar="DATE", help="First day it holds.")
    ],
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Draft a policy as it stands in a file and publish it from a day on; adopt it after."""
    with session(database, as_json) as here:
        receipt = publish_policy(
            here.services, here.sender, read_policy(file), existing_day(effective_on)
        )
        here.answer(
            {"position": receipt.position, "version": receipt.version},
            f"Published; the log is at position {receipt.position}.",
        )


@app.command("compare")
def compare_policies(
    policies: Annotated[
        str,
        typer.Option("--policies", metavar="FIRST,SECOND", help="The second against the first."),
    ],
    region: OfRegionOption = None,
    month: Annotated[
        str | None,
        typer.Option("--month", metavar="2026-11", help="Only care that started in this month."),
    ] = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Compare what two adopted policies gave the same families."""
    with question(database, as_json, as_of, region) as about:
        names = policies.split(",")
        if len(names) != 2 or names[0] == names[1]:
            raise BadQuestionError(
                "--policies vraagt twee verschillende methoden: lip-2008,kom-2020",
                "--policies takes two different policies: lip-2008,kom-2020",
            )
        found = compare(about.reader, (names[0], names[1]), about.region, month)
        about.answer(_document(found), *_comparison(found))


@app.command("indication-errors")
def indication_errors(
    by: Annotated[str, typer.Option("--by", help="criterion, assessor or month")] = "criterion",
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show how often indications were corrected, per criterion, assessor or month."""
    with question(database, as_json, as_of) as about:
        if by not in {"criterion", "assessor", "month"}:
            raise BadQuestionError(
                f"--by kent criterion, assessor en month, niet {by}",
                f"--by takes criterion, assessor or month, not {by}",
            )
        rates = error_rates(about.reader, by)
        table = Table(title="Corrected indications")
        for name in (by, "judged", "corrected", "rate"):
            table.add_column(name)
        for key, rate in rates.items():
            table.add_row(key, str(rate.judged), str(rate.corrected), f"{rate.rate:.1%}")
        about.answer(
            {
                "by": by,
                "rates": [
                    {by: key, **asdict(rate), "rate": rate.rate} for key, rate in rates.items()
                ],
            },
            table,
        )


@app.command("explain")
def explain(
    family: Annotated[str, typer.Option("--family", metavar="F", help="Client number.")],
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Explain a family's newest indication under every policy, in Dutch and English."""
    with session(database, as_json) as here:
        answers = explained(here.services, family)
        here.answer(
            {
                "family": family,
                "indications": [
                    {
                        **asdict(given),
                        "facts": dict(given.facts),
                        "chosen": asdict(words.chosen),
                        "not_chosen": [asdict(each.why) for each in words.not_chosen],
                        "remarks": [asdict(each) for each in words.remarks],
                    }
                    for given, words in answers
                ],
            },
            *(
                f"{given.policy} version {given.version} ({given.use}, {given.moment}, "
                f"hours {given.provenance}):\n  {words.chosen.nl}\n  {words.chosen.en}"
                + "".join(f"\n    - {each.why.nl} / {each.why.en}" for each in words.not_chosen)
                for given, words in answers
            ),
        )


def _said(finding: Finding) -> str:
    return f"{finding.severity} {finding.rule}\n  {finding.text_nl}\n  {finding.text_en}"


def _document(found: Comparison) -> dict[str, Any]:
    return {"unit": "minutes", **asdict(found)}


def _comparison(found: Comparison) -> list[Table | str]:
    families = counted(found.first.families, "family", "families")
    table = Table(title=f"{families} indicated under both", caption="hours")
    for name in ("policy", "package", "families", "mean", "spread"):
        table.add_column(name, justify="left" if name == "policy" else "right")
    for policy in (found.first, found.second):
        mark = "*" if policy.invented else ""
        table.add_row(
            f"{policy.policy}{mark}",
            "all",
            str(policy.families),
            _mean(policy.mean_minutes),
            _mean(policy.spread_minutes),
        )
        for package in policy.packages:
            if package.package is not None:
                table.add_row(
                    "",
                    str(package.package),
                    str(package.families),
                    _mean(package.mean_minutes),
                    _mean(package.spread_minutes),
                )
    said = (
        f"Against {found.first.policy}, {found.second.policy} gives more to "
        f"{counted(found.gaining, 'family', 'families')}, less to {found.losing}, the "
        f"same to {found.unchanged}; {hours(found.basic_difference)} hours in package 1, "
        f"{hours(found.combined_difference)} in packages 2 to 12."
    )
    invented = found.first.invented or found.second.invented
    return [table, said, *(["* Rests on invented hours."] if invented else [])]


def _mean(minutes: float) -> str:
    return f"{minutes / 60:.1f}"
