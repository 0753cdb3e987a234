"""Wishes and goals with sensible defaults, and any command about them, valid or not."""

from hypothesis import strategies as st

from domain.care.commands import PrioritiseFamily, WishCarer
from domain.care.facts import CarerWish, WishGround
from domain.carer.commands import WishDaysOff, WithdrawDaysOff
from domain.kernel.command import Command
from domain.organisation.commands import SetPlanningGoals
from domain.organisation.planning_goals import GoalPrice
from domain.values.goal import Goal
from tests.support.builders import day


def wish_carer(
    family: str = "G1",
    carer: str = "K1",
    wish: CarerWish = CarerWish.PREFERRED,
    ground: WishGround = WishGround.KNOWN_BEFORE,
) -> WishCarer:
    return WishCarer(family=family, carer=carer, wish=wish, ground=ground)


def prioritise_family(family: str = "G1", percent: int = 150) -> PrioritiseFamily:
    return PrioritiseFamily(family=family, percent=percent)


def wish_days_off(
    carer: str = "K1", first_day: str = "2026-12-05", last_day: str = "2026-12-06"
) -> WishDaysOff:
    return WishDaysOff(carer=carer, first_day=day(first_day), last_day=day(last_day))


def withdraw_days_off(
    carer: str = "K1", first_day: str = "2026-12-06", last_day: str = "2026-12-06"
) -> WithdrawDaysOff:
    return WithdrawDaysOff(carer=carer, first_day=day(first_day), last_day=day(last_day))


def set_planning_goals(
    *prices: tuple[Goal, int], effective_on: str = "2026-01-01", most_carers: int | None = None
) -> SetPlanningGoals:
    return SetPlanningGoals(
        effective_on=day(effective_on),
        prices=tuple(GoalPrice(goal, points) for goal, points in prices),
        most_carers=most_carers,
    )


_FAMILIES = st.sampled_from(["G1", "G1", "G2"])
_CARERS = st.sampled_from(["K1", "K1", "K2"])
_DAYS = st.sampled_from(["2026-11-30", "2026-12-01", "2026-12-05", "2027-02-01"])

WISH_STRATEGIES: dict[type[Command], st.SearchStrategy[Command]] = {
    WishCarer: st.builds(
        wish_carer, _FAMILIES, _CARERS, st.sampled_from(CarerWish), st.sampled_from(WishGround)
    ),
    PrioritiseFamily: st.builds(
        prioritise_family, _FAMILIES, st.sampled_from([100, 150, 0, 1_001])
    ),
    WishDaysOff: st.builds(wish_days_off, _CARERS, _DAYS, _DAYS),
    WithdrawDaysOff: st.builds(withdraw_days_off, _CARERS, _DAYS, _DAYS),
    SetPlanningGoals: st.builds(
        lambda prices, on, most: set_planning_goals(*prices, effective_on=on, most_carers=most),
        st.lists(
            st.tuples(st.sampled_from([Goal.TRAVEL_MINUTE, Goal.DAY_OFF]), st.integers(-1, 30)),
            max_size=2,
        ),
        _DAYS,
        st.sampled_from([None, None, 3, 0]),
    ),
}
