"""A level of scarcity applied to the families whose care starts, and hours given back after it.

Package 1 has 38 hours, package 5 has 49; a level of 36 hours lets them give 2 and 13.
"""

from collections.abc import Iterator

import pytest

from domain.kernel.command import Command
from domain.organisation.errors import ScarcityNotSetError
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.capacity.scarcity import Restored, apply_level, restore_hours
from kraamplan.services import Sender, Services
from projections.hour_budgets import family_budgets
from projections.planning_problem import planning_problem
from projections.scarcity import limited_families
from tests.support.assessment_builders import indicate_family
from tests.support.builders import (
    NOW,
    ORGANISATION,
    assign_package,
    close_care,
    command_context,
    day,
    deliver_session,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import lift_scarcity_level, set_scarcity_level
from tests.support.policy_builders import adopt, drafted, protocol_policy, publish

WEEK = Week.parse("2026-W49")
SUMMER = set_scarcity_level(first_day="2026-11-30")


def family(name: str, package: int, parity: int = 0) -> tuple[Command, ...]:
    criteria = () if package == 1 else ("reason",)
    return (
        register_family(name, parity=parity),
        report_birth(name),
        assign_package(name, package=package, criteria=criteria),
    )


FOUR: tuple[Command, ...] = (
    *ORGANISATION,
    hire_carer(),
    *family("A", 1, parity=1),
    *family("B", 1),
    *family("C", 5),
    *family("D", 13),
)


class House:
    """Services on a log, told at one moment and asked at another."""

    def __init__(self, services: Services, sender: Sender) -> None:
        self.services, self.sender = services, sender
        self.told = 0

    def tell(self, *commands: Command) -> None:
        for command in commands:
            self.told += 1
            context = command_context(self.told, reason="zomer")
            self.services.application.handle(command, context)

    def withheld(self) -> dict[str, float]:
        """Hours withheld by family, of those with any."""
        with self.services.reader() as reader:
            budgets = family_budgets(reader)
        return {each.family: each.budget.withheld / 60 for each in budgets if each.budget.withheld}


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    """It is Tuesday 2026-12-01."""
    services = build_services(database_url, clock=lambda: NOW)
    yield House(services, Sender("m.visser", "manager", services.clock))
    services.close()


def test_everybody_with_a_turn_comes_down_to_the_level(house: House) -> None:
    house.tell(*FOUR, SUMMER)
    applied = apply_level(house.services, house.sender, "utrecht")
    assert (applied.waiting, applied.given_minutes, applied.missing_minutes) == (4, 17 * 60, 0)
    assert house.withheld() == {"A": 2, "B": 2, "C": 13}


def test_what_is_needed_is_given_in_the_order_of_the_level(house: House) -> None:
    house.tell(*FOUR, SUMMER)
    applied = apply_level(house.services, house.sender, "utrecht", 3 * 60)
    assert [(each.family, each.turn, each.given_minutes) for each in applied.given] == [
        ("A", 0, 120),
        ("B", 1, 60),
    ]
    assert house.withheld() == {"A": 2, "B": 1}


def test_applied_again_nobody_gives_twice_and_more_needed_is_found_on_top(house: House) -> None:
    house.tell(*FOUR, SUMMER)
    apply_level(house.services, house.sender, "utrecht", 3 * 60)
    again = apply_level(house.services, house.sender, "utrecht", 3 * 60)
    assert (again.given_before_minutes, again.given) == (180, ())
    more = apply_level(house.services, house.sender, "utrecht", 20 * 60)
    # Another hour of B and 13 of C: 17 in all, so that 3 are missing.
    assert (more.given_minutes, more.missing_minutes) == (14 * 60, 3 * 60)
    assert house.withheld() == {"A": 2, "B": 2, "C": 13}


def test_a_dry_run_records_nothing(house: House) -> None:
    house.tell(*FOUR, SUMMER)
    before = house.services.application.position()
    applied = apply_level(house.services, house.sender, "utrecht", dry_run=True)
    assert applied.given_minutes == 17 * 60
    assert house.services.application.position() == before


def test_whoever_gets_care_or_has_none_any_more_gives_nothing(house: House) -> None:
    house.tell(*FOUR, SUMMER, deliver_session("A"), close_care("B"))
    apply_level(house.services, house.sender, "utrecht")
    assert house.withheld() == {"C": 13}


def test_hours_without_a_package_are_not_taken(house: House) -> None:
    house.tell(*ORGANISATION, *drafted(protocol_policy()), publish("hours"), adopt("hours"))
    house.tell(register_family(), report_birth(), indicate_family(), SUMMER)
    applied = apply_level(house.services, house.sender, "utrecht")
    assert (applied.waiting, applied.given) == (1, ())


def test_without_a_level_today_nothing_is_applied(house: House) -> None:
    house.tell(*FOUR, set_scarcity_level(first_day="2026-12-02"))
    with pytest.raises(ScarcityNotSetError, match="2026-12-01"):
        apply_level(house.services, house.sender, "utrecht")


def test_the_planner_plans_what_is_left(house: House) -> None:
    house.tell(*FOUR, SUMMER)
    apply_level(house.services, house.sender, "utrecht")
    with house.services.reader() as reader:
        problem = planning_problem(reader, "utrecht", WEEK, not_before=day("2026-11-30"))
    visits = [each.minutes for each in problem.visits if each.family == "A"]
    # Of 6, 6, 5, 5, 4, 4, 3 and 3 hours the last lie in the next week.
    assert visits == [360, 360, 300, 300, 240, 240, 180]


def test_what_is_withheld_keeps_its_reason_and_its_decision(house: House) -> None:
    house.tell(*FOUR, SUMMER)
    apply_level(house.services, house.sender, "utrecht")
    with house.services.reader() as reader:
        limited = {each.family: each for each in limited_families(reader, "utrecht")}
    assert {name: each.turn for name, each in limited.items()} == {"A": 0, "B": 1, "C": 3}
    assert {each.level_first_day for each in limited.values()} == {day("2026-11-30")}
    assert all(each.holds for each in limited.values())


def test_a_lifted_level_gives_later_days_back(house: House) -> None:
    house.tell(*FOUR, SUMMER)
    apply_level(house.services, house.sender, "utrecht")
    assert restore_hours(house.services, house.sender, "utrecht") == ()
    house.tell(lift_scarcity_level(lifted_on="2026-12-01"))
    restored = restore_hours(house.services, house.sender, "utrecht")
    # The first day is not shorter for A and B; for C it is: 8 hours became 6.
    assert restored == tuple(
        Restored(family=name, lifted_on=day("2026-12-01")) for name in ("A", "B", "C")
    )
    assert house.withheld() == {"C": 2}
    assert restore_hours(house.services, house.sender, "utrecht") == ()


def test_a_level_lifted_on_its_first_day_gives_everything_back(house: House) -> None:
    house.tell(*FOUR, SUMMER)
    apply_level(house.services, house.sender, "utrecht")
    house.tell(lift_scarcity_level(lifted_on="2026-11-30"))
    assert len(restore_hours(house.services, house.sender, "utrecht")) == 3
    assert house.withheld() == {}


def test_a_level_that_ends_by_itself_gives_hours_back_the_day_after(house: House) -> None:
    house.tell(*FOUR, set_scarcity_level(first_day="2026-11-30", last_day="2026-12-01"))
    apply_level(house.services, house.sender, "utrecht")
    assert restore_hours(house.services, house.sender, "utrecht") == ()
    restored = restore_hours(house.services, house.sender, "utrecht", on=day("2026-12-02"))
    assert {each.lifted_on for each in restored} == {day("2026-12-02")}


def test_a_level_that_is_still_to_come_can_be_applied_ahead(house: House) -> None:
    house.tell(*FOUR, set_scarcity_level(first_day="2026-12-04"))
    late = assign_package("E", first_day="2026-12-04")
    house.tell(register_family("E"), report_birth("E"), late)
    apply_level(house.services, house.sender, "utrecht", on=day("2026-12-04"))
    assert house.withheld() == {"E": 2}
