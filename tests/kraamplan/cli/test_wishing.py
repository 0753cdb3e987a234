"""wish, as a person asks it and reads it."""

import pytest

from domain.values.week import Week
from kraamplan.planning.week import plan
from tests.kraamplan.cli.line import CommandLine
from tests.kraamplan.planned_region import QUICK, planned_in
from tests.support.wish_builders import set_planning_goals, wish_carer

ASKED = ("--region", "utrecht", "--week", "2026-W49")


@pytest.fixture
def planned(line: CommandLine) -> CommandLine:
    """G1 would have K1, and no family is to see more than two carers."""
    services, sender = planned_in(line.database)
    for command in (wish_carer("G1", "K1"), set_planning_goals(most_carers=2)):
        services.application.handle(command, sender.context())
    plan(services, sender, "utrecht", Week.parse("2026-W49"), effort=QUICK)
    services.close()
    return line


def test_wishes_are_recorded_shown_and_taken_back(planned: CommandLine) -> None:
    wish = ("wish", "carer", "--family", "G2", "--carer", "K3", "--wish", "forbidden")
    recorded = planned.document(*wish, "--ground", "safety", "--reason", "gemeld")
    assert recorded["already_known"] is False
    again = planned(*wish, "--ground", "safety")
    assert "Known already; nothing was recorded." in again.stdout
    planned.document("wish", "priority", "--family", "G2", "--percent", "200")
    days = ("--carer", "K2", "--from", "2099-12-05", "--to", "2099-12-06")
    planned.document("wish", "days-off", *days)
    last = planned.document(
        *("wish", "days-off", "--carer", "K2", "--from", "2099-12-05", "--withdraw")
    )
    found = planned.document("wish", "show")
    assert found["carers"][1] == {"family": "G2", "carer": "K3", "wish": "forbidden"}
    assert found["priorities"] == [{"family": "G2", "percent": 200}]
    assert found["days_off"] == [{"carer": "K2", "day": "2099-12-06"}]
    before = planned.document("wish", "show", "--as-of", last["position"] - 1)
    assert [one["day"] for one in before["days_off"]] == ["2099-12-05", "2099-12-06"]
    assert planned.document("wish", "show", "--carer", "K2")["carers"] == []
    shown = planned("wish", "show", "--family", "G2").stdout
    assert "forbidden" in shown
    assert "200" in shown


def test_goals_are_set_all_at_once(planned: CommandLine) -> None:
    goals = ("wish", "goals", "--from", "2026-01-01", "--price", "day_off=2000")
    assert "planning-goals-already-set" in planned(*goals).stderr
    planned.document(*goals, "--price", "travel=20", "--reason", "proef")
    found = planned.document("wish", "show")["goals"]
    assert found["most_carers"] is None
    assert {one["goal"]: one["points"] for one in found["prices"]} == {
        "day_off": 2000,
        "travel_minute": 20,
    }
    assert "Carers of one family at most: no limit." in planned("wish", "show").stdout


def test_a_wish_is_priced_in_the_roster_there_is(planned: CommandLine) -> None:
    found = planned.document("wish", "price", "--family", "G1", "--carer", "K1", *ASKED)
    assert 0 <= found["at_least"] <= found["at_most"]
    assert found["wish"]["family"] == "G1"
    most = planned("wish", "price", *ASKED)
    assert most.exit_code == 0
    assert most.stdout.strip()


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("--carer", "K1", "--day", "2026-12-02"), 1, "nobody-asked"),
        (("--carer", "K1"), 2, "name family and carer, or carer and day"),
    ],
)
def test_what_is_no_wish_has_no_price(
    planned: CommandLine, asked: tuple[str, ...], code: int, said: str
) -> None:
    result = planned("wish", "price", *asked, *ASKED)
    assert result.exit_code == code
    assert said in result.stderr
