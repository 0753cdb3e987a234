"""How near work came to each limit: what was left of it where it left least.

A rule is asked with a limit that nothing keeps to: then it tells every case it looks at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.labour.catalogue import violations_of
from domain.labour.rule import History, LabourRule, Work
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
from domain.labour.rules.split_shift import SplitShift
from domain.labour.rules.weekly_rest import WeeklyRest

_FAR = 10**9
_WEEK = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class Nearest:
    """The case that comes closest to a limit; measured and allowed as in a violation."""

    measured: int
    allowed: int
    slack: int
    """What was left of the limit; below 0 it was passed."""
    in_minutes: bool = True
    """Else they are a number of times."""

    @property
    def share(self) -> float:
        """Slack as a part of the limit: what limits in minutes and in times are compared by."""
        return self.slack / max(1, self.allowed)


@dataclass(frozen=True, slots=True)
class _Limit:
    """One limit of a rule."""

    fields: tuple[str, ...]
    """That are moved away together from all there is."""
    moved: int
    """How far: upwards of a least, downwards of a most."""
    weeks: int = 1
    """Of which a violation tells the sum."""
    instead: tuple[tuple[str, object], ...] = ()
    """What the rule asks meanwhile of all else."""
    in_minutes: bool = True


def _nothing(*names: str) -> tuple[tuple[str, object], ...]:
    return tuple((name, None) for name in names)


_LIMITS: dict[type[LabourRule], tuple[_Limit, ...]] = {
    DailyRest: (_Limit(("minutes",), _FAR, instead=(("exceptions", ()),)),),
    NightRest: (_Limit(("minutes", "after_series"), _FAR),),
    NightWork: (
        _Limit(("shift",), -_FAR, instead=_nothing("in_16_weeks", "mean", "long")),
        _Limit(("in_16_weeks",), -_FAR, instead=_nothing("shift", "mean"), in_minutes=False),
        _Limit(("mean",), -_FAR, 16, _nothing("shift", "in_16_weeks")),
    ),
    ConsecutiveShifts: (_Limit(("most",), -_FAR, in_minutes=False),),
    MaxShift: (_Limit(("minutes",), -_FAR),),
    SplitShift: (_Limit(("minutes",), _FAR),),
    Breaks: (_Limit(("minutes", "long"), _FAR),),
    MaxWeek: (_Limit(("minutes",), -_FAR),),
    Mean4Weeks: (_Limit(("minutes",), -_FAR, 4),),
    Mean16Weeks: (_Limit(("minutes",), -_FAR, 16),),
    Protection: (
        _Limit(("shift",), -_FAR, instead=_nothing("mean_4_weeks", "mean_16_weeks")),
        _Limit(("mean_4_weeks",), -_FAR, 4, _nothing("shift", "mean_16_weeks")),
        _Limit(("mean_16_weeks",), -_FAR, 16, _nothing("shift", "mean_4_weeks")),
    ),
    FreeSundays: (_Limit(("free",), _FAR, in_minutes=False),),
    FreeWeekends: (_Limit(("free",), _FAR, in_minutes=False),),
    OnCallBlocks: (_Limit(("stretch",), -_FAR),),
    # Every block stands against all care there is: what lies a week apart says nothing.
    OnCallRest: (
        _Limit(("minutes",), _WEEK, instead=_nothing("after_night")),
        _Limit(("after_night",), _WEEK, instead=_nothing("minutes")),
    ),
    OnCallAndCare: (_Limit(("minutes",), -_FAR),),
    OnCallFrequency: (
        _Limit(("in_7_days",), -_FAR, instead=_nothing("in_16_weeks"), in_minutes=False),
        _Limit(("in_16_weeks",), -_FAR, instead=_nothing("in_7_days"), in_minutes=False),
    ),
    OnCallFreePeriods: (
        _Limit(("free_days",), _FAR, instead=_nothing("long_free"), in_minutes=False),
        _Limit(("times",), _FAR, instead=_nothing("free_days"), in_minutes=False),
    ),
}
"""Of rules whose violations tell what is measured and allowed."""


def nearest(rule: LabourRule, work: Sequence[Work], history: History) -> Nearest | None:
    """The case that left least of a limit; None where nobody sets it or there is no such case.

    A rule of several limits is measured by the one that came nearest. A skill she has or lacks
    comes in no degrees; nor does the rest after as much time on call as may be.
    """
    return min(_cases(rule, work, history), key=lambda one: one.share, default=None)


def _cases(rule: LabourRule, work: Sequence[Work], history: History) -> Iterator[Nearest]:
    match rule:
        case WeeklyRest():
            for rest, wanted in rule.room(work):
                yield Nearest(rest, wanted, rest - wanted)
        case ContractBand():
            for band, total, _ in rule.totals(work, history):
                yield Nearest(total, band.most, band.most - total)
                if band.least:
                    yield Nearest(total, band.least, total - band.least)
        case _:
            for limit in _LIMITS.get(type(rule), ()):
                yield from _of_limit(rule, limit, work, history)


def _of_limit(
    rule: LabourRule, limit: _Limit, work: Sequence[Work], history: History
) -> Iterator[Nearest]:
    set_now = {name: getattr(rule, name) for name in limit.fields}
    if set_now[limit.fields[0]] is None:
        return
    strict: dict[str, Any] = {
        name: value if value is None else value + limit.moved for name, value in set_now.items()
    }
    moved = limit.moved * limit.weeks
    for one in violations_of(_with(rule, strict | dict(limit.instead)), work, history):
        allowed = one.allowed - moved
        if moved < 0 and one.allowed < 0:
            yield Nearest(one.measured, allowed, allowed - one.measured, limit.in_minutes)
        elif one.measured < moved <= one.allowed:
            yield Nearest(one.measured, allowed, one.measured - allowed, limit.in_minutes)


def _with(rule: Any, changed: dict[str, Any]) -> LabourRule:
    changed_rule: LabourRule = replace(rule, **changed)
    return changed_rule
