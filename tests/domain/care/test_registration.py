"""A family is registered once; what was registered is amended openly."""

import pytest

from domain.care.aggregate import Care
from domain.care.errors import (
    BirthBeforeWeek24Error,
    DueDateImplausibleError,
    InvalidPostcodeError,
    RegisteredDifferentlyError,
)
from domain.care.facts import Feeding, IntakeForm, Registration
from domain.kernel.command import Command
from domain.kernel.errors import NotFoundError
from domain.organisation.errors import UnknownRegionError
from domain.values.skill import Skill
from tests.support.builders import (
    DUE,
    ORGANISATION,
    add_region,
    amend_registration,
    day,
    expecting,
    hold_intake,
    in_care,
    register_family,
)
from tests.support.given_when_then import given

REGISTRATION = Registration(
    region="utrecht", due_date=DUE, postcode="3511", feeding=Feeding.BREAST, parity=0
)
MOVED = Registration(
    region="utrecht", due_date=DUE, postcode="3512", feeding=Feeding.BREAST, parity=0
)


def test_a_family_is_registered() -> None:
    given(*ORGANISATION).when(register_family()).then(
        Care.Registered(family="G1", registration=REGISTRATION)
    )


def test_registering_a_family_again_changes_nothing() -> None:
    given(*expecting()).when(register_family()).then_nothing()


@pytest.mark.parametrize(
    ("other", "field", "offered"),
    [
        (register_family(region="arnhem"), "region", "arnhem"),
        (register_family(due_date=day("2026-12-02")), "due_date", "2026-12-02"),
        (register_family(postcode="3999"), "postcode", "3999"),
        (register_family(feeding=Feeding.BOTTLE), "feeding", "bottle"),
        (register_family(parity=2), "parity", "2"),
    ],
)
def test_a_second_registration_that_differs_is_refused_with_the_field_named(
    other: Command, field: str, offered: str
) -> None:
    given(*expecting(), add_region("arnhem", "Arnhem")).when(other).then_refused(
        RegisteredDifferentlyError, "G1", field, offered
    )


def test_a_family_needs_a_region_that_somebody_added() -> None:
    given(*ORGANISATION).when(register_family(region="arnhem")).then_refused(
        UnknownRegionError, "arnhem", "utrecht"
    )


def test_without_an_organisation_no_region_is_known() -> None:
    given().when(register_family()).then_refused(UnknownRegionError, "utrecht", ": -.")


@pytest.mark.parametrize(
    "due_date", ["2006-12-06", "2027-09-21"], ids=["20 years ago", "42 weeks away"]
)
def test_a_due_date_is_believed_from_20_years_ago_until_42_weeks_away(due_date: str) -> None:
    given(*ORGANISATION).when(register_family(due_date=day(due_date))).then(
        Care.Registered(
            family="G1",
            registration=Registration("utrecht", day(due_date), "3511", Feeding.BREAST, 0),
        )
    )


def test_a_mother_may_have_had_twenty_children() -> None:
    given(*ORGANISATION).when(register_family(parity=20)).then(
        Care.Registered(
            family="G1", registration=Registration("utrecht", DUE, "3511", Feeding.BREAST, 20)
        )
    )


def test_a_registration_is_amended() -> None:
    given(*expecting()).when(amend_registration()).then(
        Care.RegistrationAmended(family="G1", registration=MOVED)
    )


def test_amending_it_to_what_it_is_is_recorded_so_that_the_command_is_known() -> None:
    given(*expecting(), amend_registration()).when(amend_registration()).then(
        Care.RegistrationAmended(family="G1", registration=MOVED)
    )


def test_after_an_amendment_the_first_registration_differs() -> None:
    given(*expecting(), amend_registration()).when(register_family()).then_refused(
        RegisteredDifferentlyError, "postcode", "3512", "3511"
    )


def test_an_amended_registration_is_checked_like_the_first() -> None:
    story = given(*expecting())
    story.when(amend_registration(postcode="0999")).then_refused(InvalidPostcodeError, "0999")
    story.when(amend_registration(due_date=day("2028-01-01"))).then_refused(
        DueDateImplausibleError, "2028-01-01"
    )
    story.when(amend_registration(region="arnhem")).then_refused(UnknownRegionError, "arnhem")


def test_after_the_birth_the_due_date_must_still_go_with_it() -> None:
    given(*in_care()).when(amend_registration(due_date=day("2027-06-01"))).then_refused(
        BirthBeforeWeek24Error, "2026-11-29", "2027-06-01"
    )


def test_only_a_registered_family_can_be_amended() -> None:
    given(*ORGANISATION).when(amend_registration()).then_refused(NotFoundError, "G1")


def test_an_intake_is_held_and_names_each_skill_once_in_order() -> None:
    skills = (Skill.PSYCHOSOCIAL, Skill.ENGLISH, Skill.PSYCHOSOCIAL)
    given(*expecting()).when(hold_intake(skills=skills)).then(
        Care.IntakeHeld(
            family="G1",
            held_on=day("2026-09-15"),
            form=IntakeForm.HOME_VISIT,
            skills=("english", "psychosocial"),
        )
    )


def test_an_intake_may_be_held_again_and_on_the_same_day() -> None:
    given(*expecting(), hold_intake(held_on="2026-12-01")).when(
        hold_intake(held_on="2026-12-01", form=IntakeForm.TELEPHONE)
    ).then(
        Care.IntakeHeld(
            family="G1", held_on=day("2026-12-01"), form=IntakeForm.TELEPHONE, skills=()
        )
    )
