"""Every number of hours is spread exactly, in visits of lawful length."""

import pytest

from domain.indication.day_pattern import day_pattern

EVERY_HOUR_COUNT = [
    (minutes, days) for days in range(1, 11) for minutes in range(180, days * 480 + 1, 7)
]


@pytest.mark.parametrize(
    ("hours", "pattern"),
    [
        (24, (3, 3, 3, 3, 3, 3, 3, 3)),
        (36, (6, 6, 5, 5, 4, 4, 3, 3)),
        (38, (6, 6, 5, 5, 5, 4, 4, 3)),
        (44, (7, 7, 6, 6, 5, 5, 4, 4)),
        (45, (7, 7, 6, 6, 5, 5, 5, 4)),
        (46, (7, 7, 6, 6, 6, 5, 5, 4)),
        (47, (7, 7, 7, 6, 6, 5, 5, 4)),
        (48, (8, 7, 7, 6, 6, 5, 5, 4)),
        (49, (8, 7, 7, 6, 6, 5, 5, 5)),
        (51, (8, 7, 7, 7, 6, 6, 5, 5)),
        (54, (8, 8, 7, 7, 7, 6, 6, 5)),
        (56, (8, 8, 7, 7, 7, 7, 6, 6)),
        (64, (8, 8, 8, 8, 8, 8, 8, 8)),
    ],
)
def test_the_patterns_of_known_hours_over_eight_days(hours: int, pattern: tuple[int, ...]) -> None:
    assert tuple(minutes / 60 for minutes in day_pattern(hours * 60)) == pattern


@pytest.mark.parametrize(
    ("days", "pattern"),
    [
        (5, (8, 8, 8, 7, 7)),
        (6, (8, 7, 7, 6, 5, 5)),
        (7, (7, 7, 6, 5, 5, 4, 4)),
        (9, (5, 5, 5, 5, 4, 4, 4, 3, 3)),
        (10, (5, 4, 4, 4, 4, 4, 4, 3, 3, 3)),
    ],
)
def test_38_hours_over_fewer_or_more_days(days: int, pattern: tuple[int, ...]) -> None:
    assert tuple(minutes / 60 for minutes in day_pattern(38 * 60, days)) == pattern


def test_what_is_not_a_whole_hour_stands_on_one_day() -> None:
    assert day_pattern(2290) == (360, 360, 310, 300, 300, 240, 240, 180)


def test_the_days_add_up_to_the_minutes_exactly() -> None:
    assert [
        (minutes, days)
        for minutes, days in EVERY_HOUR_COUNT
        if sum(day_pattern(minutes, days)) != minutes
    ] == []


def test_every_day_gets_between_three_and_eight_hours() -> None:
    lengths = {each for minutes, days in EVERY_HOUR_COUNT for each in day_pattern(minutes, days)}
    assert (min(lengths), max(lengths)) == (180, 480)


def test_no_day_gets_more_than_the_day_before() -> None:
    for minutes, days in EVERY_HOUR_COUNT:
        pattern = day_pattern(minutes, days)
        assert list(pattern) == sorted(pattern, reverse=True)


def test_there_are_as_many_days_as_asked_for_or_as_the_minutes_fill() -> None:
    for minutes, days in EVERY_HOUR_COUNT:
        assert len(day_pattern(minutes, days)) == min(days, minutes // 180)


def test_whole_hours_are_spread_in_whole_hours() -> None:
    for days in range(1, 11):
        for hours in range(3, days * 8 + 1):
            assert all(minutes % 60 == 0 for minutes in day_pattern(hours * 60, days))


def test_too_few_minutes_for_eight_days_make_fewer_days() -> None:
    assert day_pattern(7 * 60) == (240, 180)


@pytest.mark.parametrize(
    ("minutes", "days"), [(179, 8), (0, 8), (-180, 8), (64 * 60 + 1, 8), (481, 1), (600, 0)]
)
def test_minutes_that_do_not_fit_the_days_are_refused(minutes: int, days: int) -> None:
    with pytest.raises(ValueError, match=f"{minutes} minutes cannot be spread"):
        day_pattern(minutes, days)
