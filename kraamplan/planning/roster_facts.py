"""Between the planner's minutes and the roster's facts: visits, carers and times, both ways."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import TypeVar

from domain.kernel.errors import Bilingual
from domain.labour.rule import Violation
from domain.roster.facts import PlannedVisit, UncoveredVisit
from domain.values.horizon import Horizon, on_dutch_clock
from planner.problem import PlanningProblem
from planner.result import Assignment, Uncovered
from projections.board_parts import BoardUncovered, BoardVisit, RosterBoard

_SAID_VIOLATIONS = 5
"""How many violations a refusal names; the first ones say enough to plan again."""

K = TypeVar("K", PlannedVisit, UncoveredVisit)


def said(violations: Sequence[Violation]) -> Bilingual:
    """What a roster breaks, for a refusal to say."""
    first = violations[:_SAID_VIOLATIONS]
    return Bilingual(
        nl=" ".join(violation.message_nl for violation in first),
        en=" ".join(violation.message_en for violation in first),
    )


def gone_by(
    board: RosterBoard | None, today: date, served: set[tuple[str, date]]
) -> tuple[list[PlannedVisit], list[UncoveredVisit]]:
    """What a roster keeps of a week that has begun: days before today, visits served today."""
    if board is None:
        return [], []
    visits = [visit for carer in board.carers for visit in carer.visits]
    return (
        [
            _kept(PlannedVisit, each)
            for each in visits
            if each.day < today or (each.family, each.day) in served
        ],
        [_kept(UncoveredVisit, each) for each in board.uncovered if each.day < today],
    )


def _kept(kind: type[K], on_board: BoardVisit | BoardUncovered) -> K:
    return kind(**{field.name: getattr(on_board, field.name) for field in fields(kind)})


def planned_visits(
    problem: PlanningProblem, assignments: Iterable[Assignment]
) -> Iterator[PlannedVisit]:
    """Assignments of a problem, with their times on the Dutch clock."""
    horizon = Horizon(problem.first_day, problem.days)
    visits = {visit.id: visit for visit in problem.visits}
    for assignment in assignments:
        visit = visits[assignment.visit]
        yield PlannedVisit(
            visit=visit.id,
            family=visit.family,
            carer=assignment.carer,
            day=horizon.day(visit.day),
            starts_at=on_dutch_clock(horizon.moment(assignment.start)),
            ends_at=on_dutch_clock(horizon.moment(assignment.end)),
            minutes=visit.minutes,
        )


def uncovered_visits(
    problem: PlanningProblem, uncovered: Iterable[Uncovered]
) -> Iterator[UncoveredVisit]:
    """Visits of a problem that found nobody, with the reasons."""
    horizon = Horizon(problem.first_day, problem.days)
    visits = {visit.id: visit for visit in problem.visits}
    for one in uncovered:
        visit = visits[one.visit]
        yield UncoveredVisit(
            visit=visit.id,
            family=visit.family,
            day=horizon.day(visit.day),
            minutes=visit.minutes,
            reason=str(one.reason),
            explanation_nl=one.explanation_nl,
            explanation_en=one.explanation_en,
        )


def assignments_of(visits: Iterable[BoardVisit], horizon: Horizon) -> list[Assignment]:
    """Visits on a board in minutes of a horizon."""
    return [
        Assignment(
            visit=visit.visit,
            carer=visit.carer,
            start=horizon.offset(visit.starts_at),
            end=horizon.offset(visit.ends_at),
        )
        for visit in visits
    ]
