"""One family drawn from the anchors: pregnancy, birth, stay, feeding, and what is hard for it."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from domain.care.facts import Feeding
from domain.indication.day_pattern import MOST_DAYS
from domain.indication.family_facts import FamilyFacts
from kraamplan.simulation import assumptions
from kraamplan.simulation.births import Birth, draw_birth
from kraamplan.simulation.burdens import (
    everyday_facts,
    facts_of_burdens,
    facts_of_the_first_days,
)
from kraamplan.simulation.draws import Table, happens
from kraamplan.simulation.stays import draw_nights

_BURDENS: Table[tuple[tuple[int, ...], bool]] = Table(
    {
        **{(burdens, False): share for burdens, share in assumptions.BURDENS.items()},
        **{(burdens, True): share for burdens, share in assumptions.DEFERRED_BURDENS.items()},
    }
)
_FEEDING = Table({Feeding(feeding): share for feeding, share in assumptions.FEEDING.items()})
_PARITY = Table(assumptions.PARITY)


@dataclass(frozen=True, slots=True)
class DrawnFamily:
    """Everything about one family that its course of care is made from.

    burdens are the single packages 2 to 8 its facts point to; nights are those of the mother and of
    the child in hospital; facts are all a carer who makes no mistakes finds at the start of care,
    later_facts what turns up in the days after.
    """

    number: int
    birth: Birth
    feeding: Feeding
    decided: bool
    parity: int
    burdens: tuple[int, ...]
    deferred: bool
    minimum_care: bool
    mother_nights: int
    child_nights: int
    facts: tuple[tuple[str, int], ...]
    later_facts: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        """The client number."""
        return f"G-{self.number:06}"

    @property
    def born_on(self) -> date:
        """The day of birth on the Dutch clock."""
        return self.birth.born_at.date()

    @property
    def first_day(self) -> date:
        """First day of care at home: the day after birth, or that of the mother's discharge.

        Deferred care waits for the child.
        """
        nights = self.child_nights if self.deferred else self.mother_nights
        return self.born_on + timedelta(days=max(1, nights))

    @property
    def known(self) -> FamilyFacts:
        """All facts, as an indication takes them."""
        return FamilyFacts.of(dict(self.facts + self.later_facts))


def draw_family(chance: Random, number: int, monday: date) -> DrawnFamily:
    """A family whose child is born in the week that starts on this Monday."""
    burdens, deferred = _BURDENS.draw(chance)
    birth = draw_birth(chance, burdens, monday)
    parity = _PARITY.draw(chance)
    feeding = _FEEDING.draw(chance)
    mother_nights, child_nights = draw_nights(chance, birth, burdens)
    if deferred:
        child_nights = max(child_nights, chance.randrange(MOST_DAYS, MOST_DAYS + 6))
    minimum_care = not deferred and happens(chance, assumptions.MINIMUM_CARE)
    facts = everyday_facts(chance, birth, parity) | facts_of_burdens(chance, burdens, birth)
    facts[f"feeding-{feeding}"] = 1
    later = facts_of_the_first_days(chance, burdens, breast=feeding is not Feeding.BOTTLE)
    if deferred:
        facts["deferred-start"] = 1
    if minimum_care:
        facts["minimum-care-chosen"] = 1
    for code, nights in (
        ("hospital-days-mother", mother_nights),
        ("hospital-days-child", child_nights),
    ):
        if nights:
            # The fact counts the day of discharge as well.
            facts[code] = nights + 1
    return DrawnFamily(
        number=number,
        birth=birth,
        feeding=feeding,
        decided=not happens(chance, assumptions.UNDECIDED_AT_REGISTRATION),
        parity=parity,
        burdens=burdens,
        deferred=deferred,
        minimum_care=minimum_care,
        mother_nights=mother_nights,
        child_nights=child_nights,
        facts=tuple(sorted(facts.items())),
        later_facts=tuple(sorted(later.items())),
    )
