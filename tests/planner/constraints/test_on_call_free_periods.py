"""Days off of who is on call: check and model agree on visits and on blocks to give."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.on_call_free_periods import OnCallFreePeriods
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from tests.planner.on_call.toys import assert_agreement as assert_agreement_on_blocks
from tests.planner.on_call.toys import block, week
from tests.planner.toys import assert_agreement, carer, on_call, problem, visit, with_blocks, worked

OFF = replace(CAO_KRAAMZORG_2022, on_call_long_free_minutes=48 * 60, on_call_long_free_times=2)


def at_work_for_three_weeks() -> PlanningProblem:
    """On call three weeks ago and at work on every day since: the last week has both times off.

    Twice 48 hours end when the four weeks do, on Monday at 8:00. After work until 18:00 the day
    before, five days on end hold them, or twice three; she has to leave those free.
    """
    return with_blocks(
        problem(
            [visit("a", day, 10) for day in range(7)],
            [carer("anna", most=80)],
            past=[worked("anna", "z", day, 8, 18) for day in range(-20, 0)],
            rulebook=replace(OFF, max_week_minutes=80 * 60),
        ),
        on_call("anna", -21, 8, 16),
    )


def test_check_model_and_ledger_agree_on_every_division() -> None:
    assert_agreement(at_work_for_three_weeks())


def test_of_a_long_horizon_the_latest_days_are_given_up() -> None:
    short = at_work_for_three_weeks()
    asked = with_blocks(
        problem(
            [visit("a", day, 10) for day in range(14)],
            [carer("anna", most=160, free=[(day, 8.0, 18.0) for day in range(14)])],
            past=short.worked,
            rulebook=replace(OFF, max_week_minutes=80 * 60),
            days=14,
        ),
        on_call("anna", -21, 8, 16),
    )
    patterns = choices_in(Situation.of(asked)).patterns

    given_up = patterns.forbidden("anna", OnCallFreePeriods)

    assert given_up
    kept = [day for day in range(14) if (day,) not in given_up]
    assert patterns.lawful("anna", sum(1 << day for day in kept))
    assert not patterns.lawful("anna", (1 << 14) - 1)


def test_check_and_model_agree_on_days_on_call() -> None:
    # On call on twelve of the three weeks before: two days more in the fourth.
    asked = week(
        [block(day, "day") for day in range(6)],
        [carer("anna", most=60)],
        stands=[on_call("anna", day, 8, 16) for day in range(-21, 0) if day % 7 < 4],
        rulebook=replace(CAO_KRAAMZORG_2022, on_call_free_days=14),
    )
    assert_agreement_on_blocks(asked)
