"""A carer is hired once; contract, skills and availability change by commands of their own."""

import pytest

from domain.carer.aggregate import Carer
from domain.carer.errors import HiredDifferentlyError
from domain.carer.facts import DayWindow, Employment
from domain.kernel.command import Command
from domain.kernel.errors import NotFoundError
from domain.organisation.errors import UnknownRegionError
from domain.values.skill import Skill
from tests.support.builders import ORGANISATION, add_region, day
from tests.support.carer_builders import (
    amend_contract,
    certify_skill,
    employed,
    end_absence,
    hire_carer,
    join_team,
    report_absence,
    set_availability,
    window,
)
from tests.support.given_when_then import given

EMPLOYMENT = Employment(
    region="utrecht", postcode="3521", contract_minutes=1440, hired_on=day("2024-03-01")
)


def amended(contract_minutes: int, effective_on: str) -> Carer.ContractAmended:
    return Carer.ContractAmended(
        carer="K1", contract_minutes=contract_minutes, effective_on=day(effective_on)
    )


def available(*windows: DayWindow) -> Carer.AvailabilitySet:
    return Carer.AvailabilitySet(carer="K1", windows=windows)


def test_a_carer_is_hired() -> None:
    given(*ORGANISATION).when(hire_carer()).then(Carer.Hired(carer="K1", employment=EMPLOYMENT))


def test_hiring_her_again_changes_nothing() -> None:
    given(*employed()).when(hire_carer()).then_nothing()


def test_hiring_her_again_changes_nothing_even_after_her_contract_was_amended() -> None:
    given(*employed(), amend_contract()).when(hire_carer()).then_nothing()


@pytest.mark.parametrize(
    ("other", "field", "offered"),
    [
        (hire_carer(region="arnhem"), "region", "arnhem"),
        (hire_carer(postcode="3999"), "postcode", "3999"),
        (hire_carer(contract_minutes=600), "contract_minutes", "600"),
        (hire_carer(hired_on="2025-01-01"), "hired_on", "2025-01-01"),
    ],
)
def test_a_second_hiring_that_differs_is_refused_with_the_field_named(
    other: Command, field: str, offered: str
) -> None:
    given(*employed(), add_region("arnhem", "Arnhem")).when(other).then_refused(
        HiredDifferentlyError, "K1", field, offered
    )


def test_a_carer_needs_a_region_that_somebody_added() -> None:
    given(*ORGANISATION).when(hire_carer(region="arnhem")).then_refused(
        UnknownRegionError, "arnhem"
    )


@pytest.mark.parametrize("minutes", [0, 40 * 60])
def test_a_contract_lies_between_0_and_40_hours(minutes: int) -> None:
    given(*employed()).when(amend_contract(contract_minutes=minutes)).then(
        amended(minutes, "2027-01-01")
    )


def test_a_contract_is_amended_from_a_day_on() -> None:
    story = given(*employed())
    story.when(amend_contract()).then(amended(1680, "2027-01-01"))
    story.when(amend_contract(effective_on="2027-02-01")).then(amended(1680, "2027-02-01"))


def test_amending_it_to_what_it_is_is_recorded_so_that_the_command_is_known() -> None:
    story = given(*employed(), amend_contract())
    story.when(amend_contract()).then(amended(1680, "2027-01-01"))


def test_a_contract_amended_twice_from_the_same_day_keeps_the_last() -> None:
    given(*employed(), amend_contract(), amend_contract(contract_minutes=600)).when(
        amend_contract()
    ).then(amended(1680, "2027-01-01"))


@pytest.mark.parametrize("skill", list(Skill))
def test_a_skill_is_certified_once(skill: Skill) -> None:
    story = given(*employed()).when(certify_skill(skill=skill))
    story.then(Carer.SkillCertified(carer="K1", skill=skill))
    story.when(certify_skill(skill=skill)).then_nothing()


def test_availability_is_kept_in_the_order_of_the_week() -> None:
    friday, monday = window(5, "09:00", "15:00"), window(1)
    given(*employed()).when(set_availability("K1", friday, monday)).then(available(monday, friday))


def test_a_carer_may_be_available_at_the_weekend() -> None:
    given(*employed()).when(set_availability("K1", window(6), window(7))).then(
        available(window(6), window(7))
    )


def test_stating_the_same_availability_again_is_recorded_so_that_the_command_is_known() -> None:
    given(*employed(), set_availability("K1", window(1), window(3))).when(
        set_availability("K1", window(3), window(1))
    ).then(available(window(1), window(3)))


def test_a_carer_may_be_available_on_no_day_at_all() -> None:
    given(*employed()).when(set_availability("K1")).then(available())


@pytest.mark.parametrize(
    "command",
    [
        amend_contract("K9"),
        certify_skill("K9"),
        set_availability("K9", window(1)),
        report_absence("K9"),
        end_absence("K9"),
    ],
    ids=lambda command: type(command).__name__,
)
def test_nothing_is_asked_of_a_carer_nobody_hired(command: Command) -> None:
    given(*employed("K1")).when(command).then_refused(NotFoundError, "K9")


def test_a_carer_is_in_one_team_from_a_day_on() -> None:
    story = (
        given(*employed())
        .when(join_team(team=" Oost "))
        .then(Carer.TeamJoined(carer="K1", team="Oost", effective_on=day("2024-03-01")))
    )
    story.when(join_team()).then_nothing()
    story.when(join_team(team="West", effective_on="2026-12-01")).then(
        Carer.TeamJoined(carer="K1", team="West", effective_on=day("2026-12-01"))
    )
