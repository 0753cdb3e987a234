"""Why a visit found no carer, in planners' words, with every carer counted once.

Each carer is tried on the visit beside the finished roster: has she the skills, a stretch of
availability, a drive short enough; may she by her past and the hours of her week; and could she
beside the visits she has. The first that fails is her reason, and the visit's reason is the one of
the carer who came furthest. Which rule stands in the way is asked of the independent check.
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

from planner.constraints import qualification, reach
from planner.constraints.availability import narrow as narrow_to_availability
from planner.ledger import Ledger
from planner.possible import choices_in
from planner.problem import Carer, PlanningProblem, Visit
from planner.result import Assignment, Reason, Uncovered
from planner.situation import Situation
from planner.starts import Starts
from planner.tables import Tables
from planner.verify import verify
from planner.wording import sentences

GRAIN = 15
"""Minutes between the starts at which the check is asked for the rule in the way."""


def explain(problem: PlanningProblem, assignments: Sequence[Assignment]) -> tuple[Uncovered, ...]:
    """One explanation for each visit the roster leaves uncovered, ordered by visit id."""
    situation = Situation.of(problem)
    served = {one.visit for one in assignments}
    left = [visit for visit in situation.visits.values() if visit.id not in served]
    if not left:
        return ()
    tables = Tables.of(choices_in(situation))
    roster = Ledger(tables).hold({one.visit: one.carer for one in assignments})
    nobody = Ledger(tables)
    found = []
    for visit in left:
        counts: Counter[tuple[Reason, str]] = Counter()
        for carer in situation.carers.values():
            reason = _reason(situation, visit, carer, nobody)
            rule = ""
            if reason is Reason.RULES:
                rule = _rule_in_the_way(situation, visit, carer, ())
            elif reason is Reason.OTHER_VISITS_FIRST and not _could(roster, visit, carer):
                rule = _rule_in_the_way(situation, visit, carer, assignments)
            counts[reason, rule] += 1
        nl, en = sentences(visit, counts)
        found.append(
            Uncovered(
                visit=visit.id, reason=_furthest(counts), explanation_nl=nl, explanation_en=en
            )
        )
    return tuple(found)


def _furthest(counts: Counter[tuple[Reason, str]]) -> Reason:
    reached = {reason for reason, _ in counts}
    return next((one for one in reversed(Reason) if one in reached), Reason.NOT_AVAILABLE)


def _could(ledger: Ledger, visit: Visit, carer: Carer) -> bool:
    """Whether a carer could serve one more visit beside those she has in a ledger."""
    tables = ledger.tables
    number = tables.visits.index(visit.id), tables.carers.index(carer.id)
    return ledger.give_cost(*number) is not None


def _reason(situation: Situation, visit: Visit, carer: Carer, nobody: Ledger) -> Reason:
    window: Starts = ((visit.earliest, visit.latest - visit.minutes),)
    if not qualification.narrow(situation, visit, carer, window):
        return Reason.NO_SKILL
    if not narrow_to_availability(situation, visit, carer, window):
        return Reason.NOT_AVAILABLE
    if not reach.narrow(situation, visit, carer, window):
        return Reason.TOO_FAR
    return Reason.OTHER_VISITS_FIRST if _could(nobody, visit, carer) else Reason.RULES


def _rule_in_the_way(
    situation: Situation, visit: Visit, carer: Carer, assignments: Sequence[Assignment]
) -> str:
    """The rule broken at the first start where the fewest are, her other visits staying put."""
    hers = [one for one in assignments if one.carer == carer.id]
    alone = msgspec.structs.replace(
        situation.problem,
        carers=(carer,),
        worked=tuple(one for one in situation.problem.worked if one.carer == carer.id),
    )
    window: Starts = ((visit.earliest, visit.latest - visit.minutes),)
    best: tuple[int, str] | None = None
    for begin, end in narrow_to_availability(situation, visit, carer, window):
        for start in sorted({begin, end, *range(-(-begin // GRAIN) * GRAIN, end, GRAIN)}):
            more = Assignment(
                visit=visit.id, carer=carer.id, start=start, end=start + visit.minutes
            )
            broken = sorted(one.rule for one in verify(alone, [*hers, more]))
            if broken:
                best = min(best or (len(broken) + 1, ""), (len(broken), broken[0]))
            if len(broken) == 1:
                # No start breaks fewer, and asking the check is most of what explaining costs.
                return broken[0]
    return best[1] if best else ""
