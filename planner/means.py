"""Runs of weeks in which a carer may work only so much more: what max_week and the means share."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.labour.rules.protection import Protection
from domain.values.week import Week
from planner.situation import Situation


@dataclass(frozen=True, slots=True)
class Run:
    """The weeks of the horizon within some successive weeks, and what may be planned in them."""

    weeks: tuple[Week, ...]
    minutes: int


def runs(situation: Situation, carer: str) -> Iterator[Run]:
    """Every run of weeks that a rule limits, with what the past leaves of it; never below 0."""
    rulebook = situation.problem.rulebook
    for weeks, mean in (
        (1, rulebook.max_week_minutes),
        (4, rulebook.mean_4_weeks_minutes),
        (16, rulebook.mean_16_weeks_minutes),
    ):
        if mean is not None:
            yield from runs_of(situation, carer, weeks, mean)
    if carer in situation.protected:
        for weeks, mean in Protection.under(rulebook).means:
            for run in runs_of(situation, carer, weeks, mean):
                if situation.protected_in(carer, run.weeks[-1]):
                    yield run


def runs_of(situation: Situation, carer: str, weeks: int, mean: int) -> Iterator[Run]:
    """The runs of so many weeks that end with a week of the horizon."""
    planned = situation.weeks
    for last in planned:
        within = [last.shifted(-back) for back in range(weeks)]
        past = sum(situation.week_minutes(carer, week) for week in within)
        if weeks > 1:
            past += sum(situation.counted.get((carer, week), 0) for week in within)
        yield Run(tuple(week for week in planned if week in within), max(0, weeks * mean - past))
