"""Hour budgets added up per package and region, and hours held against the days of care.

Package 1 is 38 hours: 6, 6, 5, 5, 5, 4, 4 and 3 from Monday 2026-11-30 on; package 5 is 49.
"""

import pytest

from domain.indication.burn import BurnStatus
from projections.budget_rollups import (
    RolledUp,
    TeamHours,
    family_burns,
    package_budgets,
    region_budgets,
    team_families,
    team_hours,
    team_names,
)
from projections.budget_sums import HourBudget
from projections.hour_budgets import week_budgets
from tests.projections.telling import Told
from tests.support.builders import (
    add_region,
    amend_registration,
    assign_package,
    correct_session,
    day,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer, join_team
from tests.support.course_builders import limit_hours, set_scarcity_level
from tests.support.planning_builders import move_assignment, planned_visit, propose_roster

MONDAY, TUESDAY = day("2026-11-30"), day("2026-12-01")


@pytest.fixture
def three(told: Told) -> Told:
    """G1 and G2 have package 1, G3 has package 5; G1 got its first six hours."""
    told.tell(
        *in_care(),
        add_region("gooi", "Gooi en Vechtstreek"),
        assign_package(),
        register_family("G2"),
        report_birth("G2"),
        assign_package("G2"),
        register_family("G3"),
        report_birth("G3"),
        assign_package("G3", package=5, criteria=("caesarean",)),
        hire_carer(),
        deliver_session(),
    )
    return told


def test_packages_are_sums_of_their_families(three: Told) -> None:
    assert three.ask(package_budgets) == [
        RolledUp(
            key=1,
            families=2,
            hours_invented=False,
            budget=HourBudget(indicated=4560, planned=0, delivered=360, released=0),
        ),
        RolledUp(
            key=5,
            families=1,
            hours_invented=True,
            budget=HourBudget(indicated=2940, planned=0, delivered=0, released=0),
        ),
    ]


def test_regions_are_sums_of_their_families(three: Told) -> None:
    three.tell(amend_registration("G2", region="gooi"))
    found = {each.key: (each.families, each.budget.indicated) for each in three.ask(region_budgets)}
    assert found == {"gooi": (1, 2280), "utrecht": (2, 2280 + 2940)}
    assert [each.key for each in three.ask(region_budgets, "gooi")] == ["gooi"]
    assert [each.key for each in three.ask(package_budgets, "gooi")] == [1]


def test_one_week_is_added_up_by_itself(three: Told) -> None:
    # The eighth day, of three hours, lies in the next week.
    first = three.ask(package_budgets, week="2026-W50")[0]
    assert (first.key, first.budget.indicated) == (1, 360)


def test_hours_before_a_package_stand_first(told: Told) -> None:
    told.tell(*in_care(), hire_carer(), deliver_session())
    (found,) = told.ask(package_budgets)
    assert (found.key, found.budget.delivered) == (None, 360)


def test_every_family_whose_care_began_is_held_against_its_days(three: Told) -> None:
    found = {each.family: each.burn for each in three.ask(family_burns, TUESDAY)}
    assert {name: each.status for name, each in found.items()} == {
        "G1": BurnStatus.UNDER,
        "G2": BurnStatus.UNDER,
        "G3": BurnStatus.UNDER,
    }
    # 12 hours by Tuesday, and a mean day of 4.75 hours.
    assert (found["G1"].day, found["G1"].expected, found["G1"].least) == (2, 720, 435)
    assert found["G1"].delivered == 360


def test_what_was_delivered_later_does_not_count_yet(three: Told) -> None:
    three.tell(deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T14:00"))
    assert three.ask(family_burns, MONDAY)[0].burn.delivered == 360
    assert three.ask(family_burns, TUESDAY)[0].burn.delivered == 720
    three.tell(correct_session())
    assert three.ask(family_burns, MONDAY)[0].burn.delivered == 300


def test_before_the_first_day_there_is_nothing_to_hold_against(three: Told) -> None:
    assert three.ask(family_burns, day("2026-11-29")) == []
    assert three.ask(family_burns, TUESDAY, "gooi") == []


def test_withheld_hours_are_not_expected(told: Told) -> None:
    told.tell(*in_care(), assign_package(), set_scarcity_level(first_day="2026-11-30"))
    told.tell(limit_hours())
    (found,) = told.ask(family_burns, day("2026-12-07"))
    assert found.burn.expected == 2160


def test_as_of_a_position_later_sessions_are_not_known(three: Told) -> None:
    before = three.services.application.position()
    three.tell(correct_session())
    assert three.as_of(before).ask(family_burns, MONDAY)[0].burn.delivered == 360
    assert three.as_of(before).ask(package_budgets)[0].budget.delivered == 360


def test_teams_plan_and_deliver_what_their_carers_do(three: Told) -> None:
    three.tell(
        hire_carer("K2"),
        join_team("K1"),
        join_team("K1", team="West", effective_on="2026-12-01"),
        join_team("K2"),
        deliver_session(starts_at="2026-12-01T08:00", ends_at="2026-12-01T11:00"),
        deliver_session("G2", carer="K2"),
        propose_roster(planned_visit(), planned_visit("G2", carer="K2", on="2026-12-03")),
    )
    # K1 was in Oost on Monday (6 hours, and all of the roster's week), in West on Tuesday (3).
    assert three.ask(team_hours) == [
        TeamHours(region="utrecht", team="Oost", carers=2, planned=600, delivered=720),
        TeamHours(region="utrecht", team="West", carers=1, planned=0, delivered=180),
    ]
    assert three.ask(team_hours, "gooi") == []
    assert three.ask(team_hours, week="2026-W50") == []


def test_the_families_of_a_team_are_those_its_carers_came_to_or_are_to_come_to(
    three: Told,
) -> None:
    three.tell(hire_carer("K2"), join_team("K1"), join_team("K2", team="West"))
    three.tell(propose_roster(planned_visit("G2", carer="K2"), planned_visit("G3", carer="K1")))
    # K1 came to G1 on Monday and is to come to G3; K2 is to come to G2.
    assert three.ask(team_families, "Oost") == {"G1", "G3"}
    assert three.ask(team_families, "West") == {"G2"}
    assert three.ask(team_families, "Oost", week="2026-W50") == frozenset()
    assert three.ask(team_families, "Oost", "gooi") == frozenset()
    before = three.services.application.position()
    three.tell(move_assignment("G3/2026-12-02", "K2"))
    assert three.ask(team_families, "Oost") == {"G1"}
    assert three.ask(team_families, "West") == {"G2", "G3"}
    assert three.as_of(before).ask(team_families, "Oost") == {"G1", "G3"}
    assert three.ask(team_names) == ["Oost", "West"]


def test_budgets_of_some_families_leave_the_others_out(three: Told) -> None:
    three.tell(join_team("K1"))
    some = three.ask(team_families, "Oost")
    # G1 alone: 38 hours, of which it got its first six.
    for budgets in (package_budgets, region_budgets):
        assert [
            (each.families, each.budget.indicated, each.budget.delivered)
            for each in three.ask(budgets, families=some)
        ] == [(1, 2280, 360)]
    assert [each.families for each in three.ask(week_budgets, families=some)] == [1, 1]
    assert [each.family for each in three.ask(family_burns, TUESDAY, families=some)] == ["G1"]
    assert [each.team for each in three.ask(team_hours, team="Oost")] == ["Oost"]
    assert three.ask(team_hours, team="West") == []


def test_carers_in_no_team_stand_together(three: Told) -> None:
    assert three.ask(team_hours, "utrecht", "2026-W49") == [
        TeamHours(region="utrecht", team=None, carers=1, planned=0, delivered=360)
    ]


def test_as_of_a_position_a_later_team_is_not_known(three: Told) -> None:
    before = three.services.application.position()
    three.tell(join_team("K1"))
    assert [each.team for each in three.ask(team_hours)] == ["Oost"]
    assert [each.team for each in three.as_of(before).ask(team_hours)] == [None]
