"""The hours a contract leaves room for, as domain.labour.rules.contract_band has it."""

from planner.variables import Variables


def add(variables: Variables) -> None:
    """What is planned in the horizon fits on top of what stands in it."""
    situation = variables.situation
    for carer in variables.visits_of:
        left = situation.carers[carer].max_minutes - situation.past_minutes(carer)
        variables.cp.add(variables.minutes(carer) <= max(0, left))
