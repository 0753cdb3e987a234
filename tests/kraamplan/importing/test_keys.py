"""Numbers of our own, and citizen service numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraamplan.importing.keys import is_key, looks_like_bsn, masked


@pytest.mark.parametrize("number", ["111222333", "123456782", "1112.22.333", "111-222-333"])
def test_nine_digits_that_pass_the_eleven_test_look_like_a_citizen_service_number(
    number: str,
) -> None:
    assert looks_like_bsn(number)


@pytest.mark.parametrize(
    "number", ["111222334", "000000000", "11122233", "1112223330", "F-111222333", "", "12345678x"]
)
def test_any_other_number_does_not(number: str) -> None:
    assert not looks_like_bsn(number)


@given(st.integers(10**7, 10**8 - 1))
def test_one_check_digit_at_most_completes_eight_digits(first_eight: int) -> None:
    completed = [digit for digit in range(10) if looks_like_bsn(f"0{first_eight}"[:8] + str(digit))]
    assert len(completed) <= 1


@pytest.mark.parametrize("text", ["F-1", "a", "A_b.c-9", "x" * 40])
def test_letters_digits_and_three_signs_make_a_number(text: str) -> None:
    assert is_key(text)


@pytest.mark.parametrize("text", ["", " ", "a b", "x" * 41, "é", "a/b", "F-1\n", "٣"])
def test_nothing_else_does(text: str) -> None:
    assert not is_key(text)


def test_a_masked_number_shows_its_last_digits_only() -> None:
    assert masked("111222333") == "*******33"
