"""The CP-SAT model of blocks on call, as a table of contents."""

from collections.abc import Iterator
from itertools import combinations

from ortools.sat.python import cp_model

from domain.labour.rules.free_sundays import FreeSundays
from domain.labour.rules.free_weekends import FreeWeekends
from domain.labour.rules.on_call_free_periods import OnCallFreePeriods
from domain.labour.rules.weekly_rest import WeeklyRest
from planner.constraints import on_call_blocks, on_call_frequency
from planner.means import runs
from planner.on_call.choices import BlockChoices
from planner.on_call.fairness import Turns, in_weekend
from planner.on_call.variables import BlockVariables

MODEL_VERSION = "2"
"""Changes whenever the same problem may come out differently."""

LABOUR_RULES = (on_call_blocks, on_call_frequency)
DAY_RULES = (WeeklyRest, FreeSundays, FreeWeekends, OnCallFreePeriods)
"""Rules about which days she is on call or works, whatever the block."""


def build(choices: BlockChoices) -> BlockVariables:
    """The whole model: its minimum is the cheapest lawful answer, its bound a proven one."""
    variables = BlockVariables(choices)
    _one_place_at_a_time(variables)
    _hours(variables)
    for rule in LABOUR_RULES:
        rule.add_blocks(variables)
    _days(variables)
    variables.cp.minimize(sum([*_short(variables), *_turns(variables)]))
    return variables


def _one_place_at_a_time(variables: BlockVariables) -> None:
    for carer, blocks in variables.choices.offered.items():
        for one, other in combinations(blocks, 2):
            first, second = (variables.choices.works[carer, block] for block in (one, other))
            if first.start < second.end and second.start < first.end:
                variables.not_all(carer, [first, second])


def _hours(variables: BlockVariables) -> None:
    """Her contract band, and runs of weeks, leave room for what she takes."""
    situation, choices = variables.situation, variables.choices
    for carer, blocks in choices.offered.items():
        minutes = {
            block: (one.end - one.start, one.day)
            for block in blocks
            for one in (choices.works[carer, block],)
        }
        whole = sum(minutes[block][0] * variables.take[carer, block] for block in blocks)
        variables.cp.add(whole <= choices.minutes_left(carer))
        for run in runs(situation, carer):
            days = {situation.date(day) for day in situation.days_of(run.weeks)}
            within = [
                length * variables.take[carer, block]
                for block, (length, day) in minutes.items()
                if day in days
            ]
            variables.cp.add(sum(within) <= run.minutes)


def _days(variables: BlockVariables) -> None:
    """Of each least set of days she may not be on call together, one stays free."""
    for carer in variables.carers:
        for rule in DAY_RULES:
            for days in variables.choices.patterns.forbidden(carer, rule):
                variables.cp.add(sum(variables.on_day(carer, day) for day in days) < len(days))


def _short(variables: BlockVariables) -> Iterator[cp_model.LinearExprT]:
    """The price of every carer a block has too few."""
    problem = variables.choices.problem
    for block in problem.blocks:
        took = [take for (_, name), take in variables.take.items() if name == block.id]
        filled = variables.cp.new_int_var(0, block.carers, f"filled {block.id}")
        variables.cp.add(filled == sum(took))
        yield problem.weights.short * (block.carers - filled)


def _turns(variables: BlockVariables) -> Iterator[cp_model.LinearExprT]:
    """The price of each carer's blocks: a step for each, the cheaper steps first."""
    choices = variables.choices
    turns = Turns(choices.problem, choices.situation)
    for carer, blocks in choices.offered.items():
        took = [variables.take[carer, block] for block in blocks]
        weekend = [
            variables.take[carer, block]
            for block in blocks
            if in_weekend(choices.works[carer, block])
        ]
        for some, step in ((took, turns.block), (weekend, turns.weekend_block)):
            taken = [variables.cp.new_bool_var(f"step {carer} {at}") for at in range(len(some))]
            variables.cp.add(sum(taken) == sum(some))
            yield from (step(carer, at) * one for at, one in enumerate(taken))
