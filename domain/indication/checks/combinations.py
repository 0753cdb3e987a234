"""Every combination of single packages leads somewhere, by one rule, and every package is reached.

Small enough to try them all: seven single packages and one condition make 256 cases.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from domain.indication import finding
from domain.indication.combination import Holds, decisive, target
from domain.indication.condition import Condition
from domain.indication.finding import Finding
from domain.indication.policy import CombinationRule, Policy
from domain.indication.sourced import Words
from domain.indication.wording import numbers

T = TypeVar("T")

MOST_CHOICES = 14
"""Single packages and conditions together; each doubles the number of cases."""

Case = tuple[frozenset[int], frozenset[Condition]]
"""The single packages whose criteria hold, and the conditions of rules that hold."""

Decided = list[tuple[Case, tuple[CombinationRule, ...]]]
"""Every case with the rules that decide it: one, or none in a gap, or more where they overlap."""


def combination_findings(policy: Policy) -> list[Finding]:
    """Gaps, overlaps, unreachable packages, idle rules and open cases decided otherwise."""
    choices = len(policy.single_packages) + len(_conditions(policy))
    if choices > MOST_CHOICES:
        return [
            finding.TOO_MANY_SINGLES.finding(
                finding.part("policy", policy.policy), count=choices, most=MOST_CHOICES
            )
        ]
    decided = [(case, decisive(policy.rules, case[0], _holds(case))) for case in _cases(policy)]
    return [
        *_gaps(policy, decided),
        *_overlaps(decided),
        *_unreachable(policy, decided),
        *_idle(policy, decided),
        *_open_cases(policy),
    ]


def _conditions(policy: Policy) -> list[Condition]:
    return sorted({rule.when for rule in policy.rules if rule.when is not None}, key=repr)


def _cases(policy: Policy) -> Iterator[Case]:
    for singles in _subsets(policy.single_packages):
        for conditions in _subsets(_conditions(policy)):
            yield frozenset(singles), frozenset(conditions)


def _subsets(choices: Sequence[T]) -> Iterator[tuple[T, ...]]:
    for size in range(len(choices) + 1):
        yield from combinations(choices, size)


def _holds(case: Case) -> Holds:
    return lambda condition: condition in case[1]


def _shown(case: Case) -> str:
    singles, conditions = case
    reported = "".join(f" + {condition.fact}" for condition in sorted(conditions, key=repr))
    return f"{{{numbers(singles)}}}{reported}"


def _gaps(policy: Policy, decided: Decided) -> list[Finding]:
    gaps = [case for case, rules in decided if not rules]
    if not gaps:
        return []
    return [
        finding.GAP.finding(
            finding.part("policy", policy.policy), count=len(gaps), example=_shown(gaps[0])
        )
    ]


def _overlaps(decided: Decided) -> list[Finding]:
    examples: dict[Words, str] = {}
    for case, rules in decided:
        for one, other in combinations(rules, 2):
            pair = f"{one.code}, {other.code}"
            examples.setdefault(Words(f"regels {pair}", f"rules {pair}"), _shown(case))
    return [finding.OVERLAP.finding(pair, example=example) for pair, example in examples.items()]


def _unreachable(policy: Policy, decided: Decided) -> list[Finding]:
    reached = {target(rules[0], case[0]) for case, rules in decided if rules}
    return [
        finding.UNREACHABLE.finding(finding.part("package", package.number))
        for package in policy.packages
        if package.number not in reached
    ]


def _idle(policy: Policy, decided: Decided) -> list[Finding]:
    deciding = {rule.code for _, rules in decided for rule in rules}
    return [
        finding.NEVER_DECIDES.finding(finding.part("rule", rule.code))
        for rule in policy.rules
        if rule.code not in deciding
    ]


def _open_cases(policy: Policy) -> list[Finding]:
    found = []
    for case in policy.frame.open_cases:
        rules = decisive(policy.rules, frozenset(case.packages), lambda _: False)
        deciding = ", ".join(rule.code for rule in rules) or "-"
        if deciding != case.decided_by:
            found.append(
                finding.OPEN_CASE.finding(
                    finding.part("open case", case.code), said=case.decided_by, found=deciding
                )
            )
    return found
