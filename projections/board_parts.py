"""What a board of a region's week is made of. Not a projection: only how its answer looks."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardVisit:
    """A visit on the board; the times carry the Dutch offset."""

    visit: str
    family: str
    package: int | None
    carer: str
    day: date
    starts_at: datetime
    ends_at: datetime
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardUncovered:
    """A visit nobody was found for, and why."""

    visit: str
    family: str
    package: int | None
    day: date
    minutes: int
    reason: str
    explanation_nl: str
    explanation_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCarer:
    """A row of the board: contract of the week, that less the days away, minutes planned in it."""

    carer: str
    contract_minutes: int
    expected_minutes: int
    planned_minutes: int
    absent: dict[date, str]
    skills: tuple[str, ...]
    visits: tuple[BoardVisit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterBoard:
    """One region's week as the planner sees it."""

    region: str
    week: str
    layer: str
    run: UUID
    version: int
    """Version of the roster's stream."""
    published: bool
    """Whether what is shown is what carers work by."""
    carers: tuple[BoardCarer, ...]
    uncovered: tuple[BoardUncovered, ...]

    def standing(self, visit: str) -> BoardVisit | BoardUncovered | None:
        """A visit where it stands, with a carer or without; None when the roster has it not."""
        planned = [one for row in self.carers for one in row.visits]
        listed: list[BoardVisit | BoardUncovered] = [*planned, *self.uncovered]
        return next((one for one in listed if one.visit == visit), None)
