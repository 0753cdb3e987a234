"""What the read model says of nights and of days that ran late, by the limits on record.

Nothing is known of K1 but what each test tells; day 9 December is judged.
"""

from datetime import date

import pytest

from domain.labour.parameters import Parameter
from domain.on_call.facts import BlockName
from projections.rule_compliance import Broken, rule_compliance
from tests.projections.telling import Told
from tests.support.agreement_builders import provision, register_agreement, set_provision
from tests.support.builders import deliver_session, in_care
from tests.support.carer_builders import hire_carer
from tests.support.on_call_builders import draft_on_call, on_call, publish_on_call

DAY = date(2026, 12, 9)


@pytest.fixture
def at_work(told: Told) -> Told:
    told.tell(
        *in_care("G1"),
        hire_carer("K1"),
        register_agreement(),
        set_provision("atw", provision(Parameter.ON_CALL_AFTER_NIGHT, 14 * 60)),
        set_provision("atw", provision(Parameter.INCIDENTAL_SHIFT, 12 * 60)),
    )
    return told


def broken(told: Told, rule: str) -> tuple[Broken, ...]:
    (found,) = told.ask(rule_compliance, DAY, carer="K1", rule=rule)
    return found.broken


def works(told: Told, starts_at: str, ends_at: str) -> None:
    told.tell(
        deliver_session("G1", starts_at=starts_at, ends_at=ends_at, outside_hours_reason="nacht")
    )


def is_on_call(told: Told, on: str, block: BlockName) -> None:
    told.tell(
        draft_on_call(on_call(on=on, block=block), week="2026-W49"),
        publish_on_call(week="2026-W49", notice_days=0),
    )


def test_on_call_on_the_evening_after_a_night_is_named(at_work: Told) -> None:
    is_on_call(at_work, "2026-12-02", BlockName.EVENING)
    works(at_work, "2026-12-02T01:00", "2026-12-02T05:00")
    # From 5:00 to 16:00.
    (one,) = broken(at_work, "on_call_rest")
    assert (one.measured, one.allowed, one.planned) == (11 * 60, 14 * 60, False)
    assert "nachtdienst" in one.text_nl


def test_on_call_the_night_after_leaves_rest_enough(at_work: Told) -> None:
    is_on_call(at_work, "2026-12-03", BlockName.NIGHT)
    works(at_work, "2026-12-02T01:00", "2026-12-02T05:00")
    assert broken(at_work, "on_call_rest") == ()


def test_a_day_that_ran_to_twelve_hours_is_excused_and_one_beyond_is_not(at_work: Told) -> None:
    works(at_work, "2026-12-01T08:00", "2026-12-01T20:00")
    assert broken(at_work, "max_shift") == ()
    works(at_work, "2026-12-03T08:00", "2026-12-03T20:30")
    (one,) = broken(at_work, "max_shift")
    assert (one.measured, one.allowed) == (12 * 60 + 30, 12 * 60)
