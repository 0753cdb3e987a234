"""Skills a family asks for.

Rule: A family that asks for skills is served by a carer who has all of them on that day.

Source: Wet kwaliteit, klachten en geschillen zorg art. 3 (a provider of care uses staff fit for
    it; general knowledge, not read). Which skill a family needs is held at intake.

Parameters: None: no agreement sets it.

Counted as: Skills on record on the day the work starts. No day of certification is on record: a
    skill counts from the day she was hired. At a birth nobody waits for a skill: assistance asks
    for none.

Passes: A family that asks for lactation and a carer who has lactation and English.

Violates: The same family and a carer who has English only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from domain.labour.rule import NOTHING_BEFORE, History, Violation, Work, by_carer
from domain.labour.rulebook import Rulebook
from domain.values.skill import skill_nl


@dataclass(frozen=True, slots=True)
class Qualification:
    """Every skill asked for; measured are those she lacks, and none is allowed."""

    name: ClassVar[str] = "qualification"
    source: ClassVar[str] = "Wet kwaliteit, klachten en geschillen zorg art. 3"

    @classmethod
    def under(cls, _rulebook: Rulebook) -> Self:
        return cls()

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        asking = [one for one in work if one.skills]
        if not asking:
            return ()
        since = {(one.carer, one.skill): one.since for one in history.certified}
        found = []
        for carer, hers in by_carer(asking):
            for one in hers:
                lacking = [
                    skill
                    for skill in one.skills
                    if (carer, skill) not in since or since[carer, skill] > one.day
                ]
                if lacking:
                    found.append(self._violation(one, lacking))
        return tuple(sorted(found))

    def _violation(self, one: Work, lacking: Sequence[str]) -> Violation:
        dutch = ", ".join(map(skill_nl, lacking))
        return Violation(
            rule=self.name,
            carer=one.carer,
            start=one.start,
            end=one.end,
            measured=len(lacking),
            allowed=0,
            message_nl=f"{one.carer} mist op {one.day} de bekwaamheid {dutch} die "
            f"het gezin vraagt ({self.source}).",
            message_en=f"On {one.day} {one.carer} lacks the skill {', '.join(lacking)} the family "
            f"asks for ({self.source}).",
        )
