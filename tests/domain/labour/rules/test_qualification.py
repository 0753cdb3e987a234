"""Skills a family asks for (Wkkgz art. 3)."""

from dataclasses import replace
from datetime import timedelta

from domain.labour.rule import Certified, History
from domain.labour.rules.qualification import Qualification
from tests.domain.labour.rules.shifts import MONDAY, at, shift

RULE = Qualification()
TUESDAY = MONDAY + timedelta(days=1)
ASKING = replace(shift(0, 8, 12), skills=("caesarean", "lactation"))


def having(*skills: str, carer: str = "anna") -> History:
    return History(certified=tuple(Certified(carer, skill, MONDAY) for skill in skills))


def test_who_has_every_skill_and_more_passes() -> None:
    assert not RULE.violations([ASKING], having("caesarean", "english", "lactation"))


def test_a_skill_that_is_missing_violates() -> None:
    (violation,) = RULE.violations([ASKING], having("english", "lactation"))

    assert (violation.rule, violation.carer) == ("qualification", "anna")
    assert (violation.measured, violation.allowed) == (1, 0)
    assert (violation.start, violation.end) == (at(0, 8), at(0, 12))
    assert "mist op 2026-11-30 de bekwaamheid sectio die" in violation.message_nl
    assert "lacks the skill caesarean the" in violation.message_en


def test_a_skill_of_the_day_after_is_missing_on_the_day() -> None:
    late = History(
        certified=(Certified("anna", "caesarean", MONDAY), Certified("anna", "lactation", TUESDAY))
    )

    assert RULE.violations([ASKING], late)
    assert not RULE.violations([replace(ASKING, day=TUESDAY)], late)


def test_a_skill_of_somebody_else_does_not_help() -> None:
    assert RULE.violations([ASKING], having("caesarean", "lactation", carer="bea"))


def test_a_family_that_asks_for_nothing_is_for_everyone() -> None:
    assert not RULE.violations([shift(0)])
