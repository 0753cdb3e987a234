"""How long a carer is on call on end, as domain.labour.rules.on_call_blocks has it.

Asked of visits around blocks that stand, and of blocks yet to be given.
"""

from collections.abc import Iterator, Sequence

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
        for ended in full_stretches(on_call, stretch, rest):
            starts = without(starts, ended, ended + rest - 1)
    return starts


def add_blocks(variables: BlockVariables) -> None:
    """Of blocks that together are too long without rest in between, one is not hers."""
    rulebook = variables.situation.problem.rulebook
    stretch, rest = rulebook.on_call_stretch_minutes, rulebook.on_call_rest_minutes
    if stretch is None or rest is None:
        return
    for carer in variables.carers:
        blocks = sorted(variables.on_call_of(carer), key=lambda one: (one.start, one.end))
        for run in _too_long([], blocks, stretch, rest):
            variables.not_all(carer, run)


def _too_long(
    run: list[Work], later: Sequence[Work], stretch: int, rest: int
) -> Iterator[list[Work]]:
    """Every shortest run with less than the rest between its blocks that is too long."""
    for number, one in enumerate(later):
        if run and not 0 <= one.start - run[-1].end < rest:
            continue
        longer = [*run, one]
        if sum(each.end - each.start for each in longer) > stretch:
            yield longer
        else:
            yield from _too_long(longer, later[number + 1 :], stretch, rest)
