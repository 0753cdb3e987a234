"""From the words in an address to a read at one position of the log.

Every read is pinned to a position, also one that asks for now: the tables of an answer are then
of one moment even while others are recording.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from domain.organisation.errors import UnknownRegionError
from domain.values.week import Week
from kraamplan.asking import (
    BadQuestionError,
    existing_day,
    existing_days,
    existing_month,
    existing_week,
    known_team,
    position_of,
    told_until,
    week_ahead,
)
from kraamplan.lagging import marked, said_nl
from kraamplan.web import rules
from kraamplan.web.links import Links
from kraamplan.web.problems import ProblemError
from kraamplan.web.site import Site
from projections.decision_history import recorded_at
from projections.organisation import is_demonstration, organisation_name, region_names
from projections.parked_events import incomplete_families
from projections.population import Selection
from projections.reader import Reader
from projections.roster_board import PROPOSED, PUBLISHED

T = TypeVar("T")

_LONGEST_AS_OF = 40
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An open read and what every page says around its answer."""

    reader: Reader
    position: int
    newest: int
    """Position of the newest event there is, whatever was asked for."""
    as_of: str | None
    told: date
    """The day up to which the answer knows what happened; without a moment asked for, today."""
    recorded_at: datetime | None
    """When the newest event of the answer was recorded."""
    organisation: str | None
    demonstration: bool
    regions: dict[str, str]
    incomplete: frozenset[str]
    """Families of which not every event is taken in."""

    def answer(self, document: Mapping[str, Any]) -> dict[str, Any]:
        """A document as it is answered: as of which position, and who may lag behind in it."""
        return marked({"position": self.position, **document}, self.incomplete)

    @property
    def incomplete_nl(self) -> str:
        """Who may lag behind in the answer, in words."""
        return said_nl(self.incomplete)

    @property
    def links(self) -> Links:
        """Addresses as of the same moment."""
        return Links(self.as_of)

    @property
    def now(self) -> Links:
        """Addresses as of now."""
        return Links()

    def region(self, region: str) -> str:
        """The code of a region there is. Raises UnknownRegionError."""
        if region not in self.regions:
            raise UnknownRegionError(region=region, known=", ".join(self.regions) or "-")
        return region

    def team(self, team: str) -> str:
        """The name of a team there is. Raises ProblemError."""
        return asked_well(lambda: known_team(self.reader, team))


def asked_well(question: Callable[[], T]) -> T:
    """The answer to a question that may be put wrongly. Raises ProblemError for one that is."""
    try:
        return question()
    except BadQuestionError as error:
        raise ProblemError(rules.BAD_QUESTION, said=error.text_nl, cause=error.text_en) from None


@contextmanager
def asked(site: Site, as_of: str | None) -> Iterator[Asked]:
    """Open a read as of a position or a time; None, or an empty field of a form, is now."""
    as_of = as_of or None
    newest = site.services.application.position()
    position = newest if as_of is None else position_asked(site, as_of)
    with site.services.reader(position) as reader:
        yield Asked(
            reader=reader,
            position=position,
            newest=newest,
            as_of=as_of,
            told=told_until(site.services, None if as_of is None else _written(as_of)),
            recorded_at=recorded_at(reader),
            organisation=organisation_name(reader),
            demonstration=is_demonstration(reader),
            regions=region_names(reader),
            incomplete=incomplete_families(reader),
        )


def week_of(text: str) -> Week:
    """The week written 2026-W49. Raises ProblemError when there is no such week."""
    try:
        week = existing_week(text)
    except BadQuestionError as error:
        raise ProblemError(rules.BAD_WEEK, week=text, cause=error) from None
    if not _FIRST_YEAR <= week.year <= _LAST_YEAR:
        cause = f"week {week} is not between {_FIRST_YEAR} and {_LAST_YEAR}"
        raise ProblemError(rules.BAD_WEEK, week=text, cause=cause)
    return week


def first_week_of(text: str | None, told: date) -> Week:
    """The first week of a forecast by what is known up to a day, the next unless given.

    Raises ProblemError when there is no such week, or it does not lie ahead.
    """
    asked_week = str(week_of(text)) if text else None
    try:
        return week_ahead(asked_week, told)
    except BadQuestionError:
        raise ProblemError(rules.WEEK_NOT_AHEAD, week=asked_week, told=told) from None


def month_of(text: str | None) -> str | None:
    """The month written 2026-12, None for all of them. Raises ProblemError for any other text."""
    try:
        return existing_month(text) if text else None
    except BadQuestionError:
        raise ProblemError(rules.BAD_MONTH, month=text) from None


def day_of(text: str | None) -> date | None:
    """The day written 2026-12-01, None for none. Raises ProblemError for any other text."""
    try:
        return existing_day(text) if text else None
    except BadQuestionError:
        raise ProblemError(rules.BAD_DAY, day=text) from None


def selection_of(
    question: Asked,
    region: str | None,
    first_day: str | None,
    last_day: str | None,
    policy: str | None,
) -> Selection:
    """Which families are asked about; empty fields of a form are every one.

    Raises UnknownRegionError, or ProblemError for a day that does not exist or a last day before
    the first.
    """
    for each in (first_day, last_day):
        day_of(each)
    first, last = asked_well(lambda: existing_days(first_day, last_day))
    return Selection(
        region=question.region(region) if region else None,
        first_day=first,
        last_day=last,
        policy=policy or None,
    )


def layer_of(text: str | None) -> str:
    """A layer of the board, the proposal unless given. Raises ProblemError."""
    if text not in (None, "", PROPOSED, PUBLISHED):
        raise ProblemError(rules.BAD_LAYER, layer=text)
    return text or PROPOSED


def position_asked(site: Site, as_of: str) -> int:
    """A position of the log from a position or a time in an address. Raises ProblemError."""
    written = _written(as_of)
    if len(written) > _LONGEST_AS_OF or not written.isascii():
        cause = "write a log position or a time such as 2026-12-01T13:00"
        raise ProblemError(rules.BAD_AS_OF, as_of=as_of[:_LONGEST_AS_OF], cause=cause)
    try:
        position = position_of(site.services, written)
    except BadQuestionError as error:
        raise ProblemError(rules.BAD_AS_OF, as_of=as_of, cause=error) from None
    assert position is not None, "something was asked for"
    return position


def _written(as_of: str) -> str:
    # A plus sign in an address is read as a space; only an offset can have been one.
    return as_of.replace(" ", "+") if "T" in as_of else as_of
