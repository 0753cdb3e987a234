"""Recorded decisions, decided again and compared."""

from datetime import datetime
from typing import Annotated

import typer

from kraamplan.asking import existing_id
from kraamplan.cli.session import DatabaseOption, JsonOption, session
from kraamplan.indicating import replay_indications
from kraamplan.planning.replaying import ChangedVisit, replay_plan, replay_plans

app = typer.Typer()
replay_app = typer.Typer(help="Decide recorded decisions again.", no_args_is_help=True)
app.add_typer(replay_app, name="replay")

_SHOWN_DIFFERENCES = 20


@replay_app.command("plans")
def plans(database: DatabaseOption = None, as_json: JsonOption = False) -> None:
    """Solve every recorded planning run again and compare the rosters."""
    with session(database, as_json) as here:
        replays = []
        for replay in replay_plans(here.services):
            said = "equal" if replay.equal else f"different: {replay.difference}"
            here.terminal.remark(f"{replay.region} {replay.week} {replay.run}: {said}")
            replays.append(replay)
        different = [replay for replay in replays if not replay.equal]
        here.answer(
            {
                "total": len(replays),
                "equal": len(replays) - len(different),
                "different": different,
            },
            f"{len(replays) - len(different)} of {len(replays)} planning runs came out equal.",
        )
        if different:
            raise typer.Exit(1)


@replay_app.command("plan")
def plan(
    run: Annotated[str, typer.Argument(metavar="RUN", help="Id of the planning run.")],
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Solve one recorded planning run again and compare it visit by visit."""
    with session(database, as_json) as here:
        replay = replay_plan(here.services, existing_id(run))
        said = "equal" if replay.equal else f"different: {replay.difference}"
        here.answer(
            replay,
            f"{replay.region} {replay.week} {replay.run}: {said}.",
            *map(_changed, replay.visits),
            f"Recorded by {replay.recorded_by}; solved again by {replay.solved_by}.",
        )
        if not replay.equal:
            raise typer.Exit(1)


def _changed(visit: ChangedVisit) -> str:
    before = _place(visit.recorded_carer, visit.recorded_start)
    return f"  {visit.visit}: recorded {before}, now {_place(visit.carer, visit.start)}"


def _place(carer: str | None, start: datetime | None) -> str:
    return "nobody" if carer is None or start is None else f"{carer} at {start:%H:%M}"


@replay_app.command("indications")
def indications(database: DatabaseOption = None, as_json: JsonOption = False) -> None:
    """Give every recorded indication again from what was known then, and compare."""
    with session(database, as_json) as here:
        total, different = 0, []
        for replayed in replay_indications(here.services):
            total += 1
            if not replayed.equal:
                different.append(replayed)
                if len(different) <= _SHOWN_DIFFERENCES:
                    here.terminal.remark(
                        f"{replayed.position} {replayed.family} {replayed.policy}: "
                        f"{replayed.difference}"
                    )
        here.answer(
            {"total": total, "equal": total - len(different), "different": different},
            f"{total - len(different)} of {total} indications came out equal.",
        )
        if different:
            raise typer.Exit(1)
