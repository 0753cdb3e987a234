"""Facts told in another order give the same care, where the order says nothing."""

from itertools import permutations

import pytest

from domain.care.aggregate import Care
from domain.care.commands import care_stream
from domain.care.facts import Patient, ShortfallCause
from domain.kernel.command import Command
from tests.support.builders import deliver_session, expecting, hold_intake, report_birth
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import (
    BORN,
    choose_minimum_care,
    deliver_birth_assistance,
    explain_shortfall,
    record_hospital_stay,
    report_outcome,
)
from tests.support.given_when_then import given

_OF_THE_LOG = frozenset(["version", "_pending", "_handled", "_context"])


def care_after(*commands: Command) -> dict[str, object]:
    """The state of G1's care, apart from where in the log it stands."""
    story = given(*commands)
    care = story.app.repository.get(care_stream("G1"), projector_func=Care.replay)
    assert care is not None
    return {name: value for name, value in vars(care).items() if name not in _OF_THE_LOG}


@pytest.mark.parametrize(
    ("before", "facts"),
    [
        (
            (*expecting(), hire_carer()),
            (
                report_birth(born_at="2026-11-20T04:10"),
                deliver_birth_assistance(),
                choose_minimum_care(),
                hold_intake(),
            ),
        ),
        (
            BORN,
            (
                record_hospital_stay(),
                record_hospital_stay(Patient.CHILD),
                deliver_session(),
                report_outcome(),
            ),
        ),
        (
            BORN,
            (
                explain_shortfall(60),
                explain_shortfall(30, ShortfallCause.HOSPITAL),
                deliver_session(),
                deliver_birth_assistance(),
            ),
        ),
    ],
    ids=["around the birth", "in the care period", "what was short"],
)
def test_the_order_in_which_facts_are_told_does_not_matter(
    before: tuple[Command, ...], facts: tuple[Command, ...]
) -> None:
    first, *others = (care_after(*before, *order) for order in permutations(facts))
    assert all(other == first for other in others)
