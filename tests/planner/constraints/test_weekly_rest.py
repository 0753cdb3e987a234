"""Weekly rest: check, model and ledger allow the same days, with and without a past."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.weekly_rest import WeeklyRest
from planner.possible import choices_in
from planner.problem import PlanningProblem, Worked
from planner.result import Settings
from planner.situation import Situation
from planner.solve import solve
from planner.verify import verify
from tests.planner.toys import assert_agreement, carer, problem, visit, worked

STRICT = replace(CAO_KRAAMZORG_2022, weekly_rest_minutes=36 * 60)
ALL_WAYS = replace(
    STRICT,
    nine_day_rest_minutes=60 * 60,
    fortnight_rest_minutes=72 * 60,
    fortnight_rest_part_minutes=32 * 60,
)


def whole_days(days: range) -> list[Worked]:
    return [worked("anna", "z", day, 8, 18) for day in days]


def seven_days() -> PlanningProblem:
    return problem(
        [visit("a", day, 10) for day in range(7)],
        [carer("anna", most=80)],
        rulebook=replace(STRICT, max_week_minutes=80 * 60),
    )


def after_a_week_of_six() -> PlanningProblem:
    """She worked from Tuesday to Sunday: one of the two days that follow is free."""
    return problem(
        [visit("a", day, 10) for day in range(3)],
        [carer("anna"), carer("bea", free=[(1, 8, 18)])],
        past=whole_days(range(-6, 0)),
        rulebook=STRICT,
    )


def before_work_that_stands() -> PlanningProblem:
    """Wednesday to Sunday stand already: Monday or Tuesday is free."""
    return problem(
        [visit("a", 0, 10), visit("a", 1, 10)],
        [carer("anna", most=80)],
        past=whole_days(range(2, 7)),
        rulebook=replace(STRICT, max_week_minutes=80 * 60),
    )


def in_nine_days_or_a_fortnight() -> PlanningProblem:
    """Seven days on end behind her: two days off are enough, or one now and one soon."""
    return problem(
        [visit("a", day, 10) for day in range(5)],
        [carer("anna")],
        past=whole_days(range(-7, 0)),
        rulebook=ALL_WAYS,
    )


def a_fortnight_ahead() -> PlanningProblem:
    return problem(
        [visit("a", day, 10) for day in (2, 4, 6, 7, 8, 9)],
        [carer("anna", most=160, free=[(day, 8.0, 18.0) for day in range(14)])],
        past=[*whole_days(range(2)), *whole_days(range(3, 4)), *whole_days(range(5, 6))],
        rulebook=replace(STRICT, max_week_minutes=80 * 60),
        days=14,
    )


@pytest.mark.parametrize(
    "make",
    [
        seven_days,
        after_a_week_of_six,
        before_work_that_stands,
        in_nine_days_or_a_fortnight,
        a_fortnight_ahead,
    ],
)
def test_check_model_and_ledger_agree_on_every_division(
    make: Callable[[], PlanningProblem],
) -> None:
    assert_agreement(make())


def test_the_least_sets_of_days_that_cannot_go_together_are_found() -> None:
    patterns = choices_in(Situation.of(after_a_week_of_six())).patterns

    # From Tuesday on, the seventh day is Monday: 14 hours before it. Free, it gives her 38.
    assert patterns.forbidden("anna", WeeklyRest) == [(0,)]
    assert patterns.forbidden("bea", WeeklyRest) == []


def test_days_are_taken_at_their_widest_when_starts_could_matter() -> None:
    # A visit from 8 to 11 or from 15 to 18: at their widest two such days leave 14 hours, at best
    # 28. The model says no to seven of them, which no choice of starts could allow either.
    asked = problem(
        [visit("a", day, 3) for day in range(7)], [carer("anna", most=80)], rulebook=STRICT
    )
    patterns = choices_in(Situation.of(asked)).patterns

    assert not patterns.lawful("anna", 0b1111111)
    assert patterns.lawful("anna", 0b1111110)


def test_a_past_that_breaks_the_rule_by_itself_does_not_stop_what_adds_nothing_to_it() -> None:
    # Eight days on end until Saturday a week ago break the rule by themselves; Wednesday is free
    # to work.
    asked = problem(
        [visit("a", 2, 10)], [carer("anna")], past=whole_days(range(-16, -8)), rulebook=STRICT
    )
    assert choices_in(Situation.of(asked)).patterns.lawful("anna", 0b100)


@pytest.mark.parametrize("behind", [range(0), range(-4, 0), range(-9, -3)])
def test_a_fortnight_ahead_every_way_of_resting_is_offered(behind: range) -> None:
    free = [(day, 8.0, 18.0) for day in range(14)]
    asked = problem(
        [visit("a", day, 10) for day in range(14)],
        [carer("anna", contract=80, most=160, free=free)],
        past=whole_days(behind),
        rulebook=replace(ALL_WAYS, max_week_minutes=80 * 60),
        days=14,
    )
    patterns = choices_in(Situation.of(asked)).patterns
    forbidden = patterns.unlawful("anna")
    offered = {mask for mask in range(1 << 14) if not any(mask & one == one for one in forbidden)}
    assert offered == {mask for mask in range(1 << 14) if patterns.lawful("anna", mask)}


def test_four_weeks_ahead_every_seven_days_have_their_rest() -> None:
    free = [(day, 8.0, 18.0) for day in range(28)]
    asked = problem(
        [visit("a", day, 10) for day in range(28)],
        [carer("anna", contract=200, most=300, free=free)],
        rulebook=replace(ALL_WAYS, max_week_minutes=80 * 60),
        days=28,
    )
    patterns = choices_in(Situation.of(asked)).patterns
    # Any seven days on end: the first of them from day 0, the last from day 21.
    every_seven = [tuple(range(first, first + 7)) for first in range(22)]
    assert sorted(patterns.forbidden("anna", WeeklyRest)) == every_seven

    result = solve(asked, Settings(workers=1, deterministic_limit=0.5))

    assert verify(asked, result.assignments) == ()
    # One day of every seven stays free: four of 28 at the least.
    assert len(result.uncovered) == 4


def test_without_the_limit_nothing_binds() -> None:
    asked = problem([visit("a", day, 10) for day in range(7)], [carer("anna")])
    assert not choices_in(Situation.of(asked)).patterns.bind
