"""Work within the band a contract leaves (CAO Kraamzorg art. 4.3)."""

from datetime import date, timedelta

import pytest

from domain.labour.on_call import time_on_call
from domain.labour.rule import Band, History
from domain.labour.rules.contract_band import ContractBand
from tests.domain.labour.rules.shifts import MONDAY, at, shift, shifts

RULE = ContractBand(plus_week=8 * 60, quarter_balance=20 * 60)
SUNDAY = MONDAY + timedelta(days=6)


def of_24_hours(carer: str = "anna") -> History:
    """A week in which her contract asks for 24 hours."""
    return known(RULE.of_week(carer, MONDAY, SUNDAY, 24 * 60))


def known(band: Band | None) -> History:
    assert band is not None
    return History(first_day=MONDAY, bands=(band,))


def test_four_visits_of_eight_hours_pass() -> None:
    assert not RULE.violations(shifts(range(4), 8, 16), of_24_hours())


def test_a_visit_of_three_hours_more_violates() -> None:
    work = [*shifts(range(4), 8, 16), shift(4, 8, 11)]

    (violation,) = RULE.violations(work, of_24_hours())

    assert (violation.rule, violation.carer) == ("contract_band", "anna")
    # 24 hours of contract and 8 plus hours.
    assert (violation.measured, violation.allowed) == (35 * 60, 32 * 60)
    assert (violation.start, violation.end) == (at(0, 8), at(4, 11))
    assert "35 uur van 2026-11-30 tot en met 2026-12-06" in violation.message_nl
    assert "0 h to 32 h (CAO Kraamzorg art. 4.3)" in violation.message_en


def test_being_on_call_counts() -> None:
    block = time_on_call("anna", MONDAY, at(0, 0), at(0, 8))

    assert RULE.violations([block, *shifts(range(4), 8, 15)], of_24_hours())
    assert not RULE.violations([block, *shifts(range(4), 8, 14)], of_24_hours())


def test_work_of_other_days_and_of_other_carers_is_not_hers() -> None:
    others = [shift(day, 8, 18, "bea") for day in range(7)]

    assert not RULE.violations([*shifts(range(-3, 3)), shift(7), *others], of_24_hours())


QUARTER = date(2026, 10, 1), date(2026, 12, 31)


@pytest.mark.parametrize(("days", "broken"), [(2, False), (1, True), (6, False), (7, True)])
def test_a_quarter_ends_within_its_balance(days: int, broken: bool) -> None:
    # 40 hours of contract, 20 more or less will do: two to six days of ten hours.
    history = known(RULE.of_quarter("anna", *QUARTER, 40 * 60))

    assert bool(RULE.violations(shifts(range(days)), history)) is broken


def test_a_quarter_without_work_is_told_by_its_own_days() -> None:
    history = known(RULE.of_quarter("anna", *QUARTER, 40 * 60))

    (violation,) = RULE.violations([shift(90)], history)

    assert (violation.measured, violation.allowed) == (0, 20 * 60)
    # 1 October is 60 days before Monday 30 November, one of them of 25 hours; 2027 begins 32 after.
    assert (violation.start, violation.end) == (at(-60, -1), at(32, 0))


def test_a_number_nobody_sets_makes_no_band() -> None:
    unset = ContractBand(None, None)

    assert unset.of_week("anna", MONDAY, SUNDAY, 1440) is None
    assert unset.of_quarter("anna", *QUARTER, 1440) is None
