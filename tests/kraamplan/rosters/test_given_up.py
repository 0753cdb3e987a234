"""What planning again gives up: moves by hand that nothing keeps."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from domain.values.horizon import local_day
from kraamplan.planning.week import publish
from kraamplan.rosters.given_up import HandMove, given_up_moves
from kraamplan.rosters.moving import Asking, choices, move, pin, undo
from tests.kraamplan.planned_region import Region, region_on_the_eve_of
from tests.support.builders import deliver_session

VISIT = "G1/2026-12-02"


@pytest.fixture
def region() -> Iterator[Region]:
    """Planned, and changed by nobody."""
    with region_on_the_eve_of("2026-W49") as region:
        region.plan()
        yield region


def asking(region: Region, reason: str | None = None) -> Asking:
    return Asking(
        services=region.services,
        context=region.sender.context(reason=reason),
        region="utrecht",
        week=region.week,
    )


def given_up(region: Region, *, least_change: bool = False) -> tuple[HandMove, ...]:
    found: tuple[HandMove, ...] = region.told.ask(
        given_up_moves, "utrecht", region.week, local_day(region.now), least_change=least_change
    )
    return found


def another(region: Region) -> str:
    """Somebody who may have the visit and has not."""
    return next(
        one.carer for one in choices(asking(region), VISIT) if not one.has_it and one.said is None
    )


def test_a_move_is_named_with_who_had_the_visit_by_the_planner(region: Region) -> None:
    assert given_up(region) == ()
    before = next(one.carer for one in choices(asking(region), VISIT) if one.has_it)
    other = another(region)
    move(asking(region), VISIT, None)
    move(asking(region, "vraag van het gezin"), VISIT, other)
    (found,) = given_up(region)
    assert (found.visit, found.family, found.carer_before, found.carer) == (
        VISIT,
        "G1",
        before,
        other,
    )
    assert (found.actor, found.reason) == ("p.jansen", "vraag van het gezin")


def test_what_is_pinned_undone_or_moved_back_is_not_given_up(region: Region) -> None:
    taken = move(asking(region), VISIT, None)
    assert [one.carer for one in given_up(region)] == [None]
    undo(asking(region), taken.receipt.version)
    assert given_up(region) == ()
    move(asking(region), VISIT, another(region))
    pin(asking(region), VISIT)
    assert given_up(region) == ()


def test_what_is_over_or_served_is_not_planned_again(region: Region) -> None:
    move(asking(region), VISIT, another(region))
    assert len(given_up(region)) == 1
    assert given_up(region.at("2026-12-03T07:00+01:00")) == ()
    then = region.at("2026-12-02T20:00+01:00")
    carer = next(iter(given_up(region))).carer
    assert carer is not None
    then.tell(
        deliver_session("G1", carer=carer, starts_at="2026-12-02T08:00", ends_at="2026-12-02T14:00")
    )
    assert given_up(then) == ()


def test_least_change_keeps_what_carers_were_told(region: Region) -> None:
    move(asking(region), VISIT, another(region))
    publish(region.services, region.sender, "utrecht", region.week)
    assert given_up(region, least_change=True) == ()
    assert [one.visit for one in given_up(region)] == [VISIT]
    move(asking(region), "G2/2026-12-02", None)
    assert [one.visit for one in given_up(region, least_change=True)] == ["G2/2026-12-02"]


def test_planning_again_leaves_nothing_to_give_up_and_elsewhere_nothing_is(
    region: Region,
) -> None:
    move(asking(region), VISIT, another(region))
    assert given_up(replace(region, week=region.week.shifted(1))) == ()
    region.plan()
    assert given_up(region) == ()
