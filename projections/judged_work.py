"""Work as labour rules judge it, and what they must know of carers beside it.

Not a projection: the read model of compliance lends its rows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from domain.carer.facts import WorkKind
from domain.labour.rule import Band, Certified, Counted, History, Protected, Work
from domain.labour.rulebook import Rulebook
from domain.labour.rules.contract_band import ContractBand
from domain.labour_agreement.in_force import Said, rulebook_on
from domain.values.horizon import Horizon
from domain.values.quarter import Quarter
from domain.values.travel import travel_minutes
from domain.values.week import Week
from projections.carer_record import CarerRecord
from projections.temporal import Values


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time with one family, worked or planned."""

    carer: str
    day: date
    start: int
    end: int
    family: str
    skills: tuple[str, ...]
    planned: bool


def stretch_of(
    row: Values, horizon: Horizon, families: Mapping[str, Values], *, planned: bool
) -> Stretch:
    """A row with carer, family, day, starts_at and ends_at; assistance at a birth asks no skill."""
    start, end = (
        horizon.offset(datetime.fromisoformat(row[name])) for name in ("starts_at", "ends_at")
    )
    asked = planned or row["kind"] == WorkKind.CARE
    skills = tuple(families[row["family"]]["skills"] or ()) if asked else ()
    return Stretch(row["carer"], row["day"], start, end, row["family"], skills, planned)


def as_work(stretches: Sequence[Stretch], homes: Mapping[str, str]) -> list[tuple[Work, bool]]:
    """Work with the drive to it, and whether it is planned; what touches at a family is one."""
    found: list[tuple[Work, bool]] = []
    before: Stretch | None = None
    for one in sorted(stretches, key=lambda each: (each.carer, each.day, each.start, each.end)):
        drive, same_day = 0, before and (before.carer, before.day) == (one.carer, one.day)
        if before is not None and same_day and before.family != one.family:
            drive = travel_minutes(homes[before.family], homes[one.family])
        if before is not None and same_day and before.family == one.family:
            last, planned = found[-1]
            if one.start <= last.end:
                joined = replace(last, end=max(last.end, one.end), skills=last.skills or one.skills)
                found[-1] = joined, planned
                continue
        work = Work(
            carer=one.carer,
            day=one.day,
            start=one.start,
            end=one.end,
            drive=drive,
            skills=one.skills,
        )
        found.append((work, one.planned))
        before = one
    return found


def rulebooks_since(said: list[Said], first_day: date) -> list[tuple[date, Rulebook]]:
    """The rulebooks since a day, each with the day from which it holds."""
    changes = sorted({each.provision.effective_on for each in said})
    begins = [first_day, *(day for day in changes if day > first_day)]
    return [(day, rulebook_on(said, day)) for day in begins]


@dataclass(frozen=True, slots=True)
class Judged:
    """Carers whose work is judged, by the rulebooks of its time."""

    records: Mapping[str, CarerRecord]
    horizon: Horizon
    rulebooks: Sequence[tuple[date, Rulebook]]

    def history(self, day: date, worked: Sequence[Work], planned: Sequence[Work]) -> History:
        """What rules must know beside the work.

        Args:
            day: Up to which work is judged as worked.
            worked: What was worked until then.
            planned: What the roster asks from then on.
        """
        return History(
            first_day=self.horizon.first_day,
            counted=tuple(self._counted()),
            protected=tuple(
                Protected(carer, *one.protected, *one.away)
                for carer, record in self.records.items()
                for one in record.pregnancies
            ),
            bands=(*self._quarters(day, worked), *self._weeks(planned)),
            certified=tuple(
                Certified(carer, skill, min(record.contracts))
                for carer, record in self.records.items()
                for skill in record.skills
            ),
        )

    def _counted(self) -> Iterator[Counted]:
        """Days away as worked, week by week."""
        days = [self.horizon.day(index) for index in range(self.horizon.days)]
        for carer, record in self.records.items():
            if record.absences or record.pregnancies:
                for week, several in groupby(days, key=Week.containing):
                    minutes = record.minutes_away(several)
                    if minutes:
                        yield Counted(carer, week, minutes)

    def _quarters(self, day: date, worked: Sequence[Work]) -> Iterator[Band]:
        """Of every quarter that is over by a day, from the first that began after work of hers.

        Of the quarter with her first work on record nobody knows what came before.
        """
        since: dict[str, date] = {}
        for one in worked:
            since[one.carer] = min(one.day, since.get(one.carer, date.max))
        days = [each for each in self._days() if each < Quarter.containing(day).first_day]
        for quarter, several in groupby(days, key=Quarter.containing):
            within = list(several)
            rule = ContractBand.under(self._rulebook(quarter.first_day))
            for carer, begun in since.items() if rule.quarter_balance is not None else ():
                if begun < quarter.first_day:
                    asked = self.records[carer].expected_minutes(within)
                    band = rule.of_quarter(carer, within[0], within[-1], asked)
                    yield from () if band is None else (band,)

    def _weeks(self, planned: Sequence[Work]) -> Iterator[Band]:
        """Of every week in which the roster asks something of a carer."""
        for carer, week in sorted({(one.carer, Week.containing(one.day)) for one in planned}):
            days = week.days
            asked = self.records[carer].expected_minutes(days)
            rule = ContractBand.under(self._rulebook(days[0]))
            band = rule.of_week(carer, days[0], days[-1], asked)
            yield from () if band is None else (band,)

    def _days(self) -> Iterator[date]:
        return map(self.horizon.day, range(self.horizon.days))

    def _rulebook(self, day: date) -> Rulebook:
        """That of a day; of one before all of them the first."""
        known = [rulebook for begins, rulebook in self.rulebooks if begins <= day]
        return known[-1] if known else self.rulebooks[0][1]
