"""What a carer was told: her published visits, how often each changed, and which were taken."""

from dataclasses import replace

import pytest

from domain.roster.facts import PlannedVisit
from domain.values.week import Week
from projections.roster_board import published_visits_of
from tests.projections.telling import Told
from tests.support.builders import ORGANISATION, clock
from tests.support.carer_builders import hire_carer
from tests.support.planning_builders import planned_visit, propose_roster, publish_roster

WEEK = Week.parse("2026-W49")
VISIT = planned_visit(on="2026-12-02", carer="K1")
LATER_THAT_DAY = replace(
    VISIT,
    starts_at=clock("2026-12-02T09:00+01:00"),
    ends_at=clock("2026-12-02T14:00+01:00"),
)
OF_K2 = planned_visit(on="2026-12-02", carer="K2")
STORY = (*ORGANISATION, hire_carer("K1"), hire_carer("K2"))


def publish(told: Told, *rosters: tuple[PlannedVisit, ...]) -> None:
    """Propose and publish rosters one after the other."""
    told.tell(*STORY)
    for number, visits in enumerate(rosters, start=1):
        told.tell(propose_roster(*visits, run=number), publish_roster(run=number))


def known(told: Told, carer: str = "K1") -> list[tuple[str, int, bool]]:
    """Start on the clock, number of changes, taken or not; of each visit she was told of."""
    return [
        (f"{visit.starts_at:%H:%M}", changes, taken)
        for visit, changes, taken in told.ask(published_visits_of, "utrecht", WEEK, carer)
    ]


def test_a_proposal_tells_a_carer_nothing(told: Told) -> None:
    told.tell(*STORY, propose_roster(VISIT))
    assert known(told) == []


def test_a_published_visit_has_not_changed_yet(told: Told) -> None:
    publish(told, (VISIT,))
    assert known(told) == [("08:00", 0, False)]


def test_publishing_the_same_visit_again_is_no_change(told: Told) -> None:
    publish(told, (VISIT,), (VISIT, planned_visit("G2")))
    assert known(told) == [("08:00", 0, False), ("08:00", 0, False)]


def test_a_visit_at_another_time_has_changed_once(told: Told) -> None:
    publish(told, (VISIT,), (LATER_THAT_DAY,))
    assert known(told) == [("09:00", 1, False)]


def test_a_visit_moved_back_has_changed_twice(told: Told) -> None:
    publish(told, (VISIT,), (LATER_THAT_DAY,), (VISIT,))
    assert known(told) == [("08:00", 2, False)]


@pytest.mark.parametrize("instead", [(), (OF_K2,)])
def test_a_visit_taken_away_is_remembered_as_taken(
    told: Told, instead: tuple[PlannedVisit, ...]
) -> None:
    publish(told, (VISIT,), instead)
    assert known(told) == [("08:00", 1, True)]


def test_the_carer_who_took_over_was_told_once(told: Told) -> None:
    publish(told, (VISIT,), (OF_K2,))
    assert known(told, "K2") == [("08:00", 0, False)]


@pytest.mark.parametrize("instead", [(), (OF_K2,)])
def test_a_visit_given_back_has_changed_once_more_than_when_it_was_taken(
    told: Told, instead: tuple[PlannedVisit, ...]
) -> None:
    publish(told, (VISIT,), instead, (VISIT,))
    assert known(told) == [("08:00", 2, False)]


def test_what_she_was_told_can_be_asked_as_of_any_position(told: Told) -> None:
    publish(told, (VISIT,))
    first = told.services.application.position()
    told.tell(propose_roster(LATER_THAT_DAY, run=2), publish_roster(run=2))
    moved = told.services.application.position()
    told.tell(propose_roster(run=3), publish_roster(run=3))
    assert known(told.as_of(first - 1)) == []
    assert known(told.as_of(first)) == [("08:00", 0, False)]
    assert known(told.as_of(moved)) == [("09:00", 1, False)]
    assert known(told) == [("09:00", 2, True)]


def test_each_week_and_region_tells_its_own(told: Told) -> None:
    publish(told, (VISIT,))
    told.tell(
        propose_roster(planned_visit(on="2026-12-07"), week="2026-W50", run=2),
        publish_roster(week="2026-W50", run=2),
    )
    assert known(told) == [("08:00", 0, False)]
    assert told.ask(published_visits_of, "gooi", WEEK, "K1") == []
