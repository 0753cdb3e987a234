"""How many more registrations a week has room for, against the chances worked out one by one."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest

from domain.values.week import Week
from kraamplan.capacity.intake_room import DUE_ON, CapacityOutlook, capacity_outlook, shortage
from projections.convolution import Distribution
from tests.projections.telling import Told, in_memory
from tests.support.builders import ORGANISATION, register_family
from tests.support.carer_builders import hire_carer
from tests.support.yardstick_builders import set_service_level

TOLD_ON = date(2026, 11, 29)
FIRST = Week.parse("2026-W49")
HOUR = 60


@pytest.fixture
def told() -> Iterator[Told]:
    """An organisation of one carer of 30 hours, content with an even chance."""
    with in_memory() as told:
        told.tell(*ORGANISATION, hire_carer("K1", contract_minutes=30 * HOUR))
        told.tell(set_service_level(50))
        yield told


def _ahead(told: Told, weeks: int = 8) -> CapacityOutlook:
    return told.ask(capacity_outlook, "utrecht", TOLD_ON, FIRST, weeks)


def _register(told: Told, number: int, week: Week) -> None:
    told.tell(register_family(f"N{number}", due_date=week.days[DUE_ON], parity=1))


def test_a_week_is_short_when_more_is_asked_than_can_be_given() -> None:
    # 20, 21 or 22 half hours, and 10.5 hours to give: short at 22 only.
    asked = Distribution(20, np.array([0.25, 0.5, 0.25]))

    assert shortage(asked, 630) == pytest.approx(0.25)
    assert shortage(asked, 629) == pytest.approx(0.75)
    assert shortage(asked, 11 * HOUR) == 0


def test_without_families_no_week_is_short(told: Told) -> None:
    assert [week.shortage for week in _ahead(told).shown] == [0.0] * 8


def test_one_more_registration_does_what_registering_it_does(told: Told) -> None:
    for number in range(2):
        _register(told, number, FIRST.shifted(4))
    foretold = _ahead(told).rooms()[4]

    _register(told, 9, FIRST.shifted(4))

    after = {week.week: week.shortage for week in _ahead(told).shown}
    assert foretold.shortage_after == pytest.approx(after[foretold.hardest_week])
    assert foretold.shortage_after > foretold.shortage


def test_the_room_is_the_last_number_that_keeps_every_week_at_the_level(told: Told) -> None:
    due = FIRST.shifted(4)
    room = _ahead(told).rooms()[4].registrations
    assert room > 0

    for number in range(room):
        _register(told, number, due)

    filled = _ahead(told)
    assert max(week.shortage for week in filled.weeks) <= 0.5
    assert filled.rooms()[4].registrations == 0
    _register(told, 99, due)
    assert max(week.shortage for week in _ahead(told).weeks) > 0.5


def test_a_stricter_level_never_leaves_more_room(told: Told) -> None:
    loose = [room.registrations for room in _ahead(told).rooms()]
    told.tell(set_service_level(90, effective_on="2026-11-01"))

    strict = [room.registrations for room in _ahead(told).rooms()]

    assert all(one <= other for one, other in zip(strict, loose, strict=True))
    assert sum(strict) < sum(loose)


def test_a_registration_never_makes_a_shortage_less_likely(told: Told) -> None:
    before = [week.shortage for week in _ahead(told).shown]
    for number in range(3):
        _register(told, number, FIRST.shifted(number * 2))
        after = [week.shortage for week in _ahead(told).shown]
        assert all(one <= other + 1e-12 for one, other in zip(before, after, strict=True))
        before = after


def test_the_last_week_shown_is_looked_at_beyond_its_end(told: Told) -> None:
    rooms = _ahead(told, weeks=2).rooms()

    # Care of a child due on the last Thursday lies after that week for the most part.
    assert len(rooms) == 2
    assert rooms[-1].hours == pytest.approx(rooms[0].hours, rel=0.1)


def test_as_of_before_a_registration_nothing_is_known_of_it(told: Told) -> None:
    before = told.services.application.position()
    _register(told, 1, FIRST.shifted(1))

    assert _ahead(told.as_of(before)).outlook.expecting == ()
    assert len(_ahead(told).outlook.expecting) == 1
