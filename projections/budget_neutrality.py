"""Are the hours budget neutral, and if not: was it the norm, the case mix, or what was given?

The mean of hours delivered per client is held against the reference that holds on the last day
of the period. Answered from the rows of care periods; `population` says which families count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from domain.organisation.yardsticks import NeutralityReference, reference_on
from domain.statistics.decomposition import Decomposition, Stratum, decompose
from domain.statistics.summary import Interval, Summary, summary
from projections.care_periods import CarePeriod, care_periods
from projections.population import Client, Outside, Reason, Selection, clients, outside
from projections.priced_hours import Money, money
from projections.reader import Reader
from projections.yardsticks import neutrality_references, tariffs


class Verdict(StrEnum):
    """Whether hours are neutral, as far as so many clients can tell."""

    NEUTRAL = "neutral"
    """The whole interval of the mean lies in the band."""
    NOT_NEUTRAL = "not_neutral"
    """The whole interval lies outside it."""
    UNDECIDED = "undecided"
    """The interval lies partly in it."""
    NOT_ENOUGH_KNOWN = "not_enough_known"
    """There are too few clients for an interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageHours:
    """The clients first put in one package; None is a method without packages."""

    package: int | None
    invented: bool
    norm: Summary
    planned: Fraction | None
    """Mean minutes the rosters held; None when no roster is known of them."""
    delivered: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonMinutes:
    """What one reason did, over all clients: negative minutes were not given."""

    reason: Reason
    clients: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideFamilies:
    """Families that do not count; delivered is None while care runs."""

    group: Outside
    families: int
    delivered: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Neutrality:
    """The answer; minutes per client unless said otherwise."""

    selection: Selection
    reference: NeutralityReference
    verdict: Verdict
    delivered: Summary
    norm: Summary
    packages: tuple[PackageHours, ...]
    decomposition: Decomposition | None
    """None without clients, or when the reference case mix has packages whose norm nobody knows."""
    case_mix: dict[int | None, int]
    """The reference case mix: families per package."""
    reasons: tuple[ReasonMinutes, ...]
    outside: tuple[OutsideFamilies, ...]
    money: Money | None
    policies: dict[str, int]
    """Clients per driving policy: who reads a mean over several knows that he does."""

    @property
    def mean(self) -> Fraction | None:
        """Minutes delivered per client."""
        return self.delivered.mean


def budget_neutrality(
    reader: Reader, selection: Selection, planned: Mapping[str, int] | None = None
) -> Neutrality:
    """Hours held against their reference; planned are the minutes rosters hold, by family."""
    periods = care_periods(reader)
    # Of another policy the packages mean other hours: its families are no case mix for this one.
    everyone = clients(filter(selection.drives, periods))
    asked = [period for period in periods if selection.takes(period)]
    counted = clients(asked)
    newest = max((client.closed_on for client in counted), default=date.min)
    reference = reference_on(neutrality_references(reader), selection.last_day or newest)
    delivered = summary([client.delivered_minutes for client in counted])
    case_mix = _case_mix(reference, everyone)
    return Neutrality(
        selection=selection,
        reference=reference,
        verdict=_verdict(delivered.interval, reference),
        delivered=delivered,
        norm=summary([client.norm_minutes for client in counted]),
        packages=_packages(counted, planned or {}),
        decomposition=_decomposition(counted, everyone, case_mix, reference),
        case_mix=case_mix,
        reasons=_reasons(counted),
        outside=_outside(asked),
        money=money(counted, tariffs(reader), reference),
        policies=_policies(counted),
    )


def counted_clients(
    reader: Reader,
    selection: Selection,
    *,
    package: int | None = None,
    reason: Reason | None = None,
) -> list[Client]:
    """The families behind the numbers: all, or those of one package or with one reason."""
    return [
        client
        for client in clients(filter(selection.takes, care_periods(reader)))
        if package in (None, client.package) and (reason is None or reason in client.reasons)
    ]


def _verdict(interval: Interval | None, reference: NeutralityReference) -> Verdict:
    if interval is None:
        return Verdict.NOT_ENOUGH_KNOWN
    low = reference.minutes - reference.tolerance_minutes
    high = reference.minutes + reference.tolerance_minutes
    if low <= interval.low and interval.high <= high:
        return Verdict.NEUTRAL
    if interval.high < low or high < interval.low:
        return Verdict.NOT_NEUTRAL
    return Verdict.UNDECIDED


def _by_package(counted: Sequence[Client]) -> dict[int | None, list[Client]]:
    found: dict[int | None, list[Client]] = {}
    for client in counted:
        found.setdefault(client.package, []).append(client)
    return dict(sorted(found.items(), key=lambda item: item[0] or 0))


def _packages(counted: Sequence[Client], planned: Mapping[str, int]) -> tuple[PackageHours, ...]:
    return tuple(
        PackageHours(
            package=package,
            invented=any(client.invented for client in members),
            norm=summary([client.norm_minutes for client in members]),
            planned=_mean([planned[each.family] for each in members if planned.get(each.family)]),
            delivered=summary([client.delivered_minutes for client in members]),
        )
        for package, members in _by_package(counted).items()
    )


def _case_mix(reference: NeutralityReference, everyone: Sequence[Client]) -> dict[int | None, int]:
    if reference.case_mix:
        return {part.package: part.families for part in reference.case_mix}
    return {package: len(members) for package, members in _by_package(everyone).items()}


def _decomposition(
    counted: Sequence[Client],
    everyone: Sequence[Client],
    case_mix: Mapping[int | None, int],
    reference: NeutralityReference,
) -> Decomposition | None:
    strata = {package: _stratum(members) for package, members in _by_package(counted).items()}
    norms = {
        package: _stratum(members).mean_norm for package, members in _by_package(everyone).items()
    }
    if not strata or not set(case_mix) <= {*strata, *norms}:
        return None
    return decompose(strata, case_mix, norms, reference.minutes)


def _stratum(members: Sequence[Client]) -> Stratum:
    return Stratum(
        families=len(members),
        norm_minutes=sum(client.norm_minutes for client in members),
        delivered_minutes=sum(client.delivered_minutes for client in members),
    )


def _reasons(counted: Sequence[Client]) -> tuple[ReasonMinutes, ...]:
    found = []
    for reason in Reason:
        minutes = [client.reasons[reason] for client in counted if reason in client.reasons]
        if minutes:
            found.append(ReasonMinutes(reason=reason, clients=len(minutes), minutes=sum(minutes)))
    return tuple(found)


def _outside(asked: Sequence[CarePeriod]) -> tuple[OutsideFamilies, ...]:
    groups: dict[Outside, list[CarePeriod]] = {}
    for period in asked:
        group = outside(period)
        # Who is only registered is nobody's client yet, and care that never came is none.
        if period.norm_minutes is None and not period.delivered:
            continue
        if group is not None:
            groups.setdefault(group, []).append(period)
    return tuple(
        OutsideFamilies(
            group=group,
            families=len(groups[group]),
            delivered=_mean(
                [each.delivered for each in groups[group] if each.delivered is not None]
            ),
        )
        for group in Outside
        if group in groups
    )


def _policies(counted: Sequence[Client]) -> dict[str, int]:
    found: dict[str, int] = {}
    for client in counted:
        found[client.policy] = found.get(client.policy, 0) + 1
    return dict(sorted(found.items()))


def _mean(minutes: Sequence[int]) -> Fraction | None:
    return Fraction(sum(minutes), len(minutes)) if minutes else None
