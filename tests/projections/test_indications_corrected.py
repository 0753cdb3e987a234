"""How often indications were corrected: by criterion, by assessor, by month."""

import pytest

from domain.indication.policy import Moment
from domain.kernel.command import Command
from domain.organisation.adoption import PolicyUse
from projections.indications import ErrorRate, error_rates
from tests.projections.telling import Told
from tests.support.assessment_builders import (
    PUBLISHED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.builders import ORGANISATION, clock, register_family, report_birth
from tests.support.policy_builders import adopt

DECEMBER = clock("2026-12-20T12:00+01:00")
JANUARY = clock("2027-01-02T12:00+01:00")
BEGUN: tuple[Command, ...] = (
    *ORGANISATION,
    *PUBLISHED,
    adopt(),
    adopt("hours", use=PolicyUse.SHADOW),
)


def indicated(family: str, *facts: str, assessor: str | None = None) -> tuple[Command, ...]:
    """A family with these facts, indicated at the start of its care."""
    return (
        register_family(family),
        report_birth(family),
        *(record_fact(fact, family=family) for fact in facts),
        indicate_family(family=family, assessor=assessor),
    )


@pytest.fixture
def judged(told: Told) -> Told:
    """Pelvic pain was judged twice and wrong once; three families, of K1, K2 and nobody."""
    told.tell(*BEGUN, *indicated("A", "pelvic-pain", assessor="K1"), now=DECEMBER)
    told.tell(*indicated("B", "pelvic-pain", "caesarean-planned", assessor="K1"), now=DECEMBER)
    told.tell(*indicated("C"), now=JANUARY)
    told.tell(correct_indication(family="A"), now=JANUARY)
    return told


def rates(told: Told, by: str) -> dict[str, tuple[int, int]]:
    return {key: (rate.judged, rate.corrected) for key, rate in told.ask(error_rates, by).items()}


def test_a_criterion_is_judged_with_every_family_it_fired_for(judged: Told) -> None:
    assert rates(judged, "criterion") == {"caesarean-planned": (1, 0), "pelvic-pain": (2, 1)}


def test_a_criterion_that_was_missed_is_judged_as_well(judged: Told) -> None:
    judged.tell(correct_indication("caesarean-planned", 1, family="C"))
    assert rates(judged, "criterion") == {"caesarean-planned": (2, 1), "pelvic-pain": (2, 1)}


def test_an_assessor_is_judged_by_family(judged: Told) -> None:
    assert rates(judged, "assessor") == {"-": (1, 0), "K1": (2, 1)}


def test_a_correction_counts_in_the_month_of_the_indication(judged: Told) -> None:
    assert rates(judged, "month") == {"2026-12": (2, 1), "2027-01": (1, 0)}


def test_two_corrections_of_one_family_are_one_wrong_indication(judged: Told) -> None:
    judged.tell(correct_indication("caesarean-planned", 1, family="A"))
    assert rates(judged, "assessor") == {"-": (1, 0), "K1": (2, 1)}
    assert rates(judged, "criterion") == {"caesarean-planned": (2, 1), "pelvic-pain": (2, 1)}


def test_the_same_criterion_corrected_twice_is_one_error(judged: Told) -> None:
    judged.tell(correct_indication("pelvic-pain", 1, family="A"))
    assert rates(judged, "criterion")["pelvic-pain"] == (2, 1)


def test_a_rate_is_the_share_of_those_judged(judged: Told) -> None:
    found = judged.ask(error_rates, "criterion")
    assert (found["pelvic-pain"].rate, found["caesarean-planned"].rate) == (0.5, 0)


def test_a_rate_of_nothing_judged_is_nothing() -> None:
    assert ErrorRate(judged=0, corrected=0).rate == 0


def test_an_estimate_at_intake_is_not_judged(told: Told) -> None:
    told.tell(*BEGUN, register_family("A"), record_fact(family="A"))
    told.tell(indicate_family(Moment.INTAKE, family="A", assessor="K1"))
    assert [rates(told, by) for by in ("criterion", "assessor", "month")] == [{}, {}, {}]


def test_what_a_shadow_gave_is_not_judged(told: Told) -> None:
    told.tell(*BEGUN, *indicated("A", "pelvic-pain", assessor="K1"))
    assert rates(told, "criterion") == {"pelvic-pain": (1, 0)}
    assert rates(told, "assessor") == {"K1": (1, 0)}


def test_as_of_a_position_a_later_correction_is_not_known(told: Told) -> None:
    before = told.tell(*BEGUN, *indicated("A", "pelvic-pain"))
    told.tell(correct_indication(family="A"))
    assert rates(told, "criterion") == {"pelvic-pain": (1, 1)}
    assert rates(told.as_of(before), "criterion") == {"pelvic-pain": (1, 0)}


def test_errors_are_counted_by_nothing_else(judged: Told) -> None:
    with pytest.raises(ValueError, match="not by region"):
        judged.ask(error_rates, "region")


def test_an_indication_after_the_start_is_judged_when_the_start_was_none(told: Told) -> None:
    told.tell(*BEGUN, register_family("A"), report_birth("A"), record_fact(family="A"))
    told.tell(indicate_family(Moment.RE_INDICATION, family="A", assessor="K1"), now=JANUARY)
    assert rates(told, "month") == {"2027-01": (1, 0)}
    told.tell(indicate_family(Moment.DAY_8, family="A", assessor="K2"), now=JANUARY)
    assert rates(told, "assessor") == {"K1": (1, 0)}


def test_who_judged_wrongly_first_is_charged_and_not_who_left_it_so(told: Told) -> None:
    told.tell(*BEGUN, *indicated("A", "pelvic-pain", assessor="K1"))
    told.tell(indicate_family(family="A", assessor="K2"), correct_indication(family="A"))
    assert rates(told, "assessor") == {"K1": (1, 1), "K2": (1, 0)}


def test_an_error_stays_with_its_judgement_when_care_starts_anew(told: Told) -> None:
    told.tell(*BEGUN, *indicated("A", "pelvic-pain", assessor="K1"))
    told.tell(correct_indication(family="A"), indicate_family(family="A", assessor="K2"))
    assert rates(told, "assessor") == {"K1": (1, 1), "K2": (1, 0)}
    told.tell(correct_indication("caesarean-planned", 1, family="A"))
    # It was not seen at either start, so it is the first one's again.
    assert rates(told, "assessor") == {"K1": (1, 1), "K2": (1, 0)}
    told.tell(correct_indication("pelvic-pain", 1, family="A"))
    assert rates(told, "assessor") == {"K1": (1, 1), "K2": (1, 1)}
