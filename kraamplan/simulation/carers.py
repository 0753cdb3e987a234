"""Carers with part-time contracts, free days and skills. All invented, but for the anchors.

Supply is sized to demand: of 20 hours a week, less sickness and leave, about 19 families a year
have their care. With slack for peaks it comes to 14 to 16 families a carer, as at the one large
organisation whose figures were found (Naviva 2018: 14.7).
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from domain.carer.commands import (
    AmendContract,
    CertifySkill,
    HireCarer,
    SetAvailability,
)
from domain.carer.facts import DayWindow
from domain.values.skill import Skill
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.draws import Table, happens
from kraamplan.simulation.scale import Place

_CONTRACT_HOURS = Table({8: 5, 12: 12, 16: 23, 20: 25, 24: 19, 28: 11, 32: 5})
"""INVENTED split; the mean is an anchor."""
_FREE_WEEKDAYS = Table({0: 50, 1: 35, 2: 15})
_SKILLS = {
    Skill.LACTATION: 0.35,
    Skill.CAESAREAN: 0.4,
    Skill.PSYCHOSOCIAL: 0.25,
    Skill.ENGLISH: 0.5,
    Skill.PREMATURE_TWINS: 0.08,
}
_MEAN_TENURE_DAYS = 8 * 365
"""INVENTED; a survey of 2018 found one in five meaning to leave within five years."""
_FAMILIES_OF_A_CARER = 19
_SLACK = 1.6
"""INVENTED: carers beyond the mean, in square roots of it. A small team has higher peaks."""


@dataclass(frozen=True, slots=True)
class DrawnCarer:
    """One carer; free_weekdays counts Monday as 1.

    slips says how often she judges wrongly beside the average, experience how many indications she
    gave before.
    """

    name: str
    place: Place
    postcode: str
    contract_minutes: int
    hired_on: date
    leaves_on: date
    free_weekdays: frozenset[int]
    skills: tuple[Skill, ...]
    slips: float
    experience: int


def carers_needed(clients_a_year: float) -> int:
    """How many carers a region of so many clients needs."""
    mean = clients_a_year / _FAMILIES_OF_A_CARER
    return round(mean + _SLACK * math.sqrt(mean))


def draw_carer(chance: Random, number: int, place: Place, joins: date, *, new: bool) -> DrawnCarer:
    """A carer who joins now, or who was there for some time when the record begins."""
    tenure = timedelta(days=1 + round(chance.expovariate(1 / _MEAN_TENURE_DAYS)))
    served = timedelta(0) if new else timedelta(days=chance.randrange(30, 12 * 365))
    return DrawnCarer(
        name=f"K-{number:04}",
        place=place,
        postcode=str(chance.randint(*place.postcodes)),
        contract_minutes=_CONTRACT_HOURS.draw(chance) * 60,
        hired_on=joins - served,
        leaves_on=joins + tenure,
        free_weekdays=frozenset(chance.sample(range(1, 8), _FREE_WEEKDAYS.draw(chance))),
        skills=tuple(skill for skill, share in _SKILLS.items() if happens(chance, share)),
        slips=chance.uniform(0.5, 1.5),
        experience=0 if new else chance.randrange(12),
    )


def joining(carer: DrawnCarer, moment: datetime) -> Iterator[Step]:
    """What is recorded when a carer comes on record."""
    commands = [
        HireCarer(
            carer=carer.name,
            region=carer.place.region,
            postcode=carer.postcode,
            contract_minutes=carer.contract_minutes,
            hired_on=carer.hired_on,
        ),
        *(CertifySkill(carer=carer.name, skill=skill) for skill in carer.skills),
    ]
    if carer.free_weekdays:
        commands.append(SetAvailability(carer=carer.name, windows=_windows(carer)))
    for command in commands:
        yield Step(moment, command, "personeelszaken", "personeelszaken")


def leaving(carer: DrawnCarer, moment: datetime) -> Iterator[Step]:
    """What is recorded when a carer leaves: no hours and no days any more."""
    amended = AmendContract(carer=carer.name, contract_minutes=0, effective_on=carer.leaves_on)
    for command in (amended, SetAvailability(carer=carer.name, windows=())):
        yield Step(moment, command, "personeelszaken", "personeelszaken", "Uit dienst")


def _windows(carer: DrawnCarer) -> tuple[DayWindow, ...]:
    weekdays = set(range(1, 8)) - carer.free_weekdays
    return tuple(DayWindow(weekday, time(8), time(18)) for weekday in sorted(weekdays))
