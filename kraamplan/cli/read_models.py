"""The read models: keeping them up to date, making them anew, what they cannot digest."""

import signal
from threading import Event
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from domain.organisation.commands import SkipParkedEvent
from kraamplan.asking import BadQuestionError
from kraamplan.cli.questions import AsOfOption, pinned
from kraamplan.cli.session import DatabaseOption, JsonOption, session
from kraamplan.following import follow
from projections.parked_events import ParkedEvent, parked_events

app = typer.Typer()
parked_app = typer.Typer(
    help="Events that a read model cannot digest, and what waits behind them.",
    no_args_is_help=True,
)
app.add_typer(parked_app, name="parked")


@app.command("project")
def project(
    follow_log: Annotated[
        bool, typer.Option("--follow", help="Go on until SIGTERM or Ctrl-C.")
    ] = False,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Bring the read models up to date with the log, once or for as long as it runs.

    Nobody has to: every question brings them up to date first. With one of these running there is
    less left to do when a question comes.
    """
    with session(database, as_json) as here:
        if follow_log:
            stop = Event()
            for each in (signal.SIGTERM, signal.SIGINT):
                signal.signal(each, lambda *_: stop.set())
            position = follow(
                here.services, stop, lambda reached: here.terminal.remark(f"position {reached}")
            )
        else:
            position = here.services.runner.catch_up()
        here.answer(
            {"position": position}, f"The read models are up to date with position {position}."
        )


@app.command("rebuild")
def rebuild(
    abandon: Annotated[
        bool, typer.Option("--abandon", help="Throw away what an unfinished rebuild left behind.")
    ] = False,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make every read model anew from the log; until it is done the old ones stay in use.

    One that was stopped on the way goes on from where it was.
    """
    with session(database, as_json) as here:
        runner = here.services.runner
        if abandon:
            runner.abandon_rebuild()
            said = "The read models are as they were, at position {}."
            position = runner.position()
        else:
            said = "Rebuilt the read models up to position {}."
            position = runner.rebuild(lambda reached: here.terminal.remark(f"position {reached}"))
        here.answer({"position": position}, said.format(position))


@parked_app.command("list")
def parked_list(
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what is parked; what has no error of its own waits for an earlier event."""
    with session(database, as_json) as here:
        position = pinned(here, as_of)
        with here.services.reader(position) as reader:
            parked = parked_events(reader)
        here.answer({"position": position, "parked": parked}, _table(parked))


@parked_app.command("retry")
def parked_retry(database: DatabaseOption = None, as_json: JsonOption = False) -> None:
    """Read the log anew, so that what can be digested by now is; the rest stays parked.

    A new version of a read model does so by itself.
    """
    with session(database, as_json) as here:
        position = here.services.runner.rebuild()
        with here.services.reader() as reader:
            parked = parked_events(reader)
        here.answer({"position": position, "parked": parked}, _table(parked))


@parked_app.command("skip")
def parked_skip(
    projection: Annotated[str, typer.Argument(metavar="READ_MODEL", help="Its name.")],
    position: Annotated[int, typer.Argument(metavar="POSITION", help="Of the event.", min=1)],
    reason: Annotated[str, typer.Option("--reason", metavar="WHY", help="Stands in the log.")],
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let a read model go on without an event; who did so, when and why stands in the log."""
    with session(database, as_json) as here:
        with here.services.reader() as reader:
            known = {(each.projection, each.position) for each in parked_events(reader)}
        if (projection, position) not in known:
            raise BadQuestionError(
                f"{projection} heeft op positie {position} niets apart gezet",
                f"{projection} has nothing parked at position {position}",
            )
        receipt = here.services.application.handle(
            SkipParkedEvent(projection=projection, parked_position=position),
            here.sender.context(reason=reason),
        )
        with here.services.reader() as reader:
            parked = parked_events(reader)
        here.answer({"position": receipt.position, "parked": parked}, _table(parked))


def _table(parked: list[ParkedEvent]) -> Table:
    table = Table(title=f"Parked events: {len(parked)}")
    for heading in ("read model", "position", "family", "event", "error"):
        table.add_column(heading)
    for each in parked:
        waiting = each.error or "waits for an earlier one"
        table.add_row(
            each.projection, str(each.position), each.family or "-", each.topic, escape(waiting)
        )
    return table
