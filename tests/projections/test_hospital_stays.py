"""A stay in hospital takes visits out of the planning problem, and says which.

Package 1 gives from Monday 2026-11-30 on 6, 6, 5, 5, 5, 4, 4 and 3 hours.
"""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from domain.care.facts import Patient
from domain.kernel.command import Command
from domain.values.week import Week
from planner.problem import InHospital, PlanningProblem
from projections.planning_problem import families_in_hospital, planning_problem
from tests.projections.histories import SOME_EXAMPLES
from tests.projections.telling import Told, in_memory
from tests.support.assessment_builders import indicate_family
from tests.support.builders import assign_package, clock, close_care, deliver_session, in_care
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import (
    correct_hospital_stay,
    expect_discharge,
    record_hospital_stay,
)
from tests.support.policy_builders import adopt, drafted, packages_policy, publish

WEEK = Week.parse("2026-W49")
MONDAY = date(2026, 11, 30)
TUESDAY = clock("2026-12-01T12:00+01:00")
STORY: tuple[Command, ...] = (*in_care(), assign_package(), hire_carer())


def problem(told: Told, not_before: date = MONDAY) -> PlanningProblem:
    return told.ask(planning_problem, "utrecht", WEEK, not_before=not_before)


def in_hospital(told: Told, week: Week = WEEK) -> tuple[InHospital, ...]:
    return told.ask(families_in_hospital, "utrecht", week)


def visited(asked: PlanningProblem) -> list[int]:
    """Days of the week with a visit, 0 is Monday."""
    return sorted(visit.day for visit in asked.visits)


def named(*days: int) -> tuple[str, ...]:
    """Visits on days of December."""
    return tuple(f"G1/2026-12-{day:02}" for day in days)


def test_no_visit_from_the_day_of_admission_to_the_day_of_discharge(told: Told) -> None:
    told.tell(*STORY, record_hospital_stay(admitted_on="2026-12-02", discharged_on="2026-12-04"))
    assert visited(problem(told)) == [0, 1, 4, 5, 6]
    # Wednesday and Thursday had 5 hours each.
    away = InHospital(
        family="G1",
        admitted_on=date(2026, 12, 2),
        discharged_on=date(2026, 12, 4),
        visits=named(2, 3),
        minutes=600,
    )
    assert problem(told).in_hospital == (away,)
    assert in_hospital(told) == (away,)


def test_an_open_stay_leaves_no_visits_and_names_the_family(told: Told) -> None:
    told.tell(*STORY, record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    assert visited(problem(told)) == [0]
    (away,) = in_hospital(told)
    assert (away.discharged_on, away.visits) == (None, named(1, 2, 3, 4, 5, 6))
    # The eighth day of the package falls in it too.
    assert [each.visits for each in in_hospital(told, WEEK.shifted(1))] == [named(7)]


def test_a_discharge_told_later_gives_the_visits_back(told: Told) -> None:
    before = told.tell(*STORY, record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    told.tell(record_hospital_stay(admitted_on="2026-12-01", discharged_on="2026-12-03"))
    assert visited(problem(told)) == [0, 3, 4, 5, 6]
    assert visited(problem(told.as_of(before))) == [0]


def test_hours_missed_in_hospital_are_asked_for_once_the_family_is_indicated_anew(
    told: Told,
) -> None:
    told.tell(*in_care(), *drafted(packages_policy()), publish(), adopt(), now=TUESDAY)
    told.tell(
        indicate_family(),
        record_hospital_stay(admitted_on="2026-11-30", discharged_on="2026-12-01"),
        now=TUESDAY,
    )
    assert visited(problem(told)) == [1, 2, 3, 4, 5, 6]
    told.tell(indicate_family(), now=TUESDAY)
    # Monday has no hours any more: nothing of it is missed.
    assert problem(told).in_hospital is UNSET
    assert [visit.minutes for visit in problem(told).visits] == [360, 360, 300, 300, 300, 240]


def test_from_the_day_she_is_expected_home_visits_are_asked_for_and_said_to_count_on_it(
    told: Told,
) -> None:
    told.tell(*STORY, record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    told.tell(expect_discharge("2026-12-05"))
    assert visited(problem(told)) == [0, 5, 6]
    # Tuesday had 6 hours, Wednesday to Friday 5 each.
    away = InHospital(
        family="G1",
        admitted_on=date(2026, 12, 1),
        discharged_on=None,
        visits=named(1, 2, 3, 4),
        minutes=1260,
        expected_on=date(2026, 12, 5),
        on_return=named(5, 6),
    )
    assert problem(told).in_hospital == (away,)
    # The week after has nothing of hers but the eighth day, which counts on it as well.
    (later,) = in_hospital(told, WEEK.shifted(1))
    assert (later.visits, later.on_return) == ((), named(7))


def test_the_day_a_mother_comes_home_takes_the_place_of_the_one_expected(told: Told) -> None:
    told.tell(*STORY, record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    before = told.tell(expect_discharge("2026-12-05"))
    told.tell(record_hospital_stay(admitted_on="2026-12-01", discharged_on="2026-12-04"))
    assert visited(problem(told)) == [0, 4, 5, 6]
    (away,) = in_hospital(told)
    assert (away.discharged_on, away.expected_on, away.on_return) == (
        date(2026, 12, 4),
        UNSET,
        UNSET,
    )
    assert visited(problem(told.as_of(before))) == [0, 5, 6]


def test_when_nobody_knows_any_more_no_visit_is_asked_for(told: Told) -> None:
    told.tell(*STORY, record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    told.tell(expect_discharge("2026-12-05"), expect_discharge(None))
    assert visited(problem(told)) == [0]


def test_a_child_expected_home_changes_nothing_for_its_mother(told: Told) -> None:
    told.tell(*STORY, record_hospital_stay(Patient.CHILD, "2026-12-01", None))
    told.tell(expect_discharge("2026-12-05", "child/2026-12-01"))
    assert visited(problem(told)) == [0, 1, 2, 3, 4, 5, 6]
    assert in_hospital(told) == ()


def test_a_corrected_stay_counts_as_corrected(told: Told) -> None:
    told.tell(*STORY, record_hospital_stay(admitted_on="2026-12-01", discharged_on="2026-12-03"))
    told.tell(
        correct_hospital_stay(
            "mother/2026-12-01", admitted_on="2026-12-02", discharged_on="2026-12-05"
        )
    )
    assert visited(problem(told)) == [0, 1, 5, 6]
    told.tell(
        correct_hospital_stay(
            "mother/2026-12-01", Patient.CHILD, admitted_on="2026-12-02", discharged_on=None
        )
    )
    assert visited(problem(told)) == [0, 1, 2, 3, 4, 5, 6]
    assert in_hospital(told) == ()


def test_two_stays_keep_away_each_their_own_visits(told: Told) -> None:
    told.tell(
        *STORY,
        record_hospital_stay(Patient.BOTH, "2026-11-30", "2026-12-01"),
        record_hospital_stay(Patient.CHILD, "2026-12-01", "2026-12-04"),
        record_hospital_stay(Patient.MOTHER, "2026-12-05", None),
    )
    assert visited(problem(told)) == [1, 2, 3, 4]
    assert [each.visits for each in in_hospital(told)] == [("G1/2026-11-30",), named(5, 6)]


def test_what_is_over_or_served_is_not_kept_away(told: Told) -> None:
    told.tell(
        *STORY,
        deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T10:00"),
        record_hospital_stay(admitted_on="2026-12-01", discharged_on=None),
    )
    asked = problem(told, date(2026, 12, 4))
    assert asked.in_hospital
    assert asked.in_hospital[0].visits == named(4, 5, 6)
    # The week as a whole names its days gone by, not the day she was still visited.
    assert in_hospital(told)[0].visits == named(2, 3, 4, 5, 6)


def test_closed_care_and_another_region_ask_for_nothing(told: Told) -> None:
    told.tell(*STORY, record_hospital_stay(admitted_on="2026-12-01", discharged_on=None))
    assert told.ask(families_in_hospital, "gooi", WEEK) == ()
    told.tell(close_care())
    assert in_hospital(told) == ()


def test_without_a_stay_a_problem_keeps_its_bytes(told: Told) -> None:
    told.tell(*STORY)
    assert b"in_hospital" not in problem(told).to_json()


DAYS = st.integers(min_value=0, max_value=9)


@given(patient=st.sampled_from(Patient), admitted=DAYS, nights=st.none() | st.integers(0, 5))
@SOME_EXAMPLES
def test_every_visit_is_asked_for_or_kept_away_by_a_stay_never_both(
    patient: Patient, admitted: int, nights: int | None
) -> None:
    first = date.fromordinal(MONDAY.toordinal() + admitted)
    last = None if nights is None else str(date.fromordinal(first.toordinal() + nights))
    with in_memory() as told:
        told.tell(*STORY)
        before = {(visit.id, visit.minutes) for visit in problem(told).visits}
        told.tell(record_hospital_stay(patient, str(first), last))
        asked = problem(told)
        left = {(visit.id, visit.minutes) for visit in asked.visits}
        away = {visit for stay in in_hospital(told) for visit in stay.visits}
    assert left <= before
    assert {visit for visit, _ in before - left} == away
    assert sum(minutes for _, minutes in before - left) == sum(
        stay.minutes for stay in asked.in_hospital or ()
    )
