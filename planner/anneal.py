"""Simulated annealing: very many small changes, each worth a few microseconds.

A change is kept when it costs less than a random threshold that shrinks to nothing, so the search
first wanders and then settles. Every change is lawful on its own; nothing has to be repaired after.
Only whole numbers and plain arithmetic decide, so a seed gives the same roster on every machine.
"""

import random
from collections.abc import Callable, Sequence

from planner.ledger import NOBODY, Ledger

Change = list[tuple[int, int]]
"""Visits and the carers they go to."""

HOTTEST, COLDEST = 5_000, 200
"""Points the dearest acceptable change may cost, at first and at last."""
LIKELY = 5
"""Carers to whom a visit is mostly offered."""
MOSTLY = 0.8
WINDOW = 256
"""Steps between two looks at the thermometer."""


class Annealing:
    """One search over a ledger; after `run` the ledger holds the best roster met."""

    def __init__(self, ledger: Ledger, seed: int, liked: Sequence[Sequence[int]]) -> None:
        """Start from what the ledger holds.

        Args:
            ledger: Changed by `run`.
            seed: Of every choice.
            liked: Of each visit, its carers, those first who suit it best.
        """
        self.ledger = ledger
        self.chance = random.Random(seed)
        tables = ledger.tables
        self._able = [list(offer) for offer in tables.alone]
        self._likely = [carers[:LIKELY] for carers in liked]
        self._movable = [visit for visit, offer in enumerate(tables.alone) if offer]
        self._on_day: list[list[int]] = [[] for _ in tables.week]
        for visit in self._movable:
            self._on_day[tables.day[visit]].append(visit)

    def run(
        self,
        steps: int,
        better: Callable[[int], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> int:
        """Take so many steps; returns what the objective changed by, never more than 0.

        Args:
            steps: Changes tried.
            better: Told the change of the objective so far whenever a best roster is met.
            stop: Asked now and then whether the rest of the steps is not wanted any more.
        """
        if not self._movable:
            return 0
        random_number = self.chance.random
        moves = (self._give_one, self._swap_two, self._give_family, self._swap_days)
        changed = best = 0
        kept = list(self.ledger.carer_of)
        threshold: float = HOTTEST
        for step in range(steps):
            if step % WINDOW == 0:
                if stop():
                    break
                left = 1 - step / steps
                threshold = COLDEST + (HOTTEST - COLDEST) * left * left * left
            kind = random_number()
            change = moves[0 if kind < 0.2 else 1 if kind < 0.4 else 2 if kind < 0.7 else 3]()
            if change:
                cost = self._apply(change, threshold * random_number())
                if cost is not None:
                    changed += cost
                    if changed < best:
                        best, kept = changed, list(self.ledger.carer_of)
                        better(best)
        self._restore(kept)
        return best

    def _someone_for(self, visit: int) -> int:
        """A carer who could serve the visit, mostly one who suits it."""
        offers = self._likely[visit] if self.chance.random() < MOSTLY else self._able[visit]
        return offers[int(self.chance.random() * len(offers))]

    def _some_visit(self) -> int:
        return self._movable[int(self.chance.random() * len(self._movable))]

    def _give_one(self) -> Change:
        """One visit to someone else: half of the time to a face the family knows."""
        visit = self._some_visit()
        serving = self.ledger.serving[self.ledger.tables.family[visit]]
        if serving and self.chance.random() < 0.5:
            carer = list(serving)[int(self.chance.random() * len(serving))]
        else:
            carer = self._someone_for(visit)
        return [] if carer == self.ledger.carer_of[visit] else [(visit, carer)]

    def _swap_two(self) -> Change:
        """Two visits of one day change carers."""
        visit = self._some_visit()
        day = self._on_day[self.ledger.tables.day[visit]]
        other = day[int(self.chance.random() * len(day))]
        carer, other_carer = self.ledger.carer_of[visit], self.ledger.carer_of[other]
        return [] if carer == other_carer else [(visit, other_carer), (other, carer)]

    def _give_family(self) -> Change:
        """All that one carer does in a family to another, half of the time in exchange."""
        ledger = self.ledger
        visit = self._some_visit()
        giver, taker = ledger.carer_of[visit], self._someone_for(visit)
        if giver == taker:
            return []
        tables = ledger.tables
        change = [
            (one, taker)
            for one in tables.visits_of[tables.family[visit]]
            if ledger.carer_of[one] == giver and taker in tables.alone[one]
        ]
        if self.chance.random() < 0.5:
            on_day = ledger.on_day[taker]
            change += [(back, giver) for one, _ in change for back in on_day[tables.day[one]]]
        return change

    def _swap_days(self) -> Change:
        """Two carers exchange all their visits of one, two or three days."""
        ledger = self.ledger
        visit = self._some_visit()
        carer, other = ledger.carer_of[visit], self._someone_for(visit)
        if carer in (NOBODY, other):
            return []
        first = ledger.tables.day[visit]
        hers, others = ledger.on_day[carer], ledger.on_day[other]
        change: Change = []
        for day in range(first, min(first + 1 + int(self.chance.random() * 3), len(hers))):
            change += [(one, other) for one in hers[day]] + [(one, carer) for one in others[day]]
        return change

    def _apply(self, change: Change, threshold: float) -> int | None:
        """Make a change when it is lawful and below the threshold, else leave all as it was."""
        ledger = self.ledger
        if not self._could_be(change):
            return None
        before = [(visit, ledger.carer_of[visit]) for visit, _ in change]
        cost = sum([ledger.take(visit) for visit, carer in before if carer != NOBODY])
        given = []
        for visit, carer in change:
            if carer == NOBODY:
                continue
            added = ledger.give_cost(visit, carer)
            if added is None:
                break
            cost += added
            ledger.give(visit, carer)
            given.append(visit)
        else:
            if cost <= threshold:
                return cost
        for visit in given:
            ledger.take(visit)
        for visit, carer in before:
            if carer != NOBODY:
                ledger.give(visit, carer)
        return None

    def _could_be(self, change: Change) -> bool:
        """Whether every visit goes to a carer who could serve it if it were her only one."""
        alone = self.ledger.tables.alone
        return all(carer in alone[visit] for visit, carer in change if carer != NOBODY)

    def _restore(self, carer_of: list[int]) -> None:
        ledger = self.ledger
        moved = [visit for visit, carer in enumerate(carer_of) if carer != ledger.carer_of[visit]]
        for visit in moved:
            if ledger.carer_of[visit] != NOBODY:
                ledger.take(visit)
        for visit in moved:
            if carer_of[visit] != NOBODY:
                ledger.give(visit, carer_of[visit])
