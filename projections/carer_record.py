"""What every read model about carers remembers of one: contract, absences, skills, availability.

Not a projection: each read model keeps the record in a table of its own and asks here how an event
changes it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any, Self

from domain.carer.aggregate import Carer
from domain.carer.facts import EVERY_DAY, DayWindow, contract_on
from domain.kernel.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerRecord:
    """A carer as of some event, in values a JSON column can hold."""

    region: str
    postcode: str
    contracts: dict[str, int]
    """Weekly minutes by the day they are effective from."""
    absences: dict[str, dict[str, str]]
    """Last day and kind by first day."""
    skills: list[str]
    windows: dict[str, list[str]]
    """Start and end on the Dutch clock by weekday, Monday is 1."""

    @property
    def values(self) -> dict[str, Any]:
        """The fields by name. Not copied: nobody changes what a record holds."""
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def hired(cls, event: Carer.Hired) -> Self:
        """The record at hiring."""
        agreed = event.employment
        return cls(
            region=agreed.region,
            postcode=agreed.postcode,
            contracts={agreed.hired_on.isoformat(): agreed.contract_minutes},
            absences={},
            skills=[],
            windows=_windows(EVERY_DAY),
        )

    def after(self, event: Event) -> Self:
        """The record once the event happened."""
        match event:
            case Carer.ContractAmended():
                amended = {event.effective_on.isoformat(): event.contract_minutes}
                return replace(self, contracts={**self.contracts, **amended})
            case Carer.SkillCertified():
                return replace(self, skills=sorted({*self.skills, str(event.skill)}))
            case Carer.AvailabilitySet():
                return replace(self, windows=_windows(event.windows))
            case Carer.AbsenceReported():
                absence = event.absence
                reported = {"last_day": absence.last_day.isoformat(), "kind": str(absence.kind)}
                return replace(
                    self, absences={**self.absences, absence.first_day.isoformat(): reported}
                )
            case Carer.AbsenceEnded():
                first_day = event.first_day.isoformat()
                ended = {**self.absences[first_day], "last_day": event.last_day.isoformat()}
                return replace(self, absences={**self.absences, first_day: ended})
            case _:
                return self

    def contract_on(self, day: date) -> int:
        """Weekly contract minutes in force on a day."""
        contracts = {date.fromisoformat(on): minutes for on, minutes in self.contracts.items()}
        return contract_on(contracts, day)

    def expected_minutes(self, days: Iterable[date]) -> int:
        """Contract minutes of the days on which she is employed and not away.

        Days of sickness and leave count as worked. Arbeidstijdenwet art. 5:2.
        """
        return sum(self.contract_on(day) for day in days if self.at_work_on(day)) // 7

    def at_work_on(self, day: date) -> bool:
        """Whether she is employed on a day and not away."""
        return self.employed_on(day) and self.absent_on(day) is None

    def employed_on(self, day: date) -> bool:
        """Whether she was hired by that day."""
        return min(self.contracts) <= day.isoformat()

    def absent_on(self, day: date) -> str | None:
        """Why the carer is away on a day; None when she is not."""
        for first_day, absence in self.absences.items():
            if date.fromisoformat(first_day) <= day <= date.fromisoformat(absence["last_day"]):
                return absence["kind"]
        return None

    def window_on(self, day: date) -> tuple[time, time] | None:
        """When she can be planned on a day, leaving absence aside; None on a free day."""
        window = self.windows.get(str(day.isoweekday()))
        return (
            None
            if window is None
            else (
                time.fromisoformat(window[0]),
                time.fromisoformat(window[1]),
            )
        )


def _windows(windows: tuple[DayWindow, ...]) -> dict[str, list[str]]:
    return {
        str(window.weekday): [window.start.isoformat(), window.end.isoformat()]
        for window in windows
    }
