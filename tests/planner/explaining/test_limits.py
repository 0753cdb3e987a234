"""Every limit there is can be lifted, and lifted it forbids nothing."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from domain.labour.catalogue import CHECKED_ONLY, RULES
from planner.explaining.limits import Limit, limits_in, without
from planner.explaining.names import GOALS, LIMITS, UNITS
from planner.explaining.why import why
from planner.price import price
from planner.problem import OnCall, Protection
from planner.wishes import Wishes
from tests.planner.explaining.rosters import best
from tests.planner.explaining.test_wishes import two


@pytest.mark.parametrize("rule", [rule.name for rule in RULES if rule not in CHECKED_ONLY])
def test_every_labour_rule_is_a_limit_that_can_be_lifted(rule: str) -> None:
    assert rule in set(Limit)


@pytest.mark.parametrize("limit", Limit)
def test_every_limit_has_words(limit: Limit) -> None:
    assert all(LIMITS[limit])


def test_every_goal_has_words() -> None:
    for term in price(two(Wishes(far_minutes=30)), ()):
        assert all((*GOALS[term.name], *UNITS[term.unit]))


def test_a_protection_is_a_limit_of_whom_it_protects_and_says_no_more() -> None:
    asked = two(Wishes())
    assert Limit.PROTECTION not in limits_in(asked)
    days = Protection(
        first_day=date(2026, 11, 1),
        last_day=date(2026, 12, 31),
        away_from=date(2026, 11, 30),
        away_until=date(2026, 12, 6),
    )
    bea = msgspec.structs.replace(asked.carers[1], protected=(days,))
    planned = best(msgspec.structs.replace(asked, carers=(asked.carers[0], bea)))
    answer = why(planned, asked.visits[0].id, "bea")
    assert (answer.limits, answer.smallest) == ((Limit.PROTECTION,), True)
    assert "het minste dat moet wijken is bescherming." in answer.text_nl


@pytest.mark.parametrize("limit", [Limit.ON_CALL_REST, Limit.ON_CALL_FREE_PERIODS])
def test_a_limit_of_several_numbers_is_lifted_with_all_of_them(limit: Limit) -> None:
    on_call = OnCall(carer="ann", start=0, end=8 * 60)
    asked = msgspec.structs.replace(
        two(Wishes()),
        on_call=(on_call,),
        rulebook=replace(
            two(Wishes()).rulebook, on_call_after_night_minutes=14 * 60, on_call_free_days=14
        ),
    )
    assert limit in limits_in(asked)
    assert limit not in limits_in(without(asked, [limit]))
