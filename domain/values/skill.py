"""What a carer may be certified in and a family may need.

Source: attributes matched on by planners, domain knowledge of medium certainty; the CAO names no
such list.
"""

from enum import StrEnum


class Skill(StrEnum):
    """A specialism beyond the basic qualification every carer has."""

    PSYCHOSOCIAL = "psychosocial"
    LACTATION = "lactation"
    CAESAREAN = "caesarean"
    PREMATURE_TWINS = "premature_twins"
    ENGLISH = "english"

    @property
    def nl(self) -> str:
        """What planners call it."""
        return _DUTCH[self]


def skill_nl(code: str) -> str:
    """What planners call the skill of a code; a code of no skill is said as it is."""
    return Skill(code).nl if code in set(Skill) else code


_DUTCH = {
    Skill.PSYCHOSOCIAL: "psychosociaal",
    Skill.LACTATION: "lactatie",
    Skill.CAESAREAN: "sectio",
    Skill.PREMATURE_TWINS: "prematuur en tweelingen",
    Skill.ENGLISH: "Engels",
}
