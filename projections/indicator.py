"""What every indicator says of itself: its definition, what it was computed on, and its value.

Not a projection: the shape that the sets of indicators answer in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.indication.sourced import Words
from domain.statistics.summary import Interval
from projections.care_periods import CarePeriod


class Unit(StrEnum):
    """What a value is in."""

    SHARE = "share"
    MINUTES = "minutes"


class Verdict(StrEnum):
    """Whether the norm of an indicator is met."""

    MET = "met"
    NOT_MET = "not_met"
    UNDECIDED = "undecided"
    """So few answers could tell either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What an indicator is, in a version that goes up when it starts to count otherwise."""

    code: str
    version: int
    title: Words
    counts: Words
    unit: Unit
    norm: Words | None
    """What the source asks; None when it asks nothing."""
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A number beside the value: of a criterion, a group, a package."""

    name: Words
    value: float
    of: int
    """How many families, indications or answers it rests on."""
    interval: Interval | None = None
    """Where it lies with 95 % confidence, if that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A definition with its value; value is None and not_known says why when there is none.

    population is who was asked about; left_out those of them the log lacks the fact of. Computed on
    the events from first_position to last_position; the first is None without a population.
    interval holds the value with 95 % confidence, where that is known; verdict is None without a
    norm that can be checked.
    """

    definition: Definition
    value: float | None
    population: int
    left_out: int
    first_position: int | None
    last_position: int
    not_known: Words | None = None
    details: tuple[Detail, ...] = ()
    interval: Interval | None = None
    verdict: Verdict | None = None


NOBODY = Words("er is nog niemand om over te tellen", "there is nobody to count yet")


def share(
    definition: Definition,
    known: Sequence[tuple[CarePeriod, bool]],
    *,
    left_out: Iterable[CarePeriod],
    position: int,
    details: tuple[Detail, ...] = (),
    at_least: float | None = None,
) -> Indicator:
    """The part of the families for which something holds; left_out are those it is not known of.

    at_least is what the norm asks.
    """
    missing = list(left_out)
    everyone = [period for period, _ in known] + missing
    value = sum(holds for _, holds in known) / len(known) if known else None
    return Indicator(
        definition=definition,
        value=value,
        population=len(everyone),
        left_out=len(missing),
        first_position=first_position(everyone),
        last_position=position,
        not_known=None if known else NOBODY,
        details=details,
        verdict=None if value is None or at_least is None else met(value >= at_least),
    )


def met(holds: bool) -> Verdict:
    """The verdict on a norm that holds or does not."""
    return Verdict.MET if holds else Verdict.NOT_MET


def unknown(
    definition: Definition, why: Words, position: int, details: tuple[Detail, ...] = ()
) -> Indicator:
    """An indicator the log has no value of, and why."""
    return Indicator(
        definition=definition,
        value=None,
        population=0,
        left_out=0,
        first_position=None,
        last_position=position,
        not_known=why,
        details=details,
    )


def first_position(periods: Iterable[CarePeriod]) -> int | None:
    """Log position of the first registration among these families."""
    return min((period.registered_at for period in periods), default=None)
