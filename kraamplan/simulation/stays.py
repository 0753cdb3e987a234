"""Days in hospital after a birth."""

from random import Random

from domain.care.facts import BirthMode, BirthPlace
from kraamplan.simulation import assumptions
from kraamplan.simulation.births import Birth
from kraamplan.simulation.draws import Table, between, happens

_RISKS, _POOR_START = 7, 8
_MOTHER = {
    BirthMode.SPONTANEOUS: Table(assumptions.NIGHTS_AFTER_SPONTANEOUS_BIRTH),
    BirthMode.INSTRUMENTAL: Table(assumptions.NIGHTS_AFTER_INSTRUMENTAL_BIRTH),
    BirthMode.CAESAREAN: Table(assumptions.NIGHTS_AFTER_CAESAREAN),
}
_SICK_CHILD = Table(assumptions.NIGHTS_OF_A_SICK_CHILD)
_HOME_FROM_WEEK = 36
"""INVENTED: a preterm child comes home at about 36 weeks, but for its last nights sooner."""


def draw_nights(chance: Random, birth: Birth, burdens: tuple[int, ...]) -> tuple[int, int]:
    """Nights of the mother and of the child in hospital, from the birth on."""
    if birth.place is not BirthPlace.HOSPITAL and _POOR_START not in burdens:
        return 0, 0
    mother = _MOTHER[birth.mode].draw(chance) if birth.place is BirthPlace.HOSPITAL else 0
    if mother and happens(chance, assumptions.OBSERVED_IN_HOSPITAL):
        mother = max(mother, 2)
    child = mother
    if birth.preterm:
        early = max(0, _HOME_FROM_WEEK - birth.weeks)
        child = max(mother, between(chance, 2 + early * 5, 1 + early, 1, 60))
    if _POOR_START in burdens:
        child = max(child, _SICK_CHILD.draw(chance))
    return mother, child
