"""Which families count when hours are held against a norm, and why the others do not.

Not a projection: a choice over the rows of care periods, which several questions share.

A client counts when her care is closed and hours were indicated for her under the driving policy,
whatever ended it. Outside, and shown beside, stand: minimum care, which the client chose herself
and the study left out; deferred care (package 13), outside the claim of neutrality; care still
running; and care closed without hours ever indicated. A period is of the days care was closed on:
only then is it known what was delivered.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.care.facts import ClosingReason, ShortfallCause
from projections.care_periods import CarePeriod

DEFERRED_PACKAGE = 13


class Outside(StrEnum):
    """Why a family does not count."""

    MINIMUM_CARE = "minimum_care"
    DEFERRED_CARE = "deferred_care"
    IN_CARE = "in_care"
    NEVER_INDICATED = "never_indicated"


class Reason(StrEnum):
    """Why a family got more or less than its norm; the first two may be more."""

    RE_INDICATED = "re_indicated"
    MORE_THAN_INDICATED = "more_than_indicated"
    CLIENT_WANTS_LESS = "client_wants_less"
    CAPACITY = "capacity"
    READY = "ready"
    HOSPITAL = "hospital"
    OTHER = "other"
    ENDED_BY_CLIENT = "ended_by_client"
    TRANSFERRED = "transferred"
    UNEXPLAINED = "unexplained"


_BY_END = {
    ClosingReason.ENDED_BY_CLIENT: Reason.ENDED_BY_CLIENT,
    ClosingReason.TRANSFERRED: Reason.TRANSFERRED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which families are asked about; None is every one. Days are included, of closing care.

    policy is a policy's code, or code and version as "kom-2020 v1".
    """

    region: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    policy: str | None = None

    def takes(self, period: CarePeriod) -> bool:
        """Whether a family is asked about; the days are not asked of care that still runs."""
        if self.region not in (None, period.region):
            return False
        if not self.drives(period):
            return False
        return period.closed_on is None or (
            (self.first_day or date.min) <= period.closed_on <= (self.last_day or date.max)
        )

    def drives(self, period: CarePeriod) -> bool:
        """Whether a family's hours were set under the policy asked about."""
        return self.policy is None or self.policy in _names(period.policy)


def closed_in(selection: Selection, periods: Iterable[CarePeriod]) -> frozenset[str] | None:
    """Of the families asked about those whose care was closed in the days; None without days.

    For who counts what families did rather than families: what care still running had is then in no
    days asked about.
    """
    if selection.first_day is None and selection.last_day is None:
        return None
    return frozenset(each.family for each in periods if each.closed_on is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A family that counts: its norm, what it got, and the minutes of each reason between them.

    The reasons add up to delivered minus norm.
    """

    family: str
    region: str
    policy: str
    package: int | None
    """The one it was first put in; None under a method without packages."""
    invented: bool
    norm_minutes: int
    delivered_minutes: int
    delivered_by_day: dict[date, int]
    closed_on: date
    reasons: dict[Reason, int]

    @property
    def deviation(self) -> int:
        """Minutes more than the norm; negative when less."""
        return self.delivered_minutes - self.norm_minutes


def outside(period: CarePeriod) -> Outside | None:
    """Why a family does not count; None when it does."""
    if period.minimum_care:
        return Outside.MINIMUM_CARE
    if period.norm_minutes is None:
        return Outside.NEVER_INDICATED
    if DEFERRED_PACKAGE in (period.norm_package, period.package):
        return Outside.DEFERRED_CARE
    return Outside.IN_CARE if period.closed_on is None else None


def clients(periods: Iterable[CarePeriod]) -> list[Client]:
    """Those of the families that count."""
    return [_client(period) for period in periods if outside(period) is None]


def _client(period: CarePeriod) -> Client:
    assert period.norm_minutes is not None
    assert period.delivered is not None
    assert period.closed_on is not None
    assert period.policy is not None
    return Client(
        family=period.family,
        region=period.region,
        policy=period.policy,
        package=period.norm_package,
        invented=period.hours_source == "invented",
        norm_minutes=period.norm_minutes,
        delivered_minutes=period.delivered,
        delivered_by_day=period.delivered_by_day,
        closed_on=period.closed_on,
        reasons=_reasons(period, period.norm_minutes, period.delivered),
    )


def _reasons(period: CarePeriod, norm: int, delivered: int) -> dict[Reason, int]:
    indicated = norm if period.minutes is None else period.minutes
    found = {
        Reason.RE_INDICATED: indicated - norm,
        Reason.MORE_THAN_INDICATED: max(0, delivered - indicated),
    }
    short = max(0, indicated - delivered)
    for cause in ShortfallCause:
        explained = min(short, period.shortfalls.get(cause, 0))
        found[Reason(cause)] = -explained
        short -= explained
    end = Reason.UNEXPLAINED if period.why is None else _BY_END.get(period.why, Reason.UNEXPLAINED)
    found[end] = -short
    return {reason: minutes for reason, minutes in found.items() if minutes}


def _names(policy: str | None) -> tuple[str, ...]:
    return () if policy is None else (policy, policy.rpartition(" v")[0])
