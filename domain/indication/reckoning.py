"""Minutes kept within the bounds of a policy and spread over days."""

from domain.indication.day_pattern import LONGEST_VISIT_MINUTES, day_pattern
from domain.indication.indication import Step
from domain.indication.policy import Bounds
from domain.indication.sourced import Words
from domain.indication.wording import hours


def total(steps: list[Step]) -> int:
    """What the steps add up to."""
    return sum(step.minutes for step in steps)


def within(steps: list[Step], bounds: Bounds, *, used_minutes: int = 0) -> list[Step]:
    """The steps, with one more when they end under the floor or over the ceiling.

    used_minutes of the ceiling are spent on something else. The floor goes before the ceiling.
    """
    floor, ceiling = bounds.floor, bounds.ceiling
    room = max(ceiling.minutes - used_minutes, floor.minutes)
    minutes = total(steps)
    if minutes < floor.minutes:
        least = hours(floor.minutes)
        words = Words(f"nooit minder dan {least.nl}", f"never less than {least.en}")
        return [*steps, Step("floor", floor.minutes - minutes, floor.evidence, words)]
    if minutes > room:
        most = hours(room)
        words = Words(f"nooit meer dan {most.nl}", f"never more than {most.en}")
        return [*steps, Step("ceiling", room - minutes, ceiling.evidence, words)]
    return steps


def spread(minutes: int, days: int) -> tuple[int, ...]:
    """Minutes per day over so many days, or over more when they would not fit.

    Raises ValueError for fewer minutes than the shortest visit.
    """
    fewest = -(-minutes // LONGEST_VISIT_MINUTES)
    return day_pattern(minutes, max(days, fewest))
