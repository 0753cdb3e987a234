"""Every mistake of a policy file is reported at once, by its place, its value and its rule."""

from pathlib import Path

import pytest

from kraamplan.importing import rules as file_rules
from kraamplan.importing.errors import ImportRefusedError, Kind, RowError
from kraamplan.policies import rules
from kraamplan.policies.reading import policy_from, read_policy
from kraamplan.policies.shipped import shipped_text
from kraamplan.policies.writing import write_policy
from kraamplan.toml_text import DAMAGED_TOML
from tests.support.policy_builders import packages_policy, protocol_policy

SMALL = write_policy(packages_policy())
HOURS = write_policy(protocol_policy())


def mistakes(text: str) -> list[RowError]:
    with pytest.raises(ImportRefusedError) as refused:
        policy_from(text)
    assert refused.value.kind is Kind.INPUT
    return list(refused.value.errors)


def changed(old: str, new: str, text: str = SMALL) -> str:
    assert old in text
    return text.replace(old, new, 1)


PROTOCOL_END = """
[[protocol.factors]]
code = "a"
when = { fact = "pelvic-pain" }
norm = { hours = 1, provenance = "invented", source = "x" }
"""


@pytest.mark.parametrize(
    ("text", "column", "value", "rule", "tells"),
    [
        (changed("version = 1", 'version = "1"'), "version", "1", "wrong-type", "whole number"),
        (changed("version = 1", "version = true"), "version", "true", "wrong-type", ""),
        (changed("version = 1", "version = 1.5"), "version", "1.5", "wrong-type", ""),
        (
            changed("version = 1", "version = 2026-01-01"),
            "version",
            "2026-01-01",
            "wrong-type",
            "",
        ),
        (changed("version = 1\n", ""), "version", "", "missing-field", "whole number"),
        (
            changed("version =", "versie = 1\nversion ="),
            "versie",
            "1",
            "unknown-field",
            "mean version?",
        ),
        (
            changed('method = "packages"', 'method = "package"'),
            "method",
            "package",
            "not-one-of",
            "mean packages?",
        ),
        (
            changed('moments = ["start_of_care"]', 'moments = ["start"]'),
            "moments[0]",
            "start",
            "not-one-of",
            "",
        ),
        (changed('nl = "policy nl"', 'nl = " "'), "title.nl", " ", "value-missing", ""),
        (
            changed('nl = "package 1 nl"', 'nl = "a\\u0000"'),
            "packages[0].name.nl",
            "\\0",
            "nul-byte",
            "",
        ),
        (
            changed("norm = { hours = 38,", "norm = { hours = 38.5,"),
            "packages[0].norm.hours",
            "38.5",
            "wrong-type",
            "whole number",
        ),
        (
            changed("norm = { hours = 38,", "norm = {"),
            "packages[0].norm",
            "",
            "hours-or-minutes",
            "either",
        ),
        (
            changed("norm = { hours = 38,", "norm = { hours = 38, minutes = 2280,"),
            "packages[0].norm",
            "",
            "hours-or-minutes",
            "",
        ),
        (
            changed("ceiling = { hours = 80,", "ceiling = {"),
            "bounds.ceiling",
            "",
            "hours-or-minutes",
            "",
        ),
        (
            changed('provenance = "published"', 'provenance = "publised"'),
            "bounds.floor.provenance",
            "publised",
            "not-one-of",
            "mean published?",
        ),
        (
            changed("number = 2", "number = 1"),
            "packages[1].number",
            "1",
            "listed-twice",
            "more than once",
        ),
        (
            changed('code = "none"', 'code = "one"'),
            "rules[2].code",
            "one",
            "listed-twice",
            "",
        ),
        (
            changed('code = "caesarean-planned"', 'code = "pelvic-pain"'),
            "criteria[1].code",
            "pelvic-pain",
            "listed-twice",
            "",
        ),
        (
            changed('code = "bottle"', 'code = "breast"', HOURS),
            "protocol.bases[1].code",
            "breast",
            "listed-twice",
            "",
        ),
        (
            HOURS + PROTOCOL_END + PROTOCOL_END,
            "protocol.factors[1].code",
            "a",
            "listed-twice",
            "",
        ),
        (
            changed('matching = "exactly"', 'matching = "exact"'),
            "rules[3].matching",
            "exact",
            "not-one-of",
            "",
        ),
        (
            changed('when = { fact = "pelvic-pain" }', 'when = "pelvic-pain"'),
            "criteria[0].when",
            "pelvic-pain",
            "wrong-type",
            "object with fact",
        ),
        (
            changed("packages = [2, 5]", "packages = 2"),
            "rules[3].packages",
            "2",
            "wrong-type",
            "list of",
        ),
        (
            changed("rank = 1", "rank = 9999999999"),
            "rules[0].rank",
            "9999999999",
            "out-of-range",
            "",
        ),
        (
            changed("counts_to_ceiling = false", 'counts_to_ceiling = "no"', HOURS),
            "protocol.birth_assistance.counts_to_ceiling",
            "no",
            "wrong-type",
            "true or false",
        ),
    ],
)
def test_a_mistake_gives_one_error_that_names_its_place_value_and_rule(
    text: str, column: str, value: str, rule: str, tells: str
) -> None:
    (error,) = mistakes(text)
    assert (error.row, error.column, error.value, error.rule) == (0, column, value, rule)
    assert tells in error.message_en
    assert error.message_nl not in ("", error.message_en)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("policy = \n", 1),
        (changed("version = 1", "version 1"), 2),
        ('policy = "a"\npolicy = "b"\n', 2),
        ("version = " + "9" * 5_000, 0),
        ("a = " + "[" * 100_000, 0),
    ],
    ids=["no value", "no equals sign", "twice", "endless number", "endless nesting"],
)
def test_what_is_not_toml_names_its_line(text: str, row: int) -> None:
    (error,) = mistakes(text)
    assert (error.row, error.rule) == (row, DAMAGED_TOML.name)


def test_all_mistakes_come_in_one_report_in_the_order_of_their_places() -> None:
    text = changed("version = 1", 'version = "1"')
    text = changed('method = "packages"', 'method = "?"', text)
    text = changed("number = 5", "nummer = 5", text)
    text = changed('fact = "deferred-start"', "fact = 7", text)
    assert [(each.column, each.rule) for each in mistakes(text)] == [
        ("method", "not-one-of"),
        ("packages[2].number", "missing-field"),
        ("packages[2].nummer", "unknown-field"),
        ("rules[0].when.fact", "wrong-type"),
        ("version", "wrong-type"),
    ]


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.toml"
    damaged.write_bytes(b'policy = "\xff"')
    empty = tmp_path / "empty.toml"
    empty.touch()
    for file, rule in (
        (tmp_path / "nowhere.toml", file_rules.FILE_NOT_FOUND),
        (damaged, file_rules.NOT_UTF8),
        (empty, file_rules.FILE_EMPTY),
    ):
        with pytest.raises(ImportRefusedError) as refused:
            read_policy(file)
        assert [each.rule for each in refused.value.errors] == [rule.name]


def test_a_policy_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(SMALL, encoding="utf-8")
    assert read_policy(file) == packages_policy()


def test_a_file_with_other_line_ends_is_the_same_policy(tmp_path: Path) -> None:
    file = tmp_path / "windows.toml"
    file.write_bytes(b"\xef\xbb\xbf" + shipped_text("kom-2020").replace("\n", "\r\n").encode())
    assert read_policy(file) == policy_from(shipped_text("kom-2020"))


def test_a_rule_tells_in_two_languages() -> None:
    for rule in rules.POLICY_RULES:
        assert rule.nl != rule.en
