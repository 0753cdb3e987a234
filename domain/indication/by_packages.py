"""Hours by care packages: criteria, single packages, a combination rule, a norm."""

from domain.indication.combination import decisive, steps_away, target, why_not
from domain.indication.condition import Condition
from domain.indication.facts import FACTS
from domain.indication.family_facts import FamilyFacts
from domain.indication.indication import Fired, Indication, NotChosen, PolicyIncompleteError, Step
from domain.indication.policy import CombinationRule, Moment, Package, Policy
from domain.indication.reckoning import spread, total, within
from domain.indication.sourced import Words
from domain.indication.wording import fired_list, hours, package_name

_NEIGHBOUR = 1
"""A rule that this many changes would have made fit is worth an explanation."""


def indicate_by_packages(facts: FamilyFacts, policy: Policy, moment: Moment) -> Indication:
    """The package for these facts. Raises PolicyIncompleteError where the policy has a gap."""

    def holds(condition: Condition) -> bool:
        return condition.holds(facts)

    fired = fired_criteria(facts, policy)
    singles = frozenset(each.package for each in fired if each.package is not None)
    deciding = decisive(policy.rules, singles, holds)
    if not deciding:
        raise PolicyIncompleteError(f"no rule covers the packages {sorted(singles)}")
    rule = deciding[0]
    package = _package(policy, rule, singles)
    norm = package.norm
    named = package_name(package)
    steps = within([Step("package", norm.minutes, norm.evidence, named)], policy.frame.bounds)
    return Indication(
        policy=policy.policy,
        version=policy.version,
        moment=moment,
        provisional=moment not in policy.frame.moments,
        package=package.number,
        minutes=total(steps),
        day_pattern=_day_pattern(package, total(steps), policy),
        fired=fired,
        rule=rule.code,
        rule_evidence=rule.evidence,
        steps=tuple(steps),
        chosen=_chosen(package, rule, fired, total(steps)),
        not_chosen=tuple(
            _not_chosen(policy, other, why_not(other, rule, singles, holds))
            for other in policy.rules
            if other is not rule and steps_away(other, singles, holds) <= _NEIGHBOUR
        ),
    )


def fired_criteria(facts: FamilyFacts, policy: Policy) -> tuple[Fired, ...]:
    """The criteria that hold, ordered by package and code."""
    return tuple(
        Fired(
            code=criterion.code,
            when=criterion.when,
            value=facts.value(criterion.when.fact) or 0,
            source=FACTS[criterion.when.fact].source,
            evidence=criterion.evidence,
            package=criterion.package,
        )
        for criterion in policy.criteria
        if criterion.when.holds(facts)
    )


def _package(policy: Policy, rule: CombinationRule, singles: frozenset[int]) -> Package:
    number = target(rule, singles)
    package = None if number is None else policy.package(number)
    if package is None:
        raise PolicyIncompleteError(f"rule {rule.code} leads to package {number}: there is none")
    return package


def _day_pattern(package: Package, minutes: int, policy: Policy) -> tuple[int, ...]:
    if package.pattern is not None and sum(package.pattern.minutes) == minutes:
        return package.pattern.minutes
    return spread(minutes, policy.frame.bounds.days.usual)


def _chosen(
    package: Package, rule: CombinationRule, fired: tuple[Fired, ...], minutes: int
) -> Words:
    named, norm, why = package_name(package), hours(minutes), fired_list(fired)
    return Words(
        f"{named.nl[0].upper()}{named.nl[1:]}, {norm.nl}. Regel {rule.code}: {rule.words.nl}. "
        f"Criteria: {why.nl}.",
        f"{named.en[0].upper()}{named.en[1:]}, {norm.en}. Rule {rule.code}: {rule.words.en}. "
        f"Criteria: {why.en}.",
    )


def _not_chosen(policy: Policy, rule: CombinationRule, why: Words) -> NotChosen:
    package = None if rule.leads_to is None else policy.package(rule.leads_to)
    return NotChosen(
        rule=rule.code,
        package=rule.leads_to,
        minutes=None if package is None else package.norm.minutes,
        why=why,
    )
