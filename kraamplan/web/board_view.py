"""What the page of a region's week shows, worked out before any template sees it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from domain.indication.packages import KOM_DEMONSTRATION
from domain.indication.sourced import Provenance
from domain.kernel.errors import Bilingual
from domain.values.week import Week
from kraamplan.rosters import in_hospital
from kraamplan.telling import dutch, words
from kraamplan.web.sought import Sought
from planner.problem import InHospital
from projections.board_parts import BoardCarer, BoardUncovered, BoardVisit, RosterBoard
from projections.budget_sums import FamilyBudget

_NOT_YET = "Nog geen pakket"
_WITHOUT = "Uren zonder pakket"
"""Hours by choice of minimum care, or under a method that knows no packages."""


@dataclass(frozen=True, slots=True)
class Package:
    """A care package as a card names it; number is None when there is none."""

    number: int | None
    name: str
    hours_invented: bool

    @property
    def title(self) -> str:
        """For whoever does not know the numbers by heart."""
        return f"Pakket {self.number}: {self.name}" if self.number else self.name

    @property
    def sign(self) -> str:
        """What a card has room for."""
        return f"P{self.number}" if self.number else "P?" if self.name == _NOT_YET else "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One visit in a carer's day."""

    visit: BoardVisit
    package: Package
    conflicts: tuple[str, ...]
    pinned: bool
    set_aside: tuple[str, ...]
    """Rules a planner set aside for it, in Dutch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A carer's day."""

    day: date
    absence: str | None
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A carer's week."""

    carer: str
    skills: tuple[str, ...]
    planned: int
    contract: int
    expected: int
    """The contract less the days she is away."""
    cells: tuple[Cell, ...]
    conflicts: int

    @property
    def left(self) -> int:
        """Expected minutes not planned; negative when more is planned."""
        return self.expected - self.planned


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHead:
    """A day with the sums of its column."""

    day: date
    today: bool
    visits: int
    minutes: int
    uncovered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A visit in the tray."""

    visit: BoardUncovered
    package: Package
    reason: str


@dataclass(frozen=True, slots=True)
class ByHand:
    """What planners did to visits of a week."""

    pinned: frozenset[str]
    set_aside: Mapping[tuple[str, str], tuple[str, ...]]
    """Visit and carer -> the rules, in Dutch."""


NOTHING_BY_HAND = ByHand(frozenset(), {})


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """The whole board."""

    board: RosterBoard
    days: tuple[DayHead, ...]
    rows: tuple[Row, ...]
    tray: tuple[Waiting, ...]
    visits: int
    conflicts: int
    in_hospital: tuple[tuple[InHospital, Bilingual], ...]
    """Stays that keep visits of the week away, with their days in words."""

    @property
    def skills(self) -> list[str]:
        """Skills that carers of the region have."""
        return sorted({each for row in self.rows for each in row.skills})

    def rows_of(self, sought: Sought) -> list[Row]:
        """The weeks that are sought."""
        return [
            row
            for row in self.rows
            if sought.row(
                row.carer,
                row.skills,
                {card.visit.family for cell in row.cells for card in cell.cards},
            )
        ]

    def tray_of(self, sought: Sought) -> list[Waiting]:
        """The visits without a carer of whom is sought."""
        return [each for each in self.tray if sought.family(each.visit.family)]


def board_view(
    board: RosterBoard,
    week: Week,
    today: date,
    budgets: Iterable[FamilyBudget],
    by_hand: ByHand = NOTHING_BY_HAND,
    stays: Sequence[InHospital] = (),
) -> BoardView:
    """The board with its sums, its conflicts, what planners did to it, and who is in hospital."""
    away = frozenset(visit for stay in stays for visit in stay.visits)
    known = {budget.family: budget for budget in budgets}
    rows = [
        _row(carer, week, known, by_hand, away)
        for carer in sorted(board.carers, key=lambda each: dutch.as_people_count(each.carer))
    ]
    tray = [
        Waiting(
            visit=visit,
            package=package_of(visit.package, known.get(visit.family)),
            reason=words.reason(visit.reason),
        )
        for visit in board.uncovered
    ]
    visits = [visit for carer in board.carers for visit in carer.visits]
    return BoardView(
        board=board,
        days=tuple(_head(day, today, visits, board.uncovered) for day in week.days),
        rows=tuple(rows),
        tray=tuple(sorted(tray, key=lambda each: (each.visit.day, _order(each.visit.family)))),
        visits=len(visits),
        conflicts=sum(row.conflicts for row in rows),
        in_hospital=tuple((stay, in_hospital.said(stay)) for stay in stays),
    )


def package_of(number: int | None, budget: FamilyBudget | None = None) -> Package:
    """A package by its number; whether its hours are invented is what the log says, if it does."""
    source = budget.hours_source if budget and budget.package == number else None
    if number is None:
        return Package(None, _WITHOUT if source else _NOT_YET, source == Provenance.INVENTED)
    found = KOM_DEMONSTRATION.find(number)
    if found is None:
        return Package(number, "Onbekend pakket", source == Provenance.INVENTED)
    return Package(number, found.name_nl, (source or found.source) == Provenance.INVENTED)


def _row(
    carer: BoardCarer,
    week: Week,
    budgets: Mapping[str, FamilyBudget],
    by_hand: ByHand,
    away: frozenset[str],
) -> Row:
    clashing = _clashing(carer.visits)
    cells = []
    for day in week.days:
        absence = carer.absent.get(day)
        cards = []
        for visit in carer.visits:
            if visit.day != day:
                continue
            budget = budgets.get(visit.family)
            conflicts = []
            if absence:
                conflicts.append(f"valt op een dag met {words.absence(absence)}")
            if visit.visit in clashing:
                conflicts.append("overlapt met een ander bezoek")
            if budget and budget.closed:
                conflicts.append("zorg is afgesloten")
            if visit.visit in away:
                conflicts.append("moeder ligt in het ziekenhuis")
            package = package_of(visit.package, budget)
            cards.append(
                Card(
                    visit=visit,
                    package=package,
                    conflicts=tuple(conflicts),
                    pinned=visit.visit in by_hand.pinned,
                    set_aside=by_hand.set_aside.get((visit.visit, visit.carer), ()),
                )
            )
        cells.append(Cell(day=day, absence=absence, cards=tuple(cards)))
    return Row(
        carer=carer.carer,
        skills=carer.skills,
        planned=carer.planned_minutes,
        contract=carer.contract_minutes,
        expected=carer.expected_minutes,
        cells=tuple(cells),
        conflicts=sum(bool(card.conflicts) for cell in cells for card in cell.cards),
    )


def _clashing(visits: tuple[BoardVisit, ...]) -> set[str]:
    """Visits that start before the one before them ended."""
    clashing: set[str] = set()
    in_order = sorted(visits, key=lambda visit: visit.starts_at)
    for before, after in pairwise(in_order):
        if after.starts_at < before.ends_at:
            clashing |= {before.visit, after.visit}
    return clashing


def _head(
    day: date, today: date, visits: list[BoardVisit], uncovered: tuple[BoardUncovered, ...]
) -> DayHead:
    of_day = [visit for visit in visits if visit.day == day]
    return DayHead(
        day=day,
        today=day == today,
        visits=len(of_day),
        minutes=sum(visit.minutes for visit in of_day),
        uncovered=Counter(visit.day for visit in uncovered)[day],
    )


def _order(family: str) -> tuple[tuple[int, int, str], ...]:
    return dutch.as_people_count(family)
