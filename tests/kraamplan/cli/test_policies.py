"""Policies, comparisons and explanations as the command line answers them."""

import json

import pytest

from domain.assessment.aggregate import Assessment
from kraamplan.policies.shipped import SHIPPED, shipped_text
from tests.kraamplan.cli.line import CommandLine
from tests.support.assessment_builders import (
    SHADOWED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.stores import log_of, opened

TOLD = (*SHADOWED, record_fact(), indicate_family(assessor="K1"), correct_indication())
"""G1 is indicated for pelvic pain (46 hours), which is corrected (38); the shadow gives 49."""


@pytest.fixture
def told(line: CommandLine) -> CommandLine:
    """A command line on a database with an indicated family."""
    line.tell(TOLD)
    return line


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shown_policy_is_the_file_that_comes_with_the_program(
    line: CommandLine, code: str
) -> None:
    assert line.run("policy", "show", code).stdout == shipped_text(code)


def test_a_policy_that_does_not_come_with_the_program_is_not_shown(line: CommandLine) -> None:
    result = line.run("policy", "show", "kom-2021")
    assert result.exit_code == 2
    assert "kom-2020" in result.stderr


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shown_policy_is_sound(line: CommandLine, code: str) -> None:
    file = line.file(shipped_text(code))
    result = line.run("policy", "check", file, "--json")
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert (answer["policy"], answer["version"], answer["sound"]) == (code, 1, True)
    assert "error" not in {finding["severity"] for finding in answer["findings"]}


def test_an_unsound_policy_is_told_with_exit_code_1(line: CommandLine) -> None:
    unsound = shipped_text("kom-2020").partition("[[rules]]")[0]
    file = line.file(unsound)
    result = line.run("policy", "check", file, "--json")
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    assert not answer["sound"]
    assert "error" in {finding["severity"] for finding in answer["findings"]}
    said = line.run("policy", "check", file)
    assert said.exit_code == 1
    assert "kom-2020 version 1: " in said.stdout


@pytest.mark.parametrize("text", ["policy = ", "policy = 'x'"])
def test_a_damaged_file_is_told_with_exit_code_2(line: CommandLine, text: str) -> None:
    file = line.file(text)
    checked = line.run("policy", "check", file, "--json")
    published = line("policy", "publish", file, "--effective-on", "2026-01-01", "--json")
    for result in (checked, published):
        assert result.exit_code == 2
        assert json.loads(result.stdout)["errors"]


def test_a_policy_is_published_once(line: CommandLine) -> None:
    file = line.file(shipped_text("kom-2020"))
    command = ("policy", "publish", file, "--effective-on", "2026-01-01")
    first = line.document(*command)
    assert set(first) == {"position", "version"}
    assert line.document(*command)["position"] == first["position"]


def test_a_day_that_is_none_is_told_with_exit_code_2(line: CommandLine) -> None:
    file = line.file(shipped_text("kom-2020"))
    result = line("policy", "publish", file, "--effective-on", "1 januari")
    assert result.exit_code == 2
    assert "1 januari" in result.stderr


def test_two_policies_are_compared(told: CommandLine) -> None:
    found = told.document("compare", "--policies", "small,hours")
    assert found["unit"] == "minutes"
    assert (found["first"]["policy"], found["first"]["mean_minutes"]) == ("small", 2280)
    assert (found["second"]["policy"], found["second"]["mean_minutes"]) == ("hours", 2940)
    assert (found["gaining"], found["losing"], found["unchanged"]) == (1, 0, 0)


def test_a_comparison_is_said_in_hours(told: CommandLine) -> None:
    said = told("compare", "--policies", "hours,small", "--region", "utrecht").stdout
    assert "gives more to 0 families, less to 1, the same to 0" in said
    assert "49.0" in said
    assert "38.0" in said


@pytest.mark.parametrize("policies", ["small", "small,small", "small,hours,small"])
def test_a_comparison_takes_two_different_policies(told: CommandLine, policies: str) -> None:
    result = told("compare", "--policies", policies)
    assert result.exit_code == 2
    assert "two different policies" in result.stderr


def test_a_family_is_explained_under_every_policy(told: CommandLine) -> None:
    found = told.document("explain", "--family", "G1")
    assert found["family"] == "G1"
    given = {each["policy"]: each for each in found["indications"]}
    assert {policy: each["minutes"] for policy, each in given.items()} == {
        "small": 2280,
        "hours": 2940,
    }
    assert given["small"]["facts"]["children-born"] == 1
    assert set(given["small"]["chosen"]) == {"nl", "en"}
    said = told("explain", "--family", "G1").stdout
    assert given["small"]["chosen"]["nl"] in said
    assert given["small"]["chosen"]["en"] in said


def test_a_family_nobody_assessed_is_refused(told: CommandLine) -> None:
    result = told("explain", "--family", "G2", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["error"]["rule"] == "must-exist"


@pytest.mark.parametrize(
    ("by", "key"), [("criterion", "pelvic-pain"), ("assessor", "K1"), ("month", "2026-12")]
)
def test_wrong_indications_are_counted(told: CommandLine, by: str, key: str) -> None:
    assert told.document("indication-errors", "--by", by) == {
        "by": by,
        "rates": [{by: key, "judged": 1, "corrected": 1, "rate": 1.0}],
        "incomplete": [],
    }
    assert "100.0%" in told("indication-errors", "--by", by).stdout


def test_wrong_indications_are_counted_by_nothing_else(told: CommandLine) -> None:
    result = told("indication-errors", "--by", "region")
    assert result.exit_code == 2
    assert "criterion, assessor or month" in result.stderr


def test_recorded_indications_come_out_equal(told: CommandLine) -> None:
    with opened(told.database) as application:
        log = [type(each) for each in log_of(application)]
    assert told.document("replay", "indications") == {
        "total": log.count(Assessment.Indicated),
        "equal": 4,
        "different": [],
    }
    assert "4 of 4 indications" in told("replay", "indications").stdout


def test_in_an_empty_log_there_is_nothing_to_give_again(line: CommandLine) -> None:
    assert line.document("replay", "indications") == {"total": 0, "equal": 0, "different": []}
