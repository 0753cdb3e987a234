"""Plus and minus hours, means, rest and free days of a carer; hours by hand in the comments."""

from datetime import date

import pytest

from domain.care.commands import DeliverSession
from domain.values.quarter import Quarter
from projections.carer_hours import CarerHours, carer_hours
from tests.projections.telling import Told
from tests.support.builders import deliver_session, in_care
from tests.support.carer_builders import amend_contract, end_absence, hire_carer, report_absence

QUARTER = Quarter.parse("2026-Q4")
WEEK = 24 * 60
"""The builders' contract."""


@pytest.fixture
def at_work(told: Told) -> Told:
    """K1 with family G1; in care since 30 November."""
    told.tell(*in_care("G1"), hire_carer("K1"))
    return told


def hours(told: Told, until: str, quarter: Quarter = QUARTER) -> CarerHours:
    (found,) = told.ask(carer_hours, quarter, date.fromisoformat(until), "K1")
    return found


def session(on: str, end: str = "14:00") -> DeliverSession:
    return deliver_session("G1", starts_at=f"{on}T08:00", ends_at=f"{on}T{end}")


def test_plus_hours_are_work_less_what_the_contract_gives_until_the_day(at_work: Told) -> None:
    at_work.tell(session("2026-11-30"), session("2026-12-01", end="13:00"))
    found = hours(at_work, "2026-12-01")
    # 1 October to 1 December are 62 days: 62/7 of 24 hours are 12754 minutes; 6 + 5 hours worked.
    assert (found.due_minutes, found.worked_minutes, found.credited_minutes) == (12754, 660, 0)
    assert found.balance_minutes == 660 - 12754


def test_a_contract_counts_from_the_day_it_holds(at_work: Told) -> None:
    before = at_work.tell(session("2026-11-30"))
    at_work.tell(amend_contract("K1", contract_minutes=28 * 60, effective_on="2026-12-01"))
    # 61 days of 24 hours and 1 of 28: (61 x 1440 + 1680) / 7 = 12788.
    assert hours(at_work, "2026-12-01").due_minutes == 12788
    assert hours(at_work.as_of(before), "2026-12-01").due_minutes == 12754


def test_days_away_count_for_their_share_as_far_as_she_did_not_work(at_work: Told) -> None:
    at_work.tell(
        session("2026-11-30", end="10:00"),
        report_absence("K1", first_day="2026-11-30", last_day="2026-12-04"),
        end_absence("K1", first_day="2026-11-30", last_day="2026-12-01"),
    )
    found = hours(at_work, "2026-12-06")
    # Two days of 1440 / 7; on the first she worked 120 minutes: (2 x 1440 - 7 x 120) / 7 = 291.
    assert (found.worked_minutes, found.credited_minutes) == (120, 291)
    assert found.week_minutes == 411


def test_means_are_over_the_weeks_that_end_with_the_day(at_work: Told) -> None:
    at_work.tell(session("2026-11-30"), session("2026-12-01"), session("2026-12-07"))
    found = hours(at_work, "2026-12-07")
    # 6 hours this week, 12 in the week before: 1080 minutes over 4 and over 16 weeks.
    assert (found.week_minutes, found.mean_4_weeks, found.mean_16_weeks) == (360, 270, 67)


def test_a_weekend_is_worked_when_one_of_its_days_is(at_work: Told) -> None:
    at_work.tell(session("2026-12-05"), session("2026-12-06"))
    found = hours(at_work, "2026-12-06")
    assert (found.worked_sundays, found.worked_weekends) == (1, 1)
    assert (found.free_sundays, found.free_weekends) == (51, 51)
    assert hours(at_work, "2026-12-05").worked_sundays == 0


def test_rest_lies_between_two_stretches_of_work(at_work: Told) -> None:
    at_work.tell(session("2026-11-30"))
    assert hours(at_work, "2026-11-30").shortest_rest_minutes is None
    at_work.tell(session("2026-12-01"), session("2026-12-03"))
    found = hours(at_work, "2026-12-03")
    # From 14:00 to 08:00 the next day are 18 hours, to 08:00 two days later 42.
    assert (found.shortest_rest_minutes, found.longest_rest_minutes) == (18 * 60, 42 * 60)


def test_a_day_after_the_quarter_means_its_last_and_nobody_is_counted_before_she_is_hired(
    at_work: Told,
) -> None:
    assert hours(at_work, "2027-05-01").until == date(2026, 12, 31)
    first = Quarter.parse("2024-Q1")
    # Hired on 1 March 2024: 31 days of 1440 / 7.
    assert hours(at_work, "2024-03-31", first).due_minutes == 31 * WEEK // 7
    assert at_work.ask(carer_hours, first, date(2024, 2, 29)) == []
