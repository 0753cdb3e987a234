"""Hour budgets added up, and as they burn, as the command line answers them."""

import pytest

from tests.kraamplan.cli.line import CommandLine
from tests.support.builders import assign_package, deliver_session, in_care
from tests.support.carer_builders import hire_carer, join_team


@pytest.fixture
def told(line: CommandLine) -> CommandLine:
    """A command line on a database with one family of package 1 that was visited for six hours."""
    line.tell((*in_care(), assign_package(), hire_carer(), deliver_session()))
    return line


def test_budgets_are_added_up_by_package(told: CommandLine) -> None:
    found = told.document("budget", "--by", "package", "--region", "utrecht")
    assert (found["by"], found["unit"]) == ("package", "minutes")
    (row,) = found["rows"]
    assert (row["package"], row["families"], row["indicated"], row["delivered"]) == (
        1,
        1,
        2280,
        360,
    )
    assert row["remaining"] == 1920
    assert "Hour budget per package" in told("budget", "--by", "package").stdout


def test_budgets_are_added_up_by_region_in_one_week(told: CommandLine) -> None:
    (row,) = told.document("budget", "--by", "region", "--week", "2026-W50")["rows"]
    assert (row["region"], row["indicated"]) == ("utrecht", 180)


def test_hours_are_added_up_by_team(told: CommandLine) -> None:
    told.tell((join_team(),))
    assert told.document("budget", "--by", "team")["rows"] == [
        {"region": "utrecht", "team": "Oost", "carers": 1, "planned": 0, "delivered": 360}
    ]
    assert "Oost" in told("budget", "--by", "team").stdout


def test_a_team_narrows_every_answer_to_the_families_it_came_to(told: CommandLine) -> None:
    told.tell((join_team(), hire_carer("K2"), join_team("K2", team="West")))
    every = (("families",), ("rows", "--by", "package"), ("burns", "--burn", "2026-11-30"))
    for rows, *asked in every:
        found = {team: told.document("budget", "--team", team, *asked) for team in ("Oost", "West")}
        assert [(found[team]["team"], len(found[team][rows])) for team in found] == [
            ("Oost", 1),
            ("West", 0),
        ]
    assert len(told.document("budget", "--by", "team", "--team", "Oost")["rows"]) == 1
    result = told("budget", "--team", "Zuid")
    assert result.exit_code == 2
    assert "there is no team Zuid; known: Oost, West" in result.stderr


def test_burn_says_how_far_a_family_is(told: CommandLine) -> None:
    found = told.document("budget", "--burn", "2026-11-30")
    assert (found["on"], found["band_source"]) == ("2026-11-30", "invented")
    (family,) = found["burns"]
    assert (family["family"], family["day"], family["status"]) == ("G1", 1, "within")
    said = told("budget", "--burn", "2026-12-01").stdout
    assert "under" in said
    assert "no source gives" in said


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (("--by", "carer"), "--by takes package, region or team, not carer"),
        (("--burn", "gisteren"), "gisteren"),
        (("--burn", "2026-12-01", "--by", "region"), "--burn does not go with"),
    ],
)
def test_a_wrong_question_is_bad_input(
    told: CommandLine, arguments: tuple[str, ...], wrong: str
) -> None:
    result = told("budget", *arguments)
    assert result.exit_code == 2
    assert wrong in result.stderr
