"""plan-regions, as a person asks it and reads it."""

import json

import pytest
import typer

from domain.kernel.errors import Bilingual
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.cli.planning_regions import show_planned_regions
from kraamplan.cli.session import Session
from kraamplan.cli.terminal import Terminal
from kraamplan.config import Settings
from kraamplan.planning.regions import Ending, PlannedRegions, RegionOutcome
from projections.planning_runs import planning_runs
from tests.acceptance.story import Story
from tests.kraamplan.cli.line import CommandLine
from tests.kraamplan.planned_region import region_on_the_eve_of
from tests.support.builders import ORGANISATION, add_region

WEEK = Week.parse("2026-W49")
NEXT_WEEK = str(Story.now().week)


@pytest.mark.parametrize("as_json", [True, False])
def test_what_was_planned_is_added_up_and_what_was_not_is_named(
    as_json: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    with region_on_the_eve_of("2026-W49") as region:
        run = region.plan()
        outcomes = (
            RegionOutcome(region="utrecht", ending=Ending.PLANNED, run=run.run),
            RegionOutcome(
                region="gooi",
                ending=Ending.FAILED,
                failure=Bilingual(nl="geen plek meer", en="no room left"),
            ),
            RegionOutcome(region="zeist", ending=Ending.NOT_BEGUN),
        )
        here = Session(region.services, region.sender, Terminal(as_json), Settings())
        with pytest.raises(typer.Exit) as left:
            show_planned_regions(
                here, PlannedRegions(week=WEEK, correlation_id=run.run, outcomes=outcomes)
            )
    assert left.value.exit_code == 1
    said = capsys.readouterr().out
    if as_json:
        document = json.loads(said)
        planned, failed, waiting = document["regions"]
        assert planned["planned"]["result_hash"] == run.result.hash
        assert (failed["message_nl"], failed["message_en"]) == ("geen plek meer", "no room left")
        assert (waiting["ending"], waiting["planned"]) == ("not_begun", None)
        assert document["total"] == {
            "regions": 1,
            "objective": run.result.objective,
            "lower_bound": run.result.lower_bound,
            "baseline_objective": run.result.baseline_objective,
            "visits": 14,
            "uncovered": len(run.result.uncovered),
            "gap": run.result.gap,
        }
    else:
        words = " ".join(said.split())
        assert "no room left" in words
        assert "not begun" in words
        summed = f"0 visits of 14 without a carer, cost {run.result.objective},"
        assert f"Planned 1 of 3 regions: {summed}" in words


def test_without_a_name_every_region_is_planned_and_told_when_it_is_done(
    line: CommandLine,
) -> None:
    line.tell((*ORGANISATION, add_region("zeist", "Zeist")))
    asked = ("--week", NEXT_WEEK, "--workers", 1, "--limit", 0.5, "--json")
    result = line("plan-regions", *asked)
    assert result.exit_code == 0, result.output
    document = json.loads(result.stdout)
    assert [each["region"] for each in document["regions"]] == ["utrecht", "zeist"]
    assert document["total"]["regions"] == 2
    services = build_services(line.database)
    with services.reader() as reader:
        limits = [run["settings"]["deterministic_limit"] for run in planning_runs(reader)]
    services.close()
    assert limits == [0.5, 0.5]
    assert f"utrecht {NEXT_WEEK}: planned; 1 of 2 regions done" in result.stderr
    assert f"zeist {NEXT_WEEK}: planned; 2 of 2 regions done" in result.stderr


def test_without_any_region_there_is_nothing_to_plan(line: CommandLine) -> None:
    result = line("plan-regions", "--week", NEXT_WEEK)
    assert result.exit_code == 2
    assert "er zijn nog geen regio's om te plannen" in result.stderr
    assert "there are no regions to plan yet" in result.stderr


def test_a_region_nobody_added_is_named_before_any_is_planned(line: CommandLine) -> None:
    told = line.tell(ORGANISATION)
    asked = ("--region", "utrecht", "--region", "gooi", "--week", NEXT_WEEK, "--json")
    result = line("plan-regions", *asked)
    assert result.exit_code == 2
    assert "gooi" in json.loads(result.stdout)["error"]["message_en"]
    assert line.document("log", "--since", told)["entries"] == []
