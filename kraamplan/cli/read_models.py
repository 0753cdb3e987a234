"""The read models themselves: keeping them up to date, and making them anew."""

import signal
from threading import Event
from typing import Annotated

import typer

from kraamplan.cli.session import DatabaseOption, JsonOption, session
from kraamplan.following import follow

app = typer.Typer()


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
        here.terminal.answer(
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
        here.terminal.answer({"position": position}, said.format(position))
