"""What is known of each carer: contract, absences, skills, availability?

Every read model about carers asks here. An absence is a small row by itself: there are many of
them, and the rest of what is known of a carer hardly ever changes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

import msgspec
from sqlalchemy import JSON, Column, Date, String, select

from domain.carer.aggregate import Carer
from domain.carer.facts import EVERY_DAY, DayWindow, contract_on
from domain.carer.protection import Pregnancy
from domain.kernel.event import Event
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

PROTECTED = "protection"
"""Why she is away around a birth, as far as those who plan need to know."""


CARERS = TemporalTable(
    "carers",
    key=[Column("carer", String)],
    values=[
        Column("region", String, nullable=False),
        Column("postcode", String, nullable=False),
        Column("contracts", JSON, nullable=False),
        Column("skills", JSON, nullable=False),
        Column("windows", JSON, nullable=False),
        Column("protected", JSON, nullable=False),
    ],
)
ABSENCES = TemporalTable(
    "carer_absences",
    key=[Column("carer", String), Column("first_day", Date)],
    values=[Column("last_day", Date, nullable=False), Column("kind", String)],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days a carer is away, the last one included, and why."""

    first_day: date
    last_day: date
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerRecord:
    """A carer as a read model knows her."""

    region: str
    postcode: str
    contracts: dict[date, int]
    """Weekly minutes by the day they are effective from."""
    absences: tuple[Absence, ...]
    """In order; those that ended before what was asked about are left out."""
    skills: tuple[str, ...]
    windows: dict[int, tuple[time, time]]
    """Start and end on the Dutch clock by weekday, Monday is 1."""
    pregnancies: tuple[Pregnancy, ...] = ()
    """In the order they were told."""

    def contract_on(self, day: date) -> int:
        """Weekly contract minutes in force on a day."""
        return contract_on(self.contracts, day)

    def expected_minutes(self, days: Iterable[date]) -> int:
        """Contract minutes of the days on which she is employed and not away.

        Days of sickness and leave count as worked. Arbeidstijdenwet art. 5:2.
        """
        return sum(self.contract_on(day) for day in days if self.at_work_on(day)) // 7

    def at_work_on(self, day: date) -> bool:
        """Whether she is employed on a day and not away."""
        return self.employed_on(day) and not self.has_left(day) and self.absent_on(day) is None

    def employed_on(self, day: date) -> bool:
        """Whether she was hired by that day."""
        return min(self.contracts) <= day

    def has_left(self, day: date) -> bool:
        """Whether her contract had been brought to no hours by a day.

        Who was hired without hours works as she is asked.
        """
        in_force = [since for since in self.contracts if min(self.contracts) < since <= day]
        return bool(in_force) and self.contracts[max(in_force)] == 0

    def minutes_away(self, days: Iterable[date]) -> int:
        """Contract minutes of the days she was away: they count as worked.

        A day counts a seventh of the weekly contract. Arbeidstijdenwet art. 5:2.
        """
        away = (day for day in days if self.employed_on(day) and self.absent_on(day))
        return sum(map(self.contract_on, away)) // 7

    def absent_on(self, day: date) -> str | None:
        """Why the carer is away on a day; None when she is not."""
        for absence in self.absences:
            if absence.first_day <= day <= absence.last_day:
                return absence.kind
        around_birth = any(one.away[0] <= day <= one.away[1] for one in self.pregnancies)
        return PROTECTED if around_birth else None

    def window_on(self, day: date) -> tuple[time, time] | None:
        """When she can be planned on a day, leaving absence aside; None on a free day."""
        return self.windows.get(day.isoweekday())


def project(event: Event, view: View) -> None:
    """Change what is known of a carer by one event."""
    match event:
        case Carer.Hired():
            agreed = event.employment
            view.put(
                CARERS,
                event.carer,
                region=agreed.region,
                postcode=agreed.postcode,
                contracts={agreed.hired_on.isoformat(): agreed.contract_minutes},
                skills=[],
                windows=_windows(EVERY_DAY),
                protected={},
            )
        case Carer.ContractAmended():
            amended = {event.effective_on.isoformat(): event.contract_minutes}
            contracts = _known(view, event.carer)["contracts"] | amended
            view.change(CARERS, event.carer, contracts=contracts)
        case Carer.SkillCertified():
            skills = sorted({*_known(view, event.carer)["skills"], str(event.skill)})
            view.change(CARERS, event.carer, skills=skills)
        case Carer.AvailabilitySet():
            view.change(CARERS, event.carer, windows=_windows(event.windows))
        case Carer.AbsenceReported():
            away = event.absence
            view.put(
                ABSENCES,
                event.carer,
                away.first_day,
                last_day=away.last_day,
                kind=str(away.kind),
            )
        case Carer.AbsenceEnded():
            view.change(ABSENCES, event.carer, event.first_day, last_day=event.last_day)
        case Carer.PregnancyReported():
            told: dict[str, str | None] = {
                "expected_on": event.expected_on.isoformat(),
                "ended_on": None,
            }
            _protect(view, event.carer, event.reported_on, told)
        case Carer.GaveBirth():
            born = {"born_on": event.born_on.isoformat()}
            _protect(view, event.carer, event.reported_on, born)
        case Carer.PregnancyEnded():
            ended = {"ended_on": event.ended_on.isoformat()}
            _protect(view, event.carer, event.reported_on, ended)


def carer_records(reader: Reader, since: date, **where: str) -> dict[str, CarerRecord]:
    """Carers by number, with the absences that had not ended before a day."""
    of_these = select(ABSENCES.table).where(ABSENCES.at(reader.as_of), ABSENCES.c.last_day >= since)
    if where:
        these = [CARERS.c[name] == value for name, value in where.items()]
        wanted = select(CARERS.c.carer).where(CARERS.at(reader.as_of), *these)
        of_these = of_these.where(ABSENCES.c.carer.in_(wanted))
    away: dict[str, list[Absence]] = {}
    for row in reader.all(of_these, ABSENCES):
        told = Absence(first_day=row["first_day"], last_day=row["last_day"], kind=row["kind"])
        away.setdefault(row["carer"], []).append(told)
    return {
        row["carer"]: _record(row, away.get(row["carer"], []))
        for row in reader.rows(CARERS, **where)
    }


def _protect(view: View, carer: str, reported_on: date, told: Mapping[str, str | None]) -> None:
    """Change a pregnancy; what ended before is told anew."""
    protected = _known(view, carer)["protected"]
    known = protected.get(reported_on.isoformat(), {})
    now = dict(told) if known.get("ended_on") else {**known, **told}
    changed = protected | {reported_on.isoformat(): now}
    view.change(CARERS, carer, protected=changed)


def _known(view: View, carer: str) -> Values:
    known = view.get(CARERS, carer)
    assert known is not None, "a carer is hired first"
    return known


def _record(row: Values, absences: list[Absence]) -> CarerRecord:
    return CarerRecord(
        region=row["region"],
        postcode=row["postcode"],
        contracts={date.fromisoformat(on): minutes for on, minutes in row["contracts"].items()},
        absences=tuple(absences),
        skills=tuple(row["skills"]),
        windows={
            int(weekday): (time.fromisoformat(start), time.fromisoformat(end))
            for weekday, (start, end) in row["windows"].items()
        },
        pregnancies=tuple(
            msgspec.convert({**told, "reported_on": reported_on}, Pregnancy)
            for reported_on, told in sorted(row["protected"].items())
        ),
    )


def _windows(windows: tuple[DayWindow, ...]) -> dict[str, list[str]]:
    return {
        str(window.weekday): [window.start.isoformat(), window.end.isoformat()]
        for window in windows
    }


CARER_RECORDS = Projection("carer_records", 1, (CARERS, ABSENCES), project)
