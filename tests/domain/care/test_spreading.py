"""Hours set anew on the way leave the days gone by as they were.

It is Tuesday 2026-12-01, 13:00, unless a test says otherwise. G1 was born on Sunday 2026-11-29;
38 hours from Monday on are 6, 6, 5, 5, 5, 4, 4 and 3, and 46 are 7, 7, 6, 6, 6, 5, 5 and 4.
"""

from datetime import timedelta

from hypothesis import given as for_any
from hypothesis import strategies as st

from domain.care.aggregate import Care
from domain.care.spreading import spread_left
from domain.indication.day_pattern import LONGEST_VISIT_MINUTES, MOST_DAYS, day_pattern
from tests.support.assessment_builders import indicate_family, record_fact
from tests.support.builders import NOW, command_context, day, deliver_session, in_care
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import record_hospital_stay
from tests.support.given_when_then import Story, given
from tests.support.policy_builders import adopt, drafted, packages_policy, publish

STARTED = (*in_care(), *drafted(packages_policy()), publish(), adopt(), indicate_family())
NORM = (360, 360, 300, 300, 300, 240, 240, 180)


def hours_of(story: Story) -> tuple[int, ...]:
    (found,) = (each for each in story.new_events if isinstance(each, Care.PackageAssigned))
    return found.day_pattern


def indicated_on(story: Story, on: str) -> Story:
    now = NOW + timedelta(days=(day(on) - NOW.date()).days)
    return story.when(indicate_family(), context=command_context(99, now=now))


def test_more_hours_go_to_the_days_left() -> None:
    story = given(*STARTED, record_fact()).when(indicate_family())
    # 40 hours are left for seven days: 5 h 43 on average, 1 h 30 more at first and less at last.
    assert hours_of(story) == (360, 420, 420, 360, 360, 300, 300, 240)


def test_a_day_on_which_care_was_given_has_gone_by() -> None:
    today = deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T12:00")
    story = given(*STARTED, hire_carer(), today, record_fact()).when(indicate_family())
    # Of 46 hours 34 are left for six days; that the visit took 4 hours and not 6 changes nothing.
    assert hours_of(story) == (360, 360, 420, 420, 360, 300, 300, 240)


def test_hours_in_hospital_come_back_when_the_family_is_indicated_anew() -> None:
    stay = record_hospital_stay(admitted_on="2026-11-30", discharged_on="2026-12-01")
    story = given(*STARTED, stay).when(indicate_family())
    # All 38 hours are left, for eight days up to the tenth from the birth.
    assert hours_of(story) == (0, *NORM)


def test_a_visit_on_the_day_of_admission_keeps_its_hours() -> None:
    stay = record_hospital_stay(admitted_on="2026-11-30", discharged_on="2026-12-01")
    story = given(*STARTED, hire_carer(), deliver_session(), stay)
    story.when(indicate_family())
    assert not any(isinstance(each, Care.PackageAssigned) for each in story.new_events)


def test_the_same_hours_on_the_way_change_nothing() -> None:
    story = indicated_on(given(*STARTED), "2026-12-04")
    assert not any(isinstance(each, Care.PackageAssigned) for each in story.new_events)


def test_hours_set_anew_when_care_is_over_are_spread_as_on_the_first_day() -> None:
    story = indicated_on(given(*STARTED, record_fact()), "2026-12-20")
    assert hours_of(story) == (420, 420, 360, 360, 360, 300, 300, 240)


def test_fewer_hours_than_were_given_are_spread_as_on_the_first_day() -> None:
    # 27 hours were for five days; of 24 nothing is left.
    fresh = day_pattern(1440)
    assert spread_left(fresh, NORM, 5, (), MOST_DAYS) == fresh


@for_any(st.integers(8, 80), st.integers(8, 80), st.integers(0, 12), st.sets(st.integers(0, 11)))
def test_hours_add_up_and_days_gone_by_stay(
    before: int, after: int, gone: int, away: set[int]
) -> None:
    known, fresh = day_pattern(before * 60, MOST_DAYS), day_pattern(after * 60, MOST_DAYS)
    missed = {each for each in away if each < gone}
    found = spread_left(fresh, known, gone, missed, MOST_DAYS)
    assert sum(found) == after * 60
    assert len(found) <= MOST_DAYS
    assert max(found) <= LONGEST_VISIT_MINUTES
    if found != fresh:
        for offset, minutes in enumerate(known[:gone]):
            assert found[offset] == (0 if offset in missed else minutes)
