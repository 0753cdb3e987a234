"""Weeks of a few blocks on call, and every answer found by trying them all.

Day 0 is Monday 2026-11-30; blocks are night, day and evening.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from ortools.sat.python import cp_model

from domain.labour.rulebook import CAO_KRAAMZORG_2022, Rulebook
from planner.on_call.choices import BlockChoices
from planner.on_call.model import build
from planner.on_call.problem import BlockToFill, OnCallProblem
from planner.on_call.result import Taken
from planner.on_call.verify import verify
from planner.problem import Carer, OnCall, Worked
from tests.planner.toys import MONDAY, at, problem, with_blocks

HOURS = {"night": (0, 8), "day": (8, 16), "evening": (16, 24)}
AGREED = replace(
    CAO_KRAAMZORG_2022,
    on_call_stretch_minutes=16 * 60,
    on_call_rest_minutes=8 * 60,
    on_call_and_care_minutes=10 * 60,
)


def block(day: int, name: str, carers: int = 1) -> BlockToFill:
    start, end = HOURS[name]
    return BlockToFill(
        id=f"{MONDAY.fromordinal(MONDAY.toordinal() + day)}/{name}",
        day=day,
        start=at(day, start),
        end=at(day, end),
        carers=carers,
    )


def week(
    blocks: Sequence[BlockToFill],
    carers: Sequence[Carer],
    *,
    stands: Sequence[OnCall] = (),
    past: Sequence[Worked] = (),
    rulebook: Rulebook = AGREED,
) -> OnCallProblem:
    staff = with_blocks(problem([], carers, past=past, rulebook=rulebook), *stands)
    return OnCallProblem(staff=staff, blocks=tuple(blocks))


def answers(asked: OnCallProblem) -> Iterator[list[Taken]]:
    """Every way to give the blocks to the carers, each block to any of them."""
    places = [(one.id, carer.id) for one in asked.blocks for carer in asked.staff.carers]
    for chosen in product((False, True), repeat=len(places)):
        yield [
            Taken(block=name, carer=carer)
            for (name, carer), takes in zip(places, chosen, strict=True)
            if takes
        ]


def model_allows(asked: OnCallProblem, taken: Sequence[Taken]) -> bool:
    """Whether the CP-SAT model has a solution in which exactly this is who takes what."""
    variables = build(BlockChoices.of(asked))
    hers = {(one.carer, one.block) for one in taken}
    if not hers <= set(variables.take):
        return False
    for key, take in variables.take.items():
        variables.cp.add(take == int(key in hers))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return solver.solve(variables.cp) == cp_model.OPTIMAL


def assert_agreement(asked: OnCallProblem) -> None:
    """Check and model judge every answer alike, and not all the same."""
    verdicts = []
    for taken in answers(asked):
        verdict = not verify(asked, taken)
        assert model_allows(asked, taken) is verdict, taken
        verdicts.append(verdict)
    assert 1 < sum(verdicts) < len(verdicts)
