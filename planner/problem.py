"""What has to be planned: one region, one run of days, everything the planner may know.

A problem is frozen, complete and serialisable: the JSON of a problem is all it takes to solve it
again years later, or to send a bug report. Times are integer minutes since the first local midnight
of the horizon (negative: before it).
"""

import hashlib
from datetime import date
from typing import Self

import msgspec

from domain.labour.rulebook import Rulebook
from planner.wishes import Wishes


class ProblemError(ValueError):
    """A problem that contradicts itself; the message names the part and the rule it breaks."""


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Family(_Part, frozen=True):
    """A family in care, known by its client number only."""

    id: str
    postcode: str
    carers_so_far: tuple[str, ...] = ()
    """Carers who served the family before the horizon, for continuity."""


class Visit(_Part, frozen=True):
    """One visit to one family on one day; its length comes from the package's day pattern."""

    id: str
    """`<family>/<local date>`."""
    family: str
    day: int
    """0 is the first day of the horizon."""
    minutes: int
    earliest: int
    """Not before this minute."""
    latest: int
    """Finished by this minute."""
    skills: tuple[str, ...] = ()


class WeekMinutes(_Part, frozen=True):
    """Minutes in the week of a Monday."""

    monday: date
    minutes: int


class Protection(_Part, frozen=True):
    """Days, the last included, on which lower limits hold for a carer, and those she is away."""

    first_day: date
    last_day: date
    away_from: date
    away_until: date


class Carer(_Part, frozen=True):
    """A carer who can be planned in this horizon."""

    id: str
    postcode: str
    contract_minutes: int
    """What the contract asks for in this horizon."""
    max_minutes: int
    """What she may work in this horizon at the most: the upper end of her contract band."""
    skills: tuple[str, ...] = ()
    available: tuple[tuple[int, int], ...] = ()
    """[start, end) stretches, absence and leave already cut out, in order."""
    max_travel_minutes: int = 60
    counted: tuple[WeekMinutes, ...] | msgspec.UnsetType = msgspec.UNSET
    """Minutes that count in a week beside the work given: older work, sickness, leave."""
    weekend_days: tuple[date, ...] | msgspec.UnsetType = msgspec.UNSET
    """Saturdays and Sundays she worked in the year before the horizon."""
    far_trips: int | msgspec.UnsetType = msgspec.UNSET
    """Visits far from her home that she made in the 13 weeks before the horizon."""
    protected: tuple[Protection, ...] | msgspec.UnsetType = msgspec.UNSET


class Worked(_Part, frozen=True):
    """Work that already happened: history before the horizon, or days of it gone by."""

    carer: str
    start: int
    end: int
    family: str


class OnCall(_Part, frozen=True):
    """A carer is on call: part of a published block in which she was not called to work."""

    carer: str
    start: int
    end: int


class KeptVisit(_Part, frozen=True):
    """A visit as it stands in the roster carers work by."""

    visit: str
    carer: str
    start: int
    end: int


class InHospital(_Part, frozen=True):
    """Visits nobody asks for while a mother is in hospital, and those that count on her return."""

    family: str
    admitted_on: date
    discharged_on: date | None
    """The first day she can be visited again; None until it is known."""
    visits: tuple[str, ...]
    """What her family would have asked for in the horizon."""
    minutes: int
    """Of those visits together; they stay in the family's budget."""
    expected_on: date | msgspec.UnsetType = msgspec.UNSET
    """When the discharge is expected that has not come."""
    on_return: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Visits of the horizon from that day on: they are asked for, should she be home."""


class Travel(_Part, frozen=True):
    """Minutes between postcodes."""

    version: str
    postcodes: tuple[str, ...]
    minutes: tuple[tuple[int, ...], ...]
    """minutes[i][j] from postcodes[i] to postcodes[j]."""


class Weights(_Part, frozen=True):
    """Price of one unit of each goal, in points; 10 points are a minute of travel."""

    uncovered_visit: int = 20_000
    uncovered_minute: int = 200
    second_carer: int = 1_500
    third_carer: int = 4_000
    further_carer: int = 9_000
    contract_half_hour: int = 60
    """Per half hour over or under the contract."""
    travel_minute: int = 10


class PlanningProblem(_Part, frozen=True):
    """Everything one solve may know. Raises ProblemError when it contradicts itself."""

    region: str
    first_day: date
    days: int
    families: tuple[Family, ...]
    visits: tuple[Visit, ...]
    carers: tuple[Carer, ...]
    worked: tuple[Worked, ...]
    rulebook: Rulebook
    travel: Travel
    weights: Weights = Weights()
    wishes: Wishes | msgspec.UnsetType = msgspec.UNSET
    """Absent where nobody asked for anything, so that problems of old keep their bytes."""
    to_keep: tuple[KeptVisit, ...] | msgspec.UnsetType = msgspec.UNSET
    """The roster carers work by, when it is to be changed as little as can be: covering visits goes
    first, then this, then cost. Holds visits that fell away too."""

    on_call: tuple[OnCall, ...] | msgspec.UnsetType = msgspec.UNSET
    """Blocks on call of the weeks before and of the horizon: fixed, and working time."""

    in_hospital: tuple[InHospital, ...] | msgspec.UnsetType = msgspec.UNSET
    """Why some families have no visits, so that nobody takes them for forgotten."""

    def __post_init__(self) -> None:
        _all_different("family", [family.id for family in self.families])
        _all_different("visit", [visit.id for visit in self.visits])
        _all_different("carer", [carer.id for carer in self.carers])
        _all_different("postcode", list(self.travel.postcodes))
        families = {family.id for family in self.families}
        postcodes = set(self.travel.postcodes)
        for visit in self.visits:
            _require(visit.family in families, f"visit {visit.id}", "names a family of the problem")
            _require(visit.minutes > 0, f"visit {visit.id}", "lasts more than 0 minutes")
            _require(0 <= visit.day < self.days, f"visit {visit.id}", "lies in the horizon")
            _require(
                visit.latest - visit.earliest >= visit.minutes,
                f"visit {visit.id}",
                "fits between its earliest start and latest end",
            )
        for name, postcode in [(one.id, one.postcode) for one in self.families] + [
            (one.id, one.postcode) for one in self.carers
        ]:
            _require(postcode in postcodes, name, "has a postcode of the travel table")
        for carer in self.carers:
            ends = [minute for stretch in carer.available for minute in stretch]
            _require(
                ends == sorted(set(ends)), f"carer {carer.id}", "has availability in order, apart"
            )
        _all_different("published visit", [one.visit for one in self.published])
        for work in self.worked:
            _require(work.start < work.end, f"work of {work.carer}", "ends after it starts")
        for block in self.on_call or ():
            _require(block.start < block.end, f"on call of {block.carer}", "ends after it starts")
        asked = {visit.id for visit in self.visits}
        for stay in self.in_hospital or ():
            _require(
                asked.isdisjoint(stay.visits),
                f"stay of {stay.family}",
                "asks for no visit to a mother in hospital",
            )
        size = len(self.travel.postcodes)
        _require(
            len(self.travel.minutes) == size
            and all(len(row) == size for row in self.travel.minutes),
            "travel",
            "has a row and a column for every postcode",
        )

    @property
    def published(self) -> tuple[KeptVisit, ...]:
        """The roster to keep; nothing when it is planned from nothing."""
        return () if self.to_keep is msgspec.UNSET else self.to_keep

    def in_hospital_for(self, visit: str) -> InHospital | None:
        """The stay that keeps a visit away; None when none does."""
        stays = self.in_hospital or ()
        return next((stay for stay in stays if visit in stay.visits), None)

    def to_json(self) -> bytes:
        """Canonical JSON: the same problem always gives the same bytes.

        Limits nobody set are left out, so that a problem recorded before a limit existed keeps the
        bytes, and with them the hash, that it had.
        """
        plain = msgspec.to_builtins(self)
        limits = plain["rulebook"].items()
        plain["rulebook"] = {name: limit for name, limit in limits if limit is not None}
        return msgspec.json.encode(plain)

    @classmethod
    def from_json(cls, text: bytes | str) -> Self:
        """Read a problem back. Raises ProblemError naming the field that does not fit."""
        try:
            return msgspec.json.decode(text, type=cls)
        except msgspec.MsgspecError as error:
            raise ProblemError(f"not a planning problem: {error}") from error

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON, in hex."""
        return hashlib.sha256(self.to_json()).hexdigest()


def _require(holds: bool, part: str, rule: str) -> None:
    if not holds:
        raise ProblemError(f"{part}: a problem is only valid when it {rule}")


def _all_different(part: str, ids: list[str]) -> None:
    if len(set(ids)) != len(ids):
        twice = sorted({one for one in ids if ids.count(one) > 1})
        raise ProblemError(f"{part}: each may stand in a problem once, twice: {', '.join(twice)}")
