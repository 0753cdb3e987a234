"""Hours lie within the bounds of the policy and can be given in visits of 3 to 8 hours."""

from collections.abc import Iterator

from domain.indication import finding
from domain.indication.day_pattern import LONGEST_VISIT_MINUTES, SHORTEST_VISIT_MINUTES
from domain.indication.finding import Finding
from domain.indication.policy import Package, Policy
from domain.indication.sourced import Norm, Words
from domain.indication.wording import hours


def hour_findings(policy: Policy) -> list[Finding]:
    """Impossible bounds, norms outside them, and norms that cannot be spread over the days."""
    return [
        *_bounds(policy),
        *(each for package in policy.packages for each in _package(policy, package)),
        *_protocol(policy),
    ]


def _bounds(policy: Policy) -> Iterator[Finding]:
    bounds = policy.frame.bounds
    fits = (
        1 <= bounds.days.usual <= bounds.days.most
        and SHORTEST_VISIT_MINUTES <= bounds.floor.minutes <= bounds.ceiling.minutes
        and bounds.floor.minutes <= bounds.days.usual * LONGEST_VISIT_MINUTES
        and bounds.ceiling.minutes <= bounds.days.most * LONGEST_VISIT_MINUTES
    )
    if not fits:
        yield finding.BOUNDS_IMPOSSIBLE.finding(
            Words("ondergrens, bovengrens en dagen", "floor, ceiling and days"),
            floor=hours(bounds.floor.minutes),
            ceiling=hours(bounds.ceiling.minutes),
            usual=bounds.days.usual,
            most=bounds.days.most,
        )


def _within(policy: Policy, subject: Words, norm: Norm) -> Iterator[Finding]:
    floor, ceiling = policy.frame.bounds.floor, policy.frame.bounds.ceiling
    if not floor.minutes <= norm.minutes <= ceiling.minutes:
        yield finding.OUTSIDE_BOUNDS.finding(
            subject,
            hours=hours(norm.minutes),
            floor=hours(floor.minutes),
            ceiling=hours(ceiling.minutes),
        )


def _package(policy: Policy, package: Package) -> Iterator[Finding]:
    subject = finding.part("package", package.number)
    yield from _within(policy, subject, package.norm)
    if not _can_be_spread(package, policy):
        yield finding.PATTERN_DOES_NOT_FIT.finding(subject, hours=hours(package.norm.minutes))


def _can_be_spread(package: Package, policy: Policy) -> bool:
    days = policy.frame.bounds.days
    if package.pattern is None:
        most = days.most * LONGEST_VISIT_MINUTES
        return SHORTEST_VISIT_MINUTES <= package.norm.minutes <= most
    pattern = package.pattern.minutes
    return (
        sum(pattern) == package.norm.minutes
        and len(pattern) <= days.most
        and all(SHORTEST_VISIT_MINUTES <= each <= LONGEST_VISIT_MINUTES for each in pattern)
    )


def _protocol(policy: Policy) -> Iterator[Finding]:
    if policy.protocol is None:
        return
    for base in policy.protocol.bases:
        yield from _within(policy, finding.part("base", base.code), base.norm)
        if base.hospital_day.minutes < 0:
            yield finding.HOSPITAL_DAY_IMPOSSIBLE.finding(finding.part("base", base.code))
    for factor in policy.protocol.factors:
        if factor.most_units < 1 or factor.extra_days < 0:
            yield finding.FACTOR_IMPOSSIBLE.finding(finding.part("factor", factor.code))
