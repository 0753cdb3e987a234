"""What can be loosened: wishes that bind, what is agreed with a carer, and the labour rules.

Two visits a day and the drive between them are no limits: nobody can be in two places. Wishes that
only have a price bind nobody (planner.explaining.wish_price says what they cost).
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

import msgspec

from domain.labour.rulebook import Rulebook
from planner.problem import Carer, PlanningProblem
from planner.wishes import Wishes

NO_LIMIT = 10**6
"""Minutes that no horizon has."""


class Limit(StrEnum):
    """One limit, by the name `verify` gives its violation; wishes come first, the law last."""

    PIN = "pin"
    MOST_CARERS = "most_carers"
    FORBIDDEN_PAIR = "forbidden_pair"
    REACH = "reach"
    CONTRACT_BAND = "contract_band"
    AVAILABILITY = "availability"
    QUALIFICATION = "qualification"
    ON_CALL = "on_call"
    MAX_SHIFT = "max_shift"
    MAX_WEEK = "max_week"
    DAILY_REST = "daily_rest"
    SPLIT_SHIFT = "split_shift"
    BREAKS = "breaks"
    FREE_WEEKENDS = "free_weekends"
    FREE_SUNDAYS = "free_sundays"
    MEAN_16_WEEKS = "mean_16_weeks"
    MEAN_4_WEEKS = "mean_4_weeks"
    CONSECUTIVE_SHIFTS = "consecutive_shifts"
    NIGHT_REST = "night_rest"
    WEEKLY_REST = "weekly_rest"
    ON_CALL_BLOCKS = "on_call_blocks"
    ON_CALL_REST = "on_call_rest"
    ON_CALL_AND_CARE = "on_call_and_care"
    ON_CALL_FREQUENCY = "on_call_frequency"
    ON_CALL_FREE_PERIODS = "on_call_free_periods"
    PROTECTION = "protection"


IN_MINUTES = (
    Limit.REACH,
    Limit.CONTRACT_BAND,
    Limit.MAX_SHIFT,
    Limit.MAX_WEEK,
    Limit.DAILY_REST,
)
"""Those that can be given more room by the minute."""
_PARAMETERS = {
    Limit.SPLIT_SHIFT: ("split_part_minutes",),
    Limit.BREAKS: ("break_minutes", "long_break_minutes"),
    Limit.CONSECUTIVE_SHIFTS: ("shifts_with_night",),
    Limit.NIGHT_REST: ("night_rest_minutes",),
    Limit.FREE_WEEKENDS: ("free_weekends",),
    Limit.FREE_SUNDAYS: ("free_sundays",),
    Limit.MEAN_16_WEEKS: ("mean_16_weeks_minutes",),
    Limit.MEAN_4_WEEKS: ("mean_4_weeks_minutes",),
    Limit.WEEKLY_REST: ("weekly_rest_minutes",),
    Limit.ON_CALL_BLOCKS: ("on_call_stretch_minutes",),
    Limit.ON_CALL_REST: ("on_call_rest_minutes", "on_call_after_night_minutes"),
    Limit.ON_CALL_AND_CARE: ("on_call_and_care_minutes",),
    Limit.ON_CALL_FREQUENCY: ("on_call_in_7_days", "on_call_in_16_weeks"),
    Limit.ON_CALL_FREE_PERIODS: ("on_call_free_days", "on_call_long_free_minutes"),
}
"""What sets a limit that a rulebook can do without; any of them sets it."""
_WISHES = {
    Limit.PIN: "pins",
    Limit.MOST_CARERS: "most_carers",
    Limit.FORBIDDEN_PAIR: "forbidden",
}
"""What holds the wishes that bind."""


def limits_in(problem: PlanningProblem) -> tuple[Limit, ...]:
    """The limits that can bind anybody: those somebody wished for, or the rulebook sets.

    Those of being on call only where somebody is, that of protection where somebody is protected.
    """
    return tuple(limit for limit in Limit if _is_set(problem, limit))


def _is_set(problem: PlanningProblem, limit: Limit) -> bool:
    if limit in _WISHES:
        return getattr(Wishes.of(problem.wishes) or Wishes(), _WISHES[limit]) not in (None, ())
    if limit.startswith(Limit.ON_CALL) and not problem.on_call:
        return False
    if limit is Limit.PROTECTION:
        return any(carer.protected for carer in problem.carers)
    return limit not in _PARAMETERS or any(
        getattr(problem.rulebook, name) is not None for name in _PARAMETERS[limit]
    )


def without(problem: PlanningProblem, limits: Iterable[Limit]) -> PlanningProblem:
    """The problem as it would be if these limits bound nobody."""
    lifted = frozenset(limits)
    if not lifted:
        return problem
    asked = tuple(sorted({skill for visit in problem.visits for skill in visit.skills}))
    return msgspec.structs.replace(
        problem,
        carers=tuple(_carer_without(one, problem, asked, lifted) for one in problem.carers),
        rulebook=_rulebook_without(problem.rulebook, lifted),
        wishes=_wishes_without(problem.wishes, lifted),
        on_call=msgspec.UNSET if Limit.ON_CALL in lifted else problem.on_call,
    )


def with_more(
    problem: PlanningProblem, limit: Limit, minutes: int, carer: str | None = None
) -> PlanningProblem:
    """The problem with so many minutes more room in one limit, for one carer or for all.

    Raises ValueError for a limit that is not counted in minutes, and for a labour rule of one
    carer: the law is the same for all.
    """
    rulebook, carers = problem.rulebook, problem.carers
    if carer is not None and limit not in (Limit.REACH, Limit.CONTRACT_BAND):
        raise ValueError(f"{limit} is the same for all carers, or not counted in minutes")
    match limit:
        case Limit.REACH:
            carers = tuple(
                msgspec.structs.replace(one, max_travel_minutes=one.max_travel_minutes + minutes)
                if carer in (None, one.id)
                else one
                for one in carers
            )
        case Limit.CONTRACT_BAND:
            carers = tuple(
                msgspec.structs.replace(one, max_minutes=one.max_minutes + minutes)
                if carer in (None, one.id)
                else one
                for one in carers
            )
        case Limit.MAX_SHIFT:
            rulebook = replace(rulebook, max_shift_minutes=rulebook.max_shift_minutes + minutes)
        case Limit.MAX_WEEK:
            rulebook = replace(rulebook, max_week_minutes=rulebook.max_week_minutes + minutes)
        case Limit.DAILY_REST:
            rest = max(0, rulebook.daily_rest_minutes - minutes)
            rulebook = replace(rulebook, daily_rest_minutes=rest)
        case _:
            raise ValueError(f"{limit} is the same for all carers, or not counted in minutes")
    return msgspec.structs.replace(problem, carers=carers, rulebook=rulebook)


def _carer_without(
    carer: Carer, problem: PlanningProblem, asked: tuple[str, ...], lifted: frozenset[Limit]
) -> Carer:
    changed: dict[str, object] = {}
    if Limit.REACH in lifted:
        changed["max_travel_minutes"] = NO_LIMIT
    if Limit.CONTRACT_BAND in lifted:
        changed["max_minutes"] = NO_LIMIT
    if Limit.AVAILABILITY in lifted:
        ends = [visit.latest for visit in problem.visits]
        changed["available"] = ((0, max(ends, default=0) + 1),)
    if Limit.PROTECTION in lifted:
        changed["protected"] = msgspec.UNSET
    if Limit.QUALIFICATION in lifted:
        changed["skills"] = tuple(sorted({*carer.skills, *asked}))
    return msgspec.structs.replace(carer, **changed)


def _wishes_without(
    wishes: Wishes | msgspec.UnsetType, lifted: frozenset[Limit]
) -> Wishes | msgspec.UnsetType:
    if wishes is msgspec.UNSET:
        return wishes
    # What an absent wish is: no pins, no pairs, no cap.
    nothing = Wishes()
    changed = {_WISHES[limit]: getattr(nothing, _WISHES[limit]) for limit in lifted & {*_WISHES}}
    return msgspec.structs.replace(wishes, **changed)


def _rulebook_without(rulebook: Rulebook, lifted: frozenset[Limit]) -> Rulebook:
    if Limit.MAX_SHIFT in lifted:
        rulebook = replace(rulebook, max_shift_minutes=NO_LIMIT)
    if Limit.MAX_WEEK in lifted:
        rulebook = replace(rulebook, max_week_minutes=NO_LIMIT)
    if Limit.DAILY_REST in lifted:
        rulebook = replace(rulebook, daily_rest_minutes=0)
    nobody_sets: dict[str, Any] = {
        name: None for limit in lifted for name in _PARAMETERS.get(limit, ())
    }
    return replace(rulebook, **nobody_sets)
