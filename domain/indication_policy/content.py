"""A policy with one part more, less or otherwise."""

from dataclasses import replace

from domain.indication.policy import CombinationRule, Criterion, Package, Policy


def with_package(policy: Policy, package: Package) -> Policy:
    """With this package, in place of one of the same number."""
    others = without_package(policy, package.number)
    return replace(others, packages=(*others.packages, package))


def without_package(policy: Policy, number: int) -> Policy:
    """Without the package of this number."""
    return replace(
        policy, packages=tuple(each for each in policy.packages if each.number != number)
    )


def with_criterion(policy: Policy, criterion: Criterion) -> Policy:
    """With this criterion, in place of one of the same code."""
    others = without_criterion(policy, criterion.code)
    return replace(others, criteria=(*others.criteria, criterion))


def without_criterion(policy: Policy, code: str) -> Policy:
    """Without the criterion of this code."""
    return replace(policy, criteria=tuple(each for each in policy.criteria if each.code != code))


def with_rule(policy: Policy, rule: CombinationRule) -> Policy:
    """With this combination rule, in place of one of the same code."""
    others = without_rule(policy, rule.code)
    return replace(others, rules=(*others.rules, rule))


def without_rule(policy: Policy, code: str) -> Policy:
    """Without the combination rule of this code."""
    return replace(policy, rules=tuple(each for each in policy.rules if each.code != code))
