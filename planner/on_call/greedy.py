"""Block by block in order of time, the carer whose turn costs least: what a person would do."""

from collections import defaultdict

from planner.on_call.choices import BlockChoices
from planner.on_call.fairness import Turns, in_weekend
from planner.on_call.result import Taken


def fill_greedily(choices: BlockChoices) -> tuple[Taken, ...]:
    """A lawful answer, ordered by block and carer."""
    turns = Turns(choices.problem, choices.situation)
    hers: defaultdict[str, list[str]] = defaultdict(list)
    for block in sorted(choices.problem.blocks, key=lambda one: (one.start, one.id)):
        for _ in range(block.carers):
            offers = sorted(
                (_cost(choices, turns, carer, hers[carer], block.id), carer)
                for carer, blocks in choices.offered.items()
                if block.id in blocks and block.id not in hers[carer]
            )
            for _, carer in offers:
                if choices.may_take(carer, [*hers[carer], block.id]):
                    hers[carer].append(block.id)
                    break
    return tuple(
        sorted(Taken(block=block, carer=carer) for carer, taken in hers.items() for block in taken)
    )


def _cost(choices: BlockChoices, turns: Turns, carer: str, taken: list[str], block: str) -> int:
    cost = turns.block(carer, len(taken))
    if in_weekend(choices.works[carer, block]):
        weekend = sum(in_weekend(choices.works[carer, one]) for one in taken)
        cost += turns.weekend_block(carer, weekend)
    return cost
