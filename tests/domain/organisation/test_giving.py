"""Who gives hours while care is scarce, in which order, and how many."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.organisation.facts import (
    DEFAULT_ORDER,
    SCARCITY_LADDER,
    Births,
    ReductionGroup,
    Scarcity,
    turn_of,
)
from domain.organisation.giving import Given, Giver, give_hours
from domain.values.floor import FLOOR_MINUTES


def level(hours: int = 36, order: tuple[ReductionGroup, ...] = DEFAULT_ORDER) -> Scarcity:
    return Scarcity(hours * 60, date(2026, 7, 1), None, order)


def giver(family: str, package: int | None = 1, parity: int = 0, hours: float = 38) -> Giver:
    return Giver(family=family, package=package, parity=parity, minutes=int(hours * 60))


LATER_1 = giver("A", 1, parity=1)
FIRST_1 = giver("B", 1)
LATER_5 = giver("C", 5, parity=2, hours=49)
FIRST_5 = giver("D", 5, hours=49)
DEFERRED = giver("E", 13, hours=24)
EVERYBODY = (FIRST_5, DEFERRED, LATER_5, FIRST_1, LATER_1)


def told(found: tuple[Given, ...]) -> dict[str, tuple[int, float, float]]:
    """Turn, hours given and hours left by family."""
    return {
        each.family: (each.turn, each.given_minutes / 60, each.left_minutes / 60) for each in found
    }


# At 36 hours package 1 can give 2 of its 38 hours, package 5 can give 13 of its 49.
@pytest.mark.parametrize(
    ("needed", "expected"),
    [
        (0, {}),
        (1, {"A": (0, 1, 37)}),
        (2, {"A": (0, 2, 36)}),
        (3, {"A": (0, 2, 36), "B": (1, 1, 37)}),
        (4, {"A": (0, 2, 36), "B": (1, 2, 36)}),
        (5, {"A": (0, 2, 36), "B": (1, 2, 36), "C": (2, 1, 48)}),
        (17, {"A": (0, 2, 36), "B": (1, 2, 36), "C": (2, 13, 36)}),
        (18, {"A": (0, 2, 36), "B": (1, 2, 36), "C": (2, 13, 36), "D": (3, 1, 48)}),
        (30, {"A": (0, 2, 36), "B": (1, 2, 36), "C": (2, 13, 36), "D": (3, 13, 36)}),
        (99, {"A": (0, 2, 36), "B": (1, 2, 36), "C": (2, 13, 36), "D": (3, 13, 36)}),
        (None, {"A": (0, 2, 36), "B": (1, 2, 36), "C": (2, 13, 36), "D": (3, 13, 36)}),
    ],
)
def test_a_group_gives_when_those_before_it_gave_theirs(
    needed: int | None, expected: dict[str, tuple[int, float, float]]
) -> None:
    found = give_hours(level(), EVERYBODY, None if needed is None else needed * 60)
    assert told(found) == expected


def test_whoever_has_most_left_gives_the_next_hour() -> None:
    # Of 49, 47 and 46 hours A gives down to 47 (2), then A and B in turn down to 46 (2), and of
    # three with 46 the first two by name give an hour each (2).
    group = (giver("A", 5, hours=49), giver("B", 4, hours=47), giver("C", 2, hours=46))
    assert told(give_hours(level(), group, 6 * 60)) == {"A": (3, 4, 45), "B": (3, 2, 45)}


def test_minutes_are_found_exactly_also_when_they_are_no_whole_hours() -> None:
    found = give_hours(level(), (giver("A", hours=36.5), giver("B", hours=37)), 45)
    assert [(each.family, each.given_minutes) for each in found] == [("B", 45)]
    found = give_hours(level(), (giver("A", hours=36.5), giver("B", hours=37)), 75)
    assert [(each.family, each.given_minutes) for each in found] == [("A", 15), ("B", 60)]


def test_down_to_the_floor_nobody_gives_more() -> None:
    assert told(give_hours(level(24), (FIRST_1, DEFERRED))) == {"B": (1, 14, 24)}


def test_hours_without_a_package_stand_in_no_group() -> None:
    assert give_hours(level(), (giver("A", None, hours=49),)) == ()


def test_an_order_of_ones_own_is_followed() -> None:
    order = (ReductionGroup((5,), Births.FIRST), ReductionGroup((1,)))
    found = give_hours(level(order=order), EVERYBODY, 14 * 60)
    assert told(found) == {"D": (0, 13, 36), "A": (1, 1, 37)}


GROUPS = st.permutations(DEFAULT_ORDER).flatmap(
    lambda order: st.integers(0, len(order)).map(lambda first: tuple(order[:first]))
)
LEVELS = st.builds(
    lambda minutes, order: level(minutes // 60, order), st.sampled_from(SCARCITY_LADDER), GROUPS
)
GIVERS = st.lists(
    st.builds(
        Giver,
        family=st.sampled_from("ABCDEFGH"),
        package=st.none() | st.integers(1, 13),
        parity=st.integers(0, 3),
        minutes=st.integers(60, 80 * 60),
    ),
    unique_by=lambda each: each.family,
    max_size=8,
)
NEEDED = st.none() | st.integers(0, 120 * 60)


@given(LEVELS, GIVERS, NEEDED)
def test_nobody_is_left_with_less_than_the_level_or_gives_what_it_has_not(
    scarcity: Scarcity, givers: list[Giver], needed: int | None
) -> None:
    minutes = {each.family: each.minutes for each in givers}
    for each in give_hours(scarcity, givers, needed):
        assert each.given_minutes > 0
        assert each.given_minutes + each.left_minutes == minutes[each.family]
        assert each.left_minutes >= scarcity.minutes >= FLOOR_MINUTES


@given(LEVELS, GIVERS, NEEDED)
def test_what_is_given_is_what_is_needed_or_all_there_is(
    scarcity: Scarcity, givers: list[Giver], needed: int | None
) -> None:
    there_is = sum(each.given_minutes for each in give_hours(scarcity, givers))
    given_minutes = sum(each.given_minutes for each in give_hours(scarcity, givers, needed))
    assert given_minutes == (there_is if needed is None else min(needed, there_is))


@given(LEVELS, GIVERS, NEEDED)
def test_nobody_gives_while_somebody_before_it_has_hours_to_give(
    scarcity: Scarcity, givers: list[Giver], needed: int | None
) -> None:
    found = give_hours(scarcity, givers, needed)
    left = {each.family: each.left_minutes for each in found}
    last = max((each.turn for each in found), default=0)
    for each in givers:
        turn = None if each.package is None else turn_of(scarcity.order, each.package, each.parity)
        if turn is None:
            assert each.family not in left
        elif turn < last:
            assert left.get(each.family, each.minutes) <= scarcity.minutes


@given(LEVELS, GIVERS, NEEDED)
def test_the_order_in_which_families_are_told_makes_no_difference(
    scarcity: Scarcity, givers: list[Giver], needed: int | None
) -> None:
    mixed = sorted(givers, key=lambda each: each.family, reverse=True)
    assert give_hours(scarcity, mixed, needed) == give_hours(scarcity, givers, needed)
