"""Estimated travel times have the shape of real ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.places import centres
from domain.values.travel import TRAVEL_VERSION, straight_km, travel_minutes

POSTCODES = st.sampled_from(list(centres()))


@given(POSTCODES, POSTCODES)
def test_the_way_back_takes_as_long(origin: str, destination: str) -> None:
    assert travel_minutes(origin, destination) == travel_minutes(destination, origin)


@given(POSTCODES)
def test_within_one_postcode_it_takes_the_way_to_the_car_and_in(postcode: str) -> None:
    assert travel_minutes(postcode, postcode) == 5


@given(POSTCODES, POSTCODES, POSTCODES)
def test_what_is_further_away_is_never_nearer_in_time(a: str, b: str, c: str) -> None:
    near, far = sorted((b, c), key=lambda each: straight_km(a, each))
    assert travel_minutes(a, near) <= travel_minutes(a, far)


@pytest.mark.parametrize(
    ("origin", "destination", "km", "minutes"),
    [
        # 5 min + 1.3 x 2.3 km at 40 km/h
        ("3511", "3571", 2.3, 9),
        # 5 min + 10 km at 40 km/h + (1.3 x 20.2 - 10) km at 80 km/h
        ("3511", "3811", 20.2, 32),
        # 5 min + 10 km at 40 km/h + (1.3 x 147.5 - 10) km at 80 km/h
        ("1012", "9712", 147.5, 156),
    ],
)
def test_ways_that_people_know(origin: str, destination: str, km: float, minutes: int) -> None:
    assert straight_km(origin, destination) == pytest.approx(km, rel=0.05)
    assert travel_minutes(origin, destination) == pytest.approx(minutes, abs=2)


def test_its_version_says_that_it_is_an_estimate_and_by_which_map() -> None:
    assert TRAVEL_VERSION == "postcode-centres-bag-2021-10-estimate-1"
