"""The carers of a planning problem: contract, availability, absence and skills in the week.

Carer K1 works 24 hours (1,440 minutes) a week.
"""

from dataclasses import replace
from datetime import date

import pytest
from msgspec import UNSET

from domain.carer.facts import AbsenceKind
from domain.labour.parameters import Parameter
from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.values.skill import Skill
from domain.values.week import Week
from planner.problem import Carer, PlanningProblem, Protection
from projections.planning_problem import planning_problem
from tests.projections.telling import Told
from tests.support.agreement_builders import provision, register_agreement, set_provision
from tests.support.builders import ORGANISATION, add_region
from tests.support.carer_builders import (
    amend_contract,
    certify_skill,
    employed,
    end_absence,
    end_pregnancy,
    give_birth,
    hire_carer,
    report_absence,
    report_pregnancy,
    set_availability,
    window,
)

EVERY_DAY = tuple((day * 1440 + 480, day * 1440 + 1080) for day in range(7))
"""From 08:00 to 18:00, Monday to Sunday."""
LAW = 60 * 60
"""What a week may hold where nobody set the plus hours of a contract."""


def problem(told: Told, week: str = "2026-W49") -> PlanningProblem:
    return told.ask(planning_problem, "utrecht", Week.parse(week), not_before=date(2026, 11, 30))


def k1(told: Told, week: str = "2026-W49") -> Carer:
    return next(each for each in problem(told, week).carers if each.id == "K1")


def test_a_carer_who_stated_nothing_is_available_every_day(told: Told) -> None:
    told.tell(*employed())
    assert problem(told).carers == (
        Carer(
            id="K1",
            postcode="3521",
            contract_minutes=1440,
            max_minutes=LAW,
            skills=(),
            available=EVERY_DAY,
        ),
    )


def test_a_region_plans_its_own_carers(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        add_region("gooi", "Gooi en Vechtstreek"),
        hire_carer("K2"),
        hire_carer("K1"),
        hire_carer("K3", region="gooi"),
    )
    assert [each.id for each in problem(told).carers] == ["K1", "K2"]


def test_a_contract_counts_from_the_week_whose_monday_it_is_in_force_on(told: Told) -> None:
    told.tell(*employed(), amend_contract(contract_minutes=1200, effective_on="2026-12-07"))
    assert k1(told, "2026-W49").contract_minutes == 1440
    assert k1(told, "2026-W50").contract_minutes == 1200


def test_contracts_apply_by_their_day_and_not_by_the_order_they_were_told(told: Told) -> None:
    told.tell(
        *employed(),
        amend_contract(contract_minutes=1920, effective_on="2026-12-14"),
        amend_contract(contract_minutes=1200, effective_on="2026-12-07"),
    )
    assert k1(told, "2026-W50").contract_minutes == 1200
    assert k1(told, "2026-W51").contract_minutes == 1920


def test_who_leaves_is_planned_until_the_day_her_contract_ends(told: Told) -> None:
    told.tell(*employed(), amend_contract(contract_minutes=0, effective_on="2026-12-03"))
    assert k1(told).available == EVERY_DAY[:3]
    assert k1(told, "2026-W50").available == ()
    # She comes back, from the Monday after.
    told.tell(amend_contract(contract_minutes=960, effective_on="2026-12-14"))
    assert k1(told, "2026-W51").available == EVERY_DAY


def test_who_was_hired_without_hours_works_as_she_is_asked(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer(contract_minutes=0))
    assert k1(told).available == EVERY_DAY


def test_plus_hours_are_those_on_top_of_the_days_she_is_there(told: Told) -> None:
    told.tell(
        *employed(),
        register_agreement(),
        set_provision("atw", provision(Parameter.PLUS_WEEK, 480)),
        report_absence(first_day="2026-12-05", last_day="2026-12-06"),
    )
    # 24 hours, less two of seven days on leave, and 8: 1,440 x 5 / 7 = 1,028 and 480.
    assert (k1(told).contract_minutes, k1(told).max_minutes) == (1028, 1508)
    assert (k1(told, "2026-W50").contract_minutes, k1(told, "2026-W50").max_minutes) == (1440, 1920)


def test_the_law_bounds_what_she_may_be_planned(told: Told) -> None:
    told.tell(*employed())
    strict = replace(CAO_KRAAMZORG_2022, max_week_minutes=1500, plus_week_minutes=480)
    asked = told.ask(
        planning_problem,
        "utrecht",
        Week.parse("2026-W49"),
        not_before=date(2026, 11, 30),
        rulebook=strict,
    )
    assert asked.rulebook == strict
    assert (asked.carers[0].contract_minutes, asked.carers[0].max_minutes) == (1440, 1500)


def test_she_is_available_in_the_windows_she_stated(told: Told) -> None:
    told.tell(
        *employed(),
        set_availability("K1", window(3, "09:00", "17:30"), window(1, "08:00", "14:00")),
    )
    assert k1(told).available == ((480, 840), (2 * 1440 + 540, 2 * 1440 + 1050))


def test_a_later_statement_replaces_the_earlier_one(told: Told) -> None:
    told.tell(
        *employed(),
        set_availability("K1", window(1), window(2)),
        set_availability("K1", window(5)),
    )
    assert k1(told).available == ((4 * 1440 + 480, 4 * 1440 + 840),)


@pytest.mark.parametrize("kind", list(AbsenceKind))
def test_days_away_count_as_worked(told: Told, kind: AbsenceKind) -> None:
    told.tell(*employed(), report_absence(first_day="2026-11-28", last_day="2026-12-01", kind=kind))
    # Away on Monday and Tuesday: 1,440 x 5 / 7 = 1,028 minutes are expected.
    assert k1(told).available == EVERY_DAY[2:]
    assert k1(told).contract_minutes == 1028


def test_away_all_week_she_cannot_be_planned(told: Told) -> None:
    told.tell(*employed(), report_absence(first_day="2026-11-30", last_day="2026-12-06"))
    assert (k1(told).contract_minutes, k1(told).available) == (0, ())


def test_back_early_she_can_be_planned_again(told: Told) -> None:
    told.tell(
        *employed(),
        report_absence(first_day="2026-11-30", last_day="2026-12-06"),
        end_absence(first_day="2026-11-30", last_day="2026-12-03"),
    )
    assert k1(told).available == EVERY_DAY[4:]


def test_a_withdrawn_absence_never_was(told: Told) -> None:
    told.tell(
        *employed(),
        report_absence(first_day="2026-11-30", last_day="2026-12-06"),
        end_absence(first_day="2026-11-30", last_day="2026-11-29"),
    )
    assert k1(told) == Carer(
        id="K1", postcode="3521", contract_minutes=1440, max_minutes=LAW, available=EVERY_DAY
    )


def test_an_absence_reported_anew_after_it_was_withdrawn_counts(told: Told) -> None:
    told.tell(
        *employed(),
        report_absence(first_day="2026-11-30", last_day="2026-12-06"),
        end_absence(first_day="2026-11-30", last_day="2026-11-29"),
        report_absence(first_day="2026-11-30", last_day="2026-12-02"),
    )
    assert k1(told).available == EVERY_DAY[3:]


def test_her_skills_stand_in_order(told: Told) -> None:
    told.tell(
        *employed(), certify_skill(skill=Skill.PSYCHOSOCIAL), certify_skill(skill=Skill.ENGLISH)
    )
    assert k1(told).skills == ("english", "psychosocial")


def test_carers_can_be_asked_as_of_any_position(told: Told) -> None:
    healthy = told.tell(*employed())
    told.tell(report_absence(first_day="2026-11-30", last_day="2026-12-06"))
    assert k1(told.as_of(healthy)).available == EVERY_DAY
    assert problem(told.as_of(0)).carers == ()


@pytest.mark.parametrize(("hired_on", "days"), [("2026-12-07", ()), ("2026-12-04", EVERY_DAY[4:])])
def test_nobody_is_planned_before_the_day_she_is_hired(
    told: Told, hired_on: str, days: tuple[tuple[int, int], ...]
) -> None:
    told.tell(*ORGANISATION, hire_carer(hired_on=hired_on))
    available = [stretch for each in problem(told).carers for stretch in each.available]
    assert tuple(available) == days


def test_a_window_in_the_hour_the_clock_skips_does_not_stop_the_region(told: Told) -> None:
    told.tell(*employed(), set_availability("K1", window(1), window(7, "02:00", "03:00")))
    assert k1(told, "2027-W12").available == ((480, 840),)


def test_in_her_first_week_she_works_the_days_that_are_left(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer(hired_on="2026-12-04"))
    # Friday to Sunday: 1,440 x 3 / 7 = 617 minutes.
    assert k1(told).contract_minutes == 617


def test_around_a_birth_of_her_own_a_carer_is_not_there_and_nothing_says_why(told: Told) -> None:
    # Expected on 2026-12-31: away from 28 days before, Thursday 2026-12-03, to 42 after.
    told.tell(*employed(), report_pregnancy(expected_on="2026-12-31"))
    found = k1(told)
    # Monday to Wednesday: three sevenths of 24 hours, and the rest counts as worked.
    assert found.available == EVERY_DAY[:3]
    assert found.contract_minutes == 1440 * 3 // 7
    assert found.protected == (
        Protection(
            first_day=date(2026, 12, 1),
            last_day=date(2027, 2, 11),
            away_from=date(2026, 12, 3),
            away_until=date(2027, 2, 11),
        ),
    )
    assert b"pregnan" not in problem(told).to_json().replace(b"pregnant_", b"")


def test_a_carer_is_there_again_when_the_protection_was_withdrawn(told: Told) -> None:
    told.tell(
        *employed(),
        report_pregnancy(expected_on="2026-12-31"),
        end_pregnancy(ended_on="2026-12-01"),
    )
    assert (k1(told).available, k1(told).protected) == (EVERY_DAY, UNSET)


def test_an_early_birth_moves_the_days_she_is_away(told: Told) -> None:
    told.tell(
        *employed(),
        report_pregnancy(expected_on="2026-12-31"),
        give_birth(born_on="2026-12-01"),
    )
    # Born on Tuesday: away from then on, until 42 days later, 2027-01-12, a Tuesday.
    assert k1(told).available == EVERY_DAY[:1]
    assert k1(told, "2027-W02").available == EVERY_DAY[2:]
