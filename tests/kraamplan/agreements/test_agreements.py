"""Agreement files: read, written, and those that come with the program."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from domain.indication.sourced import Provenance, Words
from domain.labour.parameters import Parameter
from domain.labour.rulebook import Rulebook
from domain.labour_agreement.facts import Agreement, Force, SourceKind
from domain.labour_agreement.in_force import Said, rulebook_on
from kraamplan.agreements import rules
from kraamplan.agreements.reading import agreement_from, read_agreement
from kraamplan.agreements.shipped import SHIPPED, shipped_agreement, shipped_text
from kraamplan.agreements.writing import write_agreement
from kraamplan.importing.errors import ImportRefusedError, RowError
from tests.support.agreement_builders import provision

SMALL = Agreement(
    "cao",
    SourceKind.AGREEMENT,
    Words("CAO", 'Collective "agreement"'),
    (
        provision(value=600, force=Force.DEROGATES),
        provision(value=None, on="2027-01-01"),
        provision(Parameter.DAILY_REST, 675),
        provision(Parameter.FREE_WEEKENDS, 22),
    ),
)
TEXT = write_agreement(SMALL)


def mistakes(text: str) -> tuple[RowError, ...]:
    with pytest.raises(ImportRefusedError) as refused:
        agreement_from(text)
    return refused.value.errors


def test_what_is_written_is_read_as_the_same(tmp_path: Path) -> None:
    file = tmp_path / "cao.toml"
    file.write_text(TEXT, encoding="utf-8")
    assert read_agreement(file) == SMALL


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shipped_agreement_keeps_all_it_says_when_written_and_read(code: str) -> None:
    shipped = shipped_agreement(code)
    assert shipped.agreement == code
    assert agreement_from(write_agreement(shipped)) == shipped


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("hours = 10\n", ""),
        ("hours = 10\n", "hours = 10\nminutes = 600\n"),
        ("hours = 10\n", "times = 10\n"),
        ("hours = 10\n", "hours = 10\nends = true\n"),
        ("times = 22\n", "hours = 22\n"),
    ],
)
def test_a_limit_has_one_value_in_what_it_is_counted_in(was: str, becomes: str) -> None:
    assert was in TEXT
    (error,) = mistakes(TEXT.replace(was, becomes))
    assert error.rule == rules.ONE_VALUE.name
    assert error.column.startswith("provisions[")


def test_a_limit_is_set_once_a_day() -> None:
    twice = replace(SMALL, provisions=(*SMALL.provisions, provision(value=660)))
    (error,) = mistakes(write_agreement(twice))
    assert (error.rule, error.column, error.value) == (
        rules.SET_TWICE.name,
        "provisions[4].parameter",
        "max_shift_minutes",
    )


def test_an_unknown_limit_is_named_with_those_there_are() -> None:
    (error,) = mistakes(TEXT.replace("free_weekends", "free_wekends"))
    assert error.rule == "not-one-of"
    assert "free_weekends" in error.message_en


def test_a_shipped_agreement_that_does_not_exist_is_not_there() -> None:
    with pytest.raises(KeyError):
        shipped_text("cao-thuiszorg")


def test_a_rule_tells_in_two_languages() -> None:
    for rule in rules.AGREEMENT_RULES:
        assert rule.nl != rule.en


def shipped_rulebook(day: date) -> Rulebook:
    return rulebook_on(
        [Said(code, said) for code in SHIPPED for said in shipped_agreement(code).provisions],
        day,
    )


def test_law_and_agreement_together_make_the_strictest() -> None:
    # ATW 5:7 allows 12 hours, CAO 4.4 ten; ATW 5:5 has rest in a fortnight, CAO 4.4 in nine days.
    rulebook = shipped_rulebook(date(2026, 11, 30))

    assert rulebook.version == "atw+cao-kraamzorg@2024-07-01"
    assert rulebook.max_shift_minutes == 10 * 60
    assert rulebook.daily_rest_minutes == 11 * 60
    assert (rulebook.weekly_rest_minutes, rulebook.nine_day_rest_minutes) == (36 * 60, 60 * 60)
    assert (rulebook.fortnight_rest_minutes, rulebook.free_weekends) == (72 * 60, 22)


def test_the_room_a_decree_leaves_is_not_used_by_itself() -> None:
    assert shipped_rulebook(date(2026, 11, 30)).second_short_daily_rest_minutes is None


def test_an_agreement_that_derogates_may_shorten_the_break_to_a_quarter() -> None:
    # ATW 5:4 asks 30 minutes in parts of at least 15, and lets an agreement set 15.
    assert shipped_rulebook(date(2026, 11, 30)).break_minutes == 30
    quarter = provision(Parameter.BREAK, 15, "2026-12-01", Force.DEROGATES, "art. 4.5")
    said = [Said(code, each) for code in SHIPPED for each in shipped_agreement(code).provisions]

    found = rulebook_on([*said, Said("own", quarter)], date(2026, 12, 1))

    assert (found.break_minutes, found.break_part_minutes) == (15, 15)


def test_before_the_collective_agreement_the_law_stands_alone() -> None:
    rulebook = shipped_rulebook(date(2021, 12, 31))

    assert (rulebook.version, rulebook.max_shift_minutes) == ("atw@2007-04-01", 12 * 60)
    assert rulebook.free_weekends is None


def test_what_is_only_taken_to_go_on_says_so() -> None:
    later = [
        said
        for said in shipped_agreement("cao-kraamzorg").provisions
        if said.effective_on == date(2024, 7, 1)
    ]
    assert {said.evidence.provenance for said in later} == {
        Provenance.PUBLISHED,
        Provenance.INFERRED,
    }
    assert all(said.evidence.source for said in later)
