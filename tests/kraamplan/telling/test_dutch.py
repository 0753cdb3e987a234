"""Days, hours and numbers read as Dutch people write them."""

from datetime import UTC, date, datetime

import pytest

from kraamplan.telling import dutch

MINUS = "\N{MINUS SIGN}"


@pytest.mark.parametrize(
    ("minutes", "written"),
    [
        (0, "0 u"),
        (360, "6 u"),
        (330, "5 u 30"),
        (5, "0 u 05"),
        (-90, f"{MINUS}1 u 30"),
        (74_400, "1.240 u"),
    ],
)
def test_hours_are_exact(minutes: int, written: str) -> None:
    assert dutch.hours(minutes) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (999, "999"), (1_234_567, "1.234.567"), (-1_000, f"{MINUS}1.000")],
)
def test_thousands_are_parted_by_points(value: int, written: str) -> None:
    assert dutch.number(value) == written


@pytest.mark.parametrize(
    ("share", "written"),
    [(0.0, "0,0 %"), (0.0526, "5,3 %"), (1.5, "150,0 %"), (-0.1, f"{MINUS}10,0 %")],
)
def test_shares_have_a_comma(share: float, written: str) -> None:
    assert dutch.percent(share) == written


def test_a_moment_is_told_by_the_dutch_clock() -> None:
    winter = datetime(2026, 12, 1, 12, tzinfo=UTC)
    summer = datetime(2027, 6, 1, 22, 30, tzinfo=UTC)
    assert (dutch.moment(winter), dutch.clock(winter)) == ("di 1 dec 2026, 13:00", "13:00")
    assert (dutch.moment(summer), dutch.clock(summer)) == ("wo 2 jun 2027, 00:30", "00:30")


def test_a_day_has_a_long_and_a_short_name() -> None:
    day = date(2027, 3, 1)
    assert dutch.full_day(day) == "maandag 1 maart 2027"
    assert (dutch.day_name(day), dutch.short_day(day)) == ("maandag", "1 mrt")
    assert dutch.weekday_and_day(day) == "ma 1 mrt"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2026, 12, 7), date(2026, 12, 13), "7 – 13 december 2026"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 november – 6 december 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 december 2026 – 3 januari 2027"),
    ],
)
def test_days_from_and_to_say_nothing_twice(first: date, last: date, written: str) -> None:
    assert dutch.span(first, last) == written


def test_a_visit_is_told_by_its_family_and_day() -> None:
    assert dutch.visit("G-1001/2026-12-01") == "G-1001, di 1 dec"
    assert dutch.visit("extra") == "extra"


def test_one_is_one_and_two_are_more() -> None:
    assert dutch.count(1, "bezoek", "bezoeken") == "1 bezoek"
    assert dutch.count(0, "bezoek", "bezoeken") == "0 bezoeken"


def test_keys_are_in_the_order_people_count_in() -> None:
    keys = ["K10", "K2", "a", "10", "K-9", "", "K2b", "9"]
    expected = ["", "9", "10", "K2", "K2b", "K10", "K-9", "a"]
    assert sorted(keys, key=dutch.as_people_count) == expected


@pytest.mark.parametrize(
    ("minutes", "written"),
    [(None, "–"), (2568, "42,8 u"), (-36, f"{MINUS}0,6 u"), (-1, "0,0 u"), (0, "0,0 u")],
)
def test_means_of_hours_have_one_decimal(minutes: int | None, written: str) -> None:
    assert dutch.decimal_hours(minutes) == written


@pytest.mark.parametrize(
    ("cents", "written"),
    [(0, "€ 0,00"), (123_456, "€ 1.234,56"), (-5, f"€ {MINUS}0,05")],
)
def test_money_is_in_euros_and_cents(cents: int, written: str) -> None:
    assert dutch.euro(cents) == written
