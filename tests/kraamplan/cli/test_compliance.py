"""How carers stand with the labour rules, as the command line answers it."""

import pytest

from domain.labour.catalogue import RULES
from kraamplan.labour.compliance_document import NAMES
from tests.kraamplan.cli.line import CommandLine
from tests.support.builders import add_region, deliver_session, in_care
from tests.support.carer_builders import hire_carer

TOLD = (
    *in_care(),
    hire_carer(),
    deliver_session(ends_at="2026-11-30T18:30", outside_hours_reason="liep uit"),
)


@pytest.fixture
def told(line: CommandLine) -> CommandLine:
    """A command line on a database with one working day of ten and a half hours."""
    line.tell(TOLD)
    return line


def test_a_broken_rule_is_shown_with_its_sentence(told: CommandLine) -> None:
    said = told("compliance", "--until", "2026-12-01").stdout
    assert "longest working day" in said
    assert "1 carer judged; rules broken 1 time." in said
    assert "10 h 30" in said
    # Half an hour beyond the ten of a day is the least she had left.
    assert "-0 h 30" in said
    # Rules that were kept are shown when one is asked about.
    assert "daily rest" not in said
    assert (
        "longest working week"
        in told("compliance", "--carer", "K1", "--until", "2026-12-01").stdout
    )


def test_the_document_names_every_rule(told: CommandLine) -> None:
    found = told.document("compliance", "--until", "2026-12-01")
    assert found["carers"] == [
        {
            "carer": "K1",
            "region": "utrecht",
            "worked": 1,
            "planned": 0,
            "tightest": "max_shift",
            "incomplete": False,
        }
    ]
    assert [each["rule"] for each in found["rules"]] == [rule.name for rule in RULES]
    (broken,) = (one for each in found["rules"] for one in each["broken"])
    assert (broken["measured"], broken["allowed"], broken["planned"]) == (630, 600, False)
    assert broken["starts_at"] == "2026-11-30T08:00:00+01:00"


def test_as_of_a_moment_work_is_judged_up_to_its_day(told: CommandLine) -> None:
    position = str(told.document("compliance")["position"])
    # The newest event was recorded on 20 December; nothing happened on the 5th.
    assert told.document("compliance", "--as-of", position)["day"] == "2026-12-20"
    assert told.document("compliance", "--as-of", "2026-12-05")["day"] == "2026-12-05"
    hours = told.document("carer-hours", "--as-of", position)["carers"]
    assert [each["until"] for each in hours] == ["2026-12-20"]
    assert told.document("yardsticks", "--as-of", position)["day"] == "2026-12-20"
    assert told.document("labour", "show", "--as-of", position)["day"] == "2026-12-20"


def test_a_region_is_asked_about_by_its_code(told: CommandLine) -> None:
    told.tell([add_region("zeist", "Zeist")])
    assert told.document("compliance", "--region", "zeist", "--until", "2026-12-01")["carers"] == []
    (one,) = told.document("compliance", "--region", "utrecht", "--until", "2026-12-01")["carers"]
    assert one["carer"] == "K1"
    assert told("compliance", "--region", "nergens").exit_code == 2


def test_a_rule_that_does_not_exist_is_answered_with_those_that_do(told: CommandLine) -> None:
    result = told("compliance", "--rule", "rest")
    assert result.exit_code == 2
    assert "daily_rest" in result.output


def test_every_rule_has_a_name_in_both_languages() -> None:
    assert set(NAMES) == {rule.name for rule in RULES}
    assert all(name.nl and name.en for name in NAMES.values())
