"""Sickness and leave of a carer, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from random import Random

from domain.carer.commands import EndAbsence, ReportAbsence
from domain.carer.facts import AbsenceKind
from domain.values.horizon import moment_of
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.draws import Table, happens

_SPELLS = Table({(2, 7): 75, (8, 21): 19, (30, 110): 6})
"""INVENTED: days a spell of sickness lasts; most are short, a few very long."""
_FALLS_ILL = 1 / 74
"""INVENTED: a day's chance, so that about 10 % of days are lost with these spells."""
_EXPECTED_DAYS = 7
"""What is told at first; the real last day comes later."""
_LEAVE = (((6, 10), (8, 25), (14, 21)), ((1, 15), (5, 20), (6, 9)), ((10, 1), (11, 25), (6, 9)))
"""INVENTED: earliest and latest first day of each leave of a year, and how many days it takes."""
_LEAVE_PLANNED_IN = 12
"""Leave of a year is planned in this month of the year before."""


@dataclass(frozen=True, slots=True)
class Away:
    """Days away, the last one included."""

    first_day: date
    last_day: date


@dataclass(slots=True)
class Absences:
    """When one carer is away: planned leave, and sickness as it comes."""

    carer: str
    leave: list[Away] = field(default_factory=list)
    ill: Away | None = None

    def is_away(self, day: date) -> bool:
        """Whether she cannot work on this day, as far as is known."""
        if self.ill is not None and self.ill.first_day <= day <= self.ill.last_day:
            return True
        return any(away.first_day <= day <= away.last_day for away in self.leave)

    def plan_leave(self, chance: Random, today: date, year: int) -> Iterator[Step]:
        """Plan what is left of a year's leave."""
        self.leave = [away for away in self.leave if away.last_day >= today]
        for first, last, days in _LEAVE:
            earliest, latest = date(year, *first), date(year, *last)
            first_day = earliest + timedelta(days=chance.randrange((latest - earliest).days))
            away = Away(first_day, first_day + timedelta(days=chance.randint(*days) - 1))
            if first_day <= today + timedelta(days=14) or self._meets_sickness(away):
                continue
            self.leave.append(away)
            yield self._report(today, time(16), away, AbsenceKind.LEAVE)

    def leave_is_planned(self, day: date) -> bool:
        """Whether leave of the year after this day is planned by now."""
        return day.month == _LEAVE_PLANNED_IN

    def fall_ill(self, chance: Random, day: date) -> Iterator[Step]:
        """Perhaps report ill this morning."""
        if self.is_away(day) or not happens(chance, _FALLS_ILL):
            return
        spell = _SPELLS.draw(chance)
        # Sickness on record ends where leave begins: two absences never overlap.
        most = min(
            (away.first_day for away in self.leave if away.first_day > day), default=date.max
        ) - timedelta(days=1)
        last_day = min(day + timedelta(days=chance.randint(*spell) - 1), most)
        expected = min(day + timedelta(days=_EXPECTED_DAYS - 1), most)
        self.ill = Away(day, last_day)
        yield self._report(day, time(7), Away(day, expected), AbsenceKind.SICKNESS)
        if last_day != expected:
            known_on = min(last_day, expected)
            yield Step(
                moment_of(known_on, time(16)),
                EndAbsence(carer=self.carer, first_day=day, last_day=last_day),
                self.carer,
                "zorgverlener",
            )

    def _meets_sickness(self, away: Away) -> bool:
        # With room for what is told of a spell before its real end is known.
        return self.ill is not None and away.first_day <= max(
            self.ill.last_day, self.ill.first_day + timedelta(days=_EXPECTED_DAYS)
        )

    def _report(self, day: date, clock: time, away: Away, kind: AbsenceKind) -> Step:
        return Step(
            moment_of(day, clock),
            ReportAbsence(
                carer=self.carer, first_day=away.first_day, last_day=away.last_day, kind=kind
            ),
            self.carer,
            "zorgverlener",
        )
