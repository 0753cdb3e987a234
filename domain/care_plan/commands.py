"""What can be asked of a care plan. Goals and signals go by a short name that is used once."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.care_plan.facts import Action, Professional, SignalAbout, SignalKind
from domain.care_plan.themes import Theme
from domain.kernel.command import Command
from domain.kernel.ids import stream_id


def care_plan_stream(family: str) -> UUID:
    """The stream of this family's care plan."""
    return stream_id("care-plan", family)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlanCommand(Command):
    """Addresses the care plan of one family by its client number."""

    family: str

    @property
    def stream_id(self) -> UUID:
        return care_plan_stream(self.family)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalCommand(CarePlanCommand):
    """Addresses one goal of the plan."""

    goal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeGoal(GoalCommand):
    """Derive a goal from a theme, in words the parents understand."""

    theme: Theme
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeGoal(GoalCommand):
    """Record that the parents agreed to a goal, or agree to one they withdrew."""

    agreed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachGoal(GoalCommand):
    """Record that a goal was reached."""

    reached_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FindGoalUnreachable(GoalCommand):
    """Record that a goal is out of reach within the care period."""

    found_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverGoal(GoalCommand):
    """Hand a goal that is out of reach over to another professional, with consent."""

    to: Professional
    handed_over_on: date
    client_consents: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawGoal(GoalCommand):
    """Record that the parents no longer want a goal."""

    withdrawn_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenGoal(GoalCommand):
    """Work on a settled goal again; the command says why."""

    reopened_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeAfterPeriodPlan(GoalCommand):
    """Agree with the parents how a goal is reached after the care period."""

    agreed_on: date
    professionals: tuple[Professional, ...] = ()
    network: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSignal(CarePlanCommand):
    """Record a risk a carer noticed."""

    signal: str
    about: SignalAbout
    kind: SignalKind
    wording: str
    noticed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ActOnSignal(CarePlanCommand):
    """Record what was done about a signal; called_in says whom the carer called in."""

    signal: str
    action: Action
    acted_on: date
    called_in: Professional | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeClosingBelowFloor(CarePlanCommand):
    """Record that the client agrees to end below the floor of 24 hours."""

    agreed_on: date
