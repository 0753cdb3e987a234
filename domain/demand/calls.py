"""Which births call a carer out, and in which part of the day.

A carer on call is called to assist at a birth, or to start the care of a family whose birth she did
not assist at. Where no source splits the day, the split is invented and says so.
"""

from dataclasses import dataclass

from domain.indication.sourced import Evidence, Provenance

ASSISTED_SHARE = 0.269
"""Share of births a carer assists at: those under a midwife."""
ASSISTED_EVIDENCE = Evidence(
    Provenance.INFERRED,
    "births at home 14.8, in a birth centre 2.4 and outpatient 9.7 % (vzinfo/Perined 2020)",
)
CALLED_TO_START = 0.5
"""Share of other families whose care starts by a call; the others are planned the day after."""
CALLED_TO_START_EVIDENCE = Evidence(
    Provenance.INVENTED, "regular care starts the next morning; nobody publishes how often it calls"
)
CALLS_A_CARER = 2
"""Calls a carer answers in one block at the most. CAO Kraamzorg art. 4.7."""


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """Shares of one eight-hour block: of births assisted at, and of starts of care."""

    births: float
    starts: float


PARTS = (PartOfDay(0.42, 0.05), PartOfDay(0.31, 0.7), PartOfDay(0.27, 0.25))
"""Night, day and evening; each adds up to one."""
PARTS_EVIDENCE = Evidence(
    Provenance.INVENTED,
    "split of the day: home births peak from 2:00 to 5:00 (Declercq), 71.5 % of births lie outside "
    "Monday to Friday 9:00-17:00 (Martin 2018); care starts at night on indication only",
)


def chance_of_call(born: float, part: int, *, planned: bool) -> float:
    """The chance that one family calls in a part of a day.

    Args:
        born: The chance that her child is born that day.
        part: 0 is the night, 1 the day, 2 the evening.
        planned: Whether the birth is planned in hospital: then nobody assists at it.
    """
    assisted = 0.0 if planned else ASSISTED_SHARE
    share = PARTS[part]
    return born * (assisted * share.births + (1 - assisted) * CALLED_TO_START * share.starts)
