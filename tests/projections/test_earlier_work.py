"""What the planner is told of the year before the week: minutes that count, and weekends.

K1 works on Sunday 2026-11-29 for 3 hours and on Monday 2026-11-30 for 6; her contract is 24 hours.
"""

from datetime import date

from msgspec import UNSET

from domain.values.week import Week
from planner.problem import Carer, WeekMinutes
from projections.planning_problem import planning_problem
from tests.projections.telling import Told
from tests.support.builders import (
    close_care,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer, report_absence

SUNDAY = date(2026, 11, 29)
STORY = (
    *in_care(),
    hire_carer(),
    deliver_session(starts_at="2026-11-29T09:00", ends_at="2026-11-29T12:00"),
    deliver_session(),
)


def carer(told: Told, week: str) -> Carer:
    asked = told.ask(planning_problem, "utrecht", Week.parse(week), not_before=SUNDAY)
    return asked.carers[0]


def counted(told: Told, week: str) -> dict[str, int]:
    found = carer(told, week).counted
    assert found is not UNSET
    return {f"{each.monday}": each.minutes for each in found}


def test_a_carer_without_a_past_has_nothing_told(told: Told) -> None:
    told.tell(*in_care(), hire_carer())
    found = carer(told, "2026-W49")
    assert (found.counted, found.weekend_days) == (UNSET, UNSET)


def test_work_that_is_shown_is_not_counted_once_more(told: Told) -> None:
    told.tell(*STORY)
    # 2026-W52 begins on 2026-12-21: its 28 days begin on 2026-11-23.
    assert carer(told, "2026-W52").counted is UNSET


def test_older_work_counts_in_its_week_up_to_fifteen_weeks_back(told: Told) -> None:
    told.tell(*STORY)
    # In 2027-W01 from Monday 2027-01-04 neither week is shown any more.
    assert counted(told, "2027-W01") == {"2026-11-23": 180, "2026-11-30": 360}
    # Fifteen weeks before Monday 2027-03-15 is 2026-11-30; a week later nothing is left.
    assert counted(told, "2027-W11") == {"2026-11-30": 360}
    assert carer(told, "2027-W12").counted is UNSET


def test_days_of_absence_count_as_a_seventh_of_the_contract(told: Told) -> None:
    told.tell(*STORY, report_absence(first_day="2026-12-05", last_day="2026-12-08"))
    # Two sevenths of 1440 minutes are 411: Saturday and Sunday, then Monday and Tuesday.
    assert counted(told, "2026-W51") == {"2026-11-30": 411, "2026-12-07": 411}
    # Leave in the week itself counts there too, leave after it not yet.
    assert counted(told, "2026-W50") == {"2026-11-30": 411, "2026-12-07": 411}
    assert counted(told, "2026-W49") == {"2026-11-30": 411}


def test_a_week_of_leave_counts_the_whole_contract(told: Told) -> None:
    told.tell(*STORY, report_absence(first_day="2026-12-07", last_day="2026-12-13"))
    assert counted(told, "2026-W50") == {"2026-12-07": 1440}


def test_saturdays_and_sundays_worked_are_told_for_a_year(told: Told) -> None:
    told.tell(*STORY)
    assert carer(told, "2026-W49").weekend_days == (SUNDAY,)
    # 51 weeks before Monday 2027-11-15 is Monday 2026-11-23; a week later the Sunday is too far.
    assert carer(told, "2027-W46").weekend_days == (SUNDAY,)
    assert carer(told, "2027-W47").weekend_days is UNSET


def test_what_is_told_is_what_was_known(told: Told) -> None:
    position = told.tell(*STORY)
    told.tell(report_absence(first_day="2026-12-05", last_day="2026-12-08"))
    before = told.as_of(position)
    assert carer(before, "2026-W49").counted is UNSET
    assert carer(told, "2026-W49").counted == (WeekMinutes(monday=date(2026, 11, 30), minutes=411),)


def test_visits_far_from_home_are_told_for_a_quarter(told: Told) -> None:
    # From 3511 it is 32 minutes to 3811, 20.2 km as the crow flies, and 28 to 1211.
    told.tell(
        *in_care(),
        hire_carer(postcode="3511"),
        register_family("G2", postcode="3811"),
        report_birth("G2"),
        register_family("G3", postcode="1211"),
        report_birth("G3"),
        deliver_session("G2", starts_at="2026-11-30T08:00", ends_at="2026-11-30T11:00"),
        deliver_session("G2", starts_at="2026-12-01T08:00", ends_at="2026-12-01T11:00"),
        deliver_session("G3", starts_at="2026-12-02T08:00", ends_at="2026-12-02T11:00"),
    )
    assert carer(told, "2026-W49").far_trips is UNSET
    assert carer(told, "2026-W50").far_trips == 2
    told.tell(close_care("G2"))
    # Thirteen weeks before Monday 2027-03-01 is 2026-11-30; a week later neither counts any more.
    assert carer(told, "2027-W09").far_trips == 2
    assert carer(told, "2027-W10").far_trips is UNSET
