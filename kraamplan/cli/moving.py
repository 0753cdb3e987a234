"""A roster changed by hand: visits moved, moves taken back, pins, and all of it so far."""

from datetime import datetime
from typing import Annotated

import typer
from rich.table import Table

from domain.kernel.command import Receipt
from kraamplan.asking import BadQuestionError, existing_moment, existing_week
from kraamplan.cli.questions import AsOfOption, ask_region, question
from kraamplan.cli.session import (
    DatabaseOption,
    JsonOption,
    RegionOption,
    Session,
    WeekOption,
    session,
)
from kraamplan.rosters.edits_documents import edits_document, moved_document, pinned_document
from kraamplan.rosters.moving import Asking, MovedVisit, move, pin, undo, unpin
from projections.roster_edits import Move, moves, overrides, pins

app = typer.Typer()

VisitArgument = Annotated[
    str, typer.Argument(metavar="VISIT", help="Family and day, as F-1001/2026-12-01.")
]
ReasonOption = Annotated[str | None, typer.Option("--reason", help="Why; stands on record.")]
OverrideOption = Annotated[
    bool,
    typer.Option("--override", help="Set aside what was agreed, never the law; takes --reason."),
]
VersionOption = Annotated[
    int | None,
    typer.Option("--version", min=1, help="Of the roster you saw; a newer one refuses."),
]


@app.command("move")
def move_visit(
    visit: VisitArgument,
    region: RegionOption,
    week: WeekOption,
    carer: Annotated[
        str | None, typer.Option("--to", metavar="CARER", help="Who gets the visit.")
    ] = None,
    nobody: Annotated[bool, typer.Option("--nobody", help="Take it from its carer.")] = False,
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="TIME", help="As 2026-12-01T09:00; else the nearest lawful."),
    ] = None,
    override: OverrideOption = False,
    reason: ReasonOption = None,
    version: VersionOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Give a visit of the proposal to another carer or nobody, or give it another time."""
    with session(database, as_json) as here:
        if (carer is None) is not nobody:
            raise BadQuestionError(
                "zeg met --to wie het bezoek krijgt, of --nobody",
                "say with --to who gets the visit, or --nobody",
            )
        asking = _asking(here, region, week, version, reason, override)
        moment = None if at is None else existing_moment(at)
        show_moved(here, move(asking, visit, carer, moment))


@app.command("undo")
def undo_move(
    moved_version: Annotated[
        int, typer.Argument(metavar="VERSION", min=1, help="Of the move, as `edits` shows it.")
    ],
    region: RegionOption,
    week: WeekOption,
    override: OverrideOption = False,
    reason: ReasonOption = None,
    version: VersionOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put a visit back to where it stood before a move; both stay on record."""
    with session(database, as_json) as here:
        asking = _asking(here, region, week, version, reason, override)
        show_moved(here, undo(asking, moved_version))


@app.command("pin")
def pin_visit(
    visit: VisitArgument,
    region: RegionOption,
    week: WeekOption,
    with_time: Annotated[
        bool, typer.Option("--with-time", help="Keep its time too, not only its carer.")
    ] = False,
    reason: ReasonOption = None,
    version: VersionOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Keep a visit with its carer when the week is planned again."""
    with session(database, as_json) as here:
        asking = _asking(here, region, week, version, reason)
        receipt = pin(asking, visit, with_time=with_time)
        show_pinned(here, visit, receipt, f"Pinned {visit}.")


@app.command("unpin")
def unpin_visit(
    visit: VisitArgument,
    region: RegionOption,
    week: WeekOption,
    reason: ReasonOption = None,
    version: VersionOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let the planner give a visit to anybody again."""
    with session(database, as_json) as here:
        receipt = unpin(_asking(here, region, week, version, reason), visit)
        show_pinned(here, visit, receipt, f"Took the pin out of {visit}.")


@app.command("edits")
def edits(
    region: RegionOption,
    week: WeekOption,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what was changed by hand, what is pinned, and which rules were set aside."""
    with question(database, as_json, as_of, region) as about:
        where = region, existing_week(week)
        changed = moves(about.reader, *where)
        document = edits_document(
            *where, changed, pins(about.reader, *where), overrides(about.reader, *where)
        )
        pinned = [f"Pinned: {each['visit']} to {each['carer']}." for each in document["pins"]]
        aside = [
            f"{rule['message_nl']} / {rule['message_en']}"
            for each in document["overrides"]
            for rule in each["overridden"]
        ]
        about.answer(document, _table(changed), *pinned, *aside)


def _asking(
    here: Session,
    region: str,
    week: str,
    version: int | None,
    reason: str | None,
    override: bool = False,
) -> Asking:
    return Asking(
        services=here.services,
        context=here.sender.context(reason=reason),
        region=ask_region(here, region),
        week=existing_week(week),
        expected_version=version,
        override=override,
    )


def show_moved(here: Session, found: MovedVisit) -> None:
    """A move that is on record, with its price and the rules set aside for it."""
    price = "" if found.more is None else f", {found.more:+} points"
    here.answer(
        moved_document(found),
        f"{found.visit} goes to {_place(found.carer, found.starts_at)}{price}. "
        f"Undo it with: undo {found.receipt.version}",
        *(f"Set aside: {rule.message_nl} / {rule.message_en}" for rule in found.overridden),
    )


def show_pinned(here: Session, visit: str, receipt: Receipt, said: str) -> None:
    """A pin put in or taken out."""
    here.answer(pinned_document(visit, receipt), said)


def _table(changed: tuple[Move, ...]) -> Table:
    table = Table(title="Moved by hand")
    for name in ("version", "visit", "before", "after", "by", "reason"):
        table.add_column(name)
    for one in changed:
        table.add_row(
            f"{one.version} (undone)" if one.undone else str(one.version),
            one.visit,
            _place(one.carer_before, one.starts_before),
            _place(one.carer, one.starts_at),
            one.actor,
            one.reason or "",
        )
    return table


def _place(carer: str | None, starts: datetime | None) -> str:
    return "nobody" if carer is None or starts is None else f"{carer} {starts:%H:%M}"
