"""Filling blocks on call: proven against every answer there is, and the same twice."""

import dataclasses

import msgspec
import pytest

from planner.on_call.choices import BlockChoices
from planner.on_call.fairness import price
from planner.on_call.greedy import fill_greedily
from planner.on_call.problem import BlocksHad, OnCallProblem
from planner.on_call.result import Taken
from planner.on_call.solve import fill_blocks
from planner.on_call.verify import verify
from planner.result import Settings, Status
from planner.situation import Situation
from tests.planner.on_call.toys import AGREED, answers, block, week
from tests.planner.toys import carer, on_call, worked

SHORT = 1_000_000


def cost(asked: OnCallProblem, taken: list[Taken] | tuple[Taken, ...]) -> int:
    return price(asked, Situation.of(asked.staff), taken)


def a_night_after_a_night() -> OnCallProblem:
    """Bea took the last night: by turn the first block is Anna's, the second Bea's."""
    return week(
        [block(0, "night"), block(0, "day")],
        [carer("anna", contract=36), carer("bea", contract=36)],
        stands=[on_call("bea", -3, 0, 8)],
    )


def a_full_weekend() -> OnCallProblem:
    """Three carers of whom one has half a contract; Chris worked until Friday evening."""
    return week(
        [block(5, "night"), block(5, "day"), block(6, "evening")],
        [carer("anna", contract=36), carer("bea", contract=18), carer("chris", contract=36)],
        past=[worked("chris", "z", 4, 12, 22)],
    )


def too_few_carers() -> OnCallProblem:
    """Two blocks on end and then eight hours of rest: of three with one carer one stays short."""
    return week(
        [block(0, "night"), block(0, "day"), block(0, "evening")], [carer("anna", contract=36)]
    )


@pytest.mark.parametrize("asked", [a_night_after_a_night(), a_full_weekend(), too_few_carers()])
def test_the_answer_is_the_cheapest_lawful_one_of_all_there_are(asked: OnCallProblem) -> None:
    least = min(cost(asked, taken) for taken in answers(asked) if not verify(asked, taken))

    result = fill_blocks(asked)

    assert (result.status, result.objective) == (Status.OPTIMAL, least)
    assert result.lower_bound == least
    assert verify(asked, result.taken) == ()
    assert result.objective <= result.baseline_objective


def test_a_turn_costs_more_with_every_block_of_the_quarter() -> None:
    # Anna's first block costs 100, her second 300; Bea had one: her second costs 300 at once.
    asked = a_night_after_a_night()
    taken = [Taken(block="2026-11-30/night", carer="anna")]
    assert cost(asked, taken) == SHORT + 100
    assert cost(asked, [*taken, Taken(block="2026-11-30/day", carer="anna")]) == 400
    assert cost(asked, [*taken, Taken(block="2026-11-30/day", carer="bea")]) == 400


def test_a_block_she_was_called_away_from_is_one_block() -> None:
    # What stands of Bea's night is two parts, before a call and after it. It was one block: her
    # next costs 300, where two would make it 500.
    parts = [on_call("bea", -3, 0, 2), on_call("bea", -3, 6, 8)]
    asked = week([block(0, "day")], [carer("bea", contract=36)], stands=parts)
    had = (BlocksHad(carer="bea", blocks=1, weekend_blocks=0),)
    taken = [Taken(block="2026-11-30/day", carer="bea")]
    assert cost(msgspec.structs.replace(asked, had=had), taken) == 300
    assert cost(asked, taken) == 500


def test_of_blocks_had_those_in_a_weekend_make_weekends_dearer() -> None:
    asked = week([block(5, "day")], [carer("bea", contract=36)])
    had = (BlocksHad(carer="bea", blocks=2, weekend_blocks=1),)
    # The third block costs 500, the second on a weekend 300.
    taken = [Taken(block="2026-12-05/day", carer="bea")]
    assert cost(msgspec.structs.replace(asked, had=had), taken) == 800


def test_who_worked_in_the_night_gets_no_block_for_fourteen_hours() -> None:
    # A birth on Monday from 1:00 to 3:00: on call from 16:00 is too soon, the next night is not.
    agreed = dataclasses.replace(AGREED, on_call_after_night_minutes=14 * 60)
    asked = week(
        [block(0, "evening"), block(1, "night")],
        [carer("anna", contract=36)],
        past=[worked("anna", "z", 0, 1, 3)],
        rulebook=agreed,
    )
    assert [one.block for one in fill_blocks(asked).taken] == ["2026-12-01/night"]
    again = [Taken(block="2026-11-30/evening", carer="anna")]
    assert [one.rule for one in verify(asked, again)] == ["on_call_rest"]


def test_half_a_contract_and_a_weekend_each_make_a_turn_twice_as_dear() -> None:
    asked = a_full_weekend()
    night, evening = "2026-12-05/night", "2026-12-06/evening"
    # On a Saturday: 100 for the block and 100 for the weekend, of half a contract 200 and 200.
    assert cost(asked, [Taken(block=night, carer="anna")]) == 2 * SHORT + 200
    assert cost(asked, [Taken(block=night, carer="bea")]) == 2 * SHORT + 400
    # The second on a weekend: 300 and 300.
    both = [Taken(block=night, carer="anna"), Taken(block=evening, carer="anna")]
    assert cost(asked, both) == SHORT + 200 + 600


def test_what_nobody_may_take_stays_short_and_is_said() -> None:
    result = fill_blocks(too_few_carers())
    assert len(result.taken) == 2
    assert result.objective == SHORT + 100 + 300


def test_greedy_is_lawful_and_gives_each_block_to_whose_turn_it_is() -> None:
    asked = a_night_after_a_night()
    taken = fill_greedily(BlockChoices.of(asked))
    assert taken[1] == Taken(block="2026-11-30/night", carer="anna")
    assert verify(asked, taken) == ()


def test_without_work_for_the_solver_the_greedy_answer_stands() -> None:
    asked = a_full_weekend()
    result = fill_blocks(asked, Settings(deterministic_limit=0.0))
    assert result.objective == result.baseline_objective
    assert verify(asked, result.taken) == ()
    assert result.lower_bound <= result.objective


def test_the_same_problem_gives_the_same_answer_twice() -> None:
    blocks = [block(day, name, 2) for day in range(7) for name in ("night", "day", "evening")]
    asked = week(blocks, [carer(f"c{number}", contract=24, most=32) for number in range(12)])
    one, other = fill_blocks(asked), fill_blocks(asked)

    assert one.to_json() == other.to_json()
    assert verify(asked, one.taken) == ()
    # 42 places, 12 carers of four blocks at the most: nobody is short.
    assert len(one.taken) == 42
