"""Blocks on call from the command line: how many are needed, who takes them, what is published."""

from typing import Annotated

import typer
from rich.table import Table

from domain.on_call.errors import NothingDraftedError, NothingPublishedOnCallError
from domain.on_call.facts import MOST_CARE_DAYS, USUAL_CARE_DAYS, BlockName, Change
from domain.values.week import Week
from kraamplan.asking import existing_day, existing_week, position_of
from kraamplan.cli.questions import AsOfOption, ask_region, question
from kraamplan.cli.session import (
    DatabaseOption,
    JsonOption,
    RegionOption,
    Session,
    WeekOption,
    session,
)
from kraamplan.cli.terminal import counted
from kraamplan.on_call.blocks import change_on_call, plan_on_call, publish_on_call
from kraamplan.on_call.documents import need_document, week_document
from kraamplan.on_call.need import WeekNeed, week_need
from projections.demand import day_after
from projections.on_call import OnCallWeek, on_call_week

app = typer.Typer()
on_call_app = typer.Typer(
    help="Who is on call: blocks of eight hours, two weeks ahead.", no_args_is_help=True
)
app.add_typer(on_call_app, name="on-call")

LevelOption = Annotated[
    int | None,
    typer.Option(
        "--level",
        metavar="PERCENT",
        min=50,
        max=99,
        help="Chance that a block's calls are met; without it the service level in force.",
        show_default=False,
    ),
]
ReasonOption = Annotated[
    str | None,
    typer.Option("--reason", help="Why it changes within the notice.", show_default=False),
]
INVENTED_NOTE = (
    "Invented: how births and starts of care are divided over night, day and evening, and how "
    "often a start of care is called. A carer answers two calls in a block."
)


@on_call_app.command("need")
def need(
    region: RegionOption,
    week: WeekOption,
    level: LevelOption = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show how many carers each block of a week asks for."""
    with question(database, as_json, as_of, region) as about:
        asked, first_day = existing_week(week), day_after(about.told)
        found = week_need(about.reader, region, asked, first_day, level)
        about.answer(need_document(found), _need_table(found), INVENTED_NOTE)


@on_call_app.command("plan")
def plan(
    region: RegionOption,
    week: WeekOption,
    level: LevelOption = None,
    care_days: Annotated[
        int,
        typer.Option(
            "--care-days",
            min=1,
            max=MOST_CARE_DAYS,
            help="Days of care that may follow a call, told to the carer beforehand.",
        ),
    ] = USUAL_CARE_DAYS,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Draft a week: fill its blocks lawfully and by turn."""
    with session(database, as_json) as here:
        code, asked = ask_region(here, region), existing_week(week)
        plan_on_call(here.services, here.sender, code, asked, percent=level, care_days=care_days)
        show_on_call(here, code, asked, published=False)


@on_call_app.command("show")
def show(
    region: RegionOption,
    week: WeekOption,
    published: Annotated[
        bool, typer.Option("--published", help="What carers work by, not the newest draft.")
    ] = False,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show who is on call in a week."""
    with session(database, as_json) as here:
        code, asked = ask_region(here, region), existing_week(week)
        show_on_call(here, code, asked, published=published, as_of=as_of)


@on_call_app.command("publish")
def publish(
    region: RegionOption,
    week: WeekOption,
    reason: ReasonOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make the draft what carers work by, if it still holds."""
    with session(database, as_json) as here:
        code, asked = ask_region(here, region), existing_week(week)
        publish_on_call(here.services, here.sender, code, asked, reason=reason)
        show_on_call(here, code, asked, published=True)


@on_call_app.command("change")
def change(
    region: RegionOption,
    week: WeekOption,
    day: Annotated[str, typer.Option("--day", metavar="DATE", help="Of the block.")],
    block: Annotated[
        BlockName, typer.Option("--block", metavar="night|day|evening", help="Which of the day.")
    ],
    from_carer: Annotated[
        str | None,
        typer.Option("--from", metavar="C", help="Who loses it.", show_default=False),
    ] = None,
    to_carer: Annotated[
        str | None,
        typer.Option("--to", metavar="C", help="Who gets it.", show_default=False),
    ] = None,
    reason: ReasonOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take a published block from a carer, give it to another, or both."""
    with session(database, as_json) as here:
        code, asked = ask_region(here, region), existing_week(week)
        wanted = Change(existing_day(day), block, from_carer, to_carer)
        change_on_call(here.services, here.sender, code, asked, wanted, reason=reason)
        show_on_call(here, code, asked, published=True)


def show_on_call(
    here: Session, region: str, week: Week, *, published: bool, as_of: str | None = None
) -> None:
    """A week on call, as a document or a table. Raises DomainError where there is none."""
    with here.services.reader(position_of(here.services, as_of)) as reader:
        found = on_call_week(reader, region, week, published=published)
    if found is None:
        missing = NothingPublishedOnCallError if published else NothingDraftedError
        raise missing(region=region, week=week)
    here.answer(
        week_document(found),
        _week_table(found),
        f"Cost {found.objective}, proven minimum {found.lower_bound}; "
        f"{counted(sum(each.missing for each in found.blocks), 'place')} still empty.",
    )


def _need_table(found: WeekNeed) -> Table:
    table = Table(title=f"On call in {found.region} {found.week}, {found.level.percent} %")
    for name in ("day", "block"):
        table.add_column(name)
    for name in ("calls expected", "calls sized for", "carers", "enough"):
        table.add_column(name, justify="right")
    for one in found.blocks:
        table.add_row(
            str(one.day),
            str(one.block),
            f"{one.mean:.2f}",
            str(one.calls),
            str(one.carers),
            f"{one.enough:.1%}",
        )
    return table


def _week_table(found: OnCallWeek) -> Table:
    state = "published" if found.published else "draft"
    table = Table(title=f"On call in {found.region} {found.week} ({state})")
    for name in ("day", "block", "needed", "on call"):
        table.add_column(name)
    for each in found.blocks:
        names = [one.carer for one in each.on_call] + ["-"] * each.missing
        table.add_row(str(each.day), str(each.block), str(each.needed), ", ".join(names))
    return table
