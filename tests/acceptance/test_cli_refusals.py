"""What the rules refuse, told through the command line: one file that breaks many rules."""

from dataclasses import dataclass

import pytest

from tests.acceptance import story
from tests.acceptance.console import REFUSED, Answer, Console
from tests.acceptance.prepared import Prepared, copied
from tests.acceptance.story import Story


@dataclass(frozen=True, slots=True)
class Refused:
    """The answers to a file every line of which breaks a rule."""

    told: Story
    document: Answer
    words: Answer
    recorded: int

    def error(self, row: int) -> tuple[str, str, str]:
        """Column, rule and English sentence of the error on a line."""
        (error,) = (each for each in self.document.document["errors"] if each["row"] == row)
        return error["column"], error["rule"], error["message_en"]


def registration(told: Story, family: str, region: str) -> dict[str, object]:
    return {
        "command": "RegisterFamily",
        "family": family,
        "region": region,
        "due_date": str(told.days_ago(-10)),
        "postcode": "3516",
        "feeding": "mixed",
        "parity": 1,
    }


@pytest.fixture(scope="module")
def refused(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Refused:
    folder = tmp_path_factory.mktemp("refused")
    console = Console(folder, copied(prepared.born, folder))
    told = prepared.story
    third_family = story.lines(registration(told, "F-3", "utrecht"))
    console("record", console.put("third-family.jsonl", third_family)).done()
    before = console.position()
    file = console.put(
        "refused.jsonl",
        story.lines(
            registration(told, "F-4", "utrech"),
            told.birth("F-3", 120),
            told.session("C-2", "F-2", "18:30", "20:00"),
            told.session("C-1", "F-2", "13:00", "16:00"),
            {**told.package("F-2"), "package": 14},
            {"command": "CertifySkill", "carer": "C-1", "skill": "english", "expected_version": 0},
        ),
    )
    document, words = console.json("record", file), console("record", file)
    return Refused(told, document, words, console.position() - before)


def test_a_file_with_refused_commands_ends_with_exit_code_1(refused: Refused) -> None:
    assert (refused.document.exit_code, refused.words.exit_code) == (REFUSED, REFUSED)


def test_a_file_with_refused_commands_records_nothing(refused: Refused) -> None:
    assert refused.recorded == 0
    assert refused.words.err.endswith("6 errors; nothing was recorded.\n")


def test_refusals_stand_in_words_on_stderr_in_both_languages(refused: Refused) -> None:
    assert refused.words.out == ""
    for error in refused.document.document["errors"]:
        assert f"row {error['row']}, {error['column']}" in refused.words.err
        assert f"  {error['message_nl']}\n  {error['message_en']}\n" in refused.words.err
        assert error["kind"] == "refused"


def test_a_family_of_an_unknown_region_is_refused(refused: Refused) -> None:
    assert refused.error(1) == (
        "region",
        "region-must-exist",
        "Region utrech does not exist. Known regions: utrecht, zeist.",
    )


def test_a_birth_before_the_24th_week_is_refused(refused: Refused) -> None:
    due, born = refused.told.days_ago(-10), refused.told.days_ago(120)
    _, rule, said = refused.error(2)
    assert rule == "birth-before-week-24"
    assert said == (
        f"Family F-3: with due date {due} a birth on {born} is before the 24th week (21 weeks)."
    )


def test_a_session_outside_working_hours_without_a_reason_is_refused(refused: Refused) -> None:
    column, rule, said = refused.error(3)
    assert (column, rule) == ("starts_at", "outside-working-hours")
    assert "outside 08:00-18:00; give a reason (outside_hours_reason)." in said


def test_a_second_session_of_a_carer_at_the_same_time_is_refused(refused: Refused) -> None:
    _, rule, said = refused.error(4)
    assert rule == "carer-already-working"
    assert "Carer C-1 was already working for family F-1" in said


def test_a_package_that_does_not_exist_is_refused(refused: Refused) -> None:
    assert refused.error(5) == (
        "package",
        "package-does-not-exist",
        "Family F-2: care package 14 does not exist; there are packages 1 to 13.",
    )


def test_a_version_seen_too_long_ago_is_refused(refused: Refused) -> None:
    column, rule, said = refused.error(6)
    assert (column, rule) == ("expected_version", "version-is-stale")
    assert said.startswith("This was changed in the meantime: you saw version 0, it is now ")


def test_a_reason_makes_a_session_outside_working_hours_acceptable(
    born: Console, prepared: Prepared
) -> None:
    session = prepared.story.session(
        "C-2", "F-2", "18:30", "20:00", outside_hours_reason="feeding in the evening"
    )
    born("record", born.put("session.jsonl", story.lines(session))).done()


def test_a_roster_that_no_longer_holds_is_not_published(
    published: Console, prepared: Prepared
) -> None:
    week = prepared.story.week
    away = {"carer": "C-1", "first_day": str(week.monday), "last_day": str(week.days[-1])}
    absence = story.lines({"command": "ReportAbsence", **away, "kind": "sickness"})
    published("record", published.put("absence.jsonl", absence)).done()
    with published.nothing_recorded():
        answer = published.json("publish", "--region", story.REGION, "--week", week)
    assert (answer.exit_code, answer.rule) == (REFUSED, "roster-no-longer-holds")
    assert "Plan again." in answer.err


def test_a_roster_nobody_proposed_is_not_published(born: Console, prepared: Prepared) -> None:
    with born.nothing_recorded():
        week = prepared.story.week
        answer = born("publish", "--region", story.REGION, "--week", week)
    assert (answer.exit_code, answer.out) == (REFUSED, "")
    assert f"No roster was proposed for region utrecht in week {week}." in answer.err
