"""What CP-SAT decides of blocks on call.

take[c, b]   carer c takes block b; exists only where she could if she took no other
"""

from collections.abc import Sequence

from ortools.sat.python import cp_model

from domain.labour.rule import Work
from planner.on_call.choices import BlockChoices


class BlockVariables:
    """The variables of one model, with what constraints ask of them."""

    def __init__(self, choices: BlockChoices) -> None:
        self.choices = choices
        self.situation = choices.situation
        self.cp = cp_model.CpModel()
        self.take = {
            (carer, block): self.cp.new_bool_var(f"take {carer} {block}")
            for carer, blocks in choices.offered.items()
            for block in blocks
        }
        self._of_work = {
            (carer, choices.works[carer, block]): take for (carer, block), take in self.take.items()
        }
        self._on_day: dict[tuple[str, int], cp_model.IntVar] = {}

    @property
    def carers(self) -> tuple[str, ...]:
        """Carers who could take any block."""
        return tuple(self.choices.offered)

    def on_call_of(self, carer: str) -> list[Work]:
        """Her blocks: those that stand, and those she could take."""
        return [*self.situation.on_call_of.get(carer, ()), *self.offered_to(carer)]

    def offered_to(self, carer: str) -> list[Work]:
        """Blocks she could take."""
        return [self.choices.works[carer, block] for block in self.choices.offered[carer]]

    def at_most(self, carer: str, blocks: Sequence[Work], most: int) -> None:
        """Of these blocks, with those of them that stand, she has at most so many."""
        free = [self._of_work[carer, one] for one in blocks if (carer, one) in self._of_work]
        room = max(0, most - (len(blocks) - len(free)))
        if len(free) > room:
            self.cp.add(sum(free) <= room)

    def not_all(self, carer: str, blocks: Sequence[Work]) -> None:
        """She has not all of these blocks."""
        if any((carer, one) in self._of_work for one in blocks):
            self.at_most(carer, blocks, len(blocks) - 1)

    def on_day(self, carer: str, day: int) -> cp_model.IntVar:
        """Whether she takes any block of a day."""
        known = self._on_day.get((carer, day))
        if known is None:
            known = self._on_day[carer, day] = self.cp.new_bool_var(f"day {carer} {day}")
            for block in self.choices.problem.blocks:
                if block.day == day and (carer, block.id) in self.take:
                    self.cp.add_implication(self.take[carer, block.id], known)
        return known
