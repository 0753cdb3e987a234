"""Quarters: three months, read and written as 2026-Q4."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.quarter import Quarter


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_quarter_is_three_months(text: str, first: date, last: date) -> None:
    quarter = Quarter.parse(text)
    assert (quarter.first_day, quarter.last_day, str(quarter)) == (first, last, text)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_lies_in_the_quarter_that_contains_it(day: date) -> None:
    quarter = Quarter.containing(day)
    assert quarter.first_day <= day <= quarter.last_day


@pytest.mark.parametrize("text", ["2026-Q5", "2026-Q0", "2026Q1", "Q1", "", "0000-Q1"])
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a quarter"):
        Quarter.parse(text)
