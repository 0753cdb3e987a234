"""What is known about one family, as an indication needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from domain.indication.facts import FACTS, FactKind


class UnknownFactError(ValueError):
    """No fact has this code."""


class ImplausibleFactError(ValueError):
    """The value of a fact cannot be believed."""


@dataclass(frozen=True, slots=True)
class FamilyFacts:
    """Values by fact code, in the order of their codes, so that equal facts are equal.

    What is not in here is not known, and never makes a criterion hold.
    """

    entries: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, int]) -> Self:
        """Facts from values by code; a flag of 0 is left out.

        Raises UnknownFactError for a code that is not among the known facts, ImplausibleFactError
        for a value that is negative or higher than can be believed.
        """
        for code, value in values.items():
            if code not in FACTS:
                raise UnknownFactError(f"no fact is called {code!r}")
            if not 0 <= value <= FACTS[code].most:
                raise ImplausibleFactError(
                    f"{code} is {value}, not between 0 and {FACTS[code].most}"
                )
        return cls(
            tuple(
                sorted(
                    (code, int(value))
                    for code, value in values.items()
                    if value or FACTS[code].kind is FactKind.COUNT
                )
            )
        )

    def value(self, code: str) -> int | None:
        """The value of a fact, or None when it is not known."""
        return dict(self.entries).get(code)

    def highest(self, codes: tuple[str, ...]) -> int:
        """The highest value among these facts; 0 when none is known."""
        return max((value for code, value in self.entries if code in codes), default=0)
