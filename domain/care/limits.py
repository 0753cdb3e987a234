"""Hours a family does without while care is scarce.

Invariants
- hours are limited before the first session, while a level of scarcity holds in the region on the
  first day of care, and only in a family that has a turn to give
- no limit lies below the level, and so none below the floor; it takes something from the hours due
- the indication stays what it is; what is withheld from it stands on record as short of capacity
- hours set anew stay limited; when the limit is lifted, the days from then on get their hours back
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest
from typing import ClassVar
from uuid import UUID

from domain.care import limit_errors as errors
from domain.care.closing import Closing
from domain.care.facts import ShortfallCause
from domain.care.spreading import spread_left
from domain.indication.day_pattern import day_pattern
from domain.kernel.event import Event
from domain.organisation.facts import Scarcity


@dataclass(frozen=True, slots=True)
class Limit:
    """Most minutes over the whole period, and the level of scarcity it follows."""

    region: str
    level_minutes: int
    level_first_day: date
    turn: int
    minutes: int


class Limits(Closing):
    """The part of a family's care that scarcity takes from."""

    class HoursLimited(Event, frozen=True, kw_only=True):
        """A family gets no more than so many minutes, because its region is scarce of care.

        level_first_day names the level of the region; turn is the place of the family's group in
        its order, 0 being the first. day_pattern is what is left per day from the first day on.
        """

        TOPIC: ClassVar[str] = "care.hours-limited"
        family: str
        region: str
        level_minutes: int
        level_first_day: date
        turn: int
        minutes: int
        day_pattern: tuple[int, ...]

    class LimitLifted(Event, frozen=True, kw_only=True):
        """Days from lifted_on get the hours of the indication again; day_pattern is all days."""

        TOPIC: ClassVar[str] = "care.limit-lifted"
        family: str
        lifted_on: date
        day_pattern: tuple[int, ...]

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.limit: Limit | None = None
        self.planned_pattern: tuple[int, ...] = ()
        """Minutes per day that are to be planned."""

    @property
    def withheld_minutes(self) -> int:
        """Minutes due that are not to be planned."""
        return max(0, self.due_minutes - sum(self.planned_pattern))

    def limit_hours(self, minutes: int, level: Scarcity | None, turn: int | None) -> None:
        """Plan no more than so many minutes; the same limit again changes nothing.

        level holds on the first day of care in the family's region, turn is the family's in it.
        """
        self.must_be_open()
        region = self.registered.region
        if self.first_day is None:
            raise errors.HoursNotSetError(family=self.family)
        if level is None:
            raise errors.NoScarcityError(family=self.family, region=region, day=self.first_day)
        if turn is None:
            raise errors.FamilySparedError(family=self.family, region=region)
        limit = Limit(region, level.minutes, level.first_day, turn, minutes)
        if limit == self.limit:
            return
        if self.sessions:
            first = min(session.starts_at for session in self.sessions.values())
            raise errors.LimitedAfterStartError(family=self.family, started_at=first)
        if minutes < level.minutes:
            raise errors.LimitBelowLevelError(
                family=self.family, hours=f"{minutes / 60:g}", level=f"{level.minutes / 60:g}"
            )
        if minutes >= self.due_minutes:
            raise errors.LimitTakesNothingError(
                family=self.family, hours=f"{minutes / 60:g}", due=f"{self.due_minutes / 60:g}"
            )
        withheld = self.withheld_minutes
        self._limit(limit, day_pattern(minutes, len(self.day_pattern)))
        self._explain_withheld(withheld)

    def lift_limit(self, lifted_on: date) -> None:
        """Give the days from lifted_on on their hours back."""
        self.must_be_open()
        if self.limit is None or self.first_day is None:
            raise errors.NotLimitedError(family=self.family)
        if not self.reason:
            raise errors.LimitLiftedWithoutReasonError(family=self.family)
        withheld, kept = self.withheld_minutes, max(0, (lifted_on - self.first_day).days)
        days = zip_longest(self.planned_pattern[:kept], self.day_pattern[:kept], fillvalue=0)
        self.record(
            self.LimitLifted(
                family=self.family,
                lifted_on=lifted_on,
                day_pattern=(*(planned for planned, _ in days), *self.day_pattern[kept:]),
            )
        )
        self._explain_withheld(withheld)

    def choose_minimum_care(self, chosen_on: date) -> None:
        """Less is due to who chose minimum care, so less is withheld."""
        withheld = self.withheld_minutes
        super().choose_minimum_care(chosen_on)
        self._explain_withheld(withheld)

    def evolve(self, event: Event) -> None:
        match event:
            case self.HoursLimited():
                self.limit = Limit(
                    event.region,
                    event.level_minutes,
                    event.level_first_day,
                    event.turn,
                    event.minutes,
                )
                self.planned_pattern = event.day_pattern
            case self.LimitLifted():
                self.limit = None
                self.planned_pattern = event.day_pattern
            case _:
                super().evolve(event)

    def from_today_on(
        self, fresh: tuple[int, ...], known: tuple[int, ...], most: int
    ) -> tuple[int, ...]:
        """Hours set anew on the first day on record: the days gone by keep what they had.

        A day has gone by when it is over, or when care was given on it. Its hours come back when
        its mother was in hospital and nobody came.
        """
        if self.first_day is None:
            return fresh
        served = {session.starts_at.date() for session in self.sessions.values()}
        gone = (self.today - self.first_day).days + (self.today in served)
        days = [self.first_day + timedelta(days=offset) for offset in range(gone)]
        missed = {
            offset
            for offset, day in enumerate(days)
            if day not in served
            and any(stay.keeps_care_away_on(day) for stay in self.stays.values())
        }
        return spread_left(fresh, known, gone, missed, most)

    def _limit_anew(self, limit: Limit | None, withheld: int, planned: tuple[int, ...]) -> None:
        """Hours were set anew: limit them as they were, when there is still something to take.

        planned are the minutes per day until now.
        """
        if limit is not None and limit.minutes < self.due_minutes:
            days = len(self.day_pattern)
            fresh = day_pattern(limit.minutes, days)
            self._limit(limit, self.from_today_on(fresh, planned, days))
        self._explain_withheld(withheld)

    def _limit(self, limit: Limit, pattern: tuple[int, ...]) -> None:
        self.record(
            self.HoursLimited(
                family=self.family,
                region=limit.region,
                level_minutes=limit.level_minutes,
                level_first_day=limit.level_first_day,
                turn=limit.turn,
                minutes=limit.minutes,
                day_pattern=pattern,
            )
        )

    def _explain_withheld(self, before: int) -> None:
        """Minutes withheld are short of capacity; others with that cause keep theirs."""
        known, words = self.shortfalls.get(ShortfallCause.CAPACITY, (0, None))
        minutes = max(0, known + self.withheld_minutes - before)
        if minutes != known:
            self.record(
                self.ShortfallExplained(
                    family=self.family,
                    cause=ShortfallCause.CAPACITY,
                    minutes=minutes,
                    explanation=words,
                )
            )
