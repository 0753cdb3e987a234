"""Planning problems of fixed seeds: one region, one week, families in all stages of their care.

The shapes are those of the sector, the numbers are drawn: care of eight days with more hours at
the start, contracts of 16 to 32 hours scaled so that care asks for 88 % of them, five days in seven
to work on, one carer in twelve absent, skills that a quarter of the families need. Families already
in care had one or two carers from nearby, who worked on the days before.
"""

import random
from datetime import date

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.values.skill import Skill
from planner.problem import Carer, Family, PlanningProblem, Travel, Visit, Worked

DAYS = 7
DAY = 24 * 60
UTILISATION = 0.88
INVENTED_TRAVEL = "synthetic-postcode-distance-1"
PATTERNS = (
    ((6, 6, 5, 5, 5, 4, 4, 3), 30),
    ((7, 7, 6, 6, 5, 5, 5, 4), 25),
    ((8, 7, 7, 6, 6, 5, 5, 5), 25),
    ((6, 6, 5, 5, 4, 4, 3, 3), 10),
    ((3, 3, 3, 3, 3, 3, 3, 3), 10),
)
"""Hours a day of a package, and how many families in a hundred have it."""


def generate(carers: int, families: int, seed: int, days: int = DAYS) -> PlanningProblem:
    """A problem with so many carers and families in care; the same seed, the same problem."""
    chance = random.Random(f"{carers}/{families}/{days}/{seed}")
    postcodes = tuple(str(code) for code in sorted(chance.sample(range(3500, 3600), 40)))
    homes = {f"carer-{one:03}": chance.choice(postcodes) for one in range(1, carers + 1)}
    skills = {carer: _skills(chance, 0.3) for carer in homes}
    served: list[Worked] = []
    kept, visits = [], []
    for number in range(1, families + 1):
        family = Family(id=f"family-{number:03}", postcode=chance.choice(postcodes))
        born = chance.randint(-5, days - 4)
        needed = _skills(chance, 0.06)
        pattern = chance.choices(
            [hours for hours, _ in PATTERNS], [share for _, share in PATTERNS]
        )[0]
        able = sorted(
            (carer for carer in homes if set(needed) <= set(skills[carer])),
            key=lambda carer: (_minutes_between(homes[carer], family.postcode), carer),
        )
        before = (
            chance.sample(able[:8], min(len(able), chance.choice((1, 1, 2)))) if born < 0 else []
        )
        served += [
            _worked(before[day % len(before)], family.id, day, pattern[day - born])
            for day in range(born, 0)
            if before
        ]
        kept.append(
            Family(id=family.id, postcode=family.postcode, carers_so_far=tuple(sorted(before)))
        )
        visits += [
            _visit(family.id, day, pattern[day - born], needed)
            for day in range(max(0, born), min(days, born + len(pattern)))
        ]
    return PlanningProblem(
        region="utrecht",
        first_day=date(2026, 11, 30),
        days=days,
        families=tuple(kept),
        visits=tuple(visits),
        carers=_carers(chance, homes, skills, sum(one.minutes for one in visits), days),
        worked=_once_a_day(served),
        rulebook=CAO_KRAAMZORG_2022,
        travel=Travel(
            version=INVENTED_TRAVEL,
            postcodes=postcodes,
            minutes=tuple(
                tuple(_minutes_between(one, other) for other in postcodes) for one in postcodes
            ),
        ),
    )


def _minutes_between(origin: str, destination: str) -> int:
    """By nearness of the numbers: with a map the same seeds would be other instances."""
    return min(75, round(8 + 0.3 * abs(int(origin) - int(destination))))


def _skills(chance: random.Random, share: float) -> tuple[str, ...]:
    return tuple(sorted(str(one) for one in Skill if chance.random() < share))


def _visit(family: str, day: int, hours: int, skills: tuple[str, ...]) -> Visit:
    local = date.fromordinal(date(2026, 11, 30).toordinal() + day)
    return Visit(
        id=f"{family}/{local.isoformat()}",
        family=family,
        day=day,
        minutes=hours * 60,
        earliest=day * DAY + 8 * 60,
        latest=day * DAY + 18 * 60,
        skills=skills,
    )


def _worked(carer: str, family: str, day: int, hours: int) -> Worked:
    start = day * DAY + 8 * 60
    return Worked(carer=carer, start=start, end=start + hours * 60, family=family)


def _once_a_day(served: list[Worked]) -> tuple[Worked, ...]:
    """The first of each carer's mornings; whoever took the others is not in the region any more."""
    first: dict[tuple[str, int], Worked] = {}
    for one in served:
        first.setdefault((one.carer, one.start), one)
    return tuple(first[key] for key in sorted(first))


def _carers(
    chance: random.Random,
    homes: dict[str, str],
    skills: dict[str, tuple[str, ...]],
    demand_minutes: int,
    days: int,
) -> tuple[Carer, ...]:
    absent = {carer for carer in homes if chance.random() < 1 / 12}
    hours = {
        carer: 0 if carer in absent else chance.choice((16, 20, 24, 24, 28, 32)) for carer in homes
    }
    weeks = -(-days // 7)
    scale = demand_minutes / 60 / UTILISATION / max(1, sum(hours.values()))
    found = []
    for carer, home in homes.items():
        contract = round(hours[carer] * scale) * 60
        off = set(chance.sample(range(days), min(days, 2 * days // 7)))
        free = () if carer in absent else tuple(day for day in range(days) if day not in off)
        found.append(
            Carer(
                id=carer,
                postcode=home,
                contract_minutes=contract,
                max_minutes=min(contract + weeks * 10 * 60, weeks * 48 * 60),
                skills=skills[carer],
                available=tuple((day * DAY + 7 * 60, day * DAY + 19 * 60) for day in free),
                max_travel_minutes=chance.choice((30, 45, 60)),
            )
        )
    return tuple(found)
