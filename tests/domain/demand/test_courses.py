"""What care follows a birth, as shares of families."""

from collections import Counter
from dataclasses import replace

import pytest

from domain.demand.courses import (
    CAESAREAN_COURSES,
    DEMONSTRATION_COURSES,
    NO_CARE,
    Course,
    KnownBeforehand,
    expected_courses,
    leaving,
    smoothed,
)

FIRST_CHILD = KnownBeforehand(
    package=1, first_child=True, multiple=False, caesarean=False, minimum_care=False
)
LATER_CHILD = replace(FIRST_CHILD, first_child=False)
BY_SECTION = replace(FIRST_CHILD, package=5, caesarean=True)
SHORT, LONG = Course(1, (240, 180)), Course(2, (480, 480, 480))


def test_a_course_gives_minutes_from_its_first_day_to_its_last() -> None:
    assert [SHORT.minutes(day) for day in range(4)] == [0, 240, 180, 0]


@pytest.mark.parametrize("courses", [DEMONSTRATION_COURSES, CAESAREAN_COURSES])
def test_the_demonstration_shares_add_up_to_one(courses: dict[Course, float]) -> None:
    assert sum(courses.values()) == pytest.approx(1)


def test_the_demonstration_has_the_published_mean_of_hours() -> None:
    mean = sum(sum(course.pattern) * share for course, share in DEMONSTRATION_COURSES.items())

    assert mean / 60 == pytest.approx(42.8, abs=0.05)


def test_families_seen_and_shares_beforehand_weigh_by_their_numbers() -> None:
    # 3 short and 1 long seen, and 4 families' worth of "all long": short 3/8, long 5/8.
    shares = smoothed({SHORT: 3, LONG: 1}, {LONG: 1.0}, weight=4)

    assert shares == {SHORT: pytest.approx(3 / 8), LONG: pytest.approx(5 / 8)}


def test_without_a_past_the_demonstration_stands_in() -> None:
    assert expected_courses({}, FIRST_CHILD) == pytest.approx(DEMONSTRATION_COURSES)
    assert expected_courses({}, BY_SECTION) == pytest.approx(CAESAREAN_COURSES)


def test_families_like_this_one_say_more_than_the_others() -> None:
    past = {FIRST_CHILD: Counter({LONG: 40}), LATER_CHILD: Counter({SHORT: 40})}

    first, later = expected_courses(past, FIRST_CHILD), expected_courses(past, LATER_CHILD)

    # 40 of 40 own and 20 at (40 + 0) / (80 + 20): (40 + 8) / 60; of the other course 8 / 60.
    assert first[LONG] == later[SHORT] == pytest.approx(48 / 60)
    assert first[SHORT] == later[LONG] == pytest.approx(8 / 60)


def test_who_leaves_gets_no_care() -> None:
    # A tenth leaves; of the nine tenths that stay half get no care either: 0.1 + 0.45.
    assert leaving({SHORT: 0.5, NO_CARE: 0.5}, 0.1) == pytest.approx({SHORT: 0.45, NO_CARE: 0.55})


def test_sections_learn_nothing_from_other_births() -> None:
    past = {FIRST_CHILD: Counter({SHORT: 400, NO_CARE: 9})}

    assert expected_courses(past, BY_SECTION) == pytest.approx(CAESAREAN_COURSES)
