"""The birth and the start of care: what is recorded, and who judges it."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from domain.assessment.commands import CorrectIndication, IndicateFamily, RecordFact
from domain.care.commands import (
    CloseCare,
    DeferCare,
    DeliverBirthAssistance,
    RecordHospitalStay,
    ReportBirth,
)
from domain.care.facts import BirthPlace, ClosingReason, Patient
from domain.indication.policy import Moment
from domain.kernel.command import Command
from domain.values.horizon import moment_of
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.draws import happens
from kraamplan.simulation.families import DrawnFamily
from kraamplan.simulation.in_care import InCare
from kraamplan.simulation.judgement import Judgement
from kraamplan.simulation.pregnancy import Expected, Fate
from kraamplan.simulation.team import Carer, Team

_ASSISTED_AT = {BirthPlace.HOME: 0.9, BirthPlace.BIRTH_CENTRE: 0.9}
"""INVENTED shares: births a carer assists at, under the midwife."""
_CHILD_IN_HOSPITAL = "hospital-days-child"
"""An estimate while the child is there; once it is home its stay says it."""
_DAY_3 = timedelta(days=2)


def birth(chance: Random, team: Team, expected: Expected) -> Iterator[Step]:
    """The birth as it is told, with the assistance of a carer where there was one."""
    family, born = expected.family, expected.family.birth
    told = born.born_at + timedelta(minutes=chance.randrange(60, 180))
    yield _midwife(
        told,
        ReportBirth(
            family=family.name,
            born_at=born.born_at,
            place=born.place,
            mode=born.mode,
            children=born.children,
        ),
    )
    if expected.fate is Fate.NO_CARE:
        closed = moment_of(family.born_on + timedelta(days=2), time(11))
        reason = ClosingReason.ENDED_BY_CLIENT
        command = CloseCare(family=family.name, closed_on=closed.date(), why=reason)
        yield Step(closed, command, "planbureau", "planner")
        return
    if happens(chance, _ASSISTED_AT.get(born.place, 0)):
        yield from _assistance(chance, team, family)
    if family.deferred:
        command_moment = told + timedelta(minutes=30)
        deferred = DeferCare(family=family.name, expected_start=family.first_day)
        yield Step(command_moment, deferred, "planbureau", "planner")


def start_of_care(care: InCare, judgement: Judgement, carer: Carer) -> Iterator[Step]:
    """The list filled in at the start of care at home, and the indication on it."""
    arrived = moment_of(care.first_day, time(9, 45))
    commands: list[Command] = [
        *_hospital_stays(care.expected.family, care.first_day),
        *(
            RecordFact(family=care.name, fact=fact, value=value, assessor=carer.name)
            for fact, value in judgement.recorded
            if fact != _CHILD_IN_HOSPITAL or not care.child_is_home
        ),
    ]
    if not care.expected.family.decided:
        fact = f"feeding-{care.expected.family.feeding}"
        commands.append(RecordFact(family=care.name, fact=fact, assessor=carer.name))
    commands.append(
        IndicateFamily(
            family=care.name,
            moment=Moment.START_OF_CARE,
            first_day=care.first_day,
            assessor=carer.name,
        )
    )
    for at, command in enumerate(commands):
        yield _by_carer(arrived + timedelta(minutes=at), command, carer)


def third_day(care: InCare, carer: Carer) -> Iterator[Step]:
    """What turned up since; a new look at the hours when anything did."""
    later = care.expected.family.later_facts
    if not later:
        return
    commands: list[Command] = [
        RecordFact(family=care.name, fact=fact, value=value, assessor=carer.name)
        for fact, value in later
    ]
    commands.append(IndicateFamily(family=care.name, moment=Moment.DAY_3, assessor=carer.name))
    moment = moment_of(care.first_day + _DAY_3, time(12))
    for at, command in enumerate(commands):
        yield _by_carer(moment + timedelta(minutes=at), command, carer)


def correction(care: InCare, day: date) -> Iterator[Step]:
    """Somebody sees that a criterion was judged wrongly."""
    slip = care.slip
    assert slip is not None
    reason = "Niet gezien bij de start" if slip.right else "Ten onrechte gemeld bij de start"
    yield Step(
        moment_of(day, time(13)),
        CorrectIndication(
            family=care.name, criterion=slip.criterion, fact=slip.fact, value=slip.right
        ),
        "kwaliteit",
        "kwaliteitsmedewerker",
        reason,
    )


def _assistance(chance: Random, team: Team, family: DrawnFamily) -> Iterator[Step]:
    born_at = family.birth.born_at
    able = [carer for carer in team.free(family.born_on, 240) if not carer.families]
    if not able:
        return
    carer = min(able, key=lambda each: (each.load, each.name))
    starts = born_at - timedelta(minutes=chance.randrange(20, 100))
    ends = born_at + timedelta(minutes=chance.randrange(130, 170))
    called = starts - timedelta(minutes=chance.randrange(20, 75))
    minutes = int((ends - starts).total_seconds() // 60)
    # No visits on the day of a birth, nor on the day after when it became late.
    carer.works(family.born_on, minutes, moment_of(family.born_on, time(18)))
    if ends > moment_of(family.born_on, time(21)):
        carer.resting_on = family.born_on + timedelta(days=1)
    command = DeliverBirthAssistance(
        family=family.name, carer=carer.name, starts_at=starts, ends_at=ends, called_at=called
    )
    yield _by_carer(ends + timedelta(minutes=30), command, carer)


def _hospital_stays(family: DrawnFamily, today: date) -> Iterator[Command]:
    nights = {Patient.MOTHER: family.mother_nights, Patient.CHILD: family.child_nights}
    if family.mother_nights == family.child_nights:
        nights = {Patient.BOTH: family.mother_nights}
    for patient, count in nights.items():
        if not count:
            continue
        home_on = family.born_on + timedelta(days=count)
        yield RecordHospitalStay(
            family=family.name,
            patient=patient,
            admitted_on=family.born_on,
            discharged_on=home_on if home_on <= today else None,
        )


def _by_carer(moment: datetime, command: Command, carer: Carer) -> Step:
    return Step(moment, command, carer.name, "zorgverlener")


def _midwife(moment: datetime, command: Command) -> Step:
    return Step(moment, command, "verloskundige", "verloskundige")
