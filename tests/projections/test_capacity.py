"""What carers can give in a week, by numbers worked out by hand.

Carer K1 has 24 hours a week from March 2024 on; the week is 2026-W49, 30 November to 6 December.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.carer.facts import AbsenceKind
from domain.organisation.service_level import DEFAULT_LEVEL
from domain.roster.facts import PlannedVisit
from domain.values.skill import Skill
from domain.values.week import Week
from projections.capacity import WeekCapacity, capacity, service_level
from tests.projections.telling import Told
from tests.support.builders import ORGANISATION, add_region, register_family
from tests.support.carer_builders import (
    amend_contract,
    certify_skill,
    end_absence,
    hire_carer,
    report_absence,
    report_pregnancy,
)
from tests.support.planning_builders import (
    move_assignment,
    planned_visit,
    propose_roster,
    uncovered_visit,
    undo_move,
)
from tests.support.yardstick_builders import set_service_level

WEEK = Week.parse("2026-W49")
HOUR = 60
TOLD = date(2026, 11, 29)


def _of(told: Told, region: str | None = "utrecht", on: date = TOLD) -> WeekCapacity:
    (found,) = told.ask(capacity, region, [WEEK], on)
    return found


def test_contracts_in_force_add_up(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=24 * HOUR))
    told.tell(hire_carer("K2", contract_minutes=16 * HOUR))

    found = _of(told)

    assert (found.carers, found.contract, found.available) == (2, 40 * HOUR, 40 * HOUR)


def test_a_contract_counts_by_the_day_it_takes_effect(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=14 * HOUR))
    told.tell(amend_contract("K1", contract_minutes=28 * HOUR, effective_on="2026-12-03"))

    # Three days at 2 hours a day, four at 4.
    assert _of(told).contract == (3 * 2 + 4 * 4) * HOUR


def test_a_carer_who_is_yet_to_begin_gives_nothing(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", hired_on="2026-12-07"))

    assert (_of(told).carers, _of(told).contract) == (0, 0)


def test_days_away_are_taken_off_by_kind(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=28 * HOUR))
    told.tell(
        report_absence("K1", first_day="2026-11-28", last_day="2026-12-01", kind=AbsenceKind.LEAVE),
        report_absence(
            "K1", first_day="2026-12-05", last_day="2026-12-31", kind=AbsenceKind.TRAINING
        ),
    )

    found = _of(told)

    # Leave on Monday and Tuesday, training on Saturday and Sunday: four hours each day.
    assert (found.leave, found.training, found.present) == (8 * HOUR, 8 * HOUR, 12 * HOUR)


def test_days_around_a_birth_of_her_own_are_leave(told: Told) -> None:
    # Expected on 2026-12-31: away from Thursday 2026-12-03, so four sevenths of 28 hours are left
    # out of the week.
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=28 * HOUR))
    told.tell(report_pregnancy("K1", expected_on="2026-12-31"))

    assert (_of(told).leave, _of(told).present) == (16 * HOUR, 12 * HOUR)


def test_absence_that_ended_sooner_gives_its_days_back(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=28 * HOUR))
    told.tell(
        report_absence("K1", first_day="2026-11-28", last_day="2026-12-04", kind=AbsenceKind.LEAVE)
    )
    told.tell(end_absence("K1", first_day="2026-11-28", last_day="2026-11-30"))

    assert _of(told).leave == 4 * HOUR


def test_sickness_to_come_is_that_of_the_year_before(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=28 * HOUR))
    # 26 weeks of the 52 before: half of the hours.
    told.tell(
        report_absence(
            "K1", first_day="2026-03-02", last_day="2026-08-30", kind=AbsenceKind.SICKNESS
        )
    )

    found = _of(told)

    assert (found.sickness, found.expected_sickness, found.available) == (0, 14 * HOUR, 14 * HOUR)
    (over,) = told.ask(capacity, "utrecht", [WEEK], date(2026, 12, 6))
    assert over.expected_sickness == 0


def test_sickness_to_come_is_the_part_of_the_time_that_was_not_leave(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=28 * HOUR))
    # Of the 52 weeks 13 of leave and 13 of sickness: a third of the 39 in which she could be sick.
    told.tell(
        report_absence("K1", first_day="2026-03-02", last_day="2026-05-31", kind=AbsenceKind.LEAVE),
        report_absence(
            "K1", first_day="2026-06-01", last_day="2026-08-30", kind=AbsenceKind.SICKNESS
        ),
    )

    assert _of(told).expected_sickness == 28 * HOUR // 3


def test_sickness_that_is_known_is_not_expected_again(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=28 * HOUR))
    told.tell(
        report_absence(
            "K1", first_day="2026-11-23", last_day="2026-12-13", kind=AbsenceKind.SICKNESS
        )
    )

    assert (_of(told).sickness, _of(told).expected_sickness) == (28 * HOUR, 0)


def test_skills_count_the_time_their_carers_are_there(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=28 * HOUR), hire_carer("K2"))
    told.tell(certify_skill("K1", skill=Skill.LACTATION))
    told.tell(
        report_absence("K1", first_day="2026-11-30", last_day="2026-11-30", kind=AbsenceKind.LEAVE)
    )

    assert _of(told).skills == {"lactation": 24 * HOUR}


def test_the_newest_roster_says_what_is_spoken_for(told: Told) -> None:
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=24 * HOUR))
    told.tell(propose_roster(planned_visit("G1"), planned_visit("G2"), run=1))
    visit = planned_visit("G1")
    told.tell(propose_roster(visit, uncovered=(uncovered_visit("G2"),), run=2))

    found = _of(told)

    assert (found.planned, found.uncovered) == (visit.minutes, uncovered_visit("G2").minutes)
    assert found.free == 24 * HOUR - visit.minutes


def test_a_visit_moved_by_hand_is_spoken_for_or_no_longer(told: Told) -> None:
    told.tell(*ORGANISATION, propose_roster(planned_visit("G1"), run=1))
    told.tell(move_assignment(carer=None, starts_at=None))
    assert (_of(told).planned, _of(told).uncovered) == (0, 300)
    told.tell(undo_move(2))
    assert (_of(told).planned, _of(told).uncovered) == (300, 0)


def two_families(told: Told) -> None:
    """G1 in 3511 and G2 in 3524: 11 minutes apart by the estimate."""
    told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=24 * HOUR))
    told.tell(register_family("G1", postcode="3511"), register_family("G2", postcode="3524"))


def later(visit: PlannedVisit, hours: int) -> PlannedVisit:
    by = timedelta(hours=hours)
    return replace(visit, starts_at=visit.starts_at + by, ends_at=visit.ends_at + by)


def test_the_drive_from_one_family_to_the_next_is_taken_off(told: Told) -> None:
    two_families(told)
    g2 = later(planned_visit("G2"), 6)
    told.tell(propose_roster(planned_visit("G1"), g2, planned_visit("G1", on="2026-12-03")))

    over = _of(told, on=date(2026, 12, 6))

    # One drive of 11 minutes on Wednesday; to and from home is no working time.
    assert (over.travel, over.planned, over.available) == (11, 900, 24 * HOUR - 11)


def test_what_a_roster_leaves_is_driven_for_like_the_year_before(told: Told) -> None:
    two_families(told)
    told.tell(propose_roster(planned_visit("G1"), later(planned_visit("G2"), 6)))

    found = _of(told)
    (after,) = told.ask(capacity, "utrecht", [WEEK.shifted(1)], TOLD)

    # 11 minutes of 611 worked. The roster leaves 1440 - 611 = 829 minutes: 14.9 of them.
    assert (found.travel, found.available) == (11 + 15, 24 * HOUR - 26)
    # Without a roster all of 1440: 25.9 minutes.
    assert (after.travel, after.available) == (26, 24 * HOUR - 26)


def test_rosters_of_more_than_a_year_ago_tell_nothing(told: Told) -> None:
    two_families(told)
    told.tell(propose_roster(planned_visit("G1"), later(planned_visit("G2"), 6)))

    def travel(told_on: date) -> int | None:
        week = Week.containing(told_on).shifted(1)
        return told.ask(capacity, "utrecht", [week], told_on)[0].travel

    # 52 weeks after the Sunday of the week itself it is looked back at, a day later no more.
    assert travel(date(2027, 12, 5)) == 26
    assert travel(date(2027, 12, 6)) is None


def test_without_any_roster_nothing_is_taken_off_and_that_is_told(told: Told) -> None:
    two_families(told)

    assert (_of(told).travel, _of(told).available) == (None, 24 * HOUR)


def test_visits_of_one_family_or_two_carers_or_two_days_need_no_drive(told: Told) -> None:
    two_families(told)
    again = replace(later(planned_visit("G1"), 6), visit="G1/again")
    told.tell(
        propose_roster(
            planned_visit("G1"),
            again,
            planned_visit("G2", carer="K2"),
            planned_visit("G2", on="2026-12-03"),
        )
    )

    assert _of(told).travel == 0


def test_a_visit_moved_by_hand_takes_its_drive_along(told: Told) -> None:
    two_families(told)
    g2 = later(planned_visit("G2"), 6)
    told.tell(hire_carer("K2"), propose_roster(planned_visit("G1"), g2))
    over = date(2026, 12, 6)
    assert _of(told, on=over).travel == 11
    told.tell(move_assignment(carer="K2"))
    assert _of(told, on=over).travel == 0
    told.tell(undo_move(2))
    assert _of(told, on=over).travel == 11


def test_a_drive_to_a_family_nobody_registered_is_not_known(told: Told) -> None:
    told.tell(*ORGANISATION, register_family("G1"))
    told.tell(propose_roster(planned_visit("G1"), later(planned_visit("G9"), 6)))

    assert _of(told).travel == 0


def test_a_region_counts_its_own_carers_and_all_regions_all(told: Told) -> None:
    told.tell(*ORGANISATION, add_region("gooi", "Gooi"), hire_carer("K1"))
    told.tell(hire_carer("K2", region="gooi"))

    assert [_of(told, region).carers for region in ("utrecht", "gooi", None)] == [1, 1, 2]


@pytest.mark.parametrize(
    ("on", "percent"), [("2025-12-31", 95), ("2026-01-01", 90), ("2026-07-01", 80)]
)
def test_the_service_level_is_the_one_that_holds_on_the_day(
    told: Told, on: str, percent: int
) -> None:
    before = told.tell(*ORGANISATION)
    told.tell(set_service_level(90), set_service_level(80, effective_on="2026-07-01"))

    assert told.ask(service_level, date.fromisoformat(on)).percent == percent
    assert told.as_of(before).ask(service_level, date.fromisoformat(on)) == DEFAULT_LEVEL
