"""The visits of a planning problem: the days of care a family still has in the week.

Minutes count from Monday 00:00: 08:00 on day 2 is 2 x 1,440 + 480. Package 1 gives from its first
day on 6, 6, 5, 5, 5, 4, 4 and 3 hours.
"""

from datetime import date

import pytest

from domain.values.skill import Skill
from domain.values.travel import TRAVEL_VERSION
from domain.values.week import Week
from planner.problem import Family, PlanningProblem, Travel, Visit
from projections.planning_problem import planning_problem
from tests.projections.telling import Told
from tests.support.builders import (
    ORGANISATION,
    add_region,
    amend_registration,
    assign_package,
    clock,
    close_care,
    correct_session,
    day,
    deliver_session,
    expecting,
    hold_intake,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import defer_care

MONDAY = date(2026, 11, 30)
STORY = (*in_care(), assign_package(), hire_carer())


def problem(
    told: Told, week: str = "2026-W49", *, region: str = "utrecht", not_before: date = MONDAY
) -> PlanningProblem:
    return told.ask(planning_problem, region, Week.parse(week), not_before=not_before)


def minutes(asked: PlanningProblem) -> dict[int, int]:
    """Minutes by day of the week, 0 is Monday; every family has one visit a day at the most."""
    return {visit.day: visit.minutes for visit in asked.visits}


def test_a_family_has_a_visit_on_each_day_of_its_package_that_lies_in_the_week(told: Told) -> None:
    told.tell(*STORY)
    assert minutes(problem(told)) == {0: 360, 1: 360, 2: 300, 3: 300, 4: 300, 5: 240, 6: 240}
    assert minutes(problem(told, "2026-W50")) == {0: 180}
    assert problem(told, "2026-W51").visits == ()


def test_a_visit_lies_between_eight_and_six_and_needs_what_the_intake_says(told: Told) -> None:
    told.tell(
        *expecting(),
        hold_intake(skills=(Skill.ENGLISH,)),
        hold_intake(skills=(Skill.PSYCHOSOCIAL, Skill.LACTATION)),
        report_birth(),
        assign_package(),
    )
    assert problem(told).visits[2] == Visit(
        id="G1/2026-12-02",
        family="G1",
        day=2,
        minutes=300,
        earliest=2 * 1440 + 8 * 60,
        latest=2 * 1440 + 18 * 60,
        skills=("lactation", "psychosocial"),
    )


def test_days_before_today_are_not_planned(told: Told) -> None:
    told.tell(*STORY)
    today = date(2026, 12, 4)
    assert minutes(problem(told, not_before=today)) == {4: 300, 5: 240, 6: 240}
    assert problem(told, not_before=date(2026, 12, 7)).visits == ()


def test_a_day_that_was_served_is_not_planned_again(told: Told) -> None:
    told.tell(*STORY, deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T14:00"))
    assert sorted(minutes(problem(told))) == [0, 2, 3, 4, 5, 6]


def test_a_session_corrected_to_another_day_frees_the_first(told: Told) -> None:
    told.tell(
        *STORY,
        deliver_session(),
        correct_session(starts_at="2026-12-02T08:00", ends_at="2026-12-02T13:00"),
    )
    assert sorted(minutes(problem(told))) == [0, 1, 3, 4, 5, 6]


def test_only_families_with_visits_stand_in_the_problem(told: Told) -> None:
    told.tell(
        *STORY,
        register_family("G2"),
        register_family("G3"),
        report_birth("G3"),
        register_family("G4"),
        report_birth("G4", born_at="2026-12-06T12:00"),
        assign_package("G4"),
    )
    assert [each.id for each in problem(told).families] == ["G1"]
    assert [each.id for each in problem(told, "2026-W50").families] == ["G1", "G4"]


def test_closed_care_is_not_planned(told: Told) -> None:
    open_until = told.tell(*STORY)
    told.tell(close_care())
    assert problem(told).visits == ()
    assert len(problem(told.as_of(open_until)).visits) == 7


def test_a_family_is_planned_by_the_region_it_lives_in_now(told: Told) -> None:
    told.tell(*STORY, add_region("gooi", "Gooi en Vechtstreek"))
    told.tell(amend_registration(region="gooi", postcode="1211"))
    assert problem(told).families == ()
    assert problem(told, region="gooi").families == (Family(id="G1", postcode="1211"),)
    assert len(problem(told, region="gooi").visits) == 7


def test_a_family_knows_the_carers_it_had_so_far(told: Told) -> None:
    told.tell(
        *STORY,
        hire_carer("K2"),
        deliver_session(carer="K2", starts_at="2026-11-30T08:00", ends_at="2026-11-30T14:00"),
        deliver_session(carer="K1", starts_at="2026-12-01T08:00", ends_at="2026-12-01T14:00"),
    )
    assert problem(told).families[0].carers_so_far == ("K1", "K2")


def test_travel_is_known_between_all_places_of_the_problem(told: Told) -> None:
    told.tell(*STORY, hire_carer("K2", postcode="3561"), register_family("G2", postcode="9999"))
    # Within a postcode 5 minutes; the others lie 0.8, 2.8 and 3.5 km apart.
    assert problem(told).travel == Travel(
        version=TRAVEL_VERSION,
        postcodes=("3511", "3521", "3561"),
        minutes=((5, 7, 10), (7, 5, 12), (10, 12, 5)),
    )


@pytest.mark.parametrize(
    ("week", "born_at", "due", "shift"),
    [
        ("2027-W12", "2027-03-21T12:00", "2027-03-20", -60),
        ("2027-W43", "2027-10-24T12:00", "2027-10-20", +60),
    ],
)
def test_in_a_week_the_clock_changes_sunday_lies_an_hour_off(
    told: Told, week: str, born_at: str, due: str, shift: int
) -> None:
    told.tell(
        *ORGANISATION,
        register_family(due_date=day(due)),
        report_birth(born_at=born_at),
        assign_package(),
        hire_carer(),
        now=clock(f"{born_at}+01:00"),
    )
    asked = problem(told, week, not_before=day(born_at[:10]))
    saturday, sunday = asked.visits[5], asked.visits[6]
    assert (saturday.earliest, saturday.latest) == (5 * 1440 + 480, 5 * 1440 + 1080)
    assert (sunday.earliest, sunday.latest) == (6 * 1440 + 480 + shift, 6 * 1440 + 1080 + shift)
    assert asked.carers[0].available[5:] == (
        (5 * 1440 + 480, 5 * 1440 + 1080),
        (6 * 1440 + 480 + shift, 6 * 1440 + 1080 + shift),
    )


def test_a_region_without_families_has_an_empty_problem(told: Told) -> None:
    told.tell(*ORGANISATION)
    asked = problem(told)
    assert (asked.visits, asked.families, asked.carers, asked.worked) == ((), (), (), ())
    assert (asked.first_day, asked.days) == (MONDAY, 7)


def test_the_same_facts_give_the_same_bytes(told: Told) -> None:
    told.tell(*STORY, deliver_session())
    first = problem(told)
    told.services.runner.rebuild()
    assert problem(told).to_json() == first.to_json()
    assert problem(told).hash == first.hash


def test_care_that_is_deferred_asks_for_no_visit_before_it_starts(told: Told) -> None:
    told.tell(*STORY, defer_care("2026-12-03"))
    # 38 hours over the six days to the tenth from the birth: 8, 7, 7, 6, 5 and 5.
    assert minutes(problem(told)) == {3: 480, 4: 420, 5: 420, 6: 360}


def test_hours_that_no_longer_fit_after_a_deferral_are_asked_for_as_far_as_they_were(
    told: Told,
) -> None:
    told.tell(*STORY, defer_care("2026-12-06"))
    assert minutes(problem(told)) == {6: 240}
    assert minutes(problem(told, "2026-W50")) == {0: 180}
