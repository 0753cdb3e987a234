"""Questions about a roster, answered from the problem its run was asked."""

from collections.abc import Iterable
from typing import Any

import msgspec

from domain.planning_run.errors import RunProblemMissingError
from domain.roster.errors import (
    CarerNotPlannedError,
    NothingProposedError,
    VisitInHospitalError,
    VisitNotPlannedError,
)
from domain.values.horizon import Horizon
from domain.values.week import Week
from kraamplan.planning.roster_facts import assignments_of
from kraamplan.rosters.in_hospital import said
from planner.explaining.answer import Explanation
from planner.explaining.beside import Obstacle
from planner.explaining.candidates import Candidate
from planner.explaining.planned import Planned
from planner.explaining.rule_price import RulePrice
from planner.problem import PlanningProblem, ProblemError
from planner.replanning.frozen import frozen
from planner.result import Assignment
from planner.verify import verify
from projections.board_parts import RosterBoard
from projections.planning_runs import planning_run, problem_of
from projections.reader import Reader
from projections.roster_board import roster_board

Document = dict[str, Any]


def planned_week(
    reader: Reader, region: str, week: Week, layer: str, about: str | None = None
) -> Planned:
    """The roster of a week with the problem it was made for.

    Visits of days that had gone by when it was made are not in the problem and left out. Whoever
    stands against that problem by a planner's hand keeps her week, as work that is done; only the
    visit that is asked about moves. Raises NothingProposedError when there is no such roster,
    RunProblemMissingError when its run did not keep what it was asked, CarerNotPlannedError when
    the visit was given to somebody the run did not know.
    """
    board = roster_board(reader, region, week, layer)
    if board is None:
        raise NothingProposedError(region=region, week=week)
    run = planning_run(reader, str(board.run))
    if run is None:
        raise RunProblemMissingError(run=board.run)
    try:
        problem = PlanningProblem.from_json(problem_of(reader, run["problem_hash"]))
    except (KeyError, ProblemError):
        raise RunProblemMissingError(run=board.run) from None
    roster = _in_problem(board, problem)
    held = _against(problem, [one for one in roster if one.visit != about])
    if held:
        # What the run proved, it proved of rosters in which these visits could move.
        free = [one for one in roster if one not in held]
        planned = Planned.of(frozen(problem, held, ()), free)
    else:
        bound = 0 if run["outcome"] is None else run["outcome"]["lower_bound"]
        planned = Planned.of(problem, roster, bound)
    if about is not None:
        known_carer(planned, planned.carer_of.get(about))
    return planned


def known_visit(planned: Planned, visit: str) -> str:
    """The visit, when the roster's problem has it.

    Raises VisitInHospitalError naming the stay that keeps it away, or VisitNotPlannedError.
    """
    stay = planned.problem.in_hospital_for(visit)
    if stay is not None:
        raise VisitInHospitalError(visit=visit, stay=said(stay))
    if visit not in planned.situation.visits:
        raise VisitNotPlannedError(visit=visit)
    return visit


def known_carer(planned: Planned, carer: str | None) -> str | None:
    """The carer, when the roster's problem has her. Raises CarerNotPlannedError."""
    if carer is not None and carer not in planned.situation.carers:
        raise CarerNotPlannedError(carer=carer)
    return carer


def explanation_document(answer: Explanation) -> Document:
    """One answer, with what its witness changes; costs in points."""
    found = answer.witness
    return {
        "visits": list(answer.visits),
        "carer": answer.carer,
        "finding": str(answer.finding),
        "limits": [str(limit) for limit in answer.limits],
        "smallest": answer.smallest,
        "broken": _listed(answer.broken),
        "price": None
        if found is None
        else {
            "at_least": found.price.at_least,
            "at_most": found.price.at_most,
            "exact": found.price.exact,
        },
        "terms": [] if found is None else _listed(found.terms),
        "moved": [] if found is None else _listed(found.moved),
        "around": answer.around,
        "text_nl": answer.text_nl,
        "text_en": answer.text_en,
    }


def candidates_document(visit: str, found: tuple[Candidate, ...]) -> Document:
    """Everybody for one visit, in order of price."""
    return {
        "visit": visit,
        "candidates": [
            {
                "carer": one.carer,
                "has_it": one.has_it,
                "price": one.price,
                "simply": one.simply,
                "answer": None if one.answer is None else explanation_document(one.answer),
                "obstacle": None if one.obstacle is None else _obstacle_document(one.obstacle),
            }
            for one in found
        ],
    }


def _obstacle_document(found: Obstacle) -> Document:
    return {
        "limits": [str(limit) for limit in found.limits],
        "smallest": found.smallest,
        "visits": list(found.visits),
        "text_nl": found.text_nl,
        "text_en": found.text_en,
    }


def room_document(room: RulePrice) -> Document:
    """What more room in a limit buys."""
    return {
        "limit": str(room.limit),
        "carer": room.carer,
        "minutes": room.minutes,
        "shown": room.shown,
        "at_least": room.at_least,
        "at_most": room.at_most,
        "exact": room.exact,
        "terms": _listed(room.terms),
        "text_nl": room.text_nl,
        "text_en": room.text_en,
    }


def _listed(parts: Iterable[msgspec.Struct]) -> list[Document]:
    return [msgspec.structs.asdict(part) for part in parts]


def _against(problem: PlanningProblem, roster: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """The weeks of whoever stands against a problem, as only a planner's hand can put her."""
    lawful, held = list(roster), list[Assignment]()
    while broken := {one.carer for one in verify(problem, lawful)}:
        held += [one for one in lawful if one.carer in broken]
        lawful = [one for one in lawful if one.carer not in broken]
    return tuple(held)


def _in_problem(board: RosterBoard, problem: PlanningProblem) -> list[Assignment]:
    known = {visit.id for visit in problem.visits}
    visits = [visit for carer in board.carers for visit in carer.visits if visit.visit in known]
    return assignments_of(visits, Horizon(problem.first_day, problem.days))
