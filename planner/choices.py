"""What could be chosen at all: who could serve which visit when, and two visits in one day."""

from dataclasses import dataclass

from planner.day_patterns import DayPatterns
from planner.situation import Situation
from planner.starts import Starts


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices one problem leaves (possible works them out)."""

    situation: Situation
    starts: dict[tuple[str, str], Starts]
    """(visit, carer) -> starts, for every carer who could serve the visit, in order of id."""
    pairs: tuple[tuple[str, str, str], ...]
    """(carer, visit, visit) for every two visits of one day that one carer could both serve."""
    patterns: DayPatterns
    """On which days each carer may work."""
    rest_binds: bool
    """Whether a late end on one day could leave too little rest before the next."""
