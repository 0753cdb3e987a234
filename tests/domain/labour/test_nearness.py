"""What work left of each limit, where it left least."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from domain.labour.catalogue import RULES, violations_of
from domain.labour.nearness import Nearest, nearest
from domain.labour.rule import Band, History, LabourRule, Protected, Work
from domain.labour.rules.breaks import Breaks
from domain.labour.rules.consecutive_shifts import ConsecutiveShifts
from domain.labour.rules.contract_band import ContractBand
from domain.labour.rules.daily_rest import DailyRest
from domain.labour.rules.free_sundays import FreeSundays
from domain.labour.rules.free_weekends import FreeWeekends
from domain.labour.rules.max_shift import MaxShift
from domain.labour.rules.max_week import MaxWeek
from domain.labour.rules.mean_4_weeks import Mean4Weeks
from domain.labour.rules.mean_16_weeks import Mean16Weeks
from domain.labour.rules.night_rest import NightRest
from domain.labour.rules.night_work import NightWork
from domain.labour.rules.on_call_and_care import OnCallAndCare
from domain.labour.rules.on_call_blocks import OnCallBlocks
from domain.labour.rules.on_call_free_periods import OnCallFreePeriods
from domain.labour.rules.on_call_frequency import OnCallFrequency
from domain.labour.rules.on_call_rest import OnCallRest
from domain.labour.rules.protection import Protection
from domain.labour.rules.qualification import Qualification
from domain.labour.rules.split_shift import SplitShift
from domain.labour.rules.weekly_rest import WeeklyRest
from tests.domain.labour.rules.blocks import NIGHT as EARLY
from tests.domain.labour.rules.blocks import block
from tests.domain.labour.rules.shifts import MONDAY, shift, shifts

SUNDAY = MONDAY + timedelta(days=6)
KNOWN = History(
    first_day=MONDAY,
    bands=(Band("anna", MONDAY, SUNDAY, 0, 40 * 60),),
    protected=(Protected("anna", MONDAY, SUNDAY, date.max, date.max),),
)
DAYS = [*shifts(range(3), 8, 17), shift(6, 8, 18)]
"""Nine hours on Monday to Wednesday, ten on Sunday: 37 hours."""
NIGHT = [shift(0, 20, 29), shift(1, 22, 26), shift(2, 20, 24)]
"""Nine hours at night until 5:00, then from 22:00 to 2:00, then an evening."""
SPLIT = [shift(0, 8, 11), shift(0, 12, 17)]
"""Three and five hours with an hour in between."""
CALL = [block(0, EARLY), shift(0, 9, 11), shift(2, 8, 12), block(3, EARLY)]
"""Two blocks from 0:00 to 8:00, with two hours of care on the day of the first."""

CASES: list[tuple[LabourRule, Sequence[Work], int, int]] = [
    # From 17:00 to 8:00 are 15 hours.
    (DailyRest(11 * 60), DAYS, 900, 240),
    (MaxShift(600), DAYS, 600, 0),
    (MaxWeek(60 * 60), DAYS, 37 * 60, 23 * 60),
    (ContractBand(None), DAYS, 37 * 60, 3 * 60),
    (Mean4Weeks(9 * 60), DAYS, 37 * 60, -60),
    (Mean16Weeks(48 * 60), DAYS, 37 * 60, (16 * 48 - 37) * 60),
    (FreeSundays(13), DAYS, 51, 38),
    (FreeWeekends(52), DAYS, 51, -1),
    # From Wednesday 17:00 to Sunday 8:00 are 87 hours; in the 7 days from Sunday even more.
    (WeeklyRest(36 * 60), DAYS, 87 * 60, 51 * 60),
    # No 40 hours of rest lie in 7 days of 8:00 to 18:00, but in 9 days 14 and 38.
    (WeeklyRest(40 * 60, 38 * 60), [*shifts(range(7)), *shifts(range(8, 15))], 38 * 60, 0),
    (SplitShift(120), SPLIT, 180, 60),
    (Breaks(330, 30), SPLIT, 60, 30),
    # The second night begins 17 hours after the first ended.
    (NightRest(14 * 60), NIGHT, 17 * 60, 3 * 60),
    (NightWork(10 * 60), NIGHT, 9 * 60, 60),
    # Two of three nights are nearer to their limit than nine of twenty hours.
    (NightWork(20 * 60, 3), NIGHT, 2, 1),
    (ConsecutiveShifts(7), NIGHT, 3, 4),
    (Protection(600, 50 * 60), DAYS, 600, 0),
    (OnCallBlocks(16 * 60, 8 * 60), CALL, 8 * 60, 8 * 60),
    # From 12:00 on Wednesday to 0:00 are 12 hours.
    (OnCallRest(11 * 60), CALL, 12 * 60, 60),
    # The night ended on Tuesday at 5:00, the block begins 14 hours and a half later.
    (OnCallRest(None, 14 * 60), [NIGHT[0], block(1, (19.5, 24))], 870, 30),
    (OnCallAndCare(10 * 60), CALL, 10 * 60, 0),
    (OnCallFrequency(3, 32), CALL, 2, 1),
    (OnCallFreePeriods(14), CALL, 26, 12),
]


@pytest.mark.parametrize(
    ("rule", "work", "measured", "slack"),
    CASES,
    ids=[f"{rule.name} {measured}" for rule, _, measured, _ in CASES],
)
def test_what_came_closest_is_measured_as_the_rule_measures(
    rule: LabourRule, work: Sequence[Work], measured: int, slack: int
) -> None:
    found = nearest(rule, work, KNOWN)

    assert found is not None
    assert (found.measured, found.slack) == (measured, slack)
    assert bool(violations_of(rule, work, KNOWN)) is (slack < 0)


def test_every_rule_with_degrees_is_measured() -> None:
    assert {type(rule) for rule, *_ in CASES} == {*RULES} - {Qualification}


@pytest.mark.parametrize("rule", [Qualification(), Mean4Weeks(None), FreeSundays(None)])
def test_a_rule_without_degrees_or_limit_has_nothing_that_comes_closest(rule: LabourRule) -> None:
    assert nearest(rule, DAYS, KNOWN) is None


def test_without_a_second_day_there_is_no_rest_to_measure() -> None:
    assert nearest(DailyRest(660), [shift(0)], KNOWN) is None


def test_a_visit_that_holds_its_break_leaves_none_to_measure() -> None:
    assert nearest(Breaks(330, 30), [shift(0, 8, 16)], KNOWN) is None


def test_a_quarter_worked_too_little_is_measured_from_below() -> None:
    quarter = History(first_day=MONDAY, bands=(Band("anna", MONDAY, SUNDAY, 40 * 60, 60 * 60),))

    # 37 hours: 3 below the least, 23 below the most.
    assert nearest(ContractBand(None), DAYS, quarter) == Nearest(37 * 60, 40 * 60, -180)


def test_an_exception_that_was_used_shows_in_what_came_closest() -> None:
    late = [shift(0, 12, 23), shift(1, 8, 12)]
    judged = DailyRest(660, (480,))

    assert judged.violations(late, KNOWN) == ()
    assert nearest(judged, late, KNOWN) == Nearest(measured=540, allowed=660, slack=-120)
