"""Client and staff numbers, and citizen service numbers that must not be used as either."""

import re

KEY_PATTERN = r"[A-Za-z0-9_.-]{1,40}"
"""Letters, digits, '-', '_' and '.'; no spaces."""

_KEY = re.compile(KEY_PATTERN)
_NINE_DIGITS = re.compile(r"[0-9]{9}")
_SEPARATORS = str.maketrans("", "", "-_.")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_SHOWN_DIGITS = 2


def is_key(text: str) -> bool:
    """Whether the text has the shape of a client or staff number."""
    return _KEY.fullmatch(text) is not None


def looks_like_bsn(text: str) -> bool:
    """Whether the text is nine digits, however grouped, that pass the eleven test.

    Nine times the first digit plus eight times the second ... plus twice the eighth minus the
    ninth is a multiple of eleven. Source: Logisch ontwerp BSN.
    """
    if len(text) < len(_WEIGHTS):
        return False
    digits = text.translate(_SEPARATORS)
    if _NINE_DIGITS.fullmatch(digits) is None or int(digits) == 0:
        return False
    return sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def masked(text: str) -> str:
    """A citizen service number as a report may show it: only its last digits."""
    return "*" * (len(text) - _SHOWN_DIGITS) + text[-_SHOWN_DIGITS:]
