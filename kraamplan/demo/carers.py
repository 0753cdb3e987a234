"""60 carers of one region: contracts, free days, skills, absence. All invented.

Contracts are mostly 16 to 28 hours, as is usual in the sector; sick leave is about 10 %.
"""

from datetime import date, time, timedelta

from domain.carer.commands import CertifySkill, HireCarer, ReportAbsence, SetAvailability
from domain.carer.facts import AbsenceKind, DayWindow
from domain.values.skill import Skill
from kraamplan.demo.timeline import REGION, Timeline

_CONTRACT_HOURS = (16, 20, 20, 24, 24, 24, 28, 28, 32)
_SKILL_SHARES = {
    Skill.LACTATION: 0.35,
    Skill.CAESAREAN: 0.4,
    Skill.PSYCHOSOCIAL: 0.25,
    Skill.ENGLISH: 0.5,
}
_TWINS_CARERS = 2
_FREE_WEEKDAYS = (0, 0, 1, 1, 2)
_SICK_SHARE = 0.1
_LEAVE_SHARE = 0.07


def add_carers(timeline: Timeline, count: int) -> dict[str, set[date]]:
    """Hire carers; returns the days near the planned week on which each can work."""
    working_days = {}
    for number in range(1, count + 1):
        carer = f"K-{number:03}"
        hired_on = timeline.eve - timedelta(days=timeline.chance.randrange(100, 365 * 10))
        moment = timeline.office_hour(hired_on)
        timeline.add(
            moment,
            HireCarer(
                carer=carer,
                region=REGION,
                postcode=timeline.postcode(),
                contract_minutes=timeline.chance.choice(_CONTRACT_HOURS) * 60,
                hired_on=hired_on,
            ),
        )
        moment += timedelta(minutes=1)
        for skill, share in _SKILL_SHARES.items():
            if timeline.chance.random() < share:
                timeline.add(moment, CertifySkill(carer=carer, skill=skill))
        if number <= _TWINS_CARERS:
            timeline.add(moment, CertifySkill(carer=carer, skill=Skill.PREMATURE_TWINS))
        weekdays = _set_availability(timeline, carer)
        away = _absence(timeline, carer, always=number <= _TWINS_CARERS)
        nearby = [timeline.eve - timedelta(days=back) for back in range(14)]
        working_days[carer] = {
            day for day in nearby if day.isoweekday() in weekdays and day not in away
        }
    return working_days


def _set_availability(timeline: Timeline, carer: str) -> set[int]:
    free = timeline.chance.sample(range(1, 8), timeline.chance.choice(_FREE_WEEKDAYS))
    weekdays = set(range(1, 8)) - set(free)
    if free:
        timeline.add(
            timeline.office_hour(timeline.eve - timedelta(days=60)),
            SetAvailability(
                carer=carer,
                windows=tuple(DayWindow(day, time(8), time(18)) for day in sorted(weekdays)),
            ),
        )
    return weekdays


def _absence(timeline: Timeline, carer: str, *, always: bool) -> set[date]:
    """Some are ill, some on leave; both carers who know premature twins are away for a course."""
    draw = timeline.chance.random()
    if always:
        first, last, kind = timeline.week.monday, timeline.week.days[4], AbsenceKind.TRAINING
    elif draw < _SICK_SHARE:
        first = timeline.eve - timedelta(days=timeline.chance.randrange(5))
        last = first + timedelta(days=timeline.chance.randrange(4, 12))
        kind = AbsenceKind.SICKNESS
    elif draw < _SICK_SHARE + _LEAVE_SHARE:
        first = timeline.week.days[timeline.chance.randrange(5)]
        last = first + timedelta(days=timeline.chance.randrange(3, 10))
        kind = AbsenceKind.LEAVE
    else:
        return set()
    told_on = first if kind is AbsenceKind.SICKNESS else timeline.eve - timedelta(days=20)
    timeline.add(
        timeline.office_hour(told_on),
        ReportAbsence(carer=carer, first_day=first, last_day=last, kind=kind),
    )
    return {first + timedelta(days=day) for day in range((last - first).days + 1)}
