"""Demand on the command line, for weeks to come and weeks that are over."""

import pytest

from tests.acceptance import story
from tests.acceptance.console import BAD_INPUT, Console
from tests.acceptance.prepared import Prepared


def test_a_forecast_says_what_weeks_to_come_ask_for(published: Console, prepared: Prepared) -> None:
    week = prepared.story.week
    document = published.json("forecast", "--week", week, "--weeks", 2).done().document
    assert document["weeks"][0]["week"] == str(week)
    assert len(document["days"]) == 14
    first = document["weeks"][0]
    assert first["minutes"]["p10"] <= first["minutes"]["p50"] <= first["minutes"]["p95"]
    assert first["mean_minutes"]["in_care"] > 0


def test_a_forecast_in_words_says_what_is_invented_and_what_is_left_out(
    published: Console,
) -> None:
    said = published("forecast", "--region", story.REGION).done().out
    assert "Demand of" in said
    assert "Invented" in said
    assert "Registrations yet to come" in said


def test_a_forecast_as_of_then_knows_no_more_than_then(
    published: Console, prepared: Prepared
) -> None:
    week = ("--week", prepared.story.week)
    then = published.json("forecast", *week, "--as-of", prepared.registered_until).done().document
    now = published.json("forecast", *week).done().document
    assert then["position"] == prepared.registered_until
    assert (then["in_care"], now["in_care"] > 0) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("forecast", "--week", "2020-W01"), "week 2020-W01 had begun"),
        (("capacity", "--week", "9999-W50"), "more than a year ahead"),
        (("forecast-score", "--from", "2020-W09", "--to", "2020-W02"), "comes after"),
        (("forecast-score", "--from", "2020-W09", "--to", "2199-W02"), "is not over"),
        (("forecast", "--region", "atlantis"), "atlantis"),
    ],
)
def test_a_question_that_cannot_be_answered_is_bad_input(
    published: Console, arguments: tuple[str, ...], said: str
) -> None:
    with published.nothing_recorded():
        answer = published.json(*arguments)
    assert answer.exit_code == BAD_INPUT
    assert said in answer.err


def test_scores_are_shown_in_words_too(published: Console) -> None:
    said = published("forecast-score", "--from", "2020-W02", "--to", "2020-W03").done().out
    assert "baseline" in said


def test_capacity_says_what_can_be_given_and_how_likely_more_is_asked(
    published: Console, prepared: Prepared
) -> None:
    document = published.json("capacity", "--week", prepared.story.week).done().document
    first = document["weeks"][0]
    assert first["contract"] > 0
    assert first["planned"] == story.VISITS * story.VISIT_MINUTES
    assert first["free"] == first["available"] - first["planned"]
    assert 0 <= first["shortage"] <= 1
    said = published("capacity").done().out
    assert "Estimated: the minutes of a drive" in said


def test_room_says_how_many_registrations_fit_and_at_which_level(published: Console) -> None:
    document = published.json("intake-room", "--weeks", 4).done().document
    assert document["service_level"] == {"percent": 95, "effective_on": None, "is_own": False}
    assert len(document["weeks"]) == 4
    said = published("intake-room", "--weeks", 4).done().out
    assert "95 % (an invented default; set your own: SetServiceLevel)" in said
