"""Indicated, delivered and released minutes: per family and week, summed per region.

Package 1 is 38 hours over eight days: 6, 6, 5, 5, 5, 4, 4 and 3. From Monday 2026-11-30 on that is
35 hours (2,100 minutes) in 2026-W49 and 3 hours (180 minutes) on the Monday of 2026-W50.
"""

from hypothesis import given

from projections.budget_sums import FamilyBudget, HourBudget, WeekBudget, total
from projections.hour_budgets import family_budgets, week_budgets
from tests.projections.histories import SOME_EXAMPLES, Step, histories
from tests.projections.telling import Told, in_memory
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
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer

STORY = (*in_care(), assign_package(), hire_carer())
"""Family G1 with package 1 from Monday on, and carer K1."""


def budget(
    indicated: int = 0, planned: int = 0, delivered: int = 0, released: int = 0
) -> HourBudget:
    return HourBudget(indicated=indicated, planned=planned, delivered=delivered, released=released)


def weeks(told: Told, region: str | None = "utrecht") -> dict[str, HourBudget]:
    return {each.week: each.budget for each in told.ask(week_budgets, region)}


def test_before_a_package_there_are_no_hours(told: Told) -> None:
    told.tell(*in_care())
    assert told.ask(week_budgets) == []
    assert told.ask(family_budgets) == []


def test_a_package_is_spread_over_the_weeks_by_its_day_pattern(told: Told) -> None:
    told.tell(*STORY)
    assert told.ask(week_budgets, "utrecht") == [
        WeekBudget(week="2026-W49", families=1, budget=budget(indicated=2100)),
        WeekBudget(week="2026-W50", families=1, budget=budget(indicated=180)),
    ]


def test_a_package_that_starts_late_is_spread_over_fewer_days(told: Told) -> None:
    told.tell(*in_care(), assign_package(first_day="2026-12-03"))
    # Six days are left of ten: 8, 7, 7, 6, 5 and 5 hours, the first four from Thursday to Sunday.
    assert weeks(told) == {
        "2026-W49": budget(indicated=(8 + 7 + 7 + 6) * 60),
        "2026-W50": budget(indicated=(5 + 5) * 60),
    }


def test_a_week_around_new_year_belongs_to_one_iso_year(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        register_family(due_date=day("2027-01-01")),
        report_birth(born_at="2026-12-31T05:00"),
        assign_package(),
        hire_carer(),
        deliver_session(starts_at="2027-01-01T09:00", ends_at="2027-01-01T15:00"),
        now=clock("2027-01-05T12:00+01:00"),
    )
    # From Friday 2027-01-01 on: 6, 6 and 5 hours in 2026-W53, the other 21 in 2027-W01.
    assert weeks(told) == {
        "2026-W53": budget(indicated=17 * 60, delivered=360),
        "2027-W01": budget(indicated=21 * 60),
    }


def test_delivered_minutes_leave_fewer_remaining(told: Told) -> None:
    told.tell(*STORY, deliver_session())
    assert weeks(told)["2026-W49"] == budget(indicated=2100, delivered=360)
    assert weeks(told)["2026-W49"].remaining == 1740


def test_a_session_in_the_night_the_clock_goes_back_counts_the_hours_that_passed(
    told: Told,
) -> None:
    told.tell(
        *expecting(),
        report_birth(born_at="2026-10-24T09:00"),
        hire_carer(),
        deliver_session(
            starts_at="2026-10-25T00:00", ends_at="2026-10-25T08:00", outside_hours_reason="nacht"
        ),
    )
    assert weeks(told) == {"2026-W43": budget(delivered=9 * 60)}


def test_a_corrected_session_replaces_what_was_delivered(told: Told) -> None:
    told.tell(*STORY, deliver_session(), correct_session())
    assert weeks(told)["2026-W49"].delivered == 300


def test_a_session_corrected_into_another_week_leaves_the_first(told: Told) -> None:
    told.tell(
        *STORY,
        deliver_session(),
        correct_session(starts_at="2026-12-07T08:00", ends_at="2026-12-07T13:00"),
    )
    assert weeks(told) == {
        "2026-W49": budget(indicated=2100),
        "2026-W50": budget(indicated=180, delivered=300),
    }


def test_more_than_indicated_shows_as_less_than_nothing_remaining(told: Told) -> None:
    told.tell(*STORY, deliver_session(starts_at="2026-12-07T08:00", ends_at="2026-12-07T13:00"))
    assert weeks(told)["2026-W50"].remaining == 180 - 300


def test_closing_releases_what_was_not_delivered(told: Told) -> None:
    told.tell(*STORY, deliver_session(), close_care())
    assert weeks(told) == {
        "2026-W49": budget(indicated=2100, delivered=360, released=1740),
        "2026-W50": budget(indicated=180, released=180),
    }
    assert [each.remaining for each in weeks(told).values()] == [0, 0]


def test_closing_does_not_take_back_what_was_delivered_too_much(told: Told) -> None:
    told.tell(
        *STORY,
        deliver_session(starts_at="2026-12-07T08:00", ends_at="2026-12-07T13:00"),
        close_care(closed_on="2026-12-08"),
    )
    assert weeks(told)["2026-W50"] == budget(indicated=180, delivered=300)


def test_nothing_is_released_of_care_delivered_in_full(told: Told) -> None:
    told.tell(
        *STORY,
        # Seven days of the first week and, in the second, the 3 hours of its Monday: all 38 hours.
        # But 2 hours of the last Sunday were given on that Monday.
        *(
            deliver_session(starts_at=f"{on}T08:00", ends_at=f"{on}T{8 + hours:02}:00")
            for on, hours in (
                ("2026-11-30", 6),
                ("2026-12-01", 6),
                ("2026-12-02", 5),
                ("2026-12-03", 5),
                ("2026-12-04", 5),
                ("2026-12-05", 4),
                ("2026-12-06", 2),
                ("2026-12-07", 5),
            )
        ),
        close_care(closed_on="2026-12-08"),
    )
    [family] = told.ask(family_budgets)
    assert family.budget == budget(indicated=2280, delivered=2280)


def test_a_family_sums_its_weeks_and_says_where_its_hours_come_from(told: Told) -> None:
    told.tell(*STORY, deliver_session())
    assert told.ask(family_budgets) == [
        FamilyBudget(
            family="G1",
            region="utrecht",
            package=1,
            hours_source="published",
            closed=False,
            budget=budget(indicated=2280, delivered=360),
        )
    ]


def test_hours_of_other_packages_are_marked_as_invented(told: Told) -> None:
    told.tell(*in_care(), assign_package(package=5, criteria=("caesarean",)))
    [family] = told.ask(family_budgets)
    assert (family.package, family.hours_source) == (5, "invented")


def test_a_region_counts_its_own_families_only(told: Told) -> None:
    told.tell(
        *STORY,
        add_region("gooi", "Gooi en Vechtstreek"),
        register_family("G2"),
        report_birth("G2"),
        assign_package("G2"),
        register_family("G3", region="gooi"),
        report_birth("G3"),
        assign_package("G3"),
    )
    assert told.ask(week_budgets, "utrecht", "2026-W49") == [
        WeekBudget(week="2026-W49", families=2, budget=budget(indicated=4200))
    ]
    assert [each.family for each in told.ask(family_budgets, "gooi")] == ["G3"]
    assert weeks(told, region=None)["2026-W49"] == budget(indicated=6300)


def test_a_family_that_moves_takes_its_hours_along(told: Told) -> None:
    before = told.tell(*STORY, add_region("gooi", "Gooi en Vechtstreek"), deliver_session())
    told.tell(amend_registration(region="gooi"))
    assert weeks(told) == {}
    assert weeks(told, "gooi")["2026-W49"] == budget(indicated=2100, delivered=360)
    assert weeks(told.as_of(before))["2026-W49"] == budget(indicated=2100, delivered=360)


def test_budgets_can_be_asked_as_of_any_position(told: Told) -> None:
    indicated = told.tell(*STORY)
    delivered = told.tell(deliver_session())
    told.tell(close_care())
    assert weeks(told.as_of(0)) == {}
    assert weeks(told.as_of(indicated))["2026-W49"] == budget(indicated=2100)
    assert weeks(told.as_of(delivered))["2026-W49"] == budget(indicated=2100, delivered=360)


def test_a_total_is_the_sum_of_its_budgets() -> None:
    assert total([budget(1, 2, 3, 4), budget(10, 20, 30, 40)]) == budget(11, 22, 33, 44)
    assert total([]) == budget()


@given(histories())
@SOME_EXAMPLES
def test_weeks_and_families_are_two_views_of_the_same_minutes(history: Step) -> None:
    with in_memory() as told:
        told.try_to_tell(*history)
        families = told.ask(family_budgets)
        of_weeks = total([each.budget for each in told.ask(week_budgets)])
    assert of_weeks == total([each.budget for each in families])
    for family in families:
        left = family.budget.indicated - family.budget.delivered
        assert family.budget.released == (max(0, left) if family.closed else 0)
