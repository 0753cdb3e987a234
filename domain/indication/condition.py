"""When a fact counts: at least so much, at most so much, or simply that it is so."""

from dataclasses import dataclass

from domain.indication.facts import FACTS, FactKind
from domain.indication.family_facts import FamilyFacts
from domain.indication.sourced import Words


@dataclass(frozen=True, slots=True)
class Condition:
    """Both limits are included and in the unit of the fact; without any the value must be 1 up."""

    fact: str
    at_least: int | None = None
    at_most: int | None = None

    def holds(self, facts: FamilyFacts) -> bool:
        """Whether the fact is known and lies within the limits."""
        value = facts.value(self.fact)
        if value is None:
            return False
        if self.at_least is None and self.at_most is None:
            return value >= 1
        return (self.at_least is None or value >= self.at_least) and (
            self.at_most is None or value <= self.at_most
        )

    @property
    def is_flag(self) -> bool:
        """Whether its fact is known as one that is so or not."""
        fact = FACTS.get(self.fact)
        return fact is not None and fact.kind is FactKind.FLAG

    @property
    def can_hold(self) -> bool:
        """Whether a known fact has any believable value within the limits."""
        fact = FACTS.get(self.fact)
        if fact is None:
            return False
        default = 1 if self.at_most is None else 0
        lowest = default if self.at_least is None else self.at_least
        highest = fact.most if self.at_most is None else min(self.at_most, fact.most)
        if self.is_flag:
            lowest = max(lowest, 1)
        return lowest <= highest

    @property
    def words(self) -> Words:
        """The fact with its limits; a fact nobody knows by its code."""
        fact = FACTS.get(self.fact)
        if fact is None:
            return Words(self.fact, self.fact)
        nl, en = [], []
        if self.at_least is not None:
            nl.append(f"ten minste {self.at_least}")
            en.append(f"at least {self.at_least}")
        if self.at_most is not None:
            nl.append(f"hoogstens {self.at_most}")
            en.append(f"at most {self.at_most}")
        if not nl or self.is_flag:
            return fact.words
        return Words(
            f"{fact.words.nl} ({' en '.join(nl)})",
            f"{fact.words.en} ({' and '.join(en)})",
        )
