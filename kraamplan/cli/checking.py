"""Whether the database is still what was written, from the command line."""

import typer

from kraamplan.cli.session import DatabaseOption, JsonOption, session
from kraamplan.cli.terminal import counted
from kraamplan.wholeness import check_log, check_pages

app = typer.Typer()


@app.command("check")
def check(database: DatabaseOption = None, as_json: JsonOption = False) -> None:
    """Look through every page of the file and every event of the log for damage.

    Of PostgreSQL the events alone: it watches over its own pages.
    """
    with session(database, as_json) as here:
        pages = check_pages(here.services.engine)
        events = check_log(here.services)
        here.answer(
            {"pages_checked": pages, "events": events},
            f"{counted(events, 'event')} read, each as it was written.",
            "Every page of the file is whole." if pages else "Pages are PostgreSQL's own concern.",
        )
