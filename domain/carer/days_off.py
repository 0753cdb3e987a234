"""Days a carer would rather not work. A wish has its price in the roster; leave is an absence.

Invariants
- a wish is for days in a row, at most a month of them, and can be withdrawn for some of them
"""

from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from domain.carer.days_off_errors import DaysOffRunBackwardsError, DaysOffTooLongError
from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event

_MOST_DAYS = 31


class WishedDaysOff(Aggregate):
    """The part of a carer's record that knows which days she asked off."""

    class DaysOffWished(Event, frozen=True, kw_only=True):
        """The carer would rather be free on these days, the last one included."""

        TOPIC: ClassVar[str] = "carer.days-off-wished"
        carer: str
        first_day: date
        last_day: date

    class DaysOffWithdrawn(Event, frozen=True, kw_only=True):
        """The carer does not ask these days off any more, the last one included."""

        TOPIC: ClassVar[str] = "carer.days-off-withdrawn"
        carer: str
        first_day: date
        last_day: date

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.carer = ""
        self.days_off: set[date] = set()

    def wish_days_off(self, first_day: date, last_day: date) -> None:
        """Record days she asks off; days asked off already change nothing."""
        if not self._days(first_day, last_day) <= self.days_off:
            self.record(
                self.DaysOffWished(carer=self.carer, first_day=first_day, last_day=last_day)
            )

    def withdraw_days_off(self, first_day: date, last_day: date) -> None:
        """Take back days she asked off; days she did not ask change nothing."""
        if self._days(first_day, last_day) & self.days_off:
            self.record(
                self.DaysOffWithdrawn(carer=self.carer, first_day=first_day, last_day=last_day)
            )

    def evolve(self, event: Event) -> None:
        match event:
            case self.DaysOffWished():
                self.days_off |= days_between(event.first_day, event.last_day)
            case self.DaysOffWithdrawn():
                self.days_off -= days_between(event.first_day, event.last_day)

    def _days(self, first_day: date, last_day: date) -> set[date]:
        if last_day < first_day:
            raise DaysOffRunBackwardsError(carer=self.carer, first_day=first_day, last_day=last_day)
        if (last_day - first_day).days >= _MOST_DAYS:
            raise DaysOffTooLongError(
                carer=self.carer, first_day=first_day, last_day=last_day, most=_MOST_DAYS
            )
        return days_between(first_day, last_day)


def days_between(first_day: date, last_day: date) -> set[date]:
    """Every day from the first to the last, both included."""
    return {first_day + timedelta(days=offset) for offset in range((last_day - first_day).days + 1)}
