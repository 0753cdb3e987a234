"""Which combination rule decides, and how near the others were."""

from collections.abc import Callable, Iterable

from domain.indication.condition import Condition
from domain.indication.policy import CombinationRule, Matching
from domain.indication.sourced import Words
from domain.indication.wording import numbers

Holds = Callable[[Condition], bool]
"""Says of a condition whether it holds for the family at hand."""


def fits(rule: CombinationRule, singles: frozenset[int], holds: Holds) -> bool:
    """Whether the rule's words are true of these single packages."""
    return steps_away(rule, singles, holds) == 0


def steps_away(rule: CombinationRule, singles: frozenset[int], holds: Holds) -> int:
    """How many single packages or conditions would have to be otherwise for the rule to fit."""
    missing = 0 if rule.when is None or holds(rule.when) else 1
    named = frozenset(rule.packages)
    match rule.matching:
        case Matching.ANY:
            return missing
        case Matching.NONE:
            return missing + len(singles)
        case Matching.ONE:
            return missing + abs(len(singles) - 1)
        case Matching.EXACTLY:
            return missing + len(named ^ singles)
        case Matching.CONTAINS:
            return missing + len(named - singles)
        case Matching.WITH_ANOTHER:
            return missing + len(named - singles) + (0 if singles - named else 1)


def decisive(
    rules: Iterable[CombinationRule], singles: frozenset[int], holds: Holds
) -> tuple[CombinationRule, ...]:
    """The fitting rules of the lowest rank: one in a sound policy, none where it has a gap."""
    fitting = [rule for rule in rules if fits(rule, singles, holds)]
    rank = min((rule.rank for rule in fitting), default=0)
    return tuple(rule for rule in fitting if rule.rank == rank)


def target(rule: CombinationRule, singles: frozenset[int]) -> int | None:
    """The package a fitting rule leads to; None when it names none and there is not just one."""
    if rule.leads_to is None and rule.matching is Matching.ONE:
        return next(iter(singles), None)
    return rule.leads_to


def why_not(
    rule: CombinationRule, chosen: CombinationRule, singles: frozenset[int], holds: Holds
) -> Words:
    """Why this rule did not decide."""
    if fits(rule, singles, holds):
        return Words(
            f"{rule.words.nl}: past ook, maar regel {chosen.code} gaat voor.",
            f"{rule.words.en}: fits as well, but rule {chosen.code} goes first.",
        )
    nl, en = [], []
    if rule.when is not None and not holds(rule.when):
        nl.append(f"niet gemeld: {rule.when.words.nl}")
        en.append(f"not reported: {rule.when.words.en}")
    named = frozenset(rule.packages)
    if named - singles:
        nl.append(f"pakket {numbers(named - singles)} geldt niet")
        en.append(f"package {numbers(named - singles)} does not hold")
    if rule.matching is Matching.EXACTLY and singles - named:
        nl.append(f"ook pakket {numbers(singles - named)} geldt")
        en.append(f"package {numbers(singles - named)} holds as well")
    if rule.matching is Matching.WITH_ANOTHER and not singles - named:
        nl.append("geen ander pakket geldt")
        en.append("no other package holds")
    if rule.matching in (Matching.NONE, Matching.ONE) and steps_away(rule, singles, holds):
        nl.append(f"geldende enkelvoudige pakketten: {numbers(singles)}")
        en.append(f"single packages that hold: {numbers(singles)}")
    return Words(f"{rule.words.nl}: {'; '.join(nl)}.", f"{rule.words.en}: {'; '.join(en)}.")
