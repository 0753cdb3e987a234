"""Whatever a policy names exists, is named once, and makes sense."""

import re
from collections import Counter
from collections.abc import Iterator

from domain.indication import finding
from domain.indication.condition import Condition
from domain.indication.facts import FACTS
from domain.indication.finding import Finding
from domain.indication.policy import CombinationRule, Matching, Policy
from domain.indication.sourced import Words

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAMING = (Matching.EXACTLY, Matching.CONTAINS, Matching.WITH_ANOTHER)


def reference_findings(policy: Policy) -> list[Finding]:
    """Unknown facts and packages, codes used twice, conditions that never hold."""
    return [
        *_codes(policy),
        *(each for subject, when in _conditions(policy) for each in _condition(subject, when)),
        *_facts_without_condition(policy),
        *_packages(policy),
        *(each for rule in policy.rules for each in _rule(rule)),
    ]


def _codes(policy: Policy) -> Iterator[Finding]:
    subjects = [
        *(finding.part("package", package.number) for package in policy.packages),
        *(finding.part("criterion", criterion.code) for criterion in policy.criteria),
        *(finding.part("rule", rule.code) for rule in policy.rules),
        *(finding.part("open case", case.code) for case in policy.frame.open_cases),
    ]
    if policy.protocol is not None:
        subjects += [finding.part("base", base.code) for base in policy.protocol.bases]
        subjects += [finding.part("factor", factor.code) for factor in policy.protocol.factors]
    for subject, times in Counter(subjects).items():
        if times > 1:
            yield finding.LISTED_TWICE.finding(subject)
        if not _CODE.fullmatch(subject.en.rpartition(" ")[2]):
            yield finding.CODE_SHAPE.finding(subject)
    if not _CODE.fullmatch(policy.policy):
        yield finding.CODE_SHAPE.finding(finding.part("policy", policy.policy))


def _conditions(policy: Policy) -> Iterator[tuple[Words, Condition]]:
    for criterion in policy.criteria:
        yield finding.part("criterion", criterion.code), criterion.when
    for rule in policy.rules:
        if rule.when is not None:
            yield finding.part("rule", rule.code), rule.when
    if policy.frame.minimum_care is not None:
        yield Words("minimale kraamzorg", "minimum care"), policy.frame.minimum_care
    if policy.protocol is not None:
        for base in policy.protocol.bases:
            yield finding.part("base", base.code), base.when
        for factor in policy.protocol.factors:
            yield finding.part("factor", factor.code), factor.when


def _condition(subject: Words, when: Condition) -> Iterator[Finding]:
    if when.fact not in FACTS:
        yield finding.UNKNOWN_FACT.finding(subject, fact=when.fact)
    elif not when.can_hold:
        yield finding.NEVER_HOLDS.finding(
            subject, condition=f"{when.fact} {when.at_least} - {when.at_most}"
        )


def _facts_without_condition(policy: Policy) -> Iterator[Finding]:
    if policy.protocol is None:
        return
    asked = [(finding.HOSPITAL_DAYS, fact) for fact in policy.protocol.hospital_days.facts]
    asked.append((finding.BIRTH_ASSISTANCE, policy.protocol.birth_assistance.fact))
    for subject, fact in asked:
        if fact not in FACTS:
            yield finding.UNKNOWN_FACT.finding(subject, fact=fact)


def _packages(policy: Policy) -> Iterator[Finding]:
    known = {package.number for package in policy.packages}
    pointing = [(finding.part("criterion", each.code), each.package) for each in policy.criteria]
    for rule in policy.rules:
        named = (*rule.packages, *(() if rule.leads_to is None else (rule.leads_to,)))
        pointing += [(finding.part("rule", rule.code), number) for number in named]
    for case in policy.frame.open_cases:
        pointing += [(finding.part("open case", case.code), number) for number in case.packages]
    for subject, number in dict.fromkeys(pointing):
        if number not in known:
            yield finding.UNKNOWN_PACKAGE.finding(subject, package=number)


def _rule(rule: CombinationRule) -> Iterator[Finding]:
    names_packages = bool(rule.packages) == (rule.matching in _NAMING)
    leads_somewhere = rule.leads_to is not None or rule.matching is Matching.ONE
    if not (names_packages and leads_somewhere):
        yield finding.RULE_INCOMPLETE.finding(finding.part("rule", rule.code))
