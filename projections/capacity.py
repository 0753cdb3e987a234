"""How many hours can carers give in a week, and how many of them are spoken for?

Contract hours in force less days of leave, sickness and training as they are known; sickness yet to
come is estimated from the year before. What rosters plan is spoken for. Travel
between two families of one day is not taken off, see docs/explanation/forecast.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Column, Date, Integer, String

from domain.carer.facts import AbsenceKind
from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from domain.organisation.service_level import ServiceLevel, service_level_on
from domain.roster.aggregate import Roster
from domain.values.week import Week
from projections.carer_record import PROTECTED, CarerRecord, CarerTables
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import Projection, View

PAST_WEEKS = 52
"""How far back sickness is looked at."""

CARERS = CarerTables("capacity")
ROSTERS = TemporalTable(
    "capacity_rosters",
    key=[Column("region", String), Column("week", String)],
    values=[
        Column("planned", Integer, nullable=False),
        Column("uncovered", Integer, nullable=False),
    ],
)
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
        """What can be counted on: present less the sickness to be expected."""
        return self.present - self.expected_sickness

    @property
    def free(self) -> int:
        """Available and not planned; negative when more is planned than can be counted on."""
        return self.available - self.planned


def capacity(
    reader: Reader, region: str | None, weeks: Iterable[Week], told: date
) -> list[WeekCapacity]:
    """Capacity of weeks, when everything up to the day `told` is known."""
    where = {} if region is None else {"region": region}
    weeks = list(weeks)
    since = min((told - timedelta(weeks=PAST_WEEKS), *(week.monday for week in weeks)))
    records = list(CARERS.records(reader, since, **where).values())
    planned: dict[str, tuple[int, int]] = {}
    for row in reader.rows(ROSTERS, **where):
        known = planned.get(row["week"], (0, 0))
        planned[row["week"]] = (known[0] + row["planned"], known[1] + row["uncovered"])
    share = sickness_share(records, told)
    return [
        _of_week(
            records, week, share if week.days[-1] > told else 0, *planned.get(str(week), (0, 0))
        )
        for week in weeks
    ]


def service_level(reader: Reader, day: date) -> ServiceLevel:
    """The service level that holds on a day."""
    levels = [
        ServiceLevel(row["percent"], row["effective_on"]) for row in reader.rows(SERVICE_LEVELS)
    ]
    return service_level_on(levels, day)


def sickness_share(records: Iterable[CarerRecord], told: date) -> float:
    """The part of contract time lost to sickness in the year up to a day."""
    since = told - timedelta(weeks=PAST_WEEKS)
    contract = sick = 0.0
    for record in records:
        for week in range(PAST_WEEKS):
            contract += record.contract_on(since + timedelta(weeks=week, days=1))
        for absence in record.absences:
            if absence.kind == AbsenceKind.SICKNESS:
                begin = max(absence.first_day, since + timedelta(days=1))
                days = (min(absence.last_day, told) - begin).days + 1
                sick += max(0, days) * record.contract_on(begin) / 7
    return min(1.0, sick / contract) if contract else 0.0


def project(event: Event, view: View) -> None:
    """Change what can be given by one event."""
    CARERS.follow(event, view)
    match event:
        case Roster.Proposed():
            view.put(
                ROSTERS,
                event.region,
                event.week,
                planned=sum(visit.minutes for visit in event.visits),
                uncovered=sum(visit.minutes for visit in event.uncovered),
            )
        case Roster.AssignmentMoved():
            _move(event, view)
        case Organisation.ServiceLevelSet():
            view.put(SERVICE_LEVELS, event.effective_on, percent=event.percent)


def _of_week(
    records: list[CarerRecord], week: Week, share: float, planned: int, uncovered: int
) -> WeekCapacity:
    carers = contract = 0
    lost = dict.fromkeys(AbsenceKind, 0)
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
                lost[AbsenceKind.LEAVE if kind == PROTECTED else AbsenceKind(kind)] += part
        for skill in record.skills:
            skills[skill] = skills.get(skill, 0) + there
    sick = lost[AbsenceKind.SICKNESS]
    # Whoever is on leave does not call in sick.
    at_work = contract - lost[AbsenceKind.LEAVE] - lost[AbsenceKind.TRAINING]
    return WeekCapacity(
        week=str(week),
        carers=carers,
        contract=contract // 7,
        leave=lost[AbsenceKind.LEAVE] // 7,
        sickness=sick // 7,
        training=lost[AbsenceKind.TRAINING] // 7,
        expected_sickness=max(0, round(share * at_work) - sick) // 7,
        planned=planned,
        uncovered=uncovered,
        skills={skill: minutes // 7 for skill, minutes in sorted(skills.items())},
    )


def _move(event: Roster.AssignmentMoved, view: View) -> None:
    known = view.get(ROSTERS, event.region, event.week)
    assert known is not None, "a roster is proposed before it is changed"
    now_planned = 0 if event.after is None else event.after.minutes
    was_planned = 0 if event.before is None else event.before.minutes
    view.put(
        ROSTERS,
        event.region,
        event.week,
        planned=known["planned"] + now_planned - was_planned,
        uncovered=known["uncovered"] + was_planned - now_planned,
    )


CAPACITY = Projection(
    "capacity", 3, (CARERS.carers, CARERS.absences, ROSTERS, SERVICE_LEVELS), project
)
