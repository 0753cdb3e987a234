"""How a carer judges a family at the start of care: mostly right, and better with experience.

INVENTED: how often she errs. Published is only that errors must be visible and that carers learn.
"""

import math
from dataclasses import dataclass
from random import Random

from domain.indication.facts import FACTS, FactKind
from domain.indication.family_facts import FamilyFacts
from domain.indication.policy import Policy
from kraamplan.simulation.draws import happens
from kraamplan.simulation.families import DrawnFamily
from kraamplan.simulation.pregnancy import FOLLOWS_FROM_CARE, known_at_intake
from kraamplan.simulation.team import Carer

_LASTING_ERRORS = 0.02
_FIRST_ERRORS = 0.12
_LEARNS_IN = 10
"""Indications after which about a third of what must be learned is left."""
_EASILY_SEEN_WRONGLY = (
    "episiotomy", "low-income", "large-for-age", "chronic-disease", "no-social-network",
    "psychiatric-history", "hypoglycaemia", "deprived-postcode",
)  # fmt: skip
_NOTHING_UNUSUAL = {"blood-loss-ml": 900, "apgar-5-minutes": 8}
_NOTICED_LATER = 0.85


@dataclass(frozen=True, slots=True)
class Slip:
    """A criterion judged wrongly by its fact; noticed says whether anybody sees it."""

    criterion: str
    fact: str
    judged: int
    right: int
    noticed: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """The facts of the start of care as a carer sees them."""

    facts: tuple[tuple[str, int], ...]
    slip: Slip | None

    @property
    def known(self) -> FamilyFacts:
        """As an indication takes them."""
        return FamilyFacts.of(dict(self.facts))

    @property
    def recorded(self) -> tuple[tuple[str, int], ...]:
        """What she records at the start of care; a flag that is not so is not recorded."""
        wrong = () if self.slip is None else (self.slip.fact,)
        return tuple(
            (fact, value)
            for fact, value in self.facts
            if fact not in FOLLOWS_FROM_CARE
            and (fact in wrong or not known_at_intake(fact))
            and (value or FACTS[fact].kind is FactKind.COUNT)
        )


def judge(chance: Random, family: DrawnFamily, carer: Carer, policy: Policy) -> Judgement:
    """The carer's judgement; she has one more indication behind her then."""
    errs = carer.drawn.slips * (
        _LASTING_ERRORS + _FIRST_ERRORS * math.exp(-carer.indications / _LEARNS_IN)
    )
    carer.indications += 1
    slip = _slip(chance, family, policy) if happens(chance, errs) else None
    facts = dict(family.facts)
    if slip is not None:
        facts[slip.fact] = slip.judged
    return Judgement(tuple(sorted(facts.items())), slip)


def _slip(chance: Random, family: DrawnFamily, policy: Policy) -> Slip | None:
    if family.minimum_care or family.deferred:
        return None
    facts = dict(family.facts)
    fired = {each.when.fact: each.code for each in policy.criteria if each.when.holds(family.known)}
    missable = [fact for fact in fired if _can_be_missed(fact)]
    noticed = happens(chance, _NOTICED_LATER)
    if missable and happens(chance, 0.6):
        fact = chance.choice(sorted(missable))
        return Slip(fired[fact], fact, _NOTHING_UNUSUAL.get(fact, 0), facts[fact], noticed)
    criteria = {each.when.fact: each.code for each in policy.criteria}
    seen = [fact for fact in _EASILY_SEEN_WRONGLY if fact in criteria and fact not in facts]
    fact = chance.choice(seen)
    return Slip(criteria[fact], fact, 1, 0, noticed)


def _can_be_missed(fact: str) -> bool:
    # Nobody overlooks a section, and a weight is weighed.
    overlooked = fact in _NOTHING_UNUSUAL or FACTS[fact].kind is FactKind.FLAG
    return (
        overlooked
        and fact not in FOLLOWS_FROM_CARE
        and fact != "caesarean-planned"
        and not known_at_intake(fact)
    )
