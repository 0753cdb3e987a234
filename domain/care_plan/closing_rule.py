"""Ready is ready: which steps are missing before care may be closed as completed.

Rule
    Care may be closed when the care period has started, at least one goal was agreed with the
    parents, and every agreed goal is reached, or handed over on a day with the client's consent.
    A goal the parents withdrew is no longer agreed; one only proposed never was.
Besides
    A goal not reached has an after-period plan; every signal has an action; and care that stays
    below the floor has the client's agreement on record.
Source
    Kader Doelen Kraamzorg (KDK), chapter 1 (klaar-is-klaar) and chapter 3 (goals in practice).
    The agreement below the floor is a decision of this project: the KDK does not speak of it.
Counted as
    The care period is when a carer is with the family, so it starts with the first session, and
    birth assistance does not start it. A plan that rests on the family's network alone is handed
    over like any other, as a rule to youth health care: the KDK closes care by goals reached or
    by a professional taking over, by nothing else.

Pure: no log, so that a reader can ask the same question of its own rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.care_plan.facts import Goal, GoalState, Signal, SignalAction
from domain.care_plan.themes import THEMES

AGREED_STATES = frozenset(
    (GoalState.AGREED, GoalState.REACHED, GoalState.NOT_REACHABLE, GoalState.HANDED_OVER)
)
"""States of a goal that counts as agreed."""


class Missing(StrEnum):
    """What can be missing."""

    CARE_NOT_STARTED = "care_not_started"
    NO_GOAL_AGREED = "no_goal_agreed"
    GOAL_OPEN = "goal_open"
    GOAL_NOT_HANDED_OVER = "goal_not_handed_over"
    NO_AFTER_PERIOD_PLAN = "no_after_period_plan"
    SIGNAL_WITHOUT_ACTION = "signal_without_action"
    BELOW_FLOOR_NOT_AGREED = "below_floor_not_agreed"


_NL = {
    Missing.CARE_NOT_STARTED: "de zorg is nog niet begonnen",
    Missing.NO_GOAL_AGREED: "er is geen doel met de ouders afgesproken",
    Missing.GOAL_OPEN: "doel {subject} ({theme}) is niet bereikt en niet overgedragen",
    Missing.GOAL_NOT_HANDED_OVER: "doel {subject} ({theme}) is onhaalbaar en niet overgedragen",
    Missing.NO_AFTER_PERIOD_PLAN: "doel {subject} ({theme}) heeft geen plan voor na de kraamtijd",
    Missing.SIGNAL_WITHOUT_ACTION: "op signaal {subject} is niet gehandeld",
    Missing.BELOW_FLOOR_NOT_AGREED: "het gezin stemde niet in met minder dan {subject} uur",
}
_EN = {
    Missing.CARE_NOT_STARTED: "care has not started",
    Missing.NO_GOAL_AGREED: "no goal was agreed with the parents",
    Missing.GOAL_OPEN: "goal {subject} ({theme}) is neither reached nor handed over",
    Missing.GOAL_NOT_HANDED_OVER: "goal {subject} ({theme}) is out of reach and not handed over",
    Missing.NO_AFTER_PERIOD_PLAN: "goal {subject} ({theme}) has no plan for after the care period",
    Missing.SIGNAL_WITHOUT_ACTION: "nothing was done about signal {subject}",
    Missing.BELOW_FLOOR_NOT_AGREED: "the family did not agree to fewer than {subject} hours",
}


@dataclass(frozen=True, slots=True)
class MissingStep:
    """One step that is missing, and about what: a goal, a signal, or hours of the floor."""

    missing: Missing
    subject: str = ""
    theme_nl: str = ""
    theme_en: str = ""

    @property
    def text_nl(self) -> str:
        """The step as a carer reads it."""
        return _NL[self.missing].format(subject=self.subject, theme=self.theme_nl)

    @property
    def text_en(self) -> str:
        """The same in English."""
        return _EN[self.missing].format(subject=self.subject, theme=self.theme_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class CareSoFar:
    """What the rule asks of the family's care; minutes of sessions, without birth assistance."""

    started: bool
    delivered_minutes: int
    floor_minutes: int


def missing_steps(
    care: CareSoFar,
    goals: Mapping[str, Goal],
    signals: Mapping[str, Signal],
    actions: Mapping[str, tuple[SignalAction, ...]],
    *,
    below_floor_agreed: bool,
) -> tuple[MissingStep, ...]:
    """Everything that keeps care open, in a fixed order; empty when care may be closed."""
    return tuple(_missing(care, goals, signals, actions, below_floor_agreed))


def _missing(
    care: CareSoFar,
    goals: Mapping[str, Goal],
    signals: Mapping[str, Signal],
    actions: Mapping[str, tuple[SignalAction, ...]],
    below_floor_agreed: bool,
) -> Iterator[MissingStep]:
    if not care.started:
        yield MissingStep(Missing.CARE_NOT_STARTED)
    if not any(goal.state in AGREED_STATES for goal in goals.values()):
        yield MissingStep(Missing.NO_GOAL_AGREED)
    for name, goal in sorted(goals.items()):
        yield from _missing_of(name, goal)
    for name in sorted(signals):
        if not actions.get(name):
            yield MissingStep(Missing.SIGNAL_WITHOUT_ACTION, name)
    if care.delivered_minutes < care.floor_minutes and not below_floor_agreed:
        yield MissingStep(Missing.BELOW_FLOOR_NOT_AGREED, f"{care.floor_minutes / 60:g}")


def _missing_of(name: str, goal: Goal) -> Iterator[MissingStep]:
    theme = THEMES[goal.theme]
    about = (name, theme.name_nl, theme.name_en)
    match goal.state:
        case GoalState.AGREED:
            yield MissingStep(Missing.GOAL_OPEN, *about)
        case GoalState.NOT_REACHABLE:
            yield MissingStep(Missing.GOAL_NOT_HANDED_OVER, *about)
    not_reached = goal.state in (GoalState.NOT_REACHABLE, GoalState.HANDED_OVER)
    if not_reached and goal.after_period is None:
        yield MissingStep(Missing.NO_AFTER_PERIOD_PLAN, *about)
