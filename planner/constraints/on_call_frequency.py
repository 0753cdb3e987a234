"""How often a carer is on call, as domain.labour.rules.on_call_frequency has it.

Visits change nothing about it: it is asked of blocks yet to be given.
"""

from domain.labour.on_call import blocks_whole
from domain.labour.rules.on_call_frequency import OnCallFrequency
from planner.on_call.variables import BlockVariables


def add_blocks(variables: BlockVariables) -> None:
    """In any period that begins with a block, hers or not, she has no more than the limit."""
    situation = variables.situation
    rule, first_day = OnCallFrequency.under(situation.problem.rulebook), situation.problem.first_day
    for carer in variables.carers:
        standing = blocks_whole(situation.fixed(carer), rule.block, first_day)
        blocks = [*standing, *variables.offered_to(carer)]
        for days, most in rule.periods:
            for first in blocks:
                until = first.start + days * 24 * 60
                within = [one for one in blocks if first.start <= one.start < until]
                variables.at_most(carer, within, most)
