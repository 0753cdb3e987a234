"""A visit has one carer at the most. Without one it is uncovered, which has its price."""

from planner.variables import Variables


def add(variables: Variables) -> None:
    """At most one carer serves a visit."""
    for visit, carers in variables.carers_of.items():
        variables.cp.add_at_most_one(variables.serve[visit, carer] for carer in carers)
