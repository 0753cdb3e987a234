"""Whether a roster keeps the wishes that bind: forbidden pairs, pins, the most carers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from domain.labour.rule import Violation
from planner.result import Assignment
from planner.situation import Situation


def broken_wishes(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    """Every wish that binds and is broken, in the order of the assignments."""
    wished = situation.wished
    faces: defaultdict[str, set[str]] = defaultdict(set)
    for one in assignments:
        family = situation.visits[one.visit].family
        known = faces[family] | set(situation.families[family].carers_so_far)
        faces[family].add(one.carer)
        pin = wished.pins.get(one.visit)
        if (one.carer, family) in wished.forbidden:
            yield _broken(
                "forbidden_pair",
                one,
                (1, 0),
                f"{one.carer} gaat niet naar gezin {family}.",
                f"{one.carer} does not go to family {family}.",
            )
        if pin is not None and (pin.carer != one.carer or pin.start not in (None, one.start)):
            yield _broken(
                "pin",
                one,
                (1, 0),
                f"Bezoek {one.visit} staat vast bij {pin.carer}.",
                f"Visit {one.visit} is pinned to {pin.carer}.",
            )
        most = wished.most_carers
        if most is not None and one.carer not in known and len(known) >= most:
            yield _broken(
                "most_carers",
                one,
                (len(known) + 1, most),
                f"Gezin {family} ziet met {one.carer} {len(known) + 1} zorgverleners; "
                f"ten hoogste {most} mag.",
                f"Family {family} sees {len(known) + 1} carers with {one.carer}; "
                f"at most {most} are allowed.",
            )


def _broken(
    rule: str, one: Assignment, counted: tuple[int, int], dutch: str, english: str
) -> Violation:
    return Violation(
        rule=rule,
        carer=one.carer,
        start=one.start,
        end=one.end,
        measured=counted[0],
        allowed=counted[1],
        message_nl=dutch,
        message_en=english,
    )
