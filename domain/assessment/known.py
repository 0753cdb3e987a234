"""What is known about a family when an indication is given.

Part of it was recorded as a fact, part follows from what the care of the family says anyway. A
recorded fact outranks what follows: whoever records it has looked.
"""

from collections.abc import Mapping

from domain.care.aggregate import Care
from domain.care.facts import BirthMode, Feeding, Patient
from domain.indication.facts import FACTS
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
_STAYS = {
    "hospital-days-mother": (Patient.MOTHER, Patient.BOTH),
    "hospital-days-child": (Patient.CHILD, Patient.BOTH),
}


def facts_known(recorded: Mapping[str, int], care: Care) -> FamilyFacts:
    """Everything an indication may rest on, as of now."""
    follows = {"earlier-births": care.registered.parity}
    feeding = _FEEDING.get(care.registered.feeding)
    if feeding and not any(recorded.get(fact) for fact in _FEEDING.values()):
        follows[feeding] = 1
    if care.minimum_minutes is not None:
        follows["minimum-care-chosen"] = 1
    if care.born_at is not None:
        follows |= _after_birth(recorded, care)
    return FamilyFacts.of({**follows, **recorded})


def _after_birth(recorded: Mapping[str, int], care: Care) -> dict[str, int]:
    assert care.children is not None
    assert care.gestation_weeks is not None
    follows = {"children-born": care.children, "gestation-weeks": care.gestation_weeks}
    if care.mode in _MODE and not recorded.get(_PLANNED):
        follows[_MODE[care.mode]] = 1
    for fact, patients in _STAYS.items():
        ended = [stay.days for stay in care.stays.values() if stay.patient in patients]
        nights = sum(days for days in ended if days is not None)
        if nights:
            # The fact counts calendar days with the day of discharge, a stay counts without it.
            follows[fact] = min(nights + 1, FACTS[fact].most)
    if care.deferred:
        follows["deferred-start"] = 1
    return follows
