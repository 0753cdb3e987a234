"""A family is indicated under every adopted policy; the driving one sets its hours."""

import pytest

from domain.assessment.errors import PolicyIncompleteForFactsError
from domain.care.errors import FirstDayOutsideCareError, PackageAlreadyAssignedError
from domain.indication.policy import Moment
from domain.indication_policy.aggregate import IndicationPolicy
from domain.organisation.adoption import PolicyUse
from tests.domain.assessment.stories import (
    FACTS,
    SMALL_46,
    assigned,
    by_hours,
    by_packages,
    care_of,
    driving,
    indicated,
)
from tests.support.assessment_builders import (
    BY_HOURS,
    DRIVEN,
    PUBLISHED,
    SHADOWED,
    indicate_family,
    record_fact,
)
from tests.support.builders import assign_package, day, expecting, in_care
from tests.support.course_builders import choose_minimum_care, defer_care
from tests.support.given_when_then import given
from tests.support.policy_builders import adopt, frame

PAIN = (*FACTS, ("pelvic-pain", 1))


def test_every_adopted_policy_indicates_and_the_driving_one_sets_the_hours() -> None:
    given(*SHADOWED).when(indicate_family(assessor="K1")).then(
        indicated(by_packages(), "K1"),
        indicated(by_hours(PolicyUse.SHADOW), "K1"),
        assigned(by_packages()),
    )


def test_a_policy_without_packages_sets_hours_without_a_package() -> None:
    given(*BY_HOURS).when(indicate_family()).then(indicated(by_hours()), assigned(by_hours()))


def test_at_intake_an_indication_is_an_estimate_and_sets_no_hours() -> None:
    waiting = (*expecting(), *PUBLISHED, adopt())
    known = (("earlier-births", 0), ("feeding-breast", 1))
    given(*waiting).when(indicate_family(Moment.INTAKE)).then(
        indicated(by_packages(facts=known, moment=Moment.INTAKE))
    )


def test_an_estimate_after_the_birth_sets_no_hours_either() -> None:
    given(*DRIVEN).when(indicate_family(Moment.INTAKE)).then(
        indicated(by_packages(moment=Moment.INTAKE))
    )


def test_an_indication_names_the_facts_and_the_criteria_it_rests_on() -> None:
    low = by_packages(2, 2760, SMALL_46, facts=PAIN, criteria=("pelvic-pain",), rule="one")
    given(*DRIVEN, record_fact()).when(indicate_family()).then(indicated(low), assigned(low))


def test_a_re_indication_replaces_the_hours_and_keeps_the_first_day() -> None:
    started = (*DRIVEN, indicate_family(first_day="2026-12-01"), record_fact())
    low = by_packages(
        2,
        2760,
        SMALL_46,
        facts=PAIN,
        criteria=("pelvic-pain",),
        rule="one",
        moment=Moment.RE_INDICATION,
    )
    given(*started).when(indicate_family(Moment.RE_INDICATION)).then(
        indicated(low), assigned(low, "2026-12-01")
    )


def test_an_indication_replaces_a_package_assigned_by_hand_and_none_can_be_after_it() -> None:
    story = given(*DRIVEN, assign_package(package=5, criteria=("sectio",), first_day="2026-12-01"))
    story.when(indicate_family()).then(
        indicated(by_packages()), assigned(by_packages(), "2026-12-01")
    )
    story.when(assign_package()).then_refused(PackageAlreadyAssignedError, "1")


@pytest.mark.parametrize("moment", [each for each in Moment if each is not Moment.INTAKE])
def test_the_first_day_is_the_one_after_the_birth_unless_given(moment: Moment) -> None:
    story = given(*DRIVEN)
    assert care_of(story.when(indicate_family(moment))).first_day == day("2026-11-30")
    given_day = indicate_family(moment, first_day="2026-12-02")
    assert care_of(story.when(given_day)).first_day == day("2026-12-02")


def test_the_first_day_is_the_expected_start_of_care_that_was_put_off() -> None:
    story = given(*DRIVEN, defer_care("2026-12-03")).when(indicate_family())
    assert care_of(story).first_day == day("2026-12-03")
    assert driving(story).package == 1


def test_a_first_day_given_after_care_was_put_off_stays_when_it_is_indicated_anew() -> None:
    earlier = indicate_family(first_day="2026-12-02")
    story = given(*DRIVEN, defer_care("2026-12-03"), earlier, record_fact())
    assert care_of(story.when(indicate_family())).first_day == day("2026-12-02")


def test_hours_that_waited_for_a_start_are_set_anew_from_it() -> None:
    story = given(*DRIVEN, indicate_family(), defer_care("2026-12-07"), choose_minimum_care())
    # Two days of eight hours are too few for 38, and for the floor of 24.
    story.when(indicate_family()).then_refused(FirstDayOutsideCareError, "2026-12-07")
    story.when(indicate_family(first_day="2026-12-05"))
    assert care_of(story).first_day == day("2026-12-05")


def test_care_deferred_past_the_ten_days_is_indicated_as_such() -> None:
    story = given(*DRIVEN, defer_care("2026-12-20")).when(indicate_family())
    assert (driving(story).package, driving(story).rule) == (13, "deferred")
    story.then(indicated(driving(story)), assigned(driving(story), "2026-12-20"))


def test_care_deferred_past_the_ten_days_finds_room_under_a_policy_without_packages() -> None:
    story = given(*BY_HOURS, defer_care("2026-12-20")).when(indicate_family())
    assert care_of(story).first_day == day("2026-12-20")
    assert sum(care_of(story).day_pattern) == 2940


@pytest.mark.parametrize("before", [DRIVEN, BY_HOURS], ids=["packages", "hours"])
def test_a_family_that_chose_minimum_care_gets_the_floor(before: tuple[object, ...]) -> None:
    story = given(*before, choose_minimum_care()).when(indicate_family())  # type: ignore[arg-type]
    found = driving(story)
    assert (found.package, found.minutes, found.rule) == (None, 1440, "minimum-care")
    assert (care_of(story).package, care_of(story).minutes) == (None, 1440)


@pytest.mark.parametrize("first_day", [None, "2026-12-01"])
def test_the_same_indication_again_is_recorded_and_sets_no_hours_anew(
    first_day: str | None,
) -> None:
    # What a file says last must still hold when the file is recorded again, so it leaves its id.
    story = given(*SHADOWED, indicate_family(first_day="2026-12-01", assessor="K1"))
    story.when(indicate_family(first_day=first_day, assessor="K2")).then(
        indicated(by_packages(), "K2"), indicated(by_hours(PolicyUse.SHADOW), "K2")
    )


def test_the_same_indication_from_another_day_on_moves_the_hours() -> None:
    story = given(*DRIVEN, indicate_family())
    story.when(indicate_family(first_day="2026-12-01")).then(
        indicated(by_packages()), assigned(by_packages(), "2026-12-01")
    )


def test_an_indication_under_the_policy_that_drives_again_sets_the_hours_again() -> None:
    started = indicate_family(first_day="2026-12-01")
    story = given(*DRIVEN, started, adopt("hours", on="2026-11-01"))
    story.when(indicate_family()).then(indicated(by_hours()), assigned(by_hours(), "2026-12-01"))
    story.given(adopt(on="2026-12-01")).when(indicate_family()).then(
        indicated(by_packages()), assigned(by_packages(), "2026-12-01")
    )


def test_a_policy_that_leads_nowhere_refuses_instead_of_guessing() -> None:
    # No published policy has a gap today; one that an earlier check let through might.
    gap = (
        IndicationPolicy.Drafted(policy="gap", version=1, based_on=None, frame=frame()),
        IndicationPolicy.Published(policy="gap", version=1, effective_on=day("2026-01-01")),
    )
    given(*in_care(), *gap, adopt("gap")).when(indicate_family()).then_refused(
        PolicyIncompleteForFactsError, "G1", "gap", "1"
    )
