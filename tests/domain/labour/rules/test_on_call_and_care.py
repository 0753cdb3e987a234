"""Ten hours of being on call and care together on a day (CAO Kraamzorg art. 4.7)."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.on_call_and_care import OnCallAndCare
from tests.domain.labour.rules.blocks import EVENING, NIGHT, block
from tests.domain.labour.rules.shifts import at, shift

RULE = OnCallAndCare(minutes=10 * 60)


def test_eight_hours_on_call_and_two_of_care_pass() -> None:
    assert not RULE.violations([block(0, NIGHT), shift(0, 9, 11)])


def test_eight_hours_on_call_and_three_of_care_violate() -> None:
    (violation,) = RULE.violations([block(0, NIGHT), shift(0, 9, 12)])

    assert (violation.rule, violation.measured, violation.allowed) == ("on_call_and_care", 660, 600)
    assert (violation.start, violation.end) == (at(0, 0), at(0, 12))
    assert "11 uur" in violation.message_nl
    assert "CAO Kraamzorg art. 4.7" in violation.message_en


def test_a_day_with_only_one_of_the_two_is_another_rules_business() -> None:
    assert not RULE.violations([block(0, NIGHT), block(0, EVENING), shift(1, 8, 20)])


def test_twelve_hours_are_allowed_of_time_worked() -> None:
    rulebook = replace(
        CAO_KRAAMZORG_2022,
        on_call_and_care_minutes=10 * 60,
        incidental_on_call_and_care_minutes=12 * 60,
    )
    worked = OnCallAndCare.with_exceptions(rulebook)

    assert not worked.violations([block(0, NIGHT), shift(0, 9, 13)])
    assert worked.violations([block(0, NIGHT), shift(0, 9, 13.5)])
    assert OnCallAndCare.under(rulebook) == RULE


def test_a_rulebook_without_it_asks_nothing() -> None:
    day = [block(0, NIGHT), shift(0, 9, 18)]
    assert not OnCallAndCare.under(CAO_KRAAMZORG_2022).violations(day)
    assert not OnCallAndCare.with_exceptions(CAO_KRAAMZORG_2022).violations(day)
