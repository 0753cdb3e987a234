"""The end of care: what fell short and why, when care may be closed, and what came of it.

Invariants
- minutes short are explained by cause; a cause said again is replaced
- care is completed after the birth, when the care plan misses no step, and when every minute short
  of the hours due is explained, and none besides
- care that ends for another reason is explained by that reason
- an outcome comes from a survey, also after the end; another score for it needs a reason
"""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.care import course_errors, errors
from domain.care.circumstances import Circumstances
from domain.care.facts import ClosingReason, Measurement, ShortfallCause
from domain.care_plan.closing_rule import CareSoFar, MissingStep
from domain.kernel.errors import Bilingual
from domain.kernel.event import Event
from domain.values.floor import FLOOR_MINUTES


class Closing(Circumstances):
    """The part of a family's care that ends it."""

    class ShortfallExplained(Event, frozen=True, kw_only=True):
        """So many minutes under the indication have this cause; 0 takes the cause back."""

        TOPIC: ClassVar[str] = "care.shortfall-explained"
        family: str
        cause: ShortfallCause
        minutes: int
        explanation: str | None

    class OutcomeReported(Event, frozen=True, kw_only=True):
        """A survey told how it went; another score for the same replaces it."""

        TOPIC: ClassVar[str] = "care.outcome-reported"
        family: str
        measurement: Measurement
        score: int

    class Closed(Event, frozen=True, kw_only=True):
        """Care ended."""

        TOPIC: ClassVar[str] = "care.closed"
        family: str
        closed_on: date
        why: ClosingReason

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.shortfalls: dict[ShortfallCause, tuple[int, str | None]] = {}
        self.outcomes: dict[Measurement, int] = {}

    @property
    def so_far(self) -> CareSoFar:
        """What the rule of closing asks of care.

        Deferred care may be indicated below the floor; then the indication is its floor.
        """
        due = self.indicated_minutes or FLOOR_MINUTES
        return CareSoFar(
            started=bool(self.sessions),
            delivered_minutes=self.delivered_minutes,
            floor_minutes=min(FLOOR_MINUTES, due),
        )

    @property
    def due_minutes(self) -> int:
        """Minutes of the indication; a client who chose minimum care is due no more than that."""
        if self.minimum_minutes is None:
            return self.indicated_minutes
        return min(self.indicated_minutes, self.minimum_minutes)

    @property
    def shortfall_minutes(self) -> int:
        """Minutes due and not delivered."""
        return max(0, self.due_minutes - self.delivered_minutes)

    @property
    def explained_minutes(self) -> int:
        """Minutes short that have a cause on record."""
        return sum(minutes for minutes, _ in self.shortfalls.values())

    def explain_shortfall(
        self, cause: ShortfallCause, minutes: int, explanation: str | None
    ) -> None:
        """Say why so many minutes were not delivered; a cause said again is replaced."""
        self.must_be_open()
        if minutes < 0:
            raise course_errors.ShortfallNegativeError(family=self.family, minutes=minutes)
        if cause is ShortfallCause.OTHER and minutes and not (explanation or "").strip():
            raise course_errors.ShortfallWithoutWordsError(family=self.family, minutes=minutes)
        self.record(
            self.ShortfallExplained(
                family=self.family, cause=cause, minutes=minutes, explanation=explanation
            )
        )

    def report_outcome(self, measurement: Measurement, score: int) -> None:
        """Record what a survey told; the same again changes nothing."""
        if self.outcomes.get(measurement) == score:
            return
        if not self._born_at.date() <= measurement.measured_on:
            raise course_errors.OutcomeBeforeBirthError(
                family=self.family,
                measured_on=measurement.measured_on,
                born_on=self._born_at.date(),
            )
        self._must_have_come(measurement.measured_on)
        if not 0 <= score <= 100:
            raise course_errors.ScoreOutOfRangeError(family=self.family, score=score)
        if measurement in self.outcomes and not self.reason:
            raise course_errors.OutcomeReportedDifferentlyError(
                family=self.family,
                outcome=measurement.outcome,
                recorded=self.outcomes[measurement],
            )
        self.record(self.OutcomeReported(family=self.family, measurement=measurement, score=score))

    def close(self, closed_on: date, why: ClosingReason, missing: Sequence[MissingStep]) -> None:
        """End care; missing are the steps its care plan still misses."""
        self.must_be_open()
        completed = why is ClosingReason.COMPLETED
        if completed and self.born_at is None:
            raise errors.ClosedBeforeBirthError(family=self.family)
        self._must_have_come(closed_on)
        if self.born_at is not None and closed_on < self.born_at.date():
            raise errors.ClosedTooEarlyError(
                family=self.family, closed_on=closed_on, born_on=self.born_at.date()
            )
        if completed:
            self._must_be_complete(missing)
        self.record(self.Closed(family=self.family, closed_on=closed_on, why=why))

    def evolve(self, event: Event) -> None:
        match event:
            case self.ShortfallExplained() if event.minutes == 0:
                self.shortfalls.pop(event.cause, None)
            case self.ShortfallExplained():
                self.shortfalls[event.cause] = (event.minutes, event.explanation)
            case self.OutcomeReported():
                self.outcomes[event.measurement] = event.score
            case self.Closed():
                self.closed_on = event.closed_on
            case _:
                super().evolve(event)

    def _must_be_complete(self, missing: Sequence[MissingStep]) -> None:
        if missing:
            raise course_errors.CareNotReadyError(
                family=self.family,
                missing=Bilingual(
                    "; ".join(step.text_nl for step in missing),
                    "; ".join(step.text_en for step in missing),
                ),
            )
        short, explained = self.shortfall_minutes, self.explained_minutes
        if explained < short:
            raise course_errors.ShortfallUnexplainedError(
                family=self.family, short=short, unexplained=short - explained
            )
        if explained > short:
            raise course_errors.ShortfallOverexplainedError(
                family=self.family, short=short, explained=explained
            )
