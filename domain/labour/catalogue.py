"""Every labour rule, once: planner, read models, tests and documentation walk this tuple."""

from collections.abc import Sequence

from domain.labour.rule import NOTHING_BEFORE, History, LabourRule, Violation, Work
from domain.labour.rulebook import Rulebook
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

RULES: tuple[type[LabourRule], ...] = (
    DailyRest,
    NightRest,
    NightWork,
    ConsecutiveShifts,
    WeeklyRest,
    MaxShift,
    SplitShift,
    Breaks,
    MaxWeek,
    Mean4Weeks,
    Mean16Weeks,
    ContractBand,
    Qualification,
    Protection,
    FreeSundays,
    FreeWeekends,
    OnCallBlocks,
    OnCallRest,
    OnCallAndCare,
    OnCallFrequency,
    OnCallFreePeriods,
)

CHECKED_ONLY: dict[type[LabourRule], str] = {
    NightWork: "No visit is planned at night, so a roster adds no night shift; and the problem of "
    "a week shows four weeks of work, not the sixteen that the mean with many nights looks at.",
}
"""Rules that judge time worked and no roster, and why. They have no constraint."""

EXCEPTIONAL = (DailyRest, MaxShift, WeeklyRest, NightWork, OnCallAndCare)
"""Rules with exceptions for what nobody could foresee."""

COUNTING_ON_CALL = (
    WeeklyRest,
    MaxWeek,
    Mean4Weeks,
    Mean16Weeks,
    ContractBand,
    Protection,
    FreeSundays,
    FreeWeekends,
    OnCallBlocks,
    OnCallRest,
    OnCallAndCare,
    OnCallFrequency,
    OnCallFreePeriods,
)
"""Rules to which being on call is work. To the others, it is nothing until she is called."""


def violations_of(
    rule: LabourRule, work: Sequence[Work], history: History = NOTHING_BEFORE
) -> tuple[Violation, ...]:
    """What a rule says of work among which there are blocks on call."""
    if isinstance(rule, COUNTING_ON_CALL):
        return rule.violations(work, history)
    return rule.violations([one for one in work if not one.on_call], history)


def rules_for_worked_time(rulebook: Rulebook) -> tuple[LabourRule, ...]:
    """Every rule as it judges time that was worked: with its exceptions."""
    return tuple(
        rule.with_exceptions(rulebook) if issubclass(rule, EXCEPTIONAL) else rule.under(rulebook)
        for rule in RULES
    )


def rules_under(rulebook: Rulebook) -> tuple[LabourRule, ...]:
    """Every rule a roster is held against, with the parameters of one rulebook, in order."""
    return tuple(rule.under(rulebook) for rule in RULES if rule not in CHECKED_ONLY)
