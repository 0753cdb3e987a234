"""plan, as it warns of moves by hand, tells how far it is and is given work."""

import json

import pytest

from kraamplan.bootstrap import build_services
from kraamplan.cli.planning import plan_with_progress, show_planned, warn_of_moves
from kraamplan.cli.session import Session
from kraamplan.cli.terminal import Terminal
from kraamplan.config import Settings
from kraamplan.rosters.moving import Asking, move
from projections.planning_runs import planning_runs
from tests.kraamplan.cli.line import CommandLine
from tests.kraamplan.planned_region import QUICK, Region, region_on_the_eve_of
from tests.support.builders import ORGANISATION

VISIT = "G1/2026-12-02"


def here(region: Region, *, as_json: bool = False) -> Session:
    return Session(region.services, region.sender, Terminal(as_json), Settings())


def test_moves_that_are_not_pinned_are_named_before_and_after(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with region_on_the_eve_of("2026-W49") as region:
        region.plan()
        asking = Asking(
            services=region.services,
            context=region.sender.context(),
            region="utrecht",
            week=region.week,
        )
        assert warn_of_moves(here(region), "utrecht", region.week) == ()
        assert capsys.readouterr().err == ""
        move(asking, VISIT, None)
        found = warn_of_moves(here(region), "utrecht", region.week)
        said = " ".join(capsys.readouterr().err.split())
        show_planned(here(region, as_json=True), "utrecht", region.week, found)
    assert said == (
        f"Planning again gives up 1 move by hand: {VISIT} to nobody. "
        "Pin a visit to keep it with its carer."
    )
    (given_up,) = json.loads(capsys.readouterr().out)["moves_given_up"]
    assert given_up == {"visit": VISIT, "carer": None, "starts_at": None, "actor": "p.jansen"}


def test_each_step_is_a_remark(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with region_on_the_eve_of("2026-W49") as region:
        region.plan()
        plan_with_progress(here(region), "utrecht", region.week, effort=QUICK)
    told = capsys.readouterr()
    assert told.out == ""
    assert "planning utrecht 2026-W49: greedy, cost " in told.err


def test_a_run_is_given_the_work_it_is_allowed(line: CommandLine) -> None:
    line.tell(ORGANISATION)
    asked = ("--region", "utrecht", "--week", "2026-W49", "--limit", 0.5)
    assert line("plan", *asked).exit_code == 0
    services = build_services(line.database)
    with services.reader() as reader:
        (run,) = planning_runs(reader)
    services.close()
    assert run["settings"]["deterministic_limit"] == 0.5


def test_a_run_without_any_work_is_wrong_use(line: CommandLine) -> None:
    asked = ("--region", "utrecht", "--week", "2026-W49", "--limit", 0)
    assert line("plan", *asked).exit_code == 2


def test_a_region_that_is_being_planned_is_refused(line: CommandLine) -> None:
    line.tell(ORGANISATION)
    services = build_services(line.database)
    give_back = services.take_turn("utrecht")
    refused = line("plan", "--region", "utrecht", "--week", "2026-W49", "--json")
    assert refused.exit_code == 1
    assert '"rule": "region-is-being-planned"' in refused.stdout
    assert give_back is not None
    give_back()
    services.close()
