"""Scarcity as the command line shows and applies it: G1 has 38 hours and gives 2 of them."""

import pytest

from tests.kraamplan.cli.line import CommandLine
from tests.support.builders import assign_package, in_care
from tests.support.course_builders import lift_scarcity_level, set_scarcity_level

ON = ("--on", "2026-11-30")


@pytest.fixture
def scarce(line: CommandLine) -> CommandLine:
    """A command line on a region that is scarce from the day G1's care starts."""
    line.tell((*in_care(), assign_package(), set_scarcity_level(first_day="2026-11-30")))
    return line


def test_a_level_is_applied_and_shown(scarce: CommandLine) -> None:
    applied = scarce.document("scarcity", "apply", "--region", "utrecht", *ON)
    assert (applied["level_minutes"], applied["waiting"], applied["given"]) == (2160, 1, 120)
    assert applied["families"] == [
        {"family": "G1", "turn": 1, "given_minutes": 120, "left_minutes": 2160}
    ]
    shown = scarce.document("scarcity", "show", "--region", "utrecht")
    assert (shown["withheld"], [each["family"] for each in shown["families"]]) == (120, ["G1"])
    (level,) = shown["levels"]
    assert (level["minutes"], level["last_day"], level["reason"]) == (2160, None, "verteld")
    assert scarce.document("scarcity", "show", "--as-of", "3")["levels"] == []
    said = scarce("scarcity", "show").stdout
    assert "until lifted" in said
    assert "limited" in said


def test_what_is_needed_is_said_in_hours(scarce: CommandLine) -> None:
    asked = ("scarcity", "apply", "--region", "utrecht", *ON, "--needed", "3", "--dry-run")
    found = scarce.document(*asked)
    assert (found["needed"], found["given"], found["missing"], found["dry_run"]) == (
        180,
        120,
        60,
        True,
    )
    assert "1 of 1 families give 2 hours, 1 missing" in scarce(*asked).stdout
    assert scarce.document("scarcity", "show")["families"] == []


def test_hours_are_given_back(scarce: CommandLine) -> None:
    scarce("scarcity", "apply", "--region", "utrecht", *ON)
    scarce.tell((lift_scarcity_level(lifted_on="2026-12-05"),))
    asked = ("scarcity", "restore", "--region", "utrecht", "--on", "2026-12-05")
    assert scarce.document(*asked) == {
        "region": "utrecht",
        "families": [{"family": "G1", "lifted_on": "2026-12-05"}],
        "incomplete": [],
    }
    assert "lifted" in scarce("scarcity", "show").stdout
    assert "0 families" in scarce(*asked).stdout


def test_without_a_level_nothing_is_applied(scarce: CommandLine) -> None:
    result = scarce("scarcity", "apply", "--region", "utrecht", "--on", "2026-11-29")
    assert result.exit_code == 1
    assert "scarcity-not-set" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (("--region", "nergens"), "utrecht"),
        (("--region", "utrecht", "--on", "morgen"), "'morgen' is not a date"),
        (("--region", "utrecht", "--needed", "-1"), "--needed"),
    ],
)
def test_a_wrong_question_is_bad_input(
    scarce: CommandLine, arguments: tuple[str, ...], wrong: str
) -> None:
    result = scarce("scarcity", "apply", *arguments)
    assert result.exit_code == 2
    assert wrong in result.stderr
