"""Blocks on call as the command line shows them; the day it is asked lies before all of them."""

import pytest

from tests.kraamplan.cli.line import CommandLine
from tests.support.builders import ORGANISATION
from tests.support.carer_builders import hire_carer
from tests.support.on_call_builders import draft_on_call, need, on_call, publish_on_call

WEEK = "2199-W27"
MONDAY = "2199-07-01"
ASKED = ("--region", "utrecht", "--week", WEEK)


@pytest.fixture
def drafted(line: CommandLine) -> CommandLine:
    """A week far ahead: two carers needed in the night of Monday, one there."""
    draft = draft_on_call(on_call(on=MONDAY), needs=(need(2, on=MONDAY),), week=WEEK)
    line.tell((*ORGANISATION, hire_carer("K1"), hire_carer("K2"), draft))
    return line


def test_a_draft_is_shown_with_the_places_nobody_has(drafted: CommandLine) -> None:
    shown = drafted.document("on-call", "show", *ASKED)
    assert (shown["published"], shown["missing"], shown["percent"]) == (False, 1, 95)
    (block,) = shown["blocks"]
    assert (block["needed"], [one["carer"] for one in block["on_call"]]) == (2, ["K1"])
    assert shown["carers"] == [{"carer": "K1", "blocks": 1}]
    said = drafted("on-call", "show", *ASKED).stdout
    assert "K1, -" in said
    assert "1 place still empty" in said


def test_it_is_shown_as_of_before_it_was_drafted(drafted: CommandLine) -> None:
    refused = drafted("on-call", "show", *ASKED, "--as-of", "3")
    assert refused.exit_code == 1
    assert "on-call-not-drafted" in refused.stderr


def test_a_draft_is_published_and_a_block_given_to_another_carer(drafted: CommandLine) -> None:
    assert drafted.document("on-call", "publish", *ASKED)["published"]

    of_block = ("--day", MONDAY, "--block", "night")
    after = drafted.document(
        "on-call", "change", *ASKED, *of_block, "--from", "K1", "--to", "K2", "--reason", "ruil"
    )
    assert after["carers"] == [{"carer": "K2", "blocks": 1}]
    assert drafted.document("on-call", "show", *ASKED)["carers"][0]["carer"] == "K1"


def test_what_was_not_published_cannot_be_shown(drafted: CommandLine) -> None:
    refused = drafted("on-call", "show", *ASKED, "--published")
    assert (refused.exit_code, "on-call-not-published" in refused.stderr) == (1, True)


def test_a_week_without_anybody_expected_needs_nobody_and_is_planned(line: CommandLine) -> None:
    line.tell((*ORGANISATION, hire_carer("K1")))
    asked = line.document("on-call", "need", *ASKED, "--level", "99")
    assert asked["percent"] == 99
    assert {block["carers"] for block in asked["blocks"]} == {0}
    assert "100.0%" in line("on-call", "need", *ASKED).stdout
    planned = line.document("on-call", "plan", *ASKED)
    assert (planned["missing"], planned["cost"], planned["carers"]) == (0, 0, [])


def test_published_blocks_stay_when_nobody_changes_them(drafted: CommandLine) -> None:
    drafted.tell((publish_on_call(week=WEEK),))
    assert drafted.document("on-call", "show", *ASKED, "--published")["missing"] == 1
