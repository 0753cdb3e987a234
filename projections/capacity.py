"""How many hours can carers give in a week, and how many of them are spoken for?

Contract hours in force less days of leave, sickness and training as they are known; sickness yet to
come is estimated from the year before. What rosters plan is spoken for. The drive from one family
to the next is working time in which no care is given: it is taken off as far as a roster knows it,
and beyond that by the share it had in the rosters of the year before, see
docs/explanation/forecast.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Column, Date, Integer

from domain.carer.facts import AbsenceKind
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from domain.organisation.service_level import ServiceLevel, service_level_on
from domain.values.week import Week
from projections.carer_record import PROTECTED, CarerRecord, carer_records
from projections.reader import Reader
from projections.rostered_travel import Rostered, RosterTables, travel_share
from projections.temporal import TemporalTable
from projections.view import Projection, View

PAST_WEEKS = 52
"""How far back sickness and travel are looked at."""

ROSTERS = RosterTables("capacity")
SERVICE_LEVELS = TemporalTable(
    "service_levels",
    key=[Column("effective_on", Date)],
    values=[Column("percent", Integer, nullable=False)],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekCapacity:
    """Minutes carers of a region, or of all regions, can give in a week."""

    week: str
    carers: int
    """With a contract in force on some day of the week."""
    contract: int
    leave: int
    """With the days around a birth of her own."""
    sickness: int
    training: int
    expected_sickness: int
    """Sickness to come on top of what is known; 0 in weeks that are over."""
    travel: int | None
    """From one family to the next: of the roster, and of what it leaves by the share of the year
    before. None when no roster of that time says how much; nothing is taken off then."""
    planned: int
    """Of the newest proposed roster."""
    uncovered: int
    """Minutes of visits that roster found nobody for."""
    skills: dict[str, int]
    """Minutes that are there, by skill, of carers certified in it."""

    @property
    def present(self) -> int:
        """Contract less absences that are known."""
        return self.contract - self.leave - self.sickness - self.training

    @property
    def available(self) -> int:
        """What can be counted on for care: present less expected sickness and travel."""
        return self.present - self.expected_sickness - (self.travel or 0)

    @property
    def free(self) -> int:
        """Available and not planned; negative when more is planned than can be counted on."""
        return self.available - self.planned


@dataclass(frozen=True, slots=True)
class _Lost:
    """Parts of the time there is that are still to be lost to what is not yet known."""

    sickness: float
    travel: float | None


_OVER = _Lost(0, None)
"""Of a week that is over, everything is known that will be."""


def capacity(
    reader: Reader, region: str | None, weeks: Iterable[Week], told: date
) -> list[WeekCapacity]:
    """Capacity of weeks, when everything up to the day `told` is known."""
    where = {} if region is None else {"region": region}
    weeks = list(weeks)
    since = min((told - timedelta(weeks=PAST_WEEKS), *(week.monday for week in weeks)))
    records = list(carer_records(reader, since, **where).values())
    rosters = ROSTERS.weeks(reader, since, **where)
    year = Week.containing(told - timedelta(weeks=PAST_WEEKS))
    lately = [each for week, each in rosters.items() if week.monday >= year.monday]
    lost = _Lost(sickness_share(records, told), travel_share(lately))
    return [
        _of_week(records, week, lost if week.days[-1] > told else _OVER, rosters.get(week))
        for week in weeks
    ]


def service_level(reader: Reader, day: date) -> ServiceLevel:
    """The service level that holds on a day."""
    levels = [
        ServiceLevel(row["percent"], row["effective_on"]) for row in reader.rows(SERVICE_LEVELS)
    ]
    return service_level_on(levels, day)


def sickness_share(records: Iterable[CarerRecord], told: date) -> float:
    """The part of contract time lost to sickness in the year up to a day, leave and training apart.

    Apart because the share is taken of such time: whoever is on leave does not call in sick.
    """
    since = told - timedelta(weeks=PAST_WEEKS)
    at_work = sick = 0.0
    for record in records:
        for week in range(PAST_WEEKS):
            at_work += record.contract_on(since + timedelta(weeks=week, days=1))
        away = [(each.kind, each.first_day, each.last_day) for each in record.absences]
        for kind, first, last in (*away, *((PROTECTED, *one.away) for one in record.pregnancies)):
            begin = max(first, since + timedelta(days=1))
            days = max(0, (min(last, told) - begin).days + 1)
            lost = days * record.contract_on(begin) / 7
            if kind == AbsenceKind.SICKNESS:
                sick += lost
            else:
                at_work -= lost
    return min(1.0, sick / at_work) if at_work > 0 else 0.0


def project(event: Event, view: View) -> None:
    """Change what can be given by one event."""
    ROSTERS.follow(event, view)
    match event:
        case Organisation.ServiceLevelSet():
            view.put(SERVICE_LEVELS, event.effective_on, percent=event.percent)


def _of_week(
    records: list[CarerRecord], week: Week, lost: _Lost, roster: Rostered | None
) -> WeekCapacity:
    carers = contract = 0
    absent = dict.fromkeys(AbsenceKind, 0)
    skills: dict[str, int] = {}
    for record in records:
        # Seven times the daily part, so that nothing is rounded until the end.
        agreed = [record.contract_on(day) for day in week.days]
        away = [record.absent_on(day) for day in week.days]
        there = sum(part for part, kind in zip(agreed, away, strict=True) if kind is None)
        carers += any(agreed)
        contract += sum(agreed)
        for part, kind in zip(agreed, away, strict=True):
            if kind is not None:
                absent[AbsenceKind.LEAVE if kind == PROTECTED else AbsenceKind(kind)] += part
        for skill in record.skills:
            skills[skill] = skills.get(skill, 0) + there
    sick = absent[AbsenceKind.SICKNESS]
    # Whoever is on leave does not call in sick.
    at_work = contract - absent[AbsenceKind.LEAVE] - absent[AbsenceKind.TRAINING]
    expected_sickness = max(0, round(lost.sickness * at_work) - sick) // 7
    there = (at_work - sick) // 7 - expected_sickness
    return WeekCapacity(
        week=str(week),
        carers=carers,
        contract=contract // 7,
        leave=absent[AbsenceKind.LEAVE] // 7,
        sickness=sick // 7,
        training=absent[AbsenceKind.TRAINING] // 7,
        expected_sickness=expected_sickness,
        travel=_travel(there, lost.travel, roster),
        planned=0 if roster is None else roster.planned,
        uncovered=0 if roster is None else roster.uncovered,
        skills={skill: minutes // 7 for skill, minutes in sorted(skills.items())},
    )


def _travel(there: int, share: float | None, roster: Rostered | None) -> int | None:
    """Of the roster, and a share of what it leaves."""
    if roster is None:
        return None if share is None else round(share * there)
    left = max(0, there - roster.planned - roster.travel)
    return roster.travel + round((share or 0) * left)


CAPACITY = Projection(
    "capacity",
    5,
    (ROSTERS.families, ROSTERS.rosters, SERVICE_LEVELS),
    project,
)
