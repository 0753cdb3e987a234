"""Wishes from the command line: of families, of carers, of the organisation, and their price."""

from typing import Annotated

import typer
from rich.table import Table

from domain.care.commands import PrioritiseFamily, WishCarer
from domain.care.facts import CarerWish, WishGround
from domain.carer.commands import WishDaysOff, WithdrawDaysOff
from domain.kernel.command import Command
from domain.organisation.commands import SetPlanningGoals
from kraamplan.asking import existing_day, existing_week
from kraamplan.cli.questions import AsOfOption, question
from kraamplan.cli.session import (
    DatabaseOption,
    JsonOption,
    OfFamilyOption,
    RegionOption,
    Session,
    WeekOption,
    session,
)
from kraamplan.planning.prices import prices_of
from kraamplan.rosters.explaining import planned_week
from kraamplan.rosters.wishes import (
    Wished,
    asked_wish,
    price_document,
    priced_wish,
    wished,
    wished_document,
)
from projections.roster_board import PROPOSED, PUBLISHED

app = typer.Typer()
wish_app = typer.Typer(
    help="What families, carers and the organisation wish of rosters, and what that costs.",
    no_args_is_help=True,
)
app.add_typer(wish_app, name="wish")

FamilyOption = Annotated[str, typer.Option("--family", metavar="F", help="Client number.")]
CarerOption = Annotated[str, typer.Option("--carer", metavar="C", help="Staff number.")]
OfCarerOption = Annotated[
    str | None, typer.Option("--carer", metavar="C", help="Only of her, by staff number.")
]
ReasonOption = Annotated[str | None, typer.Option("--reason", help="Why; stands on record.")]


@wish_app.command("carer")
def wish_carer(
    family: FamilyOption,
    carer: CarerOption,
    wish: Annotated[CarerWish, typer.Option("--wish", metavar="|".join(CarerWish), help="Which.")],
    ground: Annotated[
        WishGround,
        typer.Option("--ground", metavar="|".join(WishGround), help="Where it comes from."),
    ] = WishGround.FAMILY_ASKED,
    reason: ReasonOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record that a family prefers a carer, is not to get her, or has no wish any more."""
    with session(database, as_json) as here:
        _record(here, WishCarer(family=family, carer=carer, wish=wish, ground=ground), reason)


@wish_app.command("priority")
def wish_priority(
    family: FamilyOption,
    percent: Annotated[
        int, typer.Option("--percent", metavar="N", help="Of the usual price; 100 is usual.")
    ],
    reason: ReasonOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Set how dear it is to leave visits of a family open."""
    with session(database, as_json) as here:
        _record(here, PrioritiseFamily(family=family, percent=percent), reason)


@wish_app.command("days-off")
def wish_days_off(
    carer: CarerOption,
    from_day: Annotated[str, typer.Option("--from", metavar="DATE", help="First day.")],
    to_day: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Last day, included; else the first.")
    ] = None,
    withdraw: Annotated[
        bool, typer.Option("--withdraw", help="She does not ask these days off any more.")
    ] = False,
    reason: ReasonOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record days a carer would rather be free, or take them back."""
    with session(database, as_json) as here:
        first_day = existing_day(from_day)
        last_day = first_day if to_day is None else existing_day(to_day)
        kind = WithdrawDaysOff if withdraw else WishDaysOff
        _record(here, kind(carer=carer, first_day=first_day, last_day=last_day), reason)


@wish_app.command("goals")
def set_goals(
    from_day: Annotated[str, typer.Option("--from", metavar="DATE", help="First day they hold.")],
    price: Annotated[
        list[str] | None,
        typer.Option("--price", metavar="GOAL=POINTS", help="May be repeated; others are usual."),
    ] = None,
    most_carers: Annotated[
        int | None,
        typer.Option("--most-carers", metavar="N", help="Of one family; without it no limit."),
    ] = None,
    reason: ReasonOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Set what rosters are judged by from a day on: all prices at once."""
    with session(database, as_json) as here:
        command = SetPlanningGoals(
            effective_on=existing_day(from_day),
            prices=prices_of(price or ()),
            most_carers=most_carers,
        )
        _record(here, command, reason)


@wish_app.command("show")
def show(
    family: OfFamilyOption = None,
    carer: OfCarerOption = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what is wished: carers, priorities, days off still to come, and the goals in force."""
    with question(database, as_json, as_of) as about:
        found = wished(about.reader, about.told, family=family, carer=carer)
        about.answer({"position": about.position, **wished_document(found)}, *_shown(found))


@wish_app.command("price")
def price(
    region: RegionOption,
    week: WeekOption,
    family: OfFamilyOption = None,
    carer: OfCarerOption = None,
    day: Annotated[
        str | None, typer.Option("--day", metavar="DATE", help="The day she asked off.")
    ] = None,
    published: Annotated[bool, typer.Option("--published", help="Not the newest draft.")] = False,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what one wish costs in a roster: what it would save without the wish.

    Name a family and a carer, or a carer and a day; without them the most carers of a family is
    meant.
    """
    with question(database, as_json, as_of, region) as about:
        off = None if day is None else existing_day(day)
        layer = PUBLISHED if published else PROPOSED
        planned = planned_week(about.reader, region, existing_week(week), layer)
        found = priced_wish(planned, asked_wish(planned, family=family, carer=carer, day=off))
        about.answer(price_document(planned, found), found.text_nl, found.text_en)


def _record(here: Session, command: Command, reason: str | None) -> None:
    receipt = here.services.application.handle(command, here.sender.context(reason=reason))
    here.answer(
        {
            "version": receipt.version,
            "position": receipt.position,
            "already_known": receipt.repeated,
        },
        "Known already; nothing was recorded."
        if receipt.repeated
        else f"Recorded; the log is at position {receipt.position}.",
    )


def _shown(found: Wished) -> list[Table | str]:
    carers = _table("Carers wished", "family", "carer", "wish")
    for pair in found.pairs:
        carers.add_row(pair.family, pair.carer, pair.wish)
    priorities = _table("Priorities", "family", "percent of the usual price")
    for one in found.priorities:
        priorities.add_row(one.family, str(one.percent))
    days = _table("Days asked off", "carer", "day")
    for off in found.days_off:
        days.add_row(off.carer, str(off.day))
    goals = _table("Goals that are not usual", "goal", "points")
    for goal in found.goals.prices:
        goals.add_row(str(goal.goal), str(goal.points))
    most = found.goals.most_carers
    return [
        carers,
        priorities,
        days,
        goals,
        f"Carers of one family at most: {'no limit' if most is None else most}.",
    ]


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title)
    for name in columns:
        table.add_column(name)
    return table
