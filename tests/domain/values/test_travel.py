"""Synthetic travel times have the shape of real ones."""

from hypothesis import given
from hypothesis import strategies as st

from domain.values.travel import TRAVEL_VERSION, travel_minutes

POSTCODES = st.integers(1000, 9999).map(str)


@given(POSTCODES, POSTCODES)
def test_the_way_back_takes_as_long(origin: str, destination: str) -> None:
    assert travel_minutes(origin, destination) == travel_minutes(destination, origin)


@given(POSTCODES, POSTCODES)
def test_every_way_takes_between_8_and_75_minutes(origin: str, destination: str) -> None:
    assert 8 <= travel_minutes(origin, destination) <= 75


def test_both_ends_of_the_range_are_reached() -> None:
    assert travel_minutes("3511", "3511") == 8
    assert travel_minutes("1011", "9999") == 75


@given(POSTCODES, POSTCODES, POSTCODES)
def test_a_postcode_further_away_in_number_is_never_nearer(a: str, b: str, c: str) -> None:
    near, far = sorted((b, c), key=lambda each: abs(int(a) - int(each)))
    assert travel_minutes(a, near) <= travel_minutes(a, far)


def test_its_version_says_that_it_is_synthetic() -> None:
    assert TRAVEL_VERSION == "synthetic-postcode-distance-1"
