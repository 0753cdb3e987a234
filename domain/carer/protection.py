"""A pregnancy a carer told of, and the days on which the law protects her.

She tells it of her own accord. From then on lower limits hold for her, and around the birth she is
away; the dates are the law's own, no agreement can set others. Who plans needs the days and not the
cause: what is shown speaks of protection.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.carer import errors

AWAY_BEFORE = timedelta(days=28)
AWAY_AFTER = timedelta(days=42)
"""No work from so long before the day expected until so long after the birth, both days included.
Arbeidstijdenwet art. 4:6."""
_PREGNANCY = timedelta(weeks=40)
_EARLIEST = timedelta(weeks=16)
_LATEST = timedelta(weeks=4)
"""A birth from the 24th to the 44th week; a bound of this project."""

Days = tuple[date, date]
"""The first and the last."""


@dataclass(frozen=True, slots=True)
class Pregnancy:
    """One pregnancy, known by the day she told of it."""

    reported_on: date
    expected_on: date
    born_on: date | None = None
    ended_on: date | None = None
    """From this day on nobody is protected by it; on or before the first day: it never was."""

    @property
    def away(self) -> Days:
        """The days on which she does not work, as far as is known now."""
        birth = self.born_on or self.expected_on
        return self._until_ended(min(self.expected_on - AWAY_BEFORE, birth), birth + AWAY_AFTER)

    @property
    def protected(self) -> Days:
        """The days on which the lower limits hold, those away included."""
        return self._until_ended(self.reported_on, self.away[1])

    def touches(self, first: date, last: date) -> bool:
        """Whether it says anything of these days."""
        return any(
            max(begin, first) <= min(end, last) for begin, end in (self.protected, self.away)
        )

    def _until_ended(self, first: date, last: date) -> Days:
        """Last lies before first where nothing is left."""
        if self.ended_on is None:
            return first, last
        return first, min(last, self.ended_on - timedelta(days=1))


def check_pregnancy(carer: str, reported_on: date, expected_on: date) -> None:
    """Refuse an expected day that no pregnancy told of on that day has."""
    latest = reported_on + _PREGNANCY
    if not reported_on - _LATEST <= expected_on <= latest:
        raise errors.ExpectedDayImplausibleError(
            carer=carer, expected_on=expected_on, reported_on=reported_on, latest=latest
        )


def check_birth(carer: str, born_on: date, expected_on: date) -> None:
    """Refuse a birth before the 24th or after the 44th week."""
    earliest, latest = expected_on - _EARLIEST, expected_on + _LATEST
    if not earliest <= born_on <= latest:
        raise errors.BirthDayImplausibleError(
            carer=carer, born_on=born_on, earliest=earliest, latest=latest
        )
