"""why, candidates and room, as a person asks them."""

import pytest

from tests.kraamplan.cli.line import CommandLine
from tests.kraamplan.planned_region import planned_in

ASKED = ("--region", "utrecht", "--week", "2026-W49")
VISIT = "G1/2026-11-30"


@pytest.fixture
def planned(line: CommandLine) -> CommandLine:
    services, _ = planned_in(line.database)
    services.close()
    return line


def test_why_not_another_carer_has_a_price_in_two_languages(planned: CommandLine) -> None:
    roster = planned.document("roster", *ASKED)
    now = next(
        carer["carer"]
        for carer in roster["carers"]
        for visit in carer["visits"]
        if visit["visit"] == VISIT
    )
    other = "K2" if now == "K1" else "K1"
    document = planned.document("why", VISIT, "--carer", other, *ASKED)
    assert (document["finding"], document["carer"]) == ("possible", other)
    said = planned("why", VISIT, "--carer", other, *ASKED).stdout
    assert "dat kan" in said
    assert "that can be" in said


def test_what_must_give_is_asked_for_all_visits(planned: CommandLine) -> None:
    document = planned.document("must-give", *ASKED)
    assert document["finding"] in ("already", "possible", "forbidden", "impossible", "unknown")
    assert document["text_nl"]


def test_candidates_name_everybody_once(planned: CommandLine) -> None:
    document = planned.document("candidates", VISIT, "--top", "1", *ASKED)
    assert sorted(one["carer"] for one in document["candidates"]) == ["K1", "K2", "K3"]
    assert "(now)" in planned("candidates", VISIT, "--top", "0", *ASKED).stdout


def test_room_says_what_more_of_a_limit_buys(planned: CommandLine) -> None:
    document = planned.document("room", "reach", "30", *ASKED)
    assert (document["limit"], document["minutes"]) == ("reach", 30)
    assert document["at_least"] <= document["shown"] <= document["at_most"]


def test_a_limit_without_minutes_is_wrong_use(planned: CommandLine) -> None:
    result = planned("room", "qualification", "30", *ASKED, "--json")
    assert result.exit_code == 2
    assert "not counted in minutes" in result.stdout


def test_a_visit_the_roster_does_not_have_is_refused_by_name(planned: CommandLine) -> None:
    result = planned("why", "G9/2026-11-30", *ASKED, "--json")
    assert result.exit_code == 1
    assert "visit-not-planned" in result.stdout
