"""replan, as a person asks it and reads it."""

import json

import pytest

from domain.values.week import Week
from kraamplan.cli.replanning import show_replanned
from kraamplan.cli.session import Session
from kraamplan.cli.terminal import Terminal
from kraamplan.config import Settings
from kraamplan.planning.week import Kind, plan, publish
from tests.kraamplan.cli.line import CommandLine
from tests.kraamplan.planned_region import region_on_the_eve_of
from tests.support.carer_builders import report_absence

WEEK = Week.parse("2026-W49")


@pytest.mark.parametrize("as_json", [True, False])
def test_what_would_change_is_shown_with_its_proof(
    as_json: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    with region_on_the_eve_of("2026-W49") as region:
        region.plan()
        publish(region.services, region.sender, "utrecht", WEEK)
        ill = next(carer.carer for carer in region.board().carers if carer.visits)
        region.tell(report_absence(ill, first_day="2026-12-02", last_day="2026-12-06"))
        again = plan(region.services, region.sender, "utrecht", WEEK, kind=Kind.REPLAN)
        here = Session(region.services, region.sender, Terminal(as_json), Settings())
        show_replanned(here, "utrecht", WEEK, again)
    said = capsys.readouterr().out
    if as_json:
        document = json.loads(said)
        assert document["changed_at_least"] <= document["changed"] == len(document["changes"])
        assert {one["carer_before"] for one in document["changes"]} >= {ill}
    else:
        assert "Changes to the published roster" in said
        assert "until this one is published with a reason" in " ".join(said.split())


def test_without_a_published_roster_it_is_refused(line: CommandLine) -> None:
    result = line("replan", "--region", "utrecht", "--week", "2026-W49", "--json")
    assert result.exit_code == 2
    assert "region-must-exist" in result.stdout or "bad-input" in result.stdout
