"""What more room in a limit buys, on toys where it can be reckoned."""

import pytest

from planner.explaining.limits import Limit
from planner.explaining.planned import Planned
from planner.explaining.rule_price import price_of_room
from planner.explaining.witness import TermChange
from planner.price import objective, price
from tests.planner.explaining.rosters import best
from tests.planner.toys import carer, problem, visit


def too_far() -> Planned:
    """Anna lives at 75 minutes of the only visit, and drives 60 at the most."""
    return best(problem([visit("a")], [carer("anna")], drives={("anna", "a"): 75}))


@pytest.mark.parametrize("whose", [None, "anna"])
def test_enough_room_buys_what_an_open_visit_costs_less_the_drive(whose: str | None) -> None:
    room = price_of_room(too_far(), Limit.REACH, 15, whose)
    # Open: 20,000 + 200 x 180 = 56,000. Served: 150 minutes 1,500 and 6 half hours 360.
    assert (room.shown, room.at_least, room.at_most) == (54_140, 54_140, 54_140)
    assert room.exact
    assert room.terms[0] == TermChange(
        name="uncovered", unit="visits", before=1, after=0, cost=-56_000
    )
    assert [one.carer for one in room.assignments] == ["anna"]
    whom_nl, whom_en = (whose or "iedereen", whose or "everybody")
    assert room.text_nl.startswith(
        f"15 minuten meer ruimte in langste reistijd voor {whom_nl} scheelt precies 54.140 punten"
    )
    assert room.text_en.startswith(f"15 minutes more room in longest drive for {whom_en} saves")


def test_a_minute_too_little_buys_nothing() -> None:
    room = price_of_room(too_far(), Limit.REACH, 14)
    assert (room.shown, room.at_least, room.at_most) == (0, 0, 0)
    assert room.text_en == "14 minutes more room in longest drive for everybody buys nothing."


def test_an_hour_more_a_week_is_one_visit_more() -> None:
    asked = problem([visit("a"), visit("a", day=1)], [carer("anna", most=5)])
    room = price_of_room(best(asked), Limit.CONTRACT_BAND, 60)
    # The second visit: 56,000 less, 20 minutes 200 and 6 half hours 360 more.
    assert (room.at_least, room.at_most) == (55_440, 55_440)


@pytest.mark.parametrize(
    ("limit", "hours", "room"),
    # Two visits with ten minutes between them in a day of ten hours, a week of sixty.
    [(Limit.MAX_SHIFT, 5, 10), (Limit.DAILY_REST, 3, 60), (Limit.MAX_WEEK, 3, 60)],
)
def test_a_labour_rule_has_a_price_as_well(limit: Limit, hours: float, room: int) -> None:
    asked = problem(
        [visit("a", hours=hours, window=(7, 19)), visit("b", hours=hours, window=(7, 19))],
        [carer("anna")],
    )
    gain = price_of_room(best(asked), limit, room)
    assert (gain.shown > 0) is (limit is Limit.MAX_SHIFT)


def test_without_a_proven_bound_the_gain_is_said_between_two_numbers() -> None:
    proven = too_far()
    unproven = Planned.of(proven.problem, proven.assignments, lower_bound=50_000)
    room = price_of_room(unproven, Limit.REACH, 15)
    # The roster may have been 6,000 dearer than the cheapest: 50,000 - 1,860 is certain.
    assert (room.shown, room.at_least, room.at_most) == (54_140, 48_140, 54_140)
    assert room.text_nl.endswith(
        "Bewezen is een winst van ten minste 48.140 punten en ten hoogste 54.140 punten."
    )


def test_what_is_shown_is_what_the_roster_costs_less() -> None:
    planned = too_far()
    room = price_of_room(planned, Limit.REACH, 15)
    assert planned.objective - objective(price(planned.problem, room.assignments)) == room.shown


@pytest.mark.parametrize(
    ("limit", "whose"),
    [(Limit.QUALIFICATION, None), (Limit.AVAILABILITY, None), (Limit.MAX_WEEK, "anna")],
)
def test_a_limit_without_minutes_and_a_law_for_one_are_refused(
    limit: Limit, whose: str | None
) -> None:
    with pytest.raises(ValueError, match="same for all carers, or not counted in minutes"):
        price_of_room(too_far(), limit, 30, whose)
