"""Assessments with sensible defaults, and the policies they rest on.

"small" of `policy_builders` drives since June 2026: package 1 of 38 hours, 2 of 46, 5 of 49, both
in 10 of 54, 13 of 24. "hours" gives 49 hours for breast feeding, 45 for bottle.
"""

from datetime import date

from domain.assessment.commands import CorrectIndication, IndicateFamily, RecordFact
from domain.indication.policy import Moment
from domain.kernel.command import Command
from domain.organisation.adoption import PolicyUse
from tests.support.builders import day, in_care
from tests.support.policy_builders import adopt, drafted, protocol_policy, publish, published


def record_fact(
    fact: str = "pelvic-pain", value: int = 1, *, family: str = "G1", assessor: str | None = None
) -> RecordFact:
    return RecordFact(family=family, fact=fact, value=value, assessor=assessor)


def indicate_family(
    moment: Moment = Moment.START_OF_CARE,
    *,
    family: str = "G1",
    first_day: str | None = None,
    assessor: str | None = None,
) -> IndicateFamily:
    return IndicateFamily(
        family=family,
        moment=moment,
        first_day=None if first_day is None else day(first_day),
        assessor=assessor,
    )


def correct_indication(
    fact: str = "pelvic-pain", value: int = 0, *, family: str = "G1", criterion: str | None = None
) -> CorrectIndication:
    return CorrectIndication(family=family, criterion=criterion or fact, fact=fact, value=value)


PUBLISHED: tuple[Command, ...] = (
    *published(),
    *drafted(protocol_policy()),
    publish("hours"),
)
"""Both policies, neither adopted."""

DRIVEN: tuple[Command, ...] = (*in_care(), *PUBLISHED, adopt())
"""A child is born, and the policy by packages drives."""

SHADOWED: tuple[Command, ...] = (*DRIVEN, adopt("hours", use=PolicyUse.SHADOW))
"""The policy by hours runs in its shadow."""

BY_HOURS: tuple[Command, ...] = (*in_care(), *PUBLISHED, adopt("hours"))
"""A child is born, and the policy by hours drives."""

FIRST_DAY = date(2026, 11, 30)
"""The day after the birth."""
