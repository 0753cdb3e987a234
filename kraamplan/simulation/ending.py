"""A session as it is recorded, and the end of care."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from domain.care.commands import (
    CloseCare,
    CorrectSession,
    DeliverSession,
    ExplainShortfall,
    ReportOutcome,
)
from domain.care.facts import (
    Activity,
    ActivityKind,
    ClosingReason,
    Feeding,
    Outcome,
    ShortfallCause,
)
from domain.care_plan.commands import AgreeClosingBelowFloor
from domain.kernel.command import Command
from domain.values.floor import FLOOR_MINUTES
from domain.values.horizon import moment_of
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.draws import between, happens
from kraamplan.simulation.goals import goals_settled
from kraamplan.simulation.in_care import InCare
from kraamplan.simulation.visits import Visit

_ACTIVITIES = {
    ActivityKind.MOTHER_CARE: 9,
    ActivityKind.NEWBORN_CARE: 7,
    ActivityKind.FEEDING: 5,
    ActivityKind.EDUCATION: 10,
    ActivityKind.OBSERVATION: 5,
    ActivityKind.HYGIENE: 8,
    ActivityKind.FAMILY: 2,
}
"""Hours of the core products of the national protocol; how they vary is invented."""
_MORE_IN_BURDENS = {
    5: ActivityKind.MOTHER_CARE,
    6: ActivityKind.MOTHER_CARE,
    7: ActivityKind.NEWBORN_CARE,
    8: ActivityKind.OBSERVATION,
    3: ActivityKind.FAMILY,
    4: ActivityKind.OBSERVATION,
}
_STEP = 5
_STAYS_BREASTFED = 58 / 69
_ANSWERS = 0.35
"""INVENTED: families who answer the survey."""
_SURVEY = "nazorg-1"
_SCORES = {
    Outcome.EXPERIENCE: (86, 10),
    Outcome.EMPOWERMENT: (80, 12),
    Outcome.ENOUGH_CARE: (90, 14),
}
_CAPACITY_WORDS = "Te weinig zorgverleners beschikbaar"


def session(chance: Random, care: InCare, visit: Visit) -> Step:
    """Care given, as the carer records it when she leaves."""
    command = DeliverSession(
        family=care.name,
        carer=visit.carer.name,
        starts_at=visit.starts_at,
        ends_at=visit.ends_at,
        activities=_activities(chance, care, visit.minutes),
        feeding=_fed(care, visit),
    )
    return _by(visit, visit.ends_at + timedelta(minutes=chance.randrange(1, 20)), command)


def shortened(care: InCare, visit: Visit, minutes: int) -> Step:
    """The carer sees that she recorded an end that was too late."""
    command = CorrectSession(
        family=care.name,
        session=f"{visit.starts_at:%Y-%m-%dT%H:%M}/{visit.carer.name}",
        starts_at=visit.starts_at,
        ends_at=visit.ends_at - timedelta(minutes=minutes),
        activities=(),
    )
    moment = moment_of(visit.starts_at.date(), time(19, 30))
    return Step(moment, command, visit.carer.name, "zorgverlener", "Eindtijd verkeerd genoteerd")


def end_of_care(chance: Random, care: InCare, at: datetime) -> Iterator[Step]:
    """Goals settled, what fell short explained, care closed; later perhaps a survey."""
    today = at.date()
    commands: list[Command] = list(goals_settled(chance, care.name, care.goals, today))
    for cause, minutes in care.shortfalls.items():
        words = _CAPACITY_WORDS if cause is ShortfallCause.CAPACITY else None
        commands.append(
            ExplainShortfall(family=care.name, cause=cause, minutes=minutes, explanation=words)
        )
    if care.delivered < min(FLOOR_MINUTES, care.due):
        commands.append(AgreeClosingBelowFloor(family=care.name, agreed_on=today))
    commands.append(CloseCare(family=care.name, closed_on=today, why=ClosingReason.COMPLETED))
    for index, command in enumerate(commands):
        yield Step(at + timedelta(minutes=index), command, care.main.name, "zorgverlener")
    if happens(chance, _ANSWERS):
        yield from _survey(chance, care, today + timedelta(days=chance.randrange(7, 29)))


def _survey(chance: Random, care: InCare, day: date) -> Iterator[Step]:
    too_little = care.short / max(1, care.due)
    for outcome, (mean, spread) in _SCORES.items():
        score = between(chance, mean - 60 * too_little, spread, 0, 100)
        command = ReportOutcome(
            family=care.name, outcome=outcome, survey=_SURVEY, measured_on=day, score=score
        )
        yield Step(moment_of(day, time(20)), command, "enquete", "cliënt")


def _activities(chance: Random, care: InCare, minutes: int) -> tuple[Activity, ...]:
    weights = {kind: hours * chance.uniform(0.6, 1.4) for kind, hours in _ACTIVITIES.items()}
    for burden in care.expected.family.burdens:
        if burden in _MORE_IN_BURDENS:
            weights[_MORE_IN_BURDENS[burden]] *= 1.5
    whole = sum(weights.values())
    return tuple(
        Activity(kind, spent)
        for kind, weight in weights.items()
        if (spent := int(minutes * weight / whole) // _STEP * _STEP) > 0
    )


def _fed(care: InCare, visit: Visit) -> Feeding:
    """How the child is fed on the day, by a chance of its own that changes no other draw.

    INVENTED: who stops breastfeeding does so on some day of care. Shares after the national survey
    of 2018: 69 % breast at birth, 58 % on day 8.
    """
    chance = Random(care.name)
    meant = care.expected.family.feeding
    if meant is not Feeding.BREAST:
        return Feeding.BOTTLE if meant is Feeding.UNDECIDED else meant
    if chance.random() < _STAYS_BREASTFED:
        return Feeding.BREAST
    after = (visit.starts_at.date() - care.first_day).days
    return Feeding.BREAST if after < chance.randrange(1, 8) else Feeding.MIXED


def _by(visit: Visit, moment: datetime, command: Command) -> Step:
    return Step(moment, command, visit.carer.name, "zorgverlener")
