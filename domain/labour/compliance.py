"""Whether work kept to the rules of its time, and how near it came to a limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.labour.catalogue import RULES, rules_for_worked_time, rules_under, violations_of
from domain.labour.nearness import Nearest, nearest
from domain.labour.rule import History, LabourRule, Violation, Work, by_carer
from domain.labour.rulebook import Rulebook
from domain.values.horizon import Horizon, local_day


@dataclass(frozen=True, slots=True)
class Standing:
    """How one carer stands with one rule."""

    carer: str
    rule: type[LabourRule]
    worked: tuple[Violation, ...]
    """In time that was worked, judged with the exceptions of law and agreement."""
    planned: tuple[Violation, ...]
    """That only come with the roster still ahead, judged without."""
    nearest: Nearest | None
    """None where the rule knows no degrees, nobody sets it, or there is no such case."""


def standings(
    worked: Sequence[Work],
    planned: Sequence[Work],
    history: History,
    rulebooks: Sequence[tuple[date, Rulebook]],
    since: date,
) -> list[Standing]:
    """Every carer with work and every rule, ordered by carer and as the catalogue is.

    Args:
        worked: Time that was worked.
        planned: What the roster still asks.
        history: What rules must know beside it.
        rulebooks: The day from which each holds, in order; the first from the beginning.
        since: Violations that began before this day are left out; their work may still count.
    """
    carers = [carer for carer, _ in by_carer([*worked, *planned])]
    past = _by_rule(worked, history, rulebooks, since, with_exceptions=True)
    # Of carers of whom the roster asks nothing, nothing can come with it.
    asked = {one.carer for one in planned}
    theirs = [one for one in worked if one.carer in asked]
    alone = _by_rule(theirs, history, rulebooks, since, with_exceptions=False)
    whole = _by_rule([*theirs, *planned], history, rulebooks, since, with_exceptions=False)
    ahead = {rule: set(whole.get(rule, ())) - set(alone.get(rule, ())) for rule in RULES}
    newest = {type(rule): rule for rule in rules_for_worked_time(rulebooks[-1][1])}
    work_of = dict(by_carer([*worked, *planned]))
    return [
        Standing(
            carer,
            rule,
            tuple(one for one in past.get(rule, ()) if one.carer == carer),
            tuple(sorted(one for one in ahead[rule] if one.carer == carer)),
            nearest(newest[rule], work_of[carer], history),
        )
        for carer in carers
        for rule in RULES
    ]


def _by_rule(
    work: Sequence[Work],
    history: History,
    rulebooks: Sequence[tuple[date, Rulebook]],
    since: date,
    *,
    with_exceptions: bool,
) -> dict[type[LabourRule], list[Violation]]:
    """The violations of each rule that began under the rulebook then in force."""
    found: dict[type[LabourRule], list[Violation]] = {}
    for number, (begins, rulebook) in enumerate(rulebooks):
        first = max(begins, since) if number else since
        last = rulebooks[number + 1][0] if number + 1 < len(rulebooks) else date.max
        rules = rules_for_worked_time(rulebook) if with_exceptions else rules_under(rulebook)
        for rule in rules:
            found.setdefault(type(rule), []).extend(
                one
                for one in violations_of(rule, work, history)
                if first <= _day_of(one, history) < last
            )
    return found


def _day_of(one: Violation, history: History) -> date:
    return local_day(Horizon(history.first_day, 1).moment(one.start))
