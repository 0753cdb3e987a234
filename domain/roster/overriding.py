"""Which rules of planning a planner may set aside with a reason, and which nobody may."""

OVERRIDABLE = frozenset(
    {"availability", "most_carers", "own_maximum", "reach", "visits_a_day", "window"}
)
"""What was agreed with a carer or a family, by the names the check of a roster gives its rules.

Rules of law and of the collective agreement are in no such list, nor is what cannot be at all: two
places at once, a skill she lacks, a pair that was forbidden.
"""
