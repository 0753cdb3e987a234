"""Does each carer's work keep to the labour rules, and how near does it come to them?

Judged are 52 weeks of time worked up to a day (records of working time are kept that long at least,
Arbeidstijdenwet art. 4:3 and Arbeidstijdenbesluit art. 3.2:1; the log keeps them for good), and the
published roster of the days from then on. Each week is judged by the rules in force when it began.
What was worked is judged with the exceptions of law and agreement, the roster without. Weeks
nothing is known of count as free; blocks on call are not looked at here yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from sqlalchemy import JSON, Column, Date, String, select

from domain.care.aggregate import Care
from domain.carer.aggregate import Carer
from domain.kernel.event import Event
from domain.labour.compliance import Nearest, standings
from domain.labour.rule import Counted, History, Protected, Violation, Work
from domain.labour.rulebook import Rulebook
from domain.labour_agreement.in_force import Said, rulebook_on
from domain.roster.aggregate import Roster
from domain.roster.facts import PlannedVisit
from domain.values.horizon import Horizon, local
from domain.values.travel import travel_minutes
from domain.values.week import Week
from projections.agreed_limits import limits_table, remember, said_in
from projections.carer_record import CarerRecord, CarerTables
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

JUDGED = timedelta(weeks=52)
"""How far back. Arbeidstijdenbesluit art. 3.2:1."""
_BEFORE = timedelta(weeks=52)
"""Work that older violations do not come from, but that years and means look back at."""

CARERS = CarerTables("rule_compliance")
FAMILIES = TemporalTable(
    "rule_compliance_families",
    key=[Column("family", String)],
    values=[Column("postcode", String, nullable=False)],
)
WORK = TemporalTable(
    "rule_compliance_work",
    key=[Column("carer", String), Column("family", String), Column("session", String)],
    values=[
        Column("day", Date, nullable=False, index=True),
        Column("starts_at", String, nullable=False),
        Column("ends_at", String, nullable=False),
    ],
)
ROSTERS = TemporalTable(
    "rule_compliance_rosters",
    key=[Column("region", String), Column("week", String)],
    values=[
        Column("monday", Date, nullable=False),
        Column("proposal", JSON, nullable=False),
        Column("published", JSON, nullable=False),
    ],
)
LIMITS = limits_table("rule_compliance_limits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A place where a limit is passed; planned when it only comes with the roster ahead."""

    starts_at: datetime
    ends_at: datetime
    planned: bool
    measured: int
    allowed: int
    text_nl: str
    text_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compliance:
    """One carer and one rule."""

    carer: str
    region: str
    rule: str
    source: str
    broken: tuple[Broken, ...]
    nearest: Nearest | None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Time with one family, worked or planned."""

    carer: str
    day: date
    start: int
    end: int
    family: str
    planned: bool


def rule_compliance(
    reader: Reader, day: date, *, carer: str | None = None, rule: str | None = None
) -> list[Compliance]:
    """Every carer with work, and every rule, up to and from a day; or one of either."""
    first_day = Week.containing(day - JUDGED - _BEFORE).monday
    horizon = Horizon(first_day, (day - first_day).days + 1)
    about = {} if carer is None else {"carer": carer}
    records = CARERS.records(reader, first_day, **about)
    stretches = [*_worked(reader, horizon, day, carer), *_planned(reader, horizon, day, carer)]
    homes = {row["family"]: row["postcode"] for row in reader.rows(FAMILIES)}
    work = _as_work([one for one in stretches if one.carer in records], homes)
    history = History(
        first_day=first_day,
        counted=tuple(_counted(records, horizon)),
        protected=tuple(
            Protected(name, *one.protected, *one.away)
            for name, record in records.items()
            for one in record.pregnancies
        ),
    )
    found = standings(
        [one for one, planned in work if not planned],
        [one for one, planned in work if planned],
        history,
        _rulebooks(said_in(reader, LIMITS), first_day),
        day - JUDGED,
    )
    return [
        Compliance(
            carer=each.carer,
            region=records[each.carer].region,
            rule=each.rule.name,
            source=each.rule.source,
            broken=tuple(
                _broken(one, horizon, planned=ahead)
                for ahead, several in ((False, each.worked), (True, each.planned))
                for one in several
            ),
            nearest=each.nearest,
        )
        for each in found
        if rule in (None, each.rule.name)
    ]


def _worked(reader: Reader, horizon: Horizon, day: date, carer: str | None) -> Iterator[_Stretch]:
    statement = select(WORK.table).where(
        WORK.at(reader.as_of), WORK.c.day >= horizon.first_day, WORK.c.day <= day
    )
    if carer is not None:
        statement = statement.where(WORK.c.carer == carer)
    for row in reader.all(statement, WORK):
        yield _stretch(row, horizon, row["day"], planned=False)


def _planned(reader: Reader, horizon: Horizon, day: date, carer: str | None) -> Iterator[_Stretch]:
    """Published visits from the day on that no work of the carer and the family stands for."""
    statement = select(ROSTERS.table).where(
        ROSTERS.at(reader.as_of), ROSTERS.c.monday > day - timedelta(days=7)
    )
    done = {(one.carer, one.family, one.day) for one in _worked(reader, horizon, day, carer)}
    for roster in reader.all(statement, ROSTERS):
        for row in roster["published"].values():
            on = date.fromisoformat(row["day"])
            wanted = on >= day and carer in (None, row["carer"])
            if wanted and (row["carer"], row["family"], on) not in done:
                yield _stretch(row, horizon, on, planned=True)


def _stretch(row: Values, horizon: Horizon, day: date, *, planned: bool) -> _Stretch:
    start, end = (
        horizon.offset(datetime.fromisoformat(row[name])) for name in ("starts_at", "ends_at")
    )
    return _Stretch(row["carer"], day, start, end, row["family"], planned)


def _as_work(stretches: list[_Stretch], homes: dict[str, str]) -> list[tuple[Work, bool]]:
    """Work with the drive to it, and whether it is planned; what touches at a family is one."""
    found: list[tuple[Work, bool]] = []
    before: _Stretch | None = None
    for one in sorted(stretches, key=lambda each: (each.carer, each.day, each.start, each.end)):
        drive, same_day = 0, before and (before.carer, before.day) == (one.carer, one.day)
        if before is not None and same_day and before.family != one.family:
            drive = travel_minutes(homes[before.family], homes[one.family])
        if before is not None and same_day and before.family == one.family:
            last, planned = found[-1]
            if one.start <= last.end:
                found[-1] = replace(last, end=max(last.end, one.end)), planned
                continue
        work = Work(carer=one.carer, day=one.day, start=one.start, end=one.end, drive=drive)
        found.append((work, one.planned))
        before = one
    return found


def _counted(records: dict[str, CarerRecord], horizon: Horizon) -> Iterator[Counted]:
    """Days away as worked, a seventh of the contract each. Arbeidstijdenwet art. 5:2."""
    days = [horizon.day(index) for index in range(horizon.days)]
    for carer, record in records.items():
        if record.absences or record.pregnancies:
            for week, several in groupby(days, key=Week.containing):
                away = [day for day in several if record.employed_on(day) and record.absent_on(day)]
                if away:
                    yield Counted(carer, week, sum(map(record.contract_on, away)) // 7)


def _rulebooks(said: list[Said], first_day: date) -> list[tuple[date, Rulebook]]:
    """The rulebooks since a day, each with the day from which it holds."""
    changes = sorted({each.provision.effective_on for each in said})
    begins = [first_day, *(day for day in changes if day > first_day)]
    return [(day, rulebook_on(said, day)) for day in begins]


def _broken(one: Violation, horizon: Horizon, *, planned: bool) -> Broken:
    return Broken(
        starts_at=local(horizon.moment(one.start)),
        ends_at=local(horizon.moment(one.end)),
        planned=planned,
        measured=one.measured,
        allowed=one.allowed,
        text_nl=one.message_nl,
        text_en=one.message_en,
    )


def project(event: Event, view: View) -> None:
    """Change what is judged by one event."""
    remember(event, view, LIMITS)
    CARERS.follow(event, view)
    match event:
        case Care.Registered() | Care.RegistrationAmended():
            view.put(FAMILIES, event.family, postcode=event.registration.postcode)
        case Carer.WorkRecorded():
            view.put(
                WORK,
                event.carer,
                event.family,
                event.session,
                day=event.starts_at.date(),
                starts_at=event.starts_at.isoformat(),
                ends_at=event.ends_at.isoformat(),
            )
        case Roster.Proposed():
            known = view.get(ROSTERS, event.region, event.week)
            view.put(
                ROSTERS,
                event.region,
                event.week,
                monday=Week.parse(event.week).monday,
                proposal={visit.visit: _plain(visit) for visit in event.visits},
                published={} if known is None else known["published"],
            )
        case Roster.AssignmentMoved():
            known = view.get(ROSTERS, event.region, event.week)
            assert known is not None, "what is moved was proposed"
            others = {key: row for key, row in known["proposal"].items() if key != event.visit}
            moved = {} if event.after is None else {event.visit: _plain(event.after)}
            view.change(ROSTERS, event.region, event.week, proposal=others | moved)
        case Roster.Published():
            known = view.get(ROSTERS, event.region, event.week)
            assert known is not None, "what is published was proposed"
            view.change(ROSTERS, event.region, event.week, published=known["proposal"])


def _plain(visit: PlannedVisit) -> Values:
    return {
        "carer": visit.carer,
        "family": visit.family,
        "day": visit.day.isoformat(),
        "starts_at": visit.starts_at.isoformat(),
        "ends_at": visit.ends_at.isoformat(),
    }


RULE_COMPLIANCE = Projection(
    "rule_compliance",
    1,
    (CARERS.carers, CARERS.absences, FAMILIES, WORK, ROSTERS, LIMITS),
    project,
)
