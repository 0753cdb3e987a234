"""Every labour rule has its artefacts; its page is generated from the docstring tested here."""

import inspect
import re
from dataclasses import fields
from pathlib import Path

import pytest

from domain.labour.catalogue import CHECKED_ONLY, RULES, rules_for_worked_time, rules_under
from domain.labour.rule import LabourRule
from domain.labour.rulebook import CAO_KRAAMZORG_2022, Rulebook

ROOT = Path(__file__).parents[3]
HEADINGS = ["Rule", "Source", "Parameters", "Counted as", "Passes", "Violates"]
STEMS = sorted(
    path.stem for path in (ROOT / "domain/labour/rules").glob("*.py") if path.stem != "__init__"
)

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def test_the_catalogue_has_every_file_of_the_folder_and_nothing_else() -> None:
    assert sorted(rule.name for rule in RULES) == STEMS


@each_rule
def test_a_rule_is_named_by_its_file(rule: type[LabourRule]) -> None:
    assert rule.__module__ == f"domain.labour.rules.{rule.name}"


@each_rule
def test_a_rule_has_a_constraint_of_the_same_stem_or_says_why_not(rule: type[LabourRule]) -> None:
    constraint = ROOT / f"planner/constraints/{rule.name}.py"
    assert constraint.is_file() is (rule not in CHECKED_ONLY)


def test_a_rule_that_no_roster_is_held_against_says_why() -> None:
    assert set(CHECKED_ONLY) < set(RULES)
    assert all(len(why.split()) > 10 and why.endswith(".") for why in CHECKED_ONLY.values())


@each_rule
def test_the_checker_and_the_constraint_each_have_a_test_file(rule: type[LabourRule]) -> None:
    assert (ROOT / f"tests/domain/labour/rules/test_{rule.name}.py").is_file()
    constraint = ROOT / f"tests/planner/constraints/test_{rule.name}.py"
    assert constraint.is_file() is (rule not in CHECKED_ONLY)


@each_rule
def test_the_docstring_has_every_heading_in_order(rule: type[LabourRule]) -> None:
    docstring = inspect.getdoc(inspect.getmodule(rule)) or ""
    assert re.findall(r"^([A-Z][a-z ]+):", docstring, flags=re.MULTILINE) == HEADINGS


@each_rule
def test_the_docstring_cites_the_source_a_violation_cites(rule: type[LabourRule]) -> None:
    docstring = inspect.getdoc(inspect.getmodule(rule)) or ""
    assert rule.source in docstring


@each_rule
def test_the_parameters_come_from_the_rulebook_the_docstring_names(rule: type[LabourRule]) -> None:
    docstring = inspect.getdoc(inspect.getmodule(rule)) or ""
    named = re.findall(r"Rulebook\.(\w+)", docstring)
    assert bool(named) is ("\nParameters: None: " not in docstring)
    assert set(named) <= {field.name for field in fields(Rulebook)}


@each_rule
def test_a_checker_is_a_frozen_value(rule: type[LabourRule]) -> None:
    one, other = rule.under(CAO_KRAAMZORG_2022), rule.under(CAO_KRAAMZORG_2022)
    assert one == other
    assert hash(one) == hash(other)


def test_every_rule_of_the_catalogue_is_filled_in_from_one_rulebook() -> None:
    filled = rules_under(CAO_KRAAMZORG_2022)
    assert [type(rule) for rule in filled] == [rule for rule in RULES if rule not in CHECKED_ONLY]


def test_time_worked_is_judged_by_every_rule_too() -> None:
    judged = rules_for_worked_time(CAO_KRAAMZORG_2022)
    assert [rule.name for rule in judged] == [rule.name for rule in RULES]
    # Without exceptions in the rulebook both are the same.
    planned = tuple(rule for rule in judged if type(rule) not in CHECKED_ONLY)
    assert planned == rules_under(CAO_KRAAMZORG_2022)


def test_no_work_breaks_no_rule() -> None:
    assert [rule.violations([]) for rule in rules_for_worked_time(CAO_KRAAMZORG_2022)] == [
        ()
    ] * len(RULES)
