"""How goals that cost otherwise are said, in Dutch and in English."""

from collections.abc import Sequence

from planner.explaining.names import GOALS, UNITS, Words
from planner.explaining.witness import TermChange


def terms_said(terms: Sequence[TermChange], language: int) -> str:
    """Goals that cost otherwise, in brackets; nothing when there are none."""
    said = [
        f"{_name(GOALS, one.name, language)} {one.before} → {one.after} "
        f"{_name(UNITS, one.unit, language)}"
        for one in terms
    ]
    return f" ({', '.join(said)})" if said else ""


def _name(names: dict[str, Words], code: str, language: int) -> str:
    return names[code][language] if code in names else code
