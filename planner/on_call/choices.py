"""Who could take which block if she took no other, and what stands in the way of several."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time

from domain.labour.catalogue import COUNTING_ON_CALL, rules_under, violations_of
from domain.labour.on_call import time_on_call
from domain.labour.rule import LabourRule, Work
from domain.labour.rules.contract_band import ContractBand
from domain.values.horizon import Horizon
from planner.day_patterns import DayPatterns
from planner.on_call.problem import BlockToFill, OnCallProblem
from planner.situation import Situation


@dataclass(frozen=True, slots=True)
class BlockChoices:
    """The choices of one problem."""

    problem: OnCallProblem
    situation: Situation
    offered: dict[str, tuple[str, ...]]
    """Carer -> blocks she could take, in order of time."""
    works: dict[tuple[str, str], Work]
    """(carer, block) -> the block as her work."""
    patterns: DayPatterns
    _rules: list[LabourRule] = field(repr=False)

    @classmethod
    def of(cls, problem: OnCallProblem) -> "BlockChoices":
        situation = Situation.of(problem.staff)
        rules: list[LabourRule] = [
            rule
            for rule in rules_under(problem.staff.rulebook)
            # What her contract leaves is looked up for each answer: minutes_left.
            if isinstance(rule, COUNTING_ON_CALL) and not isinstance(rule, ContractBand)
        ]
        works = {
            (carer, block.id): time_on_call(
                carer, situation.date(block.day), block.start, block.end
            )
            for carer in situation.carers
            for block in problem.blocks
            if block.carers
        }
        order = sorted(problem.blocks, key=lambda block: (block.start, block.id))
        offered = {}
        for carer in situation.carers:
            standing = situation.fixed(carer)
            hers = [
                block.id
                for block in order
                if block.carers
                and can_be_called(situation, carer, block)
                and _passes(rules, situation, standing, [works[carer, block.id]])
            ]
            if hers:
                offered[carer] = tuple(hers)
        return cls(
            problem=problem,
            situation=situation,
            offered=offered,
            works=works,
            patterns=DayPatterns(situation, _widest_days(problem, offered, works)),
            _rules=rules,
        )

    def minutes_left(self, carer: str) -> int:
        """What she may still work in the horizon."""
        most = self.situation.carers[carer].max_minutes
        return max(0, most - self.situation.past_minutes(carer))

    def may_take(self, carer: str, blocks: Sequence[str]) -> bool:
        """Whether all of these together are lawful and within her hours."""
        more = [self.works[carer, block] for block in blocks]
        if sum(one.end - one.start for one in more) > self.minutes_left(carer):
            return False
        return _passes(self._rules, self.situation, self.situation.fixed(carer), more)


def can_be_called(situation: Situation, carer: str, block: BlockToFill) -> bool:
    """Whether she works at all on the day of a block, and nothing of hers stands in it.

    Who is pregnant cannot be obliged to work at night (Arbeidstijdenwet art. 4:5).
    Her hours of the day bind visits, not blocks; on her days off she cannot be reached (CAO
    Kraamzorg art. 4.13).
    """
    horizon = Horizon(situation.problem.first_day, situation.problem.days)
    begins, ends = (horizon.offset_at(block.day + one, time()) for one in (0, 1))
    works = any(start < ends and begins < end for start, end in situation.carers[carer].available)
    taken = any(one.start < block.end and block.start < one.end for one in situation.fixed(carer))
    return works and not taken and not _protected(situation, carer, block)


def _protected(situation: Situation, carer: str, block: BlockToFill) -> bool:
    """Whether she is away, or the block is of the night, which she cannot be obliged to."""
    horizon = Horizon(situation.problem.first_day, situation.problem.days)
    day = situation.date(block.day)
    at_night = any(
        horizon.offset_at(index, time()) < block.end
        and block.start < horizon.offset_at(index, time(6))
        for index in (block.day, block.day + 1)
    )
    hers = [one for one in situation.history.protected if one.carer == carer]
    return any(one.is_away(day) or (at_night and one.holds_on(day)) for one in hers)


def _passes(
    rules: Sequence[LabourRule],
    situation: Situation,
    standing: Sequence[Work],
    more: Sequence[Work],
) -> bool:
    """Whether no rule says anything of these that it does not say of what stands alone."""
    for rule in rules:
        found = violations_of(rule, [*standing, *more], situation.history)
        if found and set(found) - set(violations_of(rule, standing, situation.history)):
            return False
    return True


def _widest_days(
    problem: OnCallProblem,
    offered: dict[str, tuple[str, ...]],
    works: dict[tuple[str, str], Work],
) -> dict[str, dict[int, Work]]:
    """Of each carer and day: from the first block she could take to the end of the last."""
    day_of = {block.id: block.day for block in problem.blocks}
    widest: defaultdict[str, dict[int, Work]] = defaultdict(dict)
    for carer, blocks in offered.items():
        for block in blocks:
            one, day = works[carer, block], day_of[block]
            known = widest[carer].get(day, one)
            start, end = min(known.start, one.start), max(known.end, one.end)
            widest[carer][day] = time_on_call(carer, one.day, start, end)
    return dict(widest)
