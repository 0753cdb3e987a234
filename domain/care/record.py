"""What every part of a family's care stands on: who it is about, and whether it still runs."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from domain.care import errors, plausibility
from domain.care.facts import AssignedHours, BirthMode, Registration
from domain.kernel.aggregate import Aggregate
from domain.values.horizon import local


class CareRecord(Aggregate):
    """Registration, birth, indication and end, as the parts of care see them."""

    KIND: ClassVar[str] = "family"
    KIND_NL: ClassVar[str] = "Gezin"

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.family = ""
        self.registration: Registration | None = None
        self.born_at: datetime | None = None
        self.mode: BirthMode | None = None
        self.children: int | None = None
        self.assigned: AssignedHours | None = None
        self.first_day: date | None = None
        self.day_pattern: tuple[int, ...] = ()
        """Minutes per day of the indication, from the first day of care on."""
        self.closed_on: date | None = None

    def must_be_open(self) -> None:
        """Refuse to add to care that was closed."""
        if self.closed_on is not None:
            raise errors.CareClosedError(family=self.family, closed_on=self.closed_on)

    @property
    def gestation_weeks(self) -> int | None:
        """Full weeks of pregnancy at birth; None before it."""
        if self.born_at is None:
            return None
        return plausibility.gestation(self.born_at.date(), self.registered.due_date).days // 7

    @property
    def indicated_minutes(self) -> int:
        """Minutes of care for the whole period; 0 before they are set."""
        return self.assigned.minutes if self.assigned else 0

    @property
    def registered(self) -> Registration:
        """What was registered."""
        assert self.registration is not None, "a stream of care starts with a registration"
        return self.registration

    @property
    def _born_at(self) -> datetime:
        if self.born_at is None:
            raise errors.BirthNotReportedError(family=self.family)
        return self.born_at

    def _must_have_happened(self, moment: datetime) -> None:
        if moment > self.now:
            raise errors.LiesInTheFutureError(
                family=self.family, moment=moment, now=local(self.now)
            )

    def _must_have_come(self, day: date) -> None:
        if day > self.today:
            raise errors.LiesInTheFutureError(family=self.family, moment=day, now=self.today)
