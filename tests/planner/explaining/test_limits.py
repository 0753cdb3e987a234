"""Every limit there is can be lifted, and lifted it forbids nothing."""

import pytest

from domain.labour.catalogue import CHECKED_ONLY, RULES
from planner.explaining.limits import Limit
from planner.explaining.names import GOALS, LIMITS, UNITS
from planner.price import price
from planner.wishes import Wishes
from tests.planner.explaining.test_wishes import two


@pytest.mark.parametrize("rule", [rule.name for rule in RULES if rule not in CHECKED_ONLY])
def test_every_labour_rule_is_a_limit_that_can_be_lifted(rule: str) -> None:
    assert rule in set(Limit)


@pytest.mark.parametrize("limit", Limit)
def test_every_limit_has_words(limit: Limit) -> None:
    assert all(LIMITS[limit])


def test_every_goal_has_words() -> None:
    for term in price(two(Wishes()), ()):
        assert all((*GOALS[term.name], *UNITS[term.unit]))
