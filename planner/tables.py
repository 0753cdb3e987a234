"""A problem as numbered tables, for the parts of the search that look things up a million times.

Visits, carers and families are numbered in order of their id. Costs are points, times minutes.
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np

from domain.values.week import Week
from planner.choices import Choices
from planner.compiled.grid import NEVER, Row
from planner.means import runs
from planner.objectives import fairness, far_trips, preference, stability, uncovered
from planner.objectives.continuity import price_of
from planner.objectives.travel import round_trip, there_and_back
from planner.situation import Situation


@dataclass(frozen=True, slots=True)
class Tables:
    """Look-ups by number. Who cannot serve a visit has no travel cost for it."""

    choices: Choices
    visits: tuple[str, ...]
    carers: tuple[str, ...]
    day: tuple[int, ...]
    """Of a visit."""
    minutes: tuple[int, ...]
    """Of a visit."""
    family: tuple[int, ...]
    """Of a visit."""
    visits_of: tuple[tuple[int, ...], ...]
    """Of a family, in order of day."""
    uncovered: tuple[int, ...]
    """Price of leaving a visit without a carer."""
    alone: tuple[dict[int, int], ...]
    """Of a visit: carer -> price of driving there and back."""
    pairs: Row
    """Rows of (carer, visit, later visit, price of driving): every two that fit into one day."""
    owed: tuple[int, ...]
    """Of a carer: minutes her contract still asks for; negative when past work went over it."""
    most: tuple[int, ...]
    """Of a carer: minutes she may still work in the horizon."""
    week: tuple[int, ...]
    """Of a day: number of its week."""
    most_in_week: tuple[tuple[int, ...], ...]
    """Of a carer: minutes she may still work in each week."""
    most_in_weeks: tuple[tuple[tuple[tuple[int, ...], int], ...], ...]
    """Of a carer: weeks and the minutes she may still work in them together; empty when the
    horizon is one week."""
    known: tuple[frozenset[int], ...]
    """Of a family: carers who came before and may come back for free."""
    faces: tuple[tuple[int, ...], ...]
    """Of a family: price of its first, second, ... carer who is new to it."""

    @classmethod
    def of(cls, choices: Choices) -> Self:
        situation = choices.situation
        problem, weights = situation.problem, situation.problem.weights
        visits, carers = tuple(situation.visits), tuple(situation.carers)
        families = tuple(situation.families)
        visit_number = {visit: number for number, visit in enumerate(visits)}
        carer_number = {carer: number for number, carer in enumerate(carers)}
        family_number = {family: number for number, family in enumerate(families)}
        parts = tuple(situation.visits.values())
        alone: tuple[dict[int, int], ...] = tuple({} for _ in visits)
        for visit, carer in choices.starts:
            drive = there_and_back(situation, carer, situation.visits[visit].family)
            day = situation.visits[visit].day
            alone[visit_number[visit]][carer_number[carer]] = (
                weights.travel_minute * drive
                + _of_visit(situation, visit, carer)
                + _of_day(situation, carer, day)
            )
        weeks = [Week.containing(situation.date(day)) for day in range(problem.days)]
        order = situation.weeks
        limited = [list(runs(situation, carer)) for carer in carers]
        most_carers = situation.wished.most_carers
        so_far = [set(one.carers_so_far) for one in situation.families.values()]
        return cls(
            choices=choices,
            visits=visits,
            carers=carers,
            day=tuple(one.day for one in parts),
            minutes=tuple(one.minutes for one in parts),
            family=tuple(family_number[one.family] for one in parts),
            visits_of=tuple(
                tuple(visit_number[one] for one in situation.visits_of[family])
                for family in families
            ),
            uncovered=tuple(
                uncovered.of_visit(situation, one.id) + stability.of_visit(situation, one.id, None)
                for one in parts
            ),
            alone=alone,
            pairs=_pairs(choices, visit_number, carer_number),
            owed=tuple(
                one.contract_minutes - situation.past_minutes(one.id)
                for one in situation.carers.values()
            ),
            most=tuple(
                max(0, one.max_minutes - situation.past_minutes(one.id))
                for one in situation.carers.values()
            ),
            week=tuple(order.index(week) for week in weeks),
            most_in_week=tuple(
                tuple(min(run.minutes for run in hers if run.weeks == (week,)) for week in order)
                for hers in limited
            ),
            most_in_weeks=tuple(
                tuple(
                    (tuple(order.index(week) for week in run.weeks), run.minutes)
                    for run in hers
                    if len(run.weeks) > 1
                )
                for hers in limited
            )
            if len(order) > 1
            else (),
            known=tuple(
                frozenset(carer_number[one] for one in known if one in carer_number)
                for known in so_far
            ),
            faces=tuple(
                tuple(
                    NEVER
                    if most_carers is not None and len(known) + new >= most_carers
                    else price_of(len(known) + 1 + new, weights)
                    for new in range(len(situation.visits_of[family]))
                )
                for family, known in zip(families, so_far, strict=True)
            ),
        )


def _pairs(choices: Choices, visits: Mapping[str, int], carers: Mapping[str, int]) -> Row:
    situation = choices.situation
    minute = situation.problem.weights.travel_minute
    rounds: dict[tuple[str, str, str], int] = {}  # the same two families meet on many days
    rows = array("q")  # a region has hundreds of thousands
    for carer, one, other in choices.pairs:
        way = carer, situation.visits[one].family, situation.visits[other].family
        if way not in rounds:
            rounds[way] = round_trip(situation, *way)
        price = (
            minute * rounds[way]
            + _of_visit(situation, one, carer)
            + _of_visit(situation, other, carer)
            + _of_day(situation, carer, situation.visits[one].day)
        )
        rows.extend((carers[carer], visits[one], visits[other], price))
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def _of_visit(situation: Situation, visit: str, carer: str) -> int:
    """What a visit by a carer costs beside the drive, in points."""
    if not situation.wished.asked:
        return 0
    goals = (preference, stability, far_trips)
    return sum(goal.of_visit(situation, visit, carer) for goal in goals)


def _of_day(situation: Situation, carer: str, day: int) -> int:
    """What it costs that a carer works on a day at all, in points."""
    if not situation.wished.asked:
        return 0
    return preference.of_day(situation, carer, day) + fairness.of_day(situation, carer, day)
