"""Hours and package numbers the way a person says them."""

import pytest

from domain.indication.wording import hours, numbers


@pytest.mark.parametrize(
    ("minutes", "nl", "en"),
    [
        (2280, "38 uur", "38 hours"),
        (60, "1 uur", "1 hour"),
        (330, "5,5 uur", "5.5 hours"),
        (440, "7 uur en 20 minuten", "7 hours and 20 minutes"),
        (-330, "-5,5 uur", "-5.5 hours"),
        (0, "0 uur", "0 hours"),
    ],
)
def test_minutes_are_said_as_hours(minutes: int, nl: str, en: str) -> None:
    assert (hours(minutes).nl, hours(minutes).en) == (nl, en)


def test_package_numbers_are_listed_in_order() -> None:
    assert numbers({7, 2}) == "2, 7"
    assert numbers(()) == "-"
