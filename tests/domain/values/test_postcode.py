"""What is a postcode and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.postcode import is_postcode4


@given(st.integers(1000, 9999))
def test_four_digits_without_a_leading_zero_are_a_postcode(number: int) -> None:
    assert is_postcode4(str(number))


@pytest.mark.parametrize(
    "text", ["", "0511", "351", "35111", "3511 AB", "3511AB", " 3511", "3511\n", "35I1", "-351"]
)
def test_anything_else_is_not(text: str) -> None:
    assert not is_postcode4(text)
