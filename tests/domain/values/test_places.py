"""Postcodes lie where they lie in the Netherlands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.places import Place, centres, place_of
from domain.values.postcode import is_postcode4


def test_every_centre_is_a_postcode_in_the_netherlands() -> None:
    # From Vaals, 50.75 N, to Rottumerplaat; from Sluis, 3.36 E, to Bad Nieuweschans.
    assert len(centres()) == 4073
    for postcode, (north, east) in centres().items():
        assert is_postcode4(postcode)
        assert 50.75 <= north <= 53.56
        assert 3.36 <= east <= 7.23


@pytest.mark.parametrize(
    ("postcode", "landmark"),
    [
        ("1012", Place(52.373, 4.893)),  # Dam, Amsterdam
        ("3511", Place(52.091, 5.121)),  # Domtoren, Utrecht
        ("6211", Place(50.849, 5.688)),  # Vrijthof, Maastricht
        ("9712", Place(53.219, 6.567)),  # Martinitoren, Groningen
        ("4331", Place(51.500, 3.614)),  # Lange Jan, Middelburg
    ],
)
def test_a_landmark_is_near_the_centre_of_its_postcode(postcode: str, landmark: Place) -> None:
    # A hundredth of a degree is 1.1 km to the north and 0.7 km to the east.
    assert place_of(postcode) == pytest.approx(landmark, abs=0.01)


def test_a_postcode_that_is_not_on_the_map_lies_at_the_nearest_number() -> None:
    # 3586 to 3600 are not given out; 3585 is in Utrecht, 3601 in Maarssen.
    assert "3587" not in centres()
    assert place_of("3587") == place_of("3585")
    assert place_of("3600") == place_of("3601")


@given(st.integers(1000, 9999).map(str))
def test_every_postcode_lies_somewhere(postcode: str) -> None:
    assert place_of(postcode) in centres().values()
