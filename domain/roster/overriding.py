"""Which rules of planning a planner may set aside with a reason, and which nobody may."""

OVERRIDABLE = frozenset(
    {"availability", "contract_band", "most_carers", "reach", "visits_a_day", "window"}
)
"""What was agreed with a carer or a family, by the names the check of a roster gives its rules.

Rules of law are in no such list, nor is what cannot be at all: two places at once, a skill she
lacks, a pair that was forbidden. Of the collective agreement only the hours around her contract
are, which it leaves to her and the organisation.
"""
FORMER_NAMES = {"own_maximum": "contract_band"}
"""Names that rules had when they were set aside in a log of old, and what they are called now."""
