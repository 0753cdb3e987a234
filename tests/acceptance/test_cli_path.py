"""From an empty database to a published roster, on each kind of database."""

from pathlib import Path

import pytest

from tests.acceptance import story
from tests.acceptance.console import Console
from tests.acceptance.story import Story


@pytest.fixture
def console(tmp_path: Path, database_url: str) -> Console:
    return Console(tmp_path, database_url)


def test_an_empty_database_becomes_a_published_roster(console: Console) -> None:
    told = Story.now()
    asked = ("--region", story.REGION, "--week", told.week)

    organisation = console.put("organisation.jsonl", story.ORGANISATION)
    report = console.json("record", organisation).done().document
    assert report == {"rows": 3, "recorded": 3, "unchanged": 0, "position": 3, "dry_run": False}

    carers = console.put("carers.csv", story.CARERS)
    report = console.json("import", "carers", carers).done().document
    # Three are hired, one of them with two skills and one with five days.
    assert (report["recorded"], report["position"]) == (3, 3 + 3 + 2 + 1)

    families = console.put("families.csv", told.families)
    report = console.json("import", "families", families).done().document
    assert (report["recorded"], report["position"]) == (2, 11)

    births = console.put("births.jsonl", told.births)
    report = console.json("record", births).done().document
    # A session is in the family's record and in the carer's.
    assert (report["recorded"], report["position"]) == (5, 11 + 5 + 1)

    planned = console.json("plan", *asked).done().document
    assert (planned["visits"], planned["covered"]) == (story.VISITS, story.VISITS)
    assert planned["uncovered"] == []
    assert planned["lower_bound"] <= planned["objective"] <= planned["baseline_objective"]

    published = console.json("publish", *asked).done().document
    assert published == {
        "region": story.REGION,
        "week": str(told.week),
        "version": 2,
        "position": 22,
        "uncovered": 0,
        "incomplete": [],
    }

    board = console.json("roster", *asked, "--published").done().document
    assert (board["run"], board["published"]) == (planned["run"], True)
    assert [carer["carer"] for carer in board["carers"]] == ["C-1", "C-2", "C-3"]
    assert sum(len(carer["visits"]) for carer in board["carers"]) == story.VISITS

    budget = console.json("budget", "--week", told.week).done().document
    minutes = story.VISITS * story.VISIT_MINUTES
    assert (budget["total"]["indicated"], budget["total"]["planned"]) == (minutes, minutes)

    replayed = console.json("replay", "plans").done().document
    assert replayed == {"total": 1, "equal": 1, "different": [], "incomplete": []}
