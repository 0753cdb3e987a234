"""A limit has one name, in agreements and in the rulebook."""

from dataclasses import fields

import pytest

from domain.labour.parameters import AT_MOST, Parameter, strictest
from domain.labour.rulebook import Rulebook


def test_every_parameter_is_a_limit_of_the_rulebook_and_the_other_way_round() -> None:
    limits = {field.name for field in fields(Rulebook)} - {"version", "valid_from"}
    assert {str(parameter) for parameter in Parameter} == limits


@pytest.mark.parametrize("parameter", Parameter)
def test_the_stricter_of_a_longest_is_the_lower_and_of_the_rest_the_higher(
    parameter: Parameter,
) -> None:
    assert strictest(parameter, [2, 1, 3]) == (1 if parameter in AT_MOST else 3)


def test_what_is_counted_stands_in_the_name() -> None:
    assert Parameter.MAX_SHIFT.counts_minutes
    assert not Parameter.FREE_SUNDAYS.counts_minutes
