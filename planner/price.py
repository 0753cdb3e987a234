"""What a roster costs, goal by goal, counted from the roster alone; imports no solver."""

from collections import defaultdict
from collections.abc import Sequence

from planner.problem import PlanningProblem
from planner.result import Assignment, Term
from planner.situation import Situation

HALF_HOUR = 30


def price(problem: PlanningProblem, assignments: Sequence[Assignment]) -> tuple[Term, ...]:
    """The terms of the objective, each with what was counted and what it costs in points."""
    situation = Situation.of(problem)
    terms = (
        _uncovered(situation, assignments),
        _continuity(situation, assignments),
        _contract_balance(situation, assignments),
        _travel(situation, assignments),
    )
    if not situation.wished.asked:
        return terms
    return (
        *terms,
        _stability(situation, assignments),
        _fairness(situation, assignments),
        *_preference(situation, assignments),
        *_far_trips(situation, assignments),
    )


def objective(terms: Sequence[Term]) -> int:
    """The sum of the terms, in points."""
    return sum(term.cost for term in terms)


def _uncovered(situation: Situation, assignments: Sequence[Assignment]) -> Term:
    weights = situation.problem.weights
    served = {one.visit for one in assignments}
    left = [visit for visit in situation.visits.values() if visit.id not in served]
    percent = situation.wished.percent
    cost = sum(
        weights.uncovered_visit
        + weights.uncovered_minute * one.minutes * percent.get(one.family, 100) // 100
        for one in left
    )
    return Term(name="uncovered", unit="visits", quantity=len(left), cost=cost)


def _continuity(situation: Situation, assignments: Sequence[Assignment]) -> Term:
    weights = situation.problem.weights
    faces: defaultdict[str, set[str]] = defaultdict(set)
    for one in assignments:
        faces[situation.visits[one.visit].family].add(one.carer)
    extra = cost = 0
    for family in situation.families.values():
        known = set(family.carers_so_far)
        first = max(2, len(known) + 1)
        for number in range(first, len(known | faces[family.id]) + 1):
            extra += 1
            cost += {2: weights.second_carer, 3: weights.third_carer}.get(
                number, weights.further_carer
            )
    return Term(name="continuity", unit="further carers", quantity=extra, cost=cost)


def _contract_balance(situation: Situation, assignments: Sequence[Assignment]) -> Term:
    worked = {carer: situation.past_minutes(carer) for carer in situation.carers}
    for one in assignments:
        worked[one.carer] += one.end - one.start
    halves = sum(
        -(-abs(worked[carer.id] - carer.contract_minutes) // HALF_HOUR)
        for carer in situation.carers.values()
    )
    cost = halves * situation.problem.weights.contract_half_hour
    return Term(name="contract_balance", unit="half hours", quantity=halves, cost=cost)


def _travel(situation: Situation, assignments: Sequence[Assignment]) -> Term:
    """Home, the families of a day, home; the dearer way round, as both directions may differ."""
    days: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for one in sorted(assignments, key=lambda one: (one.start, one.visit)):
        visit = situation.visits[one.visit]
        days[one.carer, visit.day].append(visit.family)
    minutes = 0
    for (carer, _), families in days.items():
        minutes += max(
            situation.from_home(carer, route[0])
            + sum(map(situation.between, route, route[1:]))
            + situation.to_home(carer, route[-1])
            for route in (families, families[::-1])
        )
    cost = minutes * situation.problem.weights.travel_minute
    return Term(name="travel", unit="minutes", quantity=minutes, cost=cost)


def _stability(situation: Situation, assignments: Sequence[Assignment]) -> Term:
    carer_of = {one.visit: one.carer for one in assignments}
    changed = sum(
        visit in situation.visits and carer_of.get(visit) != carer
        for visit, carer in situation.wished.published.items()
    )
    cost = changed * situation.wished.weights.changed_visit
    return Term(name="stability", unit="changed visits", quantity=changed, cost=cost)


def _fairness(situation: Situation, assignments: Sequence[Assignment]) -> Term:
    """Weekend days somebody works who had not begun them already."""
    wished = situation.wished
    days = [
        (carer, day)
        for carer, day in _days(situation, assignments)
        if situation.date(day).isoweekday() >= 6
    ]
    cost = sum(wished.weekend_price(carer) for carer, _ in days)
    return Term(name="fairness", unit="weekend days", quantity=len(days), cost=cost)


def _preference(situation: Situation, assignments: Sequence[Assignment]) -> tuple[Term, Term]:
    wished = situation.wished
    off = sum(one in wished.days_off for one in _days(situation, assignments))
    others = 0
    for one in assignments:
        preferred = wished.preferred.get(situation.visits[one.visit].family)
        others += preferred is not None and one.carer not in preferred
    return (
        Term(
            name="days_off",
            unit="days asked off",
            quantity=off,
            cost=off * wished.weights.day_off,
        ),
        Term(
            name="preferred_carer",
            unit="visits by others",
            quantity=others,
            cost=others * wished.weights.other_carer,
        ),
    )


def _far_trips(situation: Situation, assignments: Sequence[Assignment]) -> tuple[Term, ...]:
    """Visits far from the home of who makes them, dearer the more of them she made before."""
    wished = situation.wished
    if wished.far_minutes is None:
        return ()
    far = [
        one.carer
        for one in assignments
        if wished.is_far(situation.from_home(one.carer, situation.visits[one.visit].family))
    ]
    cost = sum(map(wished.far_price, far))
    return (Term(name="far_trips", unit="far visits", quantity=len(far), cost=cost),)


def _days(situation: Situation, assignments: Sequence[Assignment]) -> set[tuple[str, int]]:
    """Carers and the days they are planned on without having worked there before."""
    days = {(one.carer, situation.visits[one.visit].day) for one in assignments}
    return {(carer, day) for carer, day in days if not situation.worked(carer, day)}
