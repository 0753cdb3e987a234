"""What surveys told, from a person's numbers to the indicators, on the command line."""

import pytest

from tests.acceptance.console import BAD_INPUT, REFUSED, Console

RESULT = (
    *("surveys", "report", "--instrument", "werkbeleving", "--topic", "job_experience"),
    *("--from", "2026-06-01", "--to", "2026-06-30", "--scale", "1-10", "--source", "rapport"),
)
KOM = (*RESULT, "--group", "carers_kom", "--answers", "84", "--mean", "7,62", "--spread", "1.1")


def test_what_was_reported_is_what_the_indicators_say(registered: Console) -> None:
    registered(*KOM).done()
    lip = ("--group", "carers_lip", "--answers", "51", "--mean", "7.12", "--spread", "1.35")
    registered(*RESULT, *lip).done()
    counts = ("--approached", "400", "--consented", "296", "--withdrew", "15")
    period = ("--from", "2020-03-01", "--to", "2020-08-31", "--source", "telling")
    registered("surveys", "consent", "--study", "kom-2020", *period, *counts).done()

    found = registered.json("indicators").done().document["indicators"]
    by_code = {each["code"]: each for each in found}
    assert by_code["2"]["value"] == 0.74
    assert by_code["2"]["verdict"] == "met"
    # 7.62 against 7.12 on a scale nine points wide.
    assert by_code["3"]["value"] == pytest.approx(0.5 / 9)
    assert by_code["3"]["first_position"] < by_code["3"]["last_position"]
    (shown, _) = registered.json("surveys", "show").done().document["results"]
    assert (shown["answers"], shown["mean"], shown["highest"]) == (84, 7.62, 10)
    said = registered("indicators").done().out
    assert "withdrew later" in said
    assert registered.json("surveys", "show", "--as-of", "1").done().document["results"] == []


def test_the_same_numbers_again_are_known_and_others_need_a_reason(registered: Console) -> None:
    assert not registered.json(*KOM).done().document["repeated"]
    assert registered.json(*KOM).done().document["repeated"]
    other = (*KOM[:-1], "1.2")
    refused = registered.json(*other)
    assert (refused.exit_code, refused.rule) == (REFUSED, "reported-differently")
    registered(*other, "--reason", "typefout").done()


@pytest.mark.parametrize(
    ("option", "text"), [("--mean", "7.625"), ("--scale", "tien"), ("--from", "2026-06-31")]
)
def test_what_is_no_number_scale_or_day_is_bad_input(
    registered: Console, option: str, text: str
) -> None:
    answer = registered(*KOM, option, text)
    assert answer.exit_code == BAD_INPUT
    assert text in answer.err
