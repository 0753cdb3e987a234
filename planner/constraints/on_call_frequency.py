"""How often a carer is on call, as domain.labour.rules.on_call_frequency has it.

Visits change nothing about it: it is asked of blocks yet to be given.
"""

from domain.labour.rules.on_call_frequency import OnCallFrequency
from planner.on_call.variables import BlockVariables


def add_blocks(variables: BlockVariables) -> None:
    """In any period that begins with a block, hers or not, she has no more than the limit."""
    rule = OnCallFrequency.under(variables.situation.problem.rulebook)
    for carer in variables.carers:
        blocks = variables.on_call_of(carer)
        for days, most in rule.periods:
            for first in blocks:
                until = first.start + days * 24 * 60
                within = [one for one in blocks if first.start <= one.start < until]
                variables.at_most(carer, within, most)
