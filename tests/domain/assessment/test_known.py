"""What the care of a family says anyway is known; a recorded fact outranks it."""

import pytest

from domain.care.facts import BirthMode, Feeding, Patient
from domain.indication.policy import Moment
from domain.kernel.command import Command
from tests.domain.assessment.stories import driving
from tests.support.assessment_builders import PUBLISHED, indicate_family, record_fact
from tests.support.builders import ORGANISATION, day, register_family, report_birth
from tests.support.course_builders import (
    choose_minimum_care,
    correct_hospital_stay,
    defer_care,
    record_hospital_stay,
)
from tests.support.given_when_then import given
from tests.support.policy_builders import adopt

POLICY = (*ORGANISATION, *PUBLISHED, adopt())
BORN = (register_family(), report_birth(born_at="2026-11-20T04:10"))


def known(*story: Command) -> dict[str, int]:
    """What an estimate made after these commands rests on."""
    estimate = indicate_family(Moment.INTAKE)
    return dict(driving(given(*POLICY, *story).when(estimate)).facts)


def test_before_the_birth_what_was_registered_is_known() -> None:
    waiting = (*POLICY, register_family(feeding=Feeding.MIXED, parity=3))
    story = given(*waiting).when(indicate_family(Moment.INTAKE))
    assert dict(driving(story).facts) == {"earlier-births": 3, "feeding-mixed": 1}


def test_after_the_birth_the_birth_is_known() -> None:
    assert known(register_family(), report_birth(children=2)) == {
        "earlier-births": 0,
        "feeding-breast": 1,
        "children-born": 2,
        "gestation-weeks": 40,
    }


@pytest.mark.parametrize(
    ("born_at", "weeks"),
    [("2026-11-28T00:10", 40), ("2026-11-27T23:50", 39), ("2026-08-08T12:00", 24)],
)
def test_weeks_of_pregnancy_are_full_weeks(born_at: str, weeks: int) -> None:
    assert known(register_family(), report_birth(born_at=born_at))["gestation-weeks"] == weeks


@pytest.mark.parametrize(
    ("feeding", "fact"),
    [
        (Feeding.BREAST, {"feeding-breast"}),
        (Feeding.BOTTLE, {"feeding-bottle"}),
        (Feeding.MIXED, {"feeding-mixed"}),
        (Feeding.UNDECIDED, set()),
    ],
)
def test_feeding_is_what_was_registered(feeding: Feeding, fact: set[str]) -> None:
    facts = known(register_family(feeding=feeding), report_birth())
    assert {each for each in facts if each.startswith("feeding")} == fact


@pytest.mark.parametrize(
    ("recorded", "fact"),
    [
        (record_fact("feeding-bottle"), {"feeding-bottle"}),
        (record_fact("feeding-breast", 0), set()),
        (record_fact("feeding-bottle", 0), {"feeding-breast"}),
    ],
    ids=["another", "not this one", "not another"],
)
def test_recorded_feeding_outranks_what_was_registered(recorded: Command, fact: set[str]) -> None:
    facts = known(register_family(feeding=Feeding.BREAST), report_birth(), recorded)
    assert {each for each in facts if each.startswith("feeding")} == fact


@pytest.mark.parametrize(
    ("mode", "fact"),
    [
        (BirthMode.SPONTANEOUS, set()),
        (BirthMode.INSTRUMENTAL, {"vacuum-or-forceps"}),
        (BirthMode.CAESAREAN, {"caesarean-unplanned"}),
    ],
)
def test_how_the_child_was_born_is_known(mode: BirthMode, fact: set[str]) -> None:
    facts = known(register_family(), report_birth(mode=mode))
    assert {each for each in facts if each.startswith(("caesarean", "vacuum"))} == fact


def test_a_caesarean_is_unplanned_unless_it_was_recorded_as_planned() -> None:
    facts = known(
        register_family(), record_fact("caesarean-planned"), report_birth(mode=BirthMode.CAESAREAN)
    )
    assert "caesarean-planned" in facts
    assert "caesarean-unplanned" not in facts


@pytest.mark.parametrize(
    ("told", "recorded", "expected"),
    [
        (report_birth(children=2), record_fact("children-born", 1), ("children-born", 1)),
        (report_birth(), record_fact("gestation-weeks", 39), ("gestation-weeks", 39)),
        (report_birth(), record_fact("earlier-births", 4), ("earlier-births", 4)),
        (
            report_birth(mode=BirthMode.INSTRUMENTAL),
            record_fact("vacuum-or-forceps", 0),
            ("vacuum-or-forceps", None),
        ),
    ],
)
def test_a_recorded_fact_outranks_what_care_says(
    told: Command, recorded: Command, expected: tuple[str, int | None]
) -> None:
    fact, value = expected
    assert known(register_family(), told, recorded).get(fact) == value


def test_the_choice_of_minimum_care_is_known_unless_it_was_taken_back() -> None:
    chosen = (*BORN, choose_minimum_care())
    assert known(*chosen)["minimum-care-chosen"] == 1
    assert "minimum-care-chosen" not in known(*chosen, record_fact("minimum-care-chosen", 0))


def test_a_stay_counts_its_days_with_the_day_of_discharge() -> None:
    facts = known(*BORN, record_hospital_stay(Patient.MOTHER, "2026-11-20", "2026-11-23"))
    assert facts["hospital-days-mother"] == 4
    assert "hospital-days-child" not in facts


def test_a_stay_of_both_counts_for_both() -> None:
    facts = known(*BORN, record_hospital_stay(Patient.BOTH, "2026-11-20", "2026-11-22"))
    assert (facts["hospital-days-mother"], facts["hospital-days-child"]) == (3, 3)


def test_of_several_stays_one_day_of_discharge_is_counted() -> None:
    stays = (
        record_hospital_stay(Patient.CHILD, "2026-11-20", "2026-11-22"),
        record_hospital_stay(Patient.CHILD, "2026-11-22", "2026-11-25"),
        record_hospital_stay(Patient.CHILD, "2026-11-28", "2026-11-29"),
    )
    assert known(*BORN, *stays)["hospital-days-child"] == 7


def test_a_stay_that_has_not_ended_is_not_known_yet() -> None:
    admitted = (*BORN, record_hospital_stay(discharged_on=None))
    assert "hospital-days-mother" not in known(*admitted)
    assert known(*admitted, record_hospital_stay())["hospital-days-mother"] == 3


def test_a_day_in_hospital_without_a_night_is_no_stay_to_deduct() -> None:
    facts = known(*BORN, record_hospital_stay(Patient.MOTHER, "2026-11-21", "2026-11-21"))
    assert "hospital-days-mother" not in facts


def test_a_very_long_stay_counts_as_the_longest_that_can_be_believed() -> None:
    facts = known(
        register_family(due_date=day("2026-09-01")),
        report_birth(born_at="2026-09-01T04:10"),
        record_hospital_stay(Patient.MOTHER, "2026-09-01", "2026-11-30"),
    )
    assert facts["hospital-days-mother"] == 60


def test_recorded_days_in_hospital_outrank_the_stays() -> None:
    stayed = (*BORN, record_hospital_stay(), record_fact("hospital-days-mother", 1))
    assert known(*stayed)["hospital-days-mother"] == 1


def test_a_corrected_stay_counts_as_corrected() -> None:
    story = given(*POLICY, *BORN, record_hospital_stay())
    story.when(correct_hospital_stay(discharged_on="2026-11-25"), reason="later thuis")
    assert dict(driving(story.when(indicate_family())).facts)["hospital-days-mother"] == 5


@pytest.mark.parametrize(
    ("expected_start", "deferred"), [("2026-11-29", None), ("2026-11-30", 1), ("2026-12-20", 1)]
)
def test_care_is_deferred_when_it_is_expected_after_ten_days(
    expected_start: str, deferred: int | None
) -> None:
    facts = known(*BORN, defer_care(expected_start))
    assert facts.get("deferred-start") == deferred
