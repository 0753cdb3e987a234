"""The care plan of a family: goals agreed with the parents, and how each of them ended.

Invariants
- a goal keeps its name, theme and wording; it comes further step by step:
  proposed -> agreed -> reached | not reachable -> handed over; parents may withdraw it on the way
  and agree to it again
- what was settled is opened again only with a reason
- care is handed over with the client's consent
- an after-period plan names professionals, the family's network, or both
- a goal on the theme of birth needs birth assistance on record
- the same again changes nothing
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.care_plan import closing_rule, errors
from domain.care_plan.closing_rule import CareSoFar, MissingStep
from domain.care_plan.facts import AfterPeriodPlan, Goal, GoalState, Professional
from domain.care_plan.signals import Signals
from domain.care_plan.themes import Theme
from domain.care_plan.wording import states
from domain.kernel.event import Event

_SETTLED = (GoalState.REACHED, GoalState.NOT_REACHABLE, GoalState.HANDED_OVER)
_COMES_FROM = {
    GoalState.AGREED: (GoalState.PROPOSED, GoalState.WITHDRAWN),
    GoalState.REACHED: (GoalState.AGREED, GoalState.NOT_REACHABLE),
    GoalState.NOT_REACHABLE: (GoalState.AGREED,),
    GoalState.HANDED_OVER: (GoalState.NOT_REACHABLE,),
    GoalState.WITHDRAWN: (GoalState.PROPOSED, GoalState.AGREED, GoalState.NOT_REACHABLE),
}


class CarePlan(Signals):
    """Goals, after-period plans, signals, and what still keeps care open."""

    KIND = "care plan"
    KIND_NL = "Zorgplan"

    class GoalProposed(Event, frozen=True, kw_only=True):
        """A goal was derived from a theme."""

        TOPIC: ClassVar[str] = "care-plan.goal-proposed"
        family: str
        goal: str
        theme: Theme
        wording: str

    class GoalAgreed(Event, frozen=True, kw_only=True):
        """The parents agreed: the goal is realistic, and theirs."""

        TOPIC: ClassVar[str] = "care-plan.goal-agreed"
        family: str
        goal: str
        agreed_on: date

    class GoalReached(Event, frozen=True, kw_only=True):
        """The goal was reached."""

        TOPIC: ClassVar[str] = "care-plan.goal-reached"
        family: str
        goal: str
        reached_on: date

    class GoalFoundUnreachable(Event, frozen=True, kw_only=True):
        """The goal turned out not to be reachable within the care period."""

        TOPIC: ClassVar[str] = "care-plan.goal-found-unreachable"
        family: str
        goal: str
        found_on: date

    class GoalHandedOver(Event, frozen=True, kw_only=True):
        """Somebody else goes on with the goal, with the client's consent."""

        TOPIC: ClassVar[str] = "care-plan.goal-handed-over"
        family: str
        goal: str
        to: Professional
        handed_over_on: date
        client_consents: bool

    class GoalWithdrawn(Event, frozen=True, kw_only=True):
        """The parents no longer want the goal."""

        TOPIC: ClassVar[str] = "care-plan.goal-withdrawn"
        family: str
        goal: str
        withdrawn_on: date

    class GoalReopened(Event, frozen=True, kw_only=True):
        """A settled goal is worked on again; origin.reason says why."""

        TOPIC: ClassVar[str] = "care-plan.goal-reopened"
        family: str
        goal: str
        reopened_on: date

    class AfterPeriodPlanMade(Event, frozen=True, kw_only=True):
        """It was agreed with the parents how the goal is reached later; replaces an earlier one."""

        TOPIC: ClassVar[str] = "care-plan.after-period-plan-made"
        family: str
        goal: str
        plan: AfterPeriodPlan

    class ClosingBelowFloorAgreed(Event, frozen=True, kw_only=True):
        """The client agreed that care ends below the floor of hours."""

        TOPIC: ClassVar[str] = "care-plan.closing-below-floor-agreed"
        family: str
        agreed_on: date

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.goals: dict[str, Goal] = {}
        self.below_floor_agreed_on: date | None = None

    def propose_goal(
        self, family: str, name: str, theme: Theme, wording: str, *, birth_assisted: bool
    ) -> None:
        """Propose a goal; birth_assisted says whether birth assistance is on record."""
        known = self.goals.get(name)
        if known is not None and (known.theme, known.wording) == (theme, wording):
            return
        if known is not None:
            raise errors.GoalProposedDifferentlyError(family=family, goal=name, theme=known.theme)
        if not wording.strip():
            raise errors.GoalWithoutWordingError(family=family, goal=name)
        if theme is Theme.BIRTH_ASSISTANCE and not birth_assisted:
            raise errors.BirthGoalWithoutAssistanceError(family=family, goal=name)
        self.record(self.GoalProposed(family=family, goal=name, theme=theme, wording=wording))

    def agree_goal(self, name: str, on: date) -> None:
        """Record that the parents agreed."""
        if self._moves(name, GoalState.AGREED, on):
            self.record(self.GoalAgreed(family=self.family, goal=name, agreed_on=on))

    def reach_goal(self, name: str, on: date) -> None:
        """Record that the goal was reached."""
        if self._moves(name, GoalState.REACHED, on):
            self.record(self.GoalReached(family=self.family, goal=name, reached_on=on))

    def find_goal_unreachable(self, name: str, on: date) -> None:
        """Record that the goal is out of reach within the care period."""
        if self._moves(name, GoalState.NOT_REACHABLE, on):
            self.record(self.GoalFoundUnreachable(family=self.family, goal=name, found_on=on))

    def hand_over_goal(
        self, name: str, to: Professional, on: date, *, client_consents: bool
    ) -> None:
        """Record who goes on with the goal. Never without the client's consent."""
        goal = self._goal(name)
        if not client_consents:
            raise errors.HandOverWithoutConsentError(family=self.family, goal=name)
        if goal.handed_over_to is to and goal.since == on:
            return
        self._must_be(name, _COMES_FROM[GoalState.HANDED_OVER])
        self._must_have_come(self.family, on)
        self.record(
            self.GoalHandedOver(
                family=self.family,
                goal=name,
                to=to,
                handed_over_on=on,
                client_consents=client_consents,
            )
        )

    def withdraw_goal(self, name: str, on: date) -> None:
        """Record that the parents no longer want the goal."""
        if self._moves(name, GoalState.WITHDRAWN, on):
            self.record(self.GoalWithdrawn(family=self.family, goal=name, withdrawn_on=on))

    def reopen_goal(self, name: str, on: date) -> None:
        """Work on a settled goal again; who took it over is forgotten, its plan stays."""
        self._must_be(name, _SETTLED)
        self._must_have_come(self.family, on)
        if not self.reason:
            raise errors.ReopenedWithoutReasonError(family=self.family, goal=name)
        self.record(self.GoalReopened(family=self.family, goal=name, reopened_on=on))

    def make_after_period_plan(self, name: str, plan: AfterPeriodPlan) -> None:
        """Record how the goal is reached later; another plan replaces it."""
        plan = replace(plan, professionals=tuple(sorted(set(plan.professionals))))
        if self._goal(name).after_period == plan:
            return
        if not plan.professionals and not plan.network:
            raise errors.AfterPeriodPlanEmptyError(family=self.family, goal=name)
        self._must_be(name, (GoalState.AGREED, GoalState.NOT_REACHABLE, GoalState.HANDED_OVER))
        self._must_have_come(self.family, plan.agreed_on)
        self.record(self.AfterPeriodPlanMade(family=self.family, goal=name, plan=plan))

    def agree_closing_below_floor(self, family: str, on: date) -> None:
        """Record the client's agreement to end below the floor; once is enough."""
        if self.below_floor_agreed_on is None:
            self._must_have_come(family, on)
            self.record(self.ClosingBelowFloorAgreed(family=family, agreed_on=on))

    def missing_steps(self, care: CareSoFar) -> tuple[MissingStep, ...]:
        """Everything that keeps this family's care open, by name."""
        return closing_rule.missing_steps(
            care,
            self.goals,
            self.signals,
            self.actions,
            below_floor_agreed=self.below_floor_agreed_on is not None,
        )

    def may_close(self, care: CareSoFar) -> bool:
        """Whether care may be closed as completed: no step is missing."""
        return not self.missing_steps(care)

    def evolve(self, event: Event) -> None:
        match event:
            case self.GoalProposed():
                self.family = event.family
                self.goals[event.goal] = Goal(event.theme, event.wording)
            case self.GoalAgreed():
                self._settle(event.goal, GoalState.AGREED, event.agreed_on)
            case self.GoalReached():
                self._settle(event.goal, GoalState.REACHED, event.reached_on)
            case self.GoalFoundUnreachable():
                self._settle(event.goal, GoalState.NOT_REACHABLE, event.found_on)
            case self.GoalHandedOver():
                self._settle(event.goal, GoalState.HANDED_OVER, event.handed_over_on, event.to)
            case self.GoalWithdrawn():
                self._settle(event.goal, GoalState.WITHDRAWN, event.withdrawn_on)
            case self.GoalReopened():
                self._settle(event.goal, GoalState.AGREED, event.reopened_on)
            case self.AfterPeriodPlanMade():
                known = self.goals[event.goal]
                self.goals[event.goal] = replace(known, after_period=event.plan)
            case self.ClosingBelowFloorAgreed():
                self.family = event.family
                self.below_floor_agreed_on = event.agreed_on
            case _:
                super().evolve(event)

    def _settle(
        self, name: str, state: GoalState, on: date, to: Professional | None = None
    ) -> None:
        self.goals[name] = replace(self.goals[name], state=state, since=on, handed_over_to=to)

    def _goal(self, name: str) -> Goal:
        goal = self.goals.get(name)
        if goal is None:
            known = ", ".join(sorted(self.goals)) or "-"
            raise errors.UnknownGoalError(family=self.family, goal=name, known=known)
        return goal

    def _moves(self, name: str, to: GoalState, on: date) -> bool:
        """Whether this changes anything. Refuses a step the goal cannot take."""
        goal = self._goal(name)
        if (goal.state, goal.since) == (to, on):
            return False
        self._must_be(name, _COMES_FROM[to])
        self._must_have_come(self.family, on)
        return True

    def _must_be(self, name: str, allowed: Collection[GoalState]) -> None:
        goal = self._goal(name)
        if goal.state not in allowed:
            raise errors.GoalInAnotherStateError(
                family=self.family, goal=name, state=states(goal.state), allowed=states(*allowed)
            )
