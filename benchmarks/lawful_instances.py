"""Small weeks, each drawn for one labour rule to be in the way: of visits, or of blocks on call.

One or two carers with four weeks behind them and a week ahead. A few limits are tighter than the
law, so that a week of a few visits meets them; all of it is drawn from the seed.
"""

import random
from dataclasses import replace
from datetime import date, timedelta

import msgspec

from domain.labour.catalogue import CHECKED_ONLY, RULES
from domain.labour.rule import LabourRule
from domain.labour.rulebook import Rulebook
from domain.labour.rules.breaks import Breaks
from domain.labour.rules.consecutive_shifts import ConsecutiveShifts
from domain.labour.rules.contract_band import ContractBand
from domain.labour.rules.daily_rest import DailyRest
from domain.labour.rules.free_sundays import FreeSundays
from domain.labour.rules.free_weekends import FreeWeekends
from domain.labour.rules.max_week import MaxWeek
from domain.labour.rules.mean_4_weeks import Mean4Weeks
from domain.labour.rules.mean_16_weeks import Mean16Weeks
from domain.labour.rules.night_rest import NightRest
from domain.labour.rules.on_call_and_care import OnCallAndCare
from domain.labour.rules.on_call_blocks import OnCallBlocks
from domain.labour.rules.on_call_free_periods import OnCallFreePeriods
from domain.labour.rules.on_call_frequency import OnCallFrequency
from domain.labour.rules.on_call_rest import OnCallRest
from domain.labour.rules.protection import Protection
from domain.labour.rules.qualification import Qualification
from domain.labour.rules.split_shift import SplitShift
from domain.values.skill import Skill
from planner import problem as planning
from planner.on_call.problem import BlockToFill, OnCallProblem

MONDAY = date(2026, 11, 30)
DAY, HOUR = 24 * 60, 60
BLOCKS = ((0, 8), (8, 16), (16, 24))
Rule = type[LabourRule]
PLANNED: tuple[Rule, ...] = tuple(rule for rule in RULES if rule not in CHECKED_ONLY)
"""The rules a roster can break."""
Asked = planning.PlanningProblem | OnCallProblem
_ON_CALL = (OnCallBlocks, OnCallRest, OnCallAndCare, OnCallFrequency, OnCallFreePeriods)
_OF_PAIRS = (Breaks, SplitShift)
_OF_EDGES = (DailyRest, OnCallRest)
_OVER_YEARS = (FreeSundays, FreeWeekends)


def instance(seed: int, rule: Rule) -> Asked:
    """One small problem drawn for a rule; the same seed and rule give the same one.

    How often a carer is on call binds no visit, nor does her rest between a night and a block:
    then, and now and then for the other rules on being on call, blocks are to be given.
    """
    chance = random.Random(f"{seed}/{rule.name}/blocks")
    drawn = week(seed, rule)
    if rule is OnCallRest and chance.random() < 0.4:
        staff = _after_a_night(drawn, chance)
        return OnCallProblem(staff=staff, blocks=tuple(_blocks(chance)))
    if rule is OnCallFrequency or (rule in _ON_CALL and chance.random() < 0.3):
        staff = msgspec.structs.replace(drawn, visits=(), families=())
        return OnCallProblem(staff=staff, blocks=tuple(_blocks(chance)))
    return drawn


def week(seed: int, rule: Rule) -> planning.PlanningProblem:
    """A week of visits drawn for a rule."""
    chance = random.Random(f"{seed}/{rule.name}")
    carers = [f"c{number}" for number in range(chance.randint(1, 2))]
    families = [f"f{number}" for number in range(2 if rule in _OF_PAIRS else chance.randint(1, 2))]
    places = (*families, *carers)
    worked = tuple(one for carer in carers for one in _worked(carer, rule, chance))
    on_call = () if rule not in _ON_CALL else tuple(_on_call(carers, worked, chance))
    return planning.PlanningProblem(
        region="small",
        first_day=MONDAY,
        days=7,
        families=tuple(planning.Family(id=one, postcode=one) for one in families),
        visits=tuple(one for family in families for one in _visits(family, rule, chance)),
        carers=tuple(_carer(one, rule, chance) for one in carers),
        worked=worked,
        rulebook=_rulebook(rule, chance),
        travel=planning.Travel(
            version="drawn",
            postcodes=places,
            minutes=tuple(
                tuple(0 if one == other else chance.choice([5, 20, 40]) for other in places)
                for one in places
            ),
        ),
        on_call=on_call or msgspec.UNSET,
    )


def _visits(family: str, rule: Rule, chance: random.Random) -> list[planning.Visit]:
    shortest, longest = (4, 10) if rule in _OF_PAIRS else (6, 16)
    asking = chance.random() < (0.9 if rule is Qualification else 0.1)
    found = []
    for day in range(7):
        minutes = chance.randint(shortest, longest) * 30
        earliest = day * DAY + chance.choice([6, 8, 8, 8, 12]) * HOUR
        latest = max(earliest + minutes, day * DAY + chance.choice([18, 18, 23]) * HOUR)
        if rule in _OF_EDGES:
            # Early on one day or late on another, and little room to shift.
            earliest = day * DAY + chance.choice([6 * HOUR, 23 * HOUR - minutes])
            latest = earliest + minutes
        if chance.random() < 0.8:
            found.append(
                planning.Visit(
                    id=f"{family}/{MONDAY + timedelta(days=day)}",
                    family=family,
                    day=day,
                    minutes=minutes,
                    earliest=earliest,
                    latest=latest,
                    skills=(str(Skill.LACTATION),) if asking else (),
                )
            )
    return found


def _worked(carer: str, rule: Rule, chance: random.Random) -> list[planning.Worked]:
    """Four weeks of work; for the rules on nights, a night shift or two at the end of them."""
    nights = range(1, 1 + chance.randint(1, 3)) if rule in (NightRest, ConsecutiveShifts) else ()
    found = []
    for back in range(1, 29):
        start = chance.choice([6, 8, 8, 10, 12, 23]) * HOUR
        minutes = chance.randint(3, 10) * HOUR
        if back in nights:
            start = chance.choice([20, 21, 22]) * HOUR
            # Until 2:00 the night asks for no longer rest, until 3:00 or 4:00 it does.
            ends = 26 if rule is ConsecutiveShifts else chance.choice([27, 28])
            minutes = ends * HOUR - start
        if chance.random() < (0.7 if back < 15 else 0.4) or back in nights:
            begin = start - back * DAY
            found.append(
                planning.Worked(carer=carer, family="gone", start=begin, end=begin + minutes)
            )
    return found


def _on_call(
    carers: list[str], worked: tuple[planning.Worked, ...], chance: random.Random
) -> list[planning.OnCall]:
    """Blocks that stand, some of them two on end, where nobody worked."""
    found: list[planning.OnCall] = []
    for carer in carers:
        taken = [(one.start, one.end) for one in worked if one.carer == carer]
        for day in (*range(-27, 0, 4), *range(7)):
            first = chance.randrange(3)
            if chance.random() < 0.35:
                for number in range(first, first + chance.choice([1, 1, 2])):
                    start = (day * 3 + number) * 8 * HOUR
                    end = start + 8 * HOUR
                    if all(end <= begin or stop <= start for begin, stop in taken):
                        taken.append((start, end))
                        found.append(planning.OnCall(carer=carer, start=start, end=end))
    return found


def _after_a_night(
    drawn: planning.PlanningProblem, chance: random.Random
) -> planning.PlanningProblem:
    """The same without visits, everybody at a birth in the last night, and only that night rests.

    What stood in the two days around it is left out.
    """
    around = -DAY, DAY
    nights = tuple(
        planning.Worked(
            carer=carer.id, family="gone", start=-chance.choice([2, 3]) * HOUR, end=end * HOUR
        )
        for carer in drawn.carers
        for end in [chance.randint(3, 6)]
    )
    return msgspec.structs.replace(
        drawn,
        visits=(),
        families=(),
        worked=(*(one for one in drawn.worked if one.end <= around[0]), *nights),
        on_call=tuple(
            one for one in drawn.on_call or () if one.end <= around[0] or around[1] <= one.start
        )
        or msgspec.UNSET,
        rulebook=replace(
            drawn.rulebook, on_call_rest_minutes=None, on_call_after_night_minutes=14 * HOUR
        ),
    )


def _blocks(chance: random.Random) -> list[BlockToFill]:
    return [
        BlockToFill(
            id=f"{MONDAY + timedelta(days=day)}/{first}",
            day=day,
            start=day * DAY + first * HOUR,
            end=day * DAY + last * HOUR,
            carers=chance.randint(1, 2),
        )
        for day in range(7)
        for first, last in BLOCKS
        if chance.random() < 0.4
    ]


def _carer(name: str, rule: Rule, chance: random.Random) -> planning.Carer:
    found = planning.Carer(
        id=name,
        postcode=name,
        contract_minutes=chance.randint(16, 36) * HOUR,
        max_minutes=chance.choice([12, 20, 28] if rule is ContractBand else [36, 48, 60]) * HOUR,
        skills=(str(Skill.LACTATION),) if chance.random() < 0.5 else (),
        available=tuple((day * DAY + 5 * HOUR, day * DAY + 23 * HOUR) for day in range(7)),
    )
    if rule is Protection:
        away = MONDAY + timedelta(days=chance.choice([3, 5, 60]))
        days = planning.Protection(
            first_day=MONDAY - timedelta(days=14),
            last_day=away + timedelta(days=70),
            away_from=away,
            away_until=away + timedelta(days=70),
        )
        found = msgspec.structs.replace(found, protected=(days,))
    if chance.random() < 0.5 and rule not in (Mean16Weeks, *_OVER_YEARS):
        return found
    return msgspec.structs.replace(
        found,
        counted=tuple(
            planning.WeekMinutes(
                monday=MONDAY - timedelta(weeks=back), minutes=chance.randint(10, 50) * HOUR
            )
            for back in range(15, 4, -1)
        ),
        weekend_days=tuple(
            MONDAY - timedelta(weeks=back, days=1 if rule is FreeSundays else chance.choice([1, 2]))
            for back in range(51, 4, -1)
            if chance.random() < 0.6
        ),
    )


def _rulebook(rule: Rule, chance: random.Random) -> Rulebook:
    def asked(by: Rule, minutes: int) -> int | None:
        """A limit of the rule drawn for, and now and then of another one."""
        return minutes if rule is by or chance.random() < 0.2 else None

    return Rulebook(
        version="drawn",
        valid_from=MONDAY,
        daily_rest_minutes=11 * HOUR,
        max_shift_minutes=10 * HOUR,
        max_week_minutes=chance.choice([20, 30] if rule is MaxWeek else [40, 60]) * HOUR,
        weekly_rest_minutes=36 * HOUR,
        nine_day_rest_minutes=chance.choice([None, 60 * HOUR]),
        fortnight_rest_minutes=chance.choice([None, 72 * HOUR]),
        fortnight_rest_part_minutes=32 * HOUR,
        mean_4_weeks_minutes=chance.choice([18, 24, 30] if rule is Mean4Weeks else [36, 55]) * HOUR,
        mean_16_weeks_minutes=chance.choice([22, 26, 30] if rule is Mean16Weeks else [30, 48])
        * HOUR,
        night_rest_minutes=14 * HOUR,
        night_series=asked(NightRest, 3),
        night_series_rest_minutes=46 * HOUR,
        shifts_with_night=asked(ConsecutiveShifts, chance.choice([3, 4, 5, 7])),
        split_part_minutes=chance.choice([2, 4]) * HOUR,
        break_after_minutes=330,
        break_minutes=chance.choice([30, 60, 120]) if rule is Breaks else 30,
        break_part_minutes=15,
        pregnant_shift_minutes=chance.choice([6, 8, 10]) * HOUR,
        pregnant_mean_4_weeks_minutes=chance.choice([25, 50]) * HOUR,
        pregnant_mean_16_weeks_minutes=45 * HOUR,
        free_sundays=26 if rule is FreeSundays else 13,
        free_weekends=chance.choice([22, 26, 30]) if rule is not FreeSundays else None,
        on_call_stretch_minutes=asked(OnCallBlocks, 16 * HOUR)
        or (16 * HOUR if rule is OnCallRest else None),
        on_call_rest_minutes=8 * HOUR if rule in (OnCallBlocks, OnCallRest) else None,
        on_call_and_care_minutes=asked(OnCallAndCare, 10 * HOUR),
        on_call_in_7_days=asked(OnCallFrequency, chance.choice([1, 2, 3])),
        on_call_in_16_weeks=32,
        on_call_free_days=14,
        on_call_long_free_minutes=asked(OnCallFreePeriods, 48 * HOUR),
        on_call_long_free_times=chance.choice([2, 3, 4, 6]),
    )
