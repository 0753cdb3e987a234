"""What every labour rule looks like: it reads work and names each place where a limit is passed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Protocol, Self

from domain.labour.rulebook import Rulebook
from domain.values.week import Week


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Work:
    """One unbroken stretch of work of one carer.

    Start and end are elapsed minutes since one zero that all work of a call shares, so that a night
    with a clock change needs no care. The day is the local day on which the work starts.
    """

    carer: str
    day: date
    start: int
    end: int
    drive: int = 0
    """Minutes on the road to it from the work before it that day; 0 when not known."""
    on_call: bool = False
    """Whether she is on call: working time, in which she only works when she is called."""
    skills: tuple[str, ...] = ()
    """What the family asks for beyond what every carer can."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Minutes that count in a week of one carer beside the work that is shown.

    Work too long ago to be shown, and days of sickness and leave. Arbeidstijdenwet art. 5:2.
    """

    carer: str
    week: Week
    minutes: int


@dataclass(frozen=True, slots=True)
class Protected:
    """Days, the last included, on which lower limits hold for a carer, and those she is away.

    A last day before its first leaves none. Why she is protected is not said.
    """

    carer: str
    first_day: date
    last_day: date
    away_from: date
    away_until: date

    def holds_on(self, day: date) -> bool:
        """Whether the lower limits hold on a day."""
        return self.first_day <= day <= self.last_day

    def is_away(self, day: date) -> bool:
        """Whether she does not work on a day."""
        return self.away_from <= day <= self.away_until


@dataclass(frozen=True, slots=True)
class Band:
    """The least and the most minutes a contract leaves a carer in some days, the last included."""

    carer: str
    first_day: date
    last_day: date
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Certified:
    """A skill a carer has from a day on."""

    carer: str
    skill: str
    since: date


@dataclass(frozen=True, slots=True)
class History:
    """What rules over many weeks must know beside the work they are shown."""

    first_day: date = date(1970, 1, 1)
    """The day at whose local midnight minutes are zero."""
    counted: tuple[Counted, ...] = ()
    weekend_days: tuple[tuple[str, date], ...] = ()
    """Carer and day of each Saturday and Sunday worked in the year before that work."""
    protected: tuple[Protected, ...] = ()
    bands: tuple[Band, ...] = ()
    certified: tuple[Certified, ...] = ()


NOTHING_BEFORE = History()


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Violation:
    """One limit passed by one carer, in words for planners.

    Start and end bound the work concerned; measured and allowed are minutes unless the rule says
    otherwise.
    """

    rule: str
    carer: str
    start: int
    end: int
    measured: int
    allowed: int
    message_nl: str
    message_en: str


class LabourRule(Protocol):
    """A limit of the law or the collective agreement, with its parameters filled in."""

    name: ClassVar[str]
    """The stem of its file here and of its constraint in the planner."""
    source: ClassVar[str]
    """The article it stands in."""

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        """The rule with the parameters of one rulebook."""

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        """Every violation in the work of any number of carers, ordered by carer, then time."""


def by_carer(work: Sequence[Work]) -> list[tuple[str, list[Work]]]:
    """The work of each carer in order of day and start, carers in order of their id."""
    groups: dict[str, list[Work]] = {}
    for one in work:
        groups.setdefault(one.carer, []).append(one)
    return [
        (carer, sorted(groups[carer], key=lambda one: (one.day, one.start, one.end)))
        for carer in sorted(groups)
    ]


def hours_nl(minutes: int) -> str:
    """A length of time as a Dutch planner writes it: 10 uur, 9 uur 30."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else ""
    return f"{sign}{hours} uur {rest:02}" if rest else f"{sign}{hours} uur"


def hours_en(minutes: int) -> str:
    """A length of time in English: 10 h, 9 h 30."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else ""
    return f"{sign}{hours} h {rest:02}" if rest else f"{sign}{hours} h"
