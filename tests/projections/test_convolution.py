"""Sums of independent families, against counting every case."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.demand.birth_day import BirthDays, expected_birth
from domain.demand.courses import DEMONSTRATION_COURSES, NO_CARE, Course
from projections.convolution import (
    Chances,
    Distribution,
    care_after_birth,
    convolved,
    half_hours_of_family,
    served,
    trimmed,
)

MONDAY = date(2026, 12, 7)
COURSES = {Course(1, (240, 180)): 0.5, Course(0, (300,)): 0.3, NO_CARE: 0.2}
BIRTH = BirthDays(MONDAY, (0.6, 0.0, 0.4))
_CHANCES = st.lists(st.floats(0.01, 1), min_size=1, max_size=4).map(
    lambda weights: np.array(weights) / sum(weights)
)


def _cases(stretch: range) -> Iterator[tuple[int, float]]:
    """Half hours of one family in a stretch of days from MONDAY on, case by case."""
    for (born, chance), (course, share) in product(enumerate(BIRTH.chances), COURSES.items()):
        yield sum(course.minutes(day - born) for day in stretch) // 30, chance * share


@pytest.mark.parametrize("stretch", [range(1), range(1, 2), range(2, 3), range(4, 5), range(7)])
def test_the_hours_of_a_family_are_those_of_every_birth_day_and_course_together(
    stretch: range,
) -> None:
    days = len(stretch)
    first_day = MONDAY + timedelta(days=stretch[0])

    found = half_hours_of_family(BIRTH, care_after_birth(COURSES, days), days, [first_day])[0]

    expected = np.zeros(len(found))
    for half_hours, chance in _cases(stretch):
        expected[half_hours] += chance
    assert found == pytest.approx(expected)


def test_the_hours_of_a_week_are_not_those_of_seven_independent_days() -> None:
    # Born on Monday for certain, two hours on Tuesday and Wednesday or nothing on both.
    always_both = {Course(1, (120, 120)): 0.5, NO_CARE: 0.5}
    born = BirthDays(MONDAY, (1.0,))

    week = half_hours_of_family(born, care_after_birth(always_both, 7), 7, [MONDAY])[0]

    assert week[[0, 4, 8]] == pytest.approx([0.5, 0, 0.5])


def test_three_families_sum_to_what_counting_every_case_gives() -> None:
    table = care_after_birth(COURSES, 7)
    one = half_hours_of_family(BIRTH, table, 7, [MONDAY])[0]

    total = Distribution.total(4, [one, one, one])

    counted: dict[int, float] = {}
    for cases in product(_cases(range(7)), repeat=3):
        value = 4 + sum(half_hours for half_hours, _ in cases)
        chance = np.prod([each for _, each in cases])
        counted[value] = counted.get(value, 0) + float(chance)
    assert total.mean == pytest.approx(sum(value * chance for value, chance in counted.items()))
    for limit in range(50):
        more = sum(chance for value, chance in counted.items() if value > limit)
        assert total.above(limit) == pytest.approx(more, abs=1e-12)


@given(st.lists(_CHANCES, max_size=7))
def test_all_cases_of_a_sum_add_up_to_one_and_means_add_up(parts: list[Chances]) -> None:
    total = Distribution.total(0, parts)

    assert total.chances.sum() == pytest.approx(1)
    assert total.mean == pytest.approx(sum(np.arange(len(part)) @ part for part in parts))


@given(st.lists(_CHANCES, max_size=5), st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_a_higher_quantile_is_never_a_lower_value(
    parts: list[Chances], one: float, other: float
) -> None:
    total = Distribution.total(0, parts)

    assert total.quantile(min(one, other)) <= total.quantile(max(one, other))


@given(st.lists(_CHANCES, max_size=5), _CHANCES, st.floats(0, 12))
def test_one_family_more_never_makes_a_shortage_less_likely(
    parts: list[Chances], more: Chances, capacity: float
) -> None:
    total = Distribution.total(0, parts)

    assert total.plus(more).above(capacity) >= total.above(capacity) - 1e-12


def test_quantiles_by_hand() -> None:
    # Two coins: 0 with 1/4, 1 with 1/2, 2 with 1/4.
    coins = Distribution.total(0, [np.array([0.5, 0.5])] * 2)

    assert [coins.quantile(level) for level in (0.1, 0.25, 0.26, 0.75, 0.76)] == [0, 0, 1, 1, 2]
    assert [coins.above(value) for value in (-1, 0, 0.5, 1, 2, 9)] == pytest.approx(
        [1, 0.75, 0.75, 0.25, 0, 0]
    )


def test_what_is_certain_is_certain() -> None:
    assert Distribution.total(7, []).quantile(0.5) == 7
    assert Distribution.certain(7).above(6) == 1
    assert Distribution.certain(7).above(7) == 0


def test_a_family_that_may_get_care_is_one_family_with_that_chance() -> None:
    assert served(np.array([0.3, 0.0, 0.7])) == pytest.approx([0.3, 0.7])


def test_trimming_keeps_the_sum() -> None:
    kept = trimmed(np.array([0.5, 0.5 - 1e-17, 1e-17, 0.0]))

    assert len(kept) == 2
    assert kept.sum() == 1


def test_the_sum_of_many_families_is_close_to_what_their_means_and_variances_say() -> None:
    birth = expected_birth(MONDAY, MONDAY - timedelta(weeks=4))
    assert birth is not None
    one = half_hours_of_family(birth, care_after_birth(DEMONSTRATION_COURSES, 1), 1, [MONDAY])[0]
    counts = np.arange(len(one))
    mean = counts @ one
    variance = counts**2 @ one - mean**2

    total = Distribution(0, convolved([one] * 400))

    values = np.arange(len(total.chances))
    assert total.mean == pytest.approx(400 * mean)
    assert values**2 @ total.chances - total.mean**2 == pytest.approx(400 * variance)
