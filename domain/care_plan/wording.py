"""States of a goal in words, for refusals."""

from domain.care_plan.facts import GoalState
from domain.kernel.errors import Bilingual

_STATES = {
    GoalState.PROPOSED: Bilingual("voorgesteld", "proposed"),
    GoalState.AGREED: Bilingual("afgesproken", "agreed"),
    GoalState.REACHED: Bilingual("bereikt", "reached"),
    GoalState.NOT_REACHABLE: Bilingual("onhaalbaar gebleken", "out of reach"),
    GoalState.HANDED_OVER: Bilingual("overgedragen", "handed over"),
    GoalState.WITHDRAWN: Bilingual("ingetrokken", "withdrawn"),
}


def states(*those: GoalState) -> Bilingual:
    """One of those states, in both languages."""
    words = [_STATES[state] for state in those]
    return Bilingual(" of ".join(each.nl for each in words), " or ".join(each.en for each in words))
