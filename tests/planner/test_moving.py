"""A visit moved by hand, on toys."""

from planner.moving import moved
from tests.planner.toys import carer, given, problem, rules_broken, visit


def test_without_a_lawful_start_only_what_cannot_be_helped_is_broken() -> None:
    hers = visit("a", hours=2)
    asked = visit("b", hours=2, skills=["english"])
    week = problem([hers, asked], [carer("anna"), carer("bea", skills=["english"])])
    roster = (given(hers, "anna", 8), given(asked, "bea", 8))
    # At 8:00 she is with family a; that she has no English holds at any time of the day.
    found = moved(week, roster, asked.id, "anna")
    assert [each.rule for each in found.broken] == ["qualification"]
    # Whoever names the time is told of both.
    named = moved(week, roster, asked.id, "anna", start=asked.earliest)
    assert {each.rule for each in named.broken} > {"qualification"}
    assert rules_broken(week, roster) == []
