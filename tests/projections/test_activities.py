"""What the minutes of sessions went to, per package and policy, by sums worked out by hand."""

from collections.abc import Iterator

import pytest

from domain.care.facts import Activity, ActivityKind
from domain.kernel.command import Command
from kraamplan.bootstrap import build_services
from projections.activities import PackageActivities, package_activities, session_months
from tests.projections.telling import LATER, Told
from tests.support.assessment_builders import indicate_family
from tests.support.builders import (
    add_region,
    amend_registration,
    assign_package,
    correct_session,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.policy_builders import adopt, drafted, packages_policy, publish

KOM = "kom-2020-demonstration-hours"
MOTHER, CHILD = ActivityKind.MOTHER_CARE, ActivityKind.NEWBORN_CARE


def did(**minutes: int) -> tuple[Activity, ...]:
    return tuple(Activity(ActivityKind(kind), each) for kind, each in minutes.items())


def spent(split: PackageActivities) -> dict[str, tuple[int, int]]:
    """Minutes and sessions of the kinds that took place."""
    return {
        str(each.kind): (each.minutes, each.sessions) for each in split.activities if each.minutes
    }


BEGUN: tuple[Command, ...] = (
    *in_care(),
    add_region("gooi", "Gooi en Vechtstreek"),
    assign_package(),
    hire_carer(),
    hire_carer("K2"),
    register_family("G2"),
    report_birth("G2"),
    assign_package("G2", package=5, criteria=("caesarean",)),
)


@pytest.fixture
def told(database_url: str) -> Iterator[Told]:
    """An empty log on either kind of database: what is asked here is summed there."""
    services = build_services(database_url, clock=lambda: LATER)
    yield Told(services)
    services.close()


@pytest.fixture
def split(told: Told) -> Told:
    """G1 has package 1 and two sessions, G2 has package 5 and one; each session takes 6 hours."""
    told.tell(
        *BEGUN,
        deliver_session(activities=did(mother_care=90, newborn_care=30)),
        deliver_session(
            starts_at="2026-12-01T08:00",
            ends_at="2026-12-01T14:00",
            activities=did(newborn_care=60, education=20),
        ),
        deliver_session("G2", carer="K2", activities=did(mother_care=240, family=60)),
    )
    return told


def test_minutes_and_sessions_are_summed_per_package(split: Told) -> None:
    first, second = split.ask(package_activities)
    assert (first.policy, first.package, second.policy, second.package) == (KOM, 1, KOM, 5)
    # 90 and 30 on the first day, 60 and 20 on the second: 200 of 720 minutes.
    assert (first.sessions, first.sessions_told) == (2, 2)
    assert (first.minutes, first.minutes_told) == (720, 200)
    assert spent(first) == {"mother_care": (90, 1), "newborn_care": (90, 2), "education": (20, 1)}
    assert (second.minutes, second.minutes_told) == (360, 300)
    assert spent(second) == {"mother_care": (240, 1), "family": (60, 1)}


def test_shares_are_of_the_minutes_that_are_told(split: Told) -> None:
    shares = {each.kind: each.share for each in split.ask(package_activities)[0].activities}
    assert shares[MOTHER] == shares[CHILD] == 90 / 200
    assert shares[ActivityKind.EDUCATION] == 20 / 200
    assert shares[ActivityKind.HYGIENE] == 0
    assert sum(shares.values()) == pytest.approx(1)


def test_every_kind_is_there_also_when_nobody_did_it(split: Told) -> None:
    for each in split.ask(package_activities):
        assert [activity.kind for activity in each.activities] == list(ActivityKind)


def test_a_session_that_names_nothing_has_minutes_but_tells_none(told: Told) -> None:
    told.tell(*BEGUN, deliver_session())
    (found,) = told.ask(package_activities)
    assert (found.sessions, found.sessions_told) == (1, 0)
    assert (found.minutes, found.minutes_told) == (360, 0)
    assert {each.share for each in found.activities} == {0}


def test_a_correction_replaces_what_the_session_went_to(split: Told) -> None:
    split.tell(correct_session(activities=did(hygiene=45)))
    first = split.ask(package_activities)[0]
    assert (first.minutes, first.minutes_told) == (660, 125)
    assert spent(first) == {"newborn_care": (60, 1), "education": (20, 1), "hygiene": (45, 1)}


def test_the_newest_package_counts_for_all_sessions_of_a_family(split: Told) -> None:
    split.tell(
        *drafted(packages_policy()), publish(), adopt(), indicate_family(family="G1", assessor="K1")
    )
    found = {(each.policy, each.package): each.minutes for each in split.ask(package_activities)}
    assert found == {(KOM, 5): 360, ("small v1", 1): 720}
    assert [each.package for each in split.ask(package_activities, policy=KOM)] == [5]
    assert [each.package for each in split.ask(package_activities, policy="small v1")] == [1]


def test_care_before_a_package_was_set_stands_by_itself(told: Told) -> None:
    told.tell(*in_care(), hire_carer(), deliver_session(activities=did(feeding=15)))
    (found,) = told.ask(package_activities)
    assert (found.policy, found.package, found.minutes_told) == (None, None, 15)


def test_one_region_is_asked_by_itself_and_a_family_that_moves_takes_its_sessions_along(
    split: Told,
) -> None:
    assert split.ask(package_activities, "gooi") == []
    split.tell(amend_registration("G2", region="gooi"))
    assert [each.package for each in split.ask(package_activities, "gooi")] == [5]
    assert [each.package for each in split.ask(package_activities, "utrecht")] == [1]


def test_one_month_is_that_of_the_sessions(split: Told) -> None:
    assert split.ask(session_months) == ["2026-11", "2026-12"]
    assert [each.minutes for each in split.ask(package_activities, month="2026-11")] == [360, 360]
    assert [each.minutes for each in split.ask(package_activities, month="2026-12")] == [360]
    assert split.ask(package_activities, month="2027-01") == []


def test_as_of_a_position_later_sessions_are_not_known(split: Told) -> None:
    before = split.services.application.position()
    split.tell(correct_session(activities=()))
    assert split.ask(package_activities)[0].minutes_told == 80
    then = split.as_of(before).ask(package_activities)
    assert [each.minutes_told for each in then] == [200, 300]
