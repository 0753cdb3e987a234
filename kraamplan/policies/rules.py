"""The mistakes only a policy file can hold; the others are those of any imported file."""

from kraamplan.importing.rules import InputRule

HOURS_OR_MINUTES = InputRule(
    "hours-or-minutes",
    "{column}: geef óf hours óf minutes, niet allebei en niet geen van beide.",
    "{column}: give either hours or minutes, not both and not neither.",
)
LISTED_TWICE = InputRule(
    "listed-twice",
    "{column}: {value} staat er meer dan eens.",
    "{column}: {value} stands there more than once.",
)

POLICY_RULES = (HOURS_OR_MINUTES, LISTED_TWICE)
"""All of them."""
