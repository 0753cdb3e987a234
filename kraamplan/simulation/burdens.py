"""What is hard for a family, as the facts that show it. INVENTED, but for the packages' names.

A burden is a single package 2 to 8. The facts of a burden meet the criteria of its package and of
no other; the facts everybody has stay clear of all criteria.
"""

from collections.abc import Callable
from random import Random

from domain.care.facts import BirthMode
from kraamplan.simulation import assumptions
from kraamplan.simulation.births import BIRTH_TROUBLE, CAESAREAN, RISKS, Birth
from kraamplan.simulation.draws import Table, between, happens

Facts = dict[str, int]
_Value = Callable[[Random], int]


def _so(_chance: Random) -> int:
    return 1


def _from(least: int, most: int) -> _Value:
    return lambda chance: chance.randint(least, most)


_SHOWN_BY: dict[int, Table[tuple[str, _Value]]] = {
    2: Table(
        {
            ("pelvic-pain", _so): 35,
            ("body-mass-index", _from(35, 44)): 25,
            ("chronic-disease", _so): 20,
            ("mother-age-years", _from(41, 45)): 12,
            ("physical-disability", _so): 5,
            ("mother-age-years", _from(17, 19)): 3,
        }
    ),
    3: Table(
        {
            ("children-under-4", _from(2, 3)): 40,
            ("no-social-network", _so): 15,
            ("language-barrier", _so): 15,
            ("no-partner", _so): 10,
            ("low-income", _so): 10,
            ("deprived-postcode", _so): 6,
            ("poor-housing", _so): 4,
        }
    ),
    4: Table(
        {
            ("depression-or-anxiety", _so): 40,
            ("psychiatric-history", _so): 25,
            ("psychotropic-medication", _so): 15,
            ("traumatic-birth", _so): 15,
            ("addiction", _so): 3,
            ("domestic-violence", _so): 2,
        }
    ),
    8: Table(
        {
            ("neonatal-admission", _so): 35,
            ("hypoglycaemia", _so): 25,
            ("phototherapy", _so): 20,
            ("apgar-5-minutes", _from(3, 6)): 20,
        }
    ),
}
_OTHER_BIRTH_TROUBLE: Table[tuple[str, _Value]] = Table(
    {
        ("severe-tear", _so): 45,
        ("blood-loss-ml", _from(1_050, 2_600)): 40,
        ("manual-placenta", _so): 15,
    }
)
_OTHER_RISK: Table[tuple[str, _Value]] = Table(
    {("small-for-age", _so): 50, ("large-for-age", _so): 25, ("congenital-anomaly", _so): 25}
)
_SHOWN_TWICE = 0.2
_EPISIOTOMY_AMONG_INSTRUMENTAL = 0.6


def facts_of_burdens(chance: Random, burdens: tuple[int, ...], birth: Birth) -> Facts:
    """One or two facts a burden, unless the birth itself shows it."""
    facts: Facts = {}
    for burden in burdens:
        if burden == CAESAREAN:
            facts["caesarean-planned" if birth.planned else "caesarean-unplanned"] = 1
        elif burden == BIRTH_TROUBLE:
            facts |= _birth_trouble(chance, birth)
        elif burden == RISKS:
            if not birth.preterm and birth.children == 1:
                facts |= _one_of(chance, _OTHER_RISK)
        else:
            facts |= _one_of(chance, _SHOWN_BY[burden])
            if happens(chance, _SHOWN_TWICE):
                facts |= _one_of(chance, _SHOWN_BY[burden])
    return facts


def everyday_facts(chance: Random, birth: Birth, parity: int) -> Facts:
    """What is known of every family and hard for none."""
    return {
        "mother-age-years": between(chance, 30.5 + parity, 4.2, 21, 39),
        "body-mass-index": between(chance, 24, 3.5, 18, 33),
        "apgar-5-minutes": between(chance, 9.4, 0.7, 8, 10),
        "blood-loss-ml": between(chance, 32, 16, 5, 90) * 10,
        "birth-weight-grams": _weight(chance, birth),
        "children-born": birth.children,
        "gestation-weeks": birth.weeks,
        "earlier-births": parity,
    }


def facts_of_the_first_days(chance: Random, burdens: tuple[int, ...], *, breast: bool) -> Facts:
    """What turns up once care has started. No criterion asks for it; the older protocol does."""
    facts: Facts = {}
    if breast and happens(chance, assumptions.FEEDING_PROBLEMS):
        facts["feeding-problems"] = 1
    if CAESAREAN in burdens and happens(chance, assumptions.NOT_SELF_SUFFICIENT_AFTER_CAESAREAN):
        facts["not-self-sufficient"] = 1
    if BIRTH_TROUBLE in burdens and happens(chance, assumptions.COMPLICATIONS_AFTER_BIRTH_TROUBLE):
        facts["complication-days"] = chance.randint(1, 3)
    if happens(chance, assumptions.EXTRA_DAYS):
        facts["extra-care-days"] = chance.randint(1, 2)
    return facts


def _birth_trouble(chance: Random, birth: Birth) -> Facts:
    if birth.mode is not BirthMode.INSTRUMENTAL:
        return _one_of(chance, _OTHER_BIRTH_TROUBLE)
    cut = happens(chance, _EPISIOTOMY_AMONG_INSTRUMENTAL)
    return {"vacuum-or-forceps": 1} | ({"episiotomy": 1} if cut else {})


def _one_of(chance: Random, table: Table[tuple[str, _Value]]) -> Facts:
    fact, value = table.draw(chance)
    return {fact: value(chance)}


def _weight(chance: Random, birth: Birth) -> int:
    usual = 350 + 19 * (birth.weeks - 40) - (40 if birth.children > 1 else 0)
    least = 70 if birth.preterm or birth.children > 1 else 260
    return between(chance, max(110, usual), 38, least, 460) * 10
