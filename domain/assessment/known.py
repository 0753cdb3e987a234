"""What is known about a family when an indication is given.

Part of it was recorded as a fact, part follows from what the care of the family says anyway. A
recorded fact outranks what follows: whoever records it has looked.
"""

from domain.care.facts import BirthMode, Feeding, Registration
from domain.indication.family_facts import FamilyFacts

_FEEDING = {
    Feeding.BREAST: "feeding-breast",
    Feeding.BOTTLE: "feeding-bottle",
    Feeding.MIXED: "feeding-mixed",
}
_MODE = {
    BirthMode.CAESAREAN: "caesarean-unplanned",
    BirthMode.INSTRUMENTAL: "vacuum-or-forceps",
}
_PLANNED = "caesarean-planned"


def facts_known(
    recorded: dict[str, int],
    registration: Registration,
    mode: BirthMode | None,
    children: int | None,
    gestation_weeks: int | None,
) -> FamilyFacts:
    """Everything an indication may rest on; mode, children and weeks are None before the birth."""
    follows: dict[str, int] = {"earlier-births": registration.parity}
    if registration.feeding in _FEEDING and not any(
        recorded.get(fact) for fact in _FEEDING.values()
    ):
        follows[_FEEDING[registration.feeding]] = 1
    if mode in _MODE and not recorded.get(_PLANNED):
        follows[_MODE[mode]] = 1
    if children is not None:
        follows["children-born"] = children
    if gestation_weeks is not None:
        follows["gestation-weeks"] = gestation_weeks
    return FamilyFacts.of({**follows, **recorded})
