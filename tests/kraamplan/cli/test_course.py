"""What care went to, as the command line answers it."""

import pytest

from domain.care.facts import Activity, ActivityKind
from tests.kraamplan.cli.line import CommandLine
from tests.support.builders import assign_package, deliver_session, in_care
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import explain_shortfall, report_outcome

ACTIVITIES = (Activity(ActivityKind.MOTHER_CARE, 90), Activity(ActivityKind.FEEDING, 30))
TOLD = (*in_care(), assign_package(), hire_carer(), deliver_session(activities=ACTIVITIES))
KOM = "kom-2020-demonstration-hours"


@pytest.fixture
def told(line: CommandLine) -> CommandLine:
    """A command line on a database with one family that was visited once, for six hours."""
    line.tell(TOLD)
    return line


def test_activities_are_split_per_package(told: CommandLine) -> None:
    found = told.document("activities", "--region", "utrecht", "--month", "2026-11")
    assert (found["unit"], found["region"], found["month"]) == ("minutes", "utrecht", "2026-11")
    (package,) = found["packages"]
    assert (package["policy"], package["package"]) == (KOM, 1)
    assert (package["minutes"], package["minutes_told"]) == (360, 120)
    assert package["activities"][0] == {
        "kind": "mother_care",
        "minutes": 90,
        "share": 0.75,
        "sessions": 1,
    }
    said = told("activities").stdout
    assert "mother care" in said
    assert "75.0%" in said


def test_activities_of_another_policy_or_month_are_none(told: CommandLine) -> None:
    assert told.document("activities", "--policy", "lip-2008 v1")["packages"] == []
    assert told.document("activities", "--month", "2026-12")["packages"] == []


def test_activities_are_known_as_of_a_position(told: CommandLine) -> None:
    found = told.document("activities", "--as-of", "3")
    assert (found["position"], found["packages"]) == (3, [])


@pytest.mark.parametrize("month", ["2026-13", "2026", "november"])
def test_a_month_that_does_not_exist_is_bad_input(told: CommandLine, month: str) -> None:
    result = told("activities", "--month", month)
    assert result.exit_code == 2
    assert f"'{month}' is not a month such as 2026-12" in result.stderr


def test_a_region_that_does_not_exist_is_bad_input(told: CommandLine) -> None:
    result = told("activities", "--region", "nergens")
    assert result.exit_code == 2
    assert "utrecht" in result.stderr


def test_what_fell_short_is_told_by_cause(told: CommandLine) -> None:
    told.tell((explain_shortfall(90),))
    (package,) = told.document("shortfalls", "--region", "utrecht", "--month", "2026-11")[
        "packages"
    ]
    assert (package["package"], package["families"], package["minutes"]) == (1, 1, 90)
    assert package["causes"] == [{"cause": "ready", "families": 1, "minutes": 90}]
    assert told.document("shortfalls", "--month", "2026-12")["packages"] == []
    said = told("shortfalls").stdout
    assert "client wants less" in said
    assert "1.5" in said


def test_outcomes_are_told_with_their_mean(told: CommandLine) -> None:
    told.tell((report_outcome(80),))
    (score,) = told.document("outcomes")["scores"]
    assert (score["outcome"], score["answers"], score["mean"]) == ("experience", 1, 80)
    assert "80.0" in told("outcomes", "--region", "utrecht").stdout
