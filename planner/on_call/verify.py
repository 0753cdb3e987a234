"""Whether an answer is lawful, checked without any solver and without the model."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.labour.catalogue import rules_under, violations_of
from domain.labour.on_call import time_on_call
from domain.labour.rule import Violation
from planner.on_call.choices import can_be_called
from planner.on_call.problem import BlockToFill, OnCallProblem
from planner.on_call.result import Taken
from planner.situation import Situation


def verify(problem: OnCallProblem, taken: Sequence[Taken]) -> tuple[Violation, ...]:
    """Every violation, ordered by rule, carer and time; none means lawful.

    Violations that what stands already has are not reported.
    """
    situation = Situation.of(problem.staff)
    blocks = {block.id: block for block in problem.blocks}
    known = [one for one in taken if one.block in blocks and one.carer in situation.carers]
    found = [
        *_unknown(situation, blocks, taken),
        *_too_many(blocks, known),
        *_out_of_reach(situation, blocks, known),
        *_of_each_carer(situation, blocks, known),
    ]
    return tuple(sorted(found))


def _violation(rule: str, carer: str, block: BlockToFill, dutch: str, english: str) -> Violation:
    return Violation(
        rule=rule,
        carer=carer,
        start=block.start,
        end=block.end,
        measured=1,
        allowed=0,
        message_nl=dutch,
        message_en=english,
    )


def _unknown(
    situation: Situation, blocks: dict[str, BlockToFill], taken: Sequence[Taken]
) -> Iterator[Violation]:
    for one in taken:
        block = blocks.get(one.block)
        if block is None:
            nowhere = BlockToFill(id=one.block, day=0, start=0, end=1, carers=0)
            yield _violation(
                "unknown_block",
                one.carer,
                nowhere,
                f"Wachtdienst {one.block} is niet gevraagd.",
                f"Block {one.block} was not asked for.",
            )
        elif one.carer not in situation.carers:
            yield _violation(
                "unknown_carer",
                one.carer,
                block,
                f"{one.carer} kan geen wachtdienst krijgen.",
                f"{one.carer} cannot be on call.",
            )


def _too_many(blocks: dict[str, BlockToFill], taken: Sequence[Taken]) -> Iterator[Violation]:
    for block, filled in Counter(one.block for one in taken).items():
        if filled > blocks[block].carers:
            carer = max(one.carer for one in taken if one.block == block)
            yield _violation(
                "too_many",
                carer,
                blocks[block],
                f"Wachtdienst {block} vraagt {blocks[block].carers} zorgverleners en heeft er "
                f"{filled}.",
                f"Block {block} asks for {blocks[block].carers} carers and has {filled}.",
            )


def _out_of_reach(
    situation: Situation, blocks: dict[str, BlockToFill], taken: Sequence[Taken]
) -> Iterator[Violation]:
    for one in taken:
        block = blocks[one.block]
        if not can_be_called(situation, one.carer, block):
            yield _violation(
                "availability",
                one.carer,
                block,
                f"{one.carer} is op de dag van wachtdienst {block.id} niet beschikbaar.",
                f"{one.carer} is not available on the day of block {block.id}.",
            )


def _of_each_carer(
    situation: Situation, blocks: dict[str, BlockToFill], taken: Sequence[Taken]
) -> Iterator[Violation]:
    hers: defaultdict[str, list[BlockToFill]] = defaultdict(list)
    for one in taken:
        hers[one.carer].append(blocks[one.block])
    for carer in sorted(hers):
        order = sorted(hers[carer], key=lambda block: (block.start, block.id))
        for first, second in pairwise(order):
            if second.start < first.end:
                yield _violation(
                    "overlap",
                    carer,
                    second,
                    f"{carer} heeft wachtdienst {first.id} en {second.id} tegelijk.",
                    f"{carer} is on call in {first.id} and {second.id} at the same time.",
                )
        more = [
            time_on_call(carer, situation.date(block.day), block.start, block.end)
            for block in order
        ]
        standing = situation.fixed(carer)
        for rule in rules_under(situation.problem.rulebook):
            before = set(violations_of(rule, standing, situation.history))
            found = violations_of(rule, [*standing, *more], situation.history)
            yield from (one for one in found if one not in before)
