"""One family drawn from the anchors: pregnancy, birth, stay, feeding, and what is hard for it."""

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.care.facts import BirthMode, BirthPlace, Feeding
from domain.values.horizon import moment_of
from kraamplan.simulation import anchors

Facts = dict[str, int]

_TRIGGERS: dict[int, tuple[Facts, ...]] = {
    2: ({"pelvic-pain": 1}, {"chronic-disease": 1}, {"physical-disability": 1}),
    3: ({"no-partner": 1}, {"language-barrier": 1}, {"poor-housing": 1}),
    4: ({"psychiatric-history": 1}, {"depression-or-anxiety": 1}, {"addiction": 1}),
    8: ({"neonatal-admission": 1}, {"hypoglycaemia": 1}, {"apgar-5-minutes": 5}),
}
"""Facts that make a single package's criterion hold, one drawn per family."""
_OTHER_BIRTH_TROUBLE: tuple[Facts, ...] = (
    {"severe-tear": 1},
    {"blood-loss-ml": 1_400},
    {"manual-placenta": 1},
)
_CAESAREAN, _BIRTH_TROUBLE, _RISKS, _POOR_START = 5, 6, 7, 8
_INSTRUMENTAL_AMONG_BIRTH_TROUBLE = 0.89
_PRETERM_AMONG_RISKS = 0.93
_MULTIPLE_AMONG_RISKS = 0.26
_PLANNED_AMONG_CAESAREANS = 0.49
_PARITY = ((0, 0.45), (1, 0.36), (2, 0.14), (3, 0.05))
"""INVENTED, near the national share of first children."""
_PLACES = ((BirthPlace.HOME, 0.154), (BirthPlace.BIRTH_CENTRE, 0.025), (BirthPlace.OUTPATIENT, 0.1))
"""Of all births, vzinfo/Perined 2020; the rest is second-line care."""


@dataclass(frozen=True, slots=True)
class DrawnFamily:
    """Everything about one family that its course of care is made from.

    burdens are the single packages 2 to 8 its facts point to; hospital days count the day of
    discharge, as the facts do.
    """

    number: int
    due_date: date
    born_at: datetime
    place: BirthPlace
    mode: BirthMode
    children: int
    feeding: Feeding
    parity: int
    burdens: tuple[int, ...]
    deferred: bool
    minimum_care: bool
    hospital_days: int
    facts: tuple[tuple[str, int], ...]

    @property
    def first_day(self) -> date:
        """First day of care at home: the day after birth, or the day after discharge."""
        return self.born_at.date() + timedelta(days=max(1, self.hospital_days))


def draw_family(chance: random.Random, number: int, around: date) -> DrawnFamily:
    """A family whose child is born in the week of a day."""
    deferred = chance.random() >= sum(share for _, share in anchors.BURDENS)
    burdens = _pick(chance, anchors.BURDENS)
    weeks = _gestational_weeks(chance, burdens)
    born_at = _moment_of_birth(chance, around)
    due_date = born_at.date() + timedelta(days=280 - weeks * 7 - chance.randrange(7))
    mode, facts = _birth(chance, burdens)
    children = 2 if _RISKS in burdens and chance.random() < _MULTIPLE_AMONG_RISKS else 1
    for burden in burdens:
        facts |= chance.choice(_TRIGGERS.get(burden, ({},)))
    hospital_days = _hospital_days(chance, mode, burdens, weeks)
    if hospital_days:
        facts["hospital-days-mother" if mode is BirthMode.CAESAREAN else "hospital-days-child"] = (
            hospital_days
        )
    minimum_care = not burdens and not deferred and chance.random() < _MINIMUM_AMONG_BASIC
    return DrawnFamily(
        number=number,
        due_date=due_date,
        born_at=born_at,
        place=_place(chance, mode, weeks),
        mode=mode,
        children=children,
        feeding=_feeding(chance),
        parity=_pick(chance, _PARITY),
        burdens=burdens,
        deferred=deferred,
        minimum_care=minimum_care,
        hospital_days=hospital_days,
        facts=tuple(sorted(facts.items())),
    )
