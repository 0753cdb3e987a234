"""How entering a family is shared over the visits a carer could make there, compiled.

Any shares do of which no week holds more than the whole. Those near the best are learnt: where the
best week holds a family's visits that bear too little, these bear more from then on, and so all
others there less. What is learnt of a carer is kept from one round of prices to the next.
"""

from planner.compiled.desk import Desk, Duties
from planner.compiled.grid import Row
from planner.compiled.machine_code import compiled

EVEN = 1_000
"""What a visit bears at first, in no unit: only the proportions within a family matter."""
MOST = 100_000
"""What a visit bears at the most; then all of its family are divided."""


@compiled
def share_out(duties: Duties, desk: Desk, carer: int, entrance: Row, bears: Row) -> None:
    """Fill the shares: of each family the visits that bear most together bear the whole."""
    for family in range(len(entrance)):
        often = duties.often[family, carer]
        if not often:
            continue
        size = duties.stays[family, 0]
        whole = 0
        # The heaviest `often` of a handful: each is found by counting those before it.
        for place in range(1, size + 1):
            mine = bears[carer, duties.stays[family, place]]
            before = 0
            for other in range(1, size + 1):
                its = bears[carer, duties.stays[family, other]]
                before += its > mine or (its == mine and other < place)
            whole += mine if before < often else 0
        for place in range(1, size + 1):
            visit = duties.stays[family, place]
            share = entrance[family, carer] * bears[carer, visit] // whole
            desk.share[visit] = desk.asks[visit] = share


@compiled
def learn(duties: Duties, desk: Desk, carer: int, bears: Row, families: int) -> None:
    """Let the visits of a week bear more where they lack some of the entrance."""
    for number in range(families):
        if desk.lacking[number, 1] <= 0:
            continue
        family = desk.lacking[number, 0]
        for day in range(len(desk.week)):
            for side in range(2 if desk.week[day] >= 0 else 0):
                visit = duties.rows[desk.week[day], side]
                if duties.family[visit] == family:
                    bears[carer, visit] += bears[carer, visit] // 3 + 1
        heaviest = 0
        for place in range(1, duties.stays[family, 0] + 1):
            heaviest = max(heaviest, bears[carer, duties.stays[family, place]])
        for place in range(1, duties.stays[family, 0] + 1 if heaviest > MOST else 1):
            visit = duties.stays[family, place]
            if bears[carer, visit]:
                bears[carer, visit] = max(1, bears[carer, visit] // 4)
