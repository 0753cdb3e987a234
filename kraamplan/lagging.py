"""Of which families an answer may lag behind, said in one way wherever families or sums are shown.

A read model that could not digest an event of a family has parked it, and what it says of the
family since is what it said before. Every answer names such families, whatever it is about: a sum
is wrong when one of its parts is.
"""

from collections.abc import Iterable, Mapping
from typing import Any

FIELD = "incomplete"
"""Of every document that was read."""


def marked(document: Mapping[str, Any], families: Iterable[str]) -> dict[str, Any]:
    """A document that says of which families not every event is taken in."""
    return {**document, FIELD: sorted(families)}


def said_nl(families: Iterable[str]) -> str:
    """The same to a person."""
    return (
        f"van {', '.join(sorted(families))} is nog niet alles verwerkt; wat hier over "
        "hen staat, kan achterlopen (kraamplan parked list)"
    )


def said_unnamed_nl(count: int) -> str:
    """The same to whom not every family may be named, such as a carer of hers."""
    families = "1 gezin" if count == 1 else f"{count} gezinnen"
    return f"van {families} is nog niet alles verwerkt; bezoeken kunnen ontbreken of anders zijn"


def said_en(families: Iterable[str]) -> str:
    """The same in English."""
    return (
        f"not everything about {', '.join(sorted(families))} is taken in; what is said "
        "of them here may lag behind (kraamplan parked list)"
    )
