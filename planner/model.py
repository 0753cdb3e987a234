"""The CP-SAT model of a problem, as a table of contents."""

from planner.choices import Choices
from planner.constraints import (
    breaks,
    consecutive_shifts,
    contract_band,
    coverage,
    daily_rest,
    free_sundays,
    free_weekends,
    max_shift,
    max_week,
    mean_4_weeks,
    mean_16_weeks,
    no_overlap,
    on_call_free_periods,
    protection,
    weekly_rest,
)
from planner.objectives import (
    continuity,
    contract_balance,
    fairness,
    far_trips,
    preference,
    stability,
    travel,
    uncovered,
)
from planner.variables import Variables

MODEL_VERSION = "15"
"""Changes whenever the same problem may come out differently."""

STRUCTURE = (coverage, no_overlap)
LABOUR_RULES = (
    daily_rest,
    weekly_rest,
    consecutive_shifts,
    max_shift,
    breaks,
    max_week,
    contract_band,
    mean_4_weeks,
    mean_16_weeks,
    protection,
    free_sundays,
    free_weekends,
    on_call_free_periods,
)
OBJECTIVES = (
    uncovered,
    continuity,
    stability,
    contract_balance,
    travel,
    fairness,
    far_trips,
    preference,
)


def build(choices: Choices) -> Variables:
    """The whole model: its minimum is the cheapest lawful roster, its bound a proven one.

    What one visit asks of one carer (skills, reach, availability, her past) is settled before, in
    the choices: a variable exists only where she could.
    """
    variables = Variables(choices)
    for constraint in STRUCTURE:
        constraint.add(variables)
    for rule in LABOUR_RULES:
        rule.add(variables)
    variables.cp.minimize(sum(objective.cost(variables) for objective in OBJECTIVES))
    return variables
