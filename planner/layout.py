"""The tables of a problem laid out as arrays, for compiled code."""

from collections.abc import Mapping, Sequence

import numpy as np

from planner.compiled.grid import NEVER, Grid, Row
from planner.day_patterns import mask_of
from planner.gap import gap
from planner.situation import Situation
from planner.starts import Starts
from planner.tables import Tables


def lay_out(tables: Tables) -> Grid:
    """The arrays of one problem."""
    choices = tables.choices
    situation, rulebook = choices.situation, choices.situation.problem.rulebook
    alone = np.full((len(tables.visits), len(tables.carers)), NEVER, dtype=np.int64)
    for visit, offers in enumerate(tables.alone):
        alone[visit, list(offers)] = list(offers.values())
    known = np.zeros((len(tables.visits_of), len(tables.carers)), dtype=np.int64)
    for family, carers in enumerate(tables.known):
        known[family, list(carers)] = 1
    place, together = _together(tables)
    starts, ranges = _starts(tables, choices.starts if choices.rest_binds else {})
    return Grid(
        day=_row(tables.day),
        minutes=_row(tables.minutes),
        family=_row(tables.family),
        stays=rows_of(tables.visits_of),
        open_price=_row(tables.uncovered),
        alone=alone,
        together=together,
        place=place,
        owed=_row(tables.owed),
        most=_row(tables.most),
        week=_row(tables.week),
        most_in_week=_row(tables.most_in_week).reshape(len(tables.carers), max(tables.week) + 1),
        runs=_runs(tables),
        patterns=rows_of([choices.patterns.unlawful(carer) for carer in tables.carers]),
        known=known,
        faces=rows_of(tables.faces)[:, 1:],
        half_hour=situation.problem.weights.contract_half_hour,
        rest=rulebook.daily_rest_minutes if choices.rest_binds else 0,
        longest=_row(
            [
                [situation.longest(carer, day) for day in range(situation.problem.days)]
                for carer in tables.carers
            ]
        ).reshape(len(tables.carers), situation.problem.days),
        starts=starts,
        ranges=ranges,
        apart=_apart(tables, place, together.shape[:2]) if choices.rest_binds else place[:, None],
        busy=_busy(situation),
    )


def rows_of(lists: Sequence[Sequence[int]]) -> Row:
    """Lists of different lengths as one array: each row its length, then the numbers."""
    rows = np.zeros((len(lists), 1 + max(map(len, lists), default=0)), dtype=np.int64)
    for row, numbers in zip(rows, lists, strict=True):
        row[: 1 + len(numbers)] = [len(numbers), *numbers]
    return rows


def _row(numbers: Sequence[int] | Sequence[Sequence[int]]) -> Row:
    return np.array(numbers, dtype=np.int64)


def _together(tables: Tables) -> tuple[Row, Row]:
    """(place of a visit in its day, visits x places x carers: the price of that day)."""
    place = np.zeros(len(tables.visits), dtype=np.int64)
    on_day = [0] * len(tables.week)
    for visit, day in enumerate(tables.day):
        place[visit] = on_day[day]
        on_day[day] += 1
    shape = len(tables.visits), max(on_day, default=0), len(tables.carers)
    together = np.full(shape, NEVER, dtype=np.int64)
    carer, one, other, price = tables.pairs.T
    together[one, place[other], carer] = together[other, place[one], carer] = price
    return place, together


def _apart(tables: Tables, place: Row, shape: tuple[int, ...]) -> Row:
    """Visits x places: the least time between two visits of a day."""
    situation = tables.choices.situation
    parts = list(situation.visits.values())
    apart = np.zeros(shape, dtype=np.int64)
    for first, one in enumerate(parts):
        for second, other in enumerate(parts):
            if one.day == other.day:
                apart[first, place[second]] = gap(situation, one, other)
    return apart


def _starts(tables: Tables, starts: Mapping[tuple[str, str], Starts]) -> tuple[Row, Row]:
    """(visits x carers x 2: first and past the last of her ranges, the ranges)."""
    visits = {visit: number for number, visit in enumerate(tables.visits)}
    carers = {carer: number for number, carer in enumerate(tables.carers)}
    rows = np.zeros((len(visits), len(carers), 2), dtype=np.int64)
    ranges: list[tuple[int, int]] = []
    for (visit, carer), hers in starts.items():
        rows[visits[visit], carers[carer]] = len(ranges), len(ranges) + len(hers)
        ranges += hers
    return rows, np.array(ranges, dtype=np.int64).reshape(-1, 2)


def _runs(tables: Tables) -> Row:
    """Carers x runs x 2: weeks as bits, and what she may work in them; no weeks for no run."""
    most = max(map(len, tables.most_in_weeks), default=0)
    runs = np.zeros((len(tables.carers), most, 2), dtype=np.int64)
    for carer, hers in enumerate(tables.most_in_weeks):
        for number, (weeks, minutes) in enumerate(hers):
            runs[carer, number] = mask_of(weeks), minutes
    return runs


def _busy(situation: Situation) -> Row:
    """Carers x days: 1 where she worked already."""
    busy = np.zeros((len(situation.carers), situation.problem.days), dtype=np.int64)
    for number, carer in enumerate(situation.carers):
        worked = {past.work.day for past in situation.past_of.get(carer, ())}
        for day in range(situation.problem.days):
            busy[number, day] = situation.date(day) in worked
    return busy
