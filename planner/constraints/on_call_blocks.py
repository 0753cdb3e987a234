"""How long a carer is on call on end, as domain.labour.rules.on_call_blocks has it.

Asked of visits around blocks that stand, and of blocks yet to be given.
"""

from collections.abc import Iterator, Mapping, Sequence

from domain.labour.on_call import on_the_clock
from domain.labour.rule import Work
from domain.labour.rules.on_call_blocks import full_stretches
from planner.on_call.variables import BlockVariables
from planner.problem import Carer, Visit
from planner.situation import Situation
from planner.starts import Starts, without


def narrow(situation: Situation, _: Visit, carer: Carer, starts: Starts) -> Starts:
    """The starts that leave rest after as much time on call on end as may be."""
    rulebook = situation.problem.rulebook
    stretch, rest = rulebook.on_call_stretch_minutes, rulebook.on_call_rest_minutes
    on_call = situation.on_call_of.get(carer.id, ())
    if stretch is not None and rest is not None and on_call:
        for ended in full_stretches(on_call, stretch, rest, situation.problem.first_day):
            starts = without(starts, ended, ended + rest - 1)
    return starts


def add_blocks(variables: BlockVariables) -> None:
    """Of blocks that together are too long without rest in between, one is not hers."""
    problem = variables.situation.problem
    rulebook, first_day = problem.rulebook, problem.first_day
    stretch, rest = rulebook.on_call_stretch_minutes, rulebook.on_call_rest_minutes
    if stretch is None or rest is None:
        return
    for carer in variables.carers:
        blocks = sorted(variables.on_call_of(carer), key=lambda one: (one.start, one.end))
        length = {one: on_the_clock(one, first_day) for one in blocks}
        for run in _too_long([], blocks, length, (stretch, rest)):
            variables.not_all(carer, run)


def _too_long(
    run: list[Work], later: Sequence[Work], length: Mapping[Work, int], limits: tuple[int, int]
) -> Iterator[list[Work]]:
    """Every shortest run with less than the rest between its blocks that is too long.

    length is that of each block; limits are the longest stretch and the rest after it.
    """
    stretch, rest = limits
    for number, one in enumerate(later):
        if run and not 0 <= one.start - run[-1].end < rest:
            continue
        longer = [*run, one]
        if sum(length[each] for each in longer) > stretch:
            yield longer
        else:
            yield from _too_long(longer, later[number + 1 :], length, limits)
