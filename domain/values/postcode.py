"""The four digits of a Dutch postcode: enough to plan travel, too coarse to find a door."""

import re

_POSTCODE4 = re.compile(r"[1-9][0-9]{3}")


def is_postcode4(text: str) -> bool:
    """Whether the text is four digits that do not start with a zero, such as "3511"."""
    return _POSTCODE4.fullmatch(text) is not None
