"""From registration to the birth: what is recorded of a family before its care."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from random import Random

from domain.assessment.commands import IndicateFamily, RecordFact
from domain.care.commands import (
    ChooseMinimumCare,
    CloseCare,
    HoldIntake,
    PlanBirth,
    RegisterFamily,
)
from domain.care.facts import BirthPlan, ClosingReason, Feeding, IntakeForm
from domain.indication.facts import FACTS, FactSource
from domain.indication.policy import Moment
from domain.kernel.command import Command
from domain.values.horizon import moment_of
from domain.values.skill import Skill
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.draws import Table, happens
from kraamplan.simulation.families import DrawnFamily
from kraamplan.simulation.scale import Place

LONGEST_LEAD = timedelta(weeks=31)
"""No family registers longer before the birth than this."""

FOLLOWS_FROM_CARE = frozenset(
    (
        "earlier-births",
        "feeding-breast",
        "feeding-bottle",
        "feeding-mixed",
        "minimum-care-chosen",
        "children-born",
        "gestation-weeks",
        "caesarean-unplanned",
        "vacuum-or-forceps",
        "hospital-days-mother",
        "deferred-start",
    )
)
"""Facts nobody records: registration, birth, stay and choice say them."""

_KNOWN_LATER = frozenset(("traumatic-birth",))
_SKILL_OF_BURDEN = {4: Skill.PSYCHOSOCIAL}
_SPEAKS_ENGLISH = 0.04
_PLANNED_AHEAD = timedelta(weeks=2)


class Fate(StrEnum):
    """What becomes of a registration."""

    CARE = "care"
    LEAVES = "leaves"
    NO_CARE = "no_care"


_FATES = Table({Fate.CARE: 95.5, Fate.LEAVES: 2.0, Fate.NO_CARE: 2.5})
"""INVENTED shares; that many families register twice and that a few want no care is published."""
_WHY_LEAVES = Table({ClosingReason.TRANSFERRED: 85, ClosingReason.PREGNANCY_ENDED: 15})


@dataclass(frozen=True, slots=True)
class Expected:
    """A registered family: who it is, where it lives, what becomes of it."""

    family: DrawnFamily
    place: Place
    postcode: str
    fate: Fate


def draw_expected(chance: Random, family: DrawnFamily, place: Place) -> Expected:
    """Somewhere in the region."""
    postcode = str(chance.randint(*place.postcodes))
    return Expected(family, place, postcode, _FATES.draw(chance))


def pregnancy(chance: Random, expected: Expected) -> Iterator[Step]:
    """Registration in week 12 to 20, intake in week 25 to 37, always before the birth."""
    family = expected.family
    due = family.birth.due_date
    registered_on = due - timedelta(days=chance.randrange(20 * 7, 28 * 7 + 1))
    yield _by_office(
        _office_hour(chance, registered_on),
        RegisterFamily(
            family=family.name,
            region=expected.place.region,
            due_date=due,
            postcode=expected.postcode,
            feeding=family.feeding if family.decided else Feeding.UNDECIDED,
            parity=family.parity,
        ),
    )
    week = chance.randrange(25, max(26, min(37, family.birth.weeks - 2)))
    intake = _office_hour(chance, due - timedelta(weeks=40 - week, days=chance.randrange(5)))
    if expected.fate is Fate.LEAVES:
        why = _WHY_LEAVES.draw(chance)
        yield _by_office(intake, CloseCare(family=family.name, closed_on=intake.date(), why=why))
        return
    yield from _intake(chance, family, intake)
    if family.birth.planned:
        yield _planned_birth(family, intake)


def facts_at_intake(family: DrawnFamily) -> Iterator[tuple[str, int]]:
    """Facts known in pregnancy."""
    for fact, value in family.facts:
        if fact not in FOLLOWS_FROM_CARE and known_at_intake(fact):
            yield fact, value


def known_at_intake(fact: str) -> bool:
    """Whether a fact is known before the birth."""
    return FACTS[fact].source is not FactSource.HOME_START_LIST and fact not in _KNOWN_LATER


def _intake(chance: Random, family: DrawnFamily, moment: datetime) -> Iterator[Step]:
    day = moment.date()
    skills = [_SKILL_OF_BURDEN[burden] for burden in family.burdens if burden in _SKILL_OF_BURDEN]
    if happens(chance, _SPEAKS_ENGLISH):
        skills.append(Skill.ENGLISH)
    commands: list[Command] = [
        HoldIntake(
            family=family.name,
            held_on=day,
            form=IntakeForm.TELEPHONE if family.parity else IntakeForm.HOME_VISIT,
            skills=tuple(skills),
        ),
        *(
            RecordFact(family=family.name, fact=fact, value=value)
            for fact, value in facts_at_intake(family)
        ),
    ]
    if family.minimum_care:
        commands.append(ChooseMinimumCare(family=family.name, chosen_on=day))
    commands.append(IndicateFamily(family=family.name, moment=Moment.INTAKE))
    for at, command in enumerate(commands):
        yield Step(moment + timedelta(minutes=at), command, "intake", "intaker")


def _planned_birth(family: DrawnFamily, intake: datetime) -> Step:
    """The hospital tells the day of a section two weeks ahead, but not before the intake."""
    told_on = max(family.born_on - _PLANNED_AHEAD, intake.date() + timedelta(days=1))
    command = PlanBirth(family=family.name, how=BirthPlan.CAESAREAN, planned_on=family.born_on)
    return _by_office(moment_of(told_on, time(10, 30)), command)


def _office_hour(chance: Random, day: date) -> datetime:
    # Offices are closed at the weekend: then the Friday before.
    day -= timedelta(days=max(0, day.isoweekday() - 5))
    minutes = chance.randrange(9 * 60, 17 * 60)
    return moment_of(day, time(minutes // 60, minutes % 60))


def _by_office(moment: datetime, command: Command) -> Step:
    return Step(moment, command, "planbureau", "planner")
