"""A birth that is to happen on a day agreed beforehand: a planned section or an induction.

Invariants
- a birth is planned in pregnancy, for a day between its 24th and its 44th week
- the newest plan counts; a plan without a day says the birth is no longer planned
"""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.care import course_errors, errors, plausibility
from domain.care.carer_wishes import CarerWishes
from domain.care.facts import BirthPlan
from domain.kernel.event import Event


class PlannedBirth(CarerWishes):
    """The part of a family's care that knows of a day agreed for the birth."""

    class BirthPlanned(Event, frozen=True, kw_only=True):
        """The hospital agreed a day for the birth; None says it is no longer planned."""

        TOPIC: ClassVar[str] = "care.birth-planned"
        family: str
        how: BirthPlan
        planned_on: date | None

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.birth_plan: tuple[BirthPlan, date | None] | None = None

    def plan_birth(self, how: BirthPlan, planned_on: date | None) -> None:
        """Record the day agreed for the birth; the same again changes nothing."""
        self.must_be_open()
        if self.birth_plan == (how, planned_on):
            return
        if self.born_at is not None:
            raise errors.BirthAlreadyReportedError(family=self.family, born_at=self.born_at)
        if planned_on is not None:
            due_date = self.registered.due_date
            if not plausibility.may_be_born(planned_on, due_date):
                raise course_errors.PlannedBirthImplausibleError(
                    family=self.family, planned_on=planned_on, due_date=due_date
                )
        self.record(self.BirthPlanned(family=self.family, how=how, planned_on=planned_on))

    def evolve(self, event: Event) -> None:
        match event:
            case self.BirthPlanned():
                self.birth_plan = (event.how, event.planned_on)
            case _:
                super().evolve(event)
