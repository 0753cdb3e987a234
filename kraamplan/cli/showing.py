"""The demonstration organisation, and the page."""

from dataclasses import replace
from typing import Annotated

import typer
from rich.progress import Progress as ProgressBar

from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan.asking import BadQuestionError
from kraamplan.cli.planning import plan_with_progress, show_planned
from kraamplan.cli.session import DatabaseOption, JsonOption, Session, session
from kraamplan.demo.make import at, make_demonstration
from kraamplan.demo.timeline import REGION
from kraamplan.planning.runs_at_work import RunsAtWork
from kraamplan.planning.week import publish
from kraamplan.services import Sender
from kraamplan.web.app import create_app
from kraamplan.web.server import listening, run
from projections.organisation import is_demonstration, organisation_name
from projections.roster_board import rosters

app = typer.Typer()


@app.command("demo")
def demo(
    serve: Annotated[bool, typer.Option("--serve/--no-serve", help="Serve the page after.")] = True,
    seed: Annotated[int, typer.Option("--seed", help="Of the invented organisation.")] = 1,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a demonstration organisation, plan its next week, and serve the page.

    Everything in it is invented. Its clock stands on the evening before the week it plans. A log
    that holds one already is served as it is.
    """
    with session(database, as_json) as here:
        with here.services.reader() as reader:
            name = organisation_name(reader)
            known = is_demonstration(reader)
            planned = rosters(reader)
        if name is not None and not known:
            raise BadQuestionError(
                f"dit logboek is van {name}; geef de demonstratie een eigen database",
                f"this log belongs to {name}; give the demonstration a database of its own",
            )
        if planned:
            here.terminal.remark("The demonstration organisation is there already.")
            region, week = planned[0]
            show_planned(here, region, Week.parse(week))
        else:
            _make_and_plan(here, seed)
        if serve:
            _serve(here)


@app.command("serve")
def serve(database: DatabaseOption = None) -> None:
    """Serve the planner's page and the HTTP interface on this machine."""
    with session(database, as_json=False) as here:
        _serve(here)


def _make_and_plan(here: Session, seed: int) -> None:
    week = Week.containing(local_day(here.services.clock())).shifted(1)
    here.terminal.remark(f"Inventing an organisation up to the eve of week {week}.")
    with ProgressBar(console=here.terminal.remarks) as bar:
        task = bar.add_task("commands")
        now = make_demonstration(
            here.services, week, seed, lambda done, of: bar.update(task, completed=done, total=of)
        )
    services = at(here.services, now)
    then = replace(here, services=services, sender=replace(here.sender, clock=services.clock))
    plan_with_progress(then, REGION, week)
    show_planned(then, REGION, week)


def _serve(here: Session) -> None:
    host, port = here.settings.host, here.settings.port
    try:
        listener = listening(host, port)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        raise BadQuestionError(
            f"op {host}:{port} is niet te luisteren ({why}); kies een andere poort met "
            "KRAAMPLAN_PORT",
            f"cannot listen on {host}:{port} ({why}); choose another port with KRAAMPLAN_PORT",
        ) from None
    here.terminal.remark(f"Serving on http://{host}:{port} - stop with Ctrl-C.")
    sender = Sender(here.settings.actor, here.settings.role, here.services.clock)
    runs = RunsAtWork(here.services, sender)
    app = create_app(here.services, sender, publish, runs=runs, known_as=[host])
    run(app, listener, host)
