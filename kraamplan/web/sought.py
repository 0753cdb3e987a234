"""What a planner seeks on a board: a carer, a family, or who has a skill."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sought:
    """Words are part of the number of a carer or family; a skill is one a carer has."""

    words: str = ""
    skill: str = ""

    def __bool__(self) -> bool:
        """Whether anything is sought."""
        return bool(self.words or self.skill)

    def row(self, carer: str, skills: Collection[str], families: Collection[str]) -> bool:
        """Whether a carer's week is meant, by her number, her skills or whom she visits."""
        return (not self.skill or self.skill in skills) and any(
            self.family(each) for each in (carer, *families)
        )

    def family(self, family: str) -> bool:
        """Whether a number has the words in it."""
        return self.words.casefold() in family.casefold()


EVERYTHING = Sought()
