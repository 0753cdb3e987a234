"""The mistakes only an agreement file can hold; the others are those of any imported file."""

from kraamplan.importing.rules import InputRule

ONE_VALUE = InputRule(
    "limit-has-one-value",
    "{column}: geef precies één van {allowed}.",
    "{column}: give exactly one of {allowed}.",
)
SET_TWICE = InputRule(
    "limit-set-twice",
    "{column}: {value} staat er voor dezelfde dag meer dan eens.",
    "{column}: {value} stands there more than once for the same day.",
)

AGREEMENT_RULES = (ONE_VALUE, SET_TWICE)
"""All of them."""
