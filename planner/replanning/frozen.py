"""What still holds stays as it is, with its times: work that is done, to whoever plans beside it.

The rules then hold beside it by themselves, and a family has already seen whoever is frozen there.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import msgspec

from planner.possible import choices_in
from planner.problem import PlanningProblem, Worked
from planner.result import Assignment
from planner.situation import Situation
from planner.timetable import timetable
from planner.verify import verify


def still_holding(problem: PlanningProblem) -> tuple[tuple[Assignment, ...], int]:
    """(published visits that can stay, how many are lost whatever else stays).

    A visit is lost when it breaks a rule on its own. Where several only clash with each other, the
    earlier ones stay.
    """
    visits = {visit.id: visit for visit in problem.visits}
    hers: defaultdict[str, list[Assignment]] = defaultdict(list)
    for then in sorted(problem.published, key=lambda one: (one.start, one.visit)):
        if then.visit in visits:
            hers[then.carer].append(
                Assignment(visit=then.visit, carer=then.carer, start=then.start, end=then.end)
            )
    kept: list[Assignment] = []
    lost = 0
    for carer, published in sorted(hers.items()):
        week = _week_of(problem, carer, {one.visit for one in published})
        able = [one for one in published if not verify(week, [one])]
        lost += len(published) - len(able)
        if verify(week, able):
            together: list[Assignment] = []
            for one in able:
                if not verify(week, [*together, one]):
                    together.append(one)
            able = together
        kept += able
    return tuple(sorted(kept, key=lambda one: one.visit)), lost


def frozen(
    problem: PlanningProblem, kept: Sequence[Assignment], thawed: Collection[str]
) -> PlanningProblem:
    """The problem of what is left: visits nobody has, and those of the carers whose weeks thaw."""
    still = [one for one in kept if one.carer not in thawed]
    held = {one.visit for one in still}
    family_of = {visit.id: visit.family for visit in problem.visits}
    faces: defaultdict[str, set[str]] = defaultdict(set)
    for one in still:
        faces[family_of[one.visit]].add(one.carer)
    return msgspec.structs.replace(
        problem,
        visits=tuple(one for one in problem.visits if one.id not in held),
        families=tuple(
            msgspec.structs.replace(
                one, carers_so_far=tuple(sorted({*one.carers_so_far, *faces[one.id]}))
            )
            for one in problem.families
        ),
        worked=(
            *problem.worked,
            *(
                Worked(carer=one.carer, start=one.start, end=one.end, family=family_of[one.visit])
                for one in still
            ),
        ),
    )


def timed(
    problem: PlanningProblem, kept: Sequence[Assignment], carer_of: Mapping[str, str]
) -> tuple[Assignment, ...]:
    """A roster with its times, ordered by visit; what a carer keeps keeps its time if it can."""
    held = {one.visit: one for one in kept}
    hers: defaultdict[str, list[str]] = defaultdict(list)
    for visit, carer in carer_of.items():
        hers[carer].append(visit)
    found: list[Assignment] = []
    for carer, visits in sorted(hers.items()):
        stays = [held[visit] for visit in visits if visit in held and held[visit].carer == carer]
        new = sorted(set(visits) - {one.visit for one in stays})
        week = _week_of(problem, carer, set(visits))
        times = _times(frozen(week, stays, ()), carer, new) if new else {}
        if times is None:
            stays, times = [], _times(week, carer, sorted(visits))
        if times is None:
            raise ValueError(f"no timetable holds {carer}'s visits: {', '.join(sorted(visits))}")
        minutes = {visit.id: visit.minutes for visit in week.visits}
        found += stays
        found += [
            Assignment(visit=visit, carer=carer, start=start, end=start + minutes[visit])
            for visit, start in times.items()
        ]
    return tuple(sorted(found, key=lambda one: one.visit))


def _times(week: PlanningProblem, carer: str, visits: Sequence[str]) -> dict[str, int] | None:
    situation = Situation.of(week)
    starts = choices_in(situation).starts
    if any((visit, carer) not in starts for visit in visits):
        return None
    times = timetable(situation, situation.carers[carer], visits, starts)
    if times is None:
        return None
    planned = [
        Assignment(
            visit=visit, carer=carer, start=start, end=start + situation.visits[visit].minutes
        )
        for visit, start in times.items()
    ]
    return None if verify(week, planned) else times


def _week_of(problem: PlanningProblem, carer: str, visits: Collection[str]) -> PlanningProblem:
    """The problem of one carer and these visits, all else left out."""
    return msgspec.structs.replace(
        problem,
        visits=tuple(one for one in problem.visits if one.id in visits),
        carers=tuple(one for one in problem.carers if one.id == carer),
        worked=tuple(one for one in problem.worked if one.carer == carer),
    )
