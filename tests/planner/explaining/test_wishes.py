"""Wishes that bind are limits as well: named when they are in the way, and priced."""

import msgspec
import pytest

from planner.explaining.answer import Finding
from planner.explaining.limits import Limit, limits_in
from planner.explaining.nothing_fits import what_must_give
from planner.explaining.planned import Planned
from planner.explaining.why import why
from planner.explaining.wish_price import price_of_wish, without_wish
from planner.problem import PlanningProblem
from planner.wishes import DayOff, Pair, Pin, Wish, Wishes
from tests.planner.explaining.rosters import best
from tests.planner.toys import carer, problem, visit

A, TUESDAY = "a/2026-11-30", "a/2026-12-01"
REFUSED = Pair(carer="bea", family="a")


def wished(asked: PlanningProblem, wishes: Wishes) -> PlanningProblem:
    return msgspec.structs.replace(asked, wishes=wishes)


def two(wishes: Wishes) -> PlanningProblem:
    """Anna lives at 10 minutes of the only family, Bea at 20."""
    drives = {("anna", "a"): 10, ("bea", "a"): 20}
    return wished(problem([visit("a")], [carer("anna"), carer("bea")], drives=drives), wishes)


def test_a_family_that_refused_her_is_why_she_does_not_come() -> None:
    answer = why(best(two(Wishes(forbidden=(REFUSED,)))), A, "bea")
    assert (answer.finding, answer.limits, answer.smallest) == (
        Finding.FORBIDDEN,
        (Limit.FORBIDDEN_PAIR,),
        True,
    )
    assert [one.text_nl for one in answer.broken] == ["bea gaat niet naar gezin a."]


def test_a_visit_pinned_to_another_is_why_she_does_not_have_it() -> None:
    answer = why(best(two(Wishes(pins=(Pin(visit=A, carer="anna"),)))), A, "bea")
    assert answer.limits == (Limit.PIN,)
    assert [one.text_nl for one in answer.broken] == [f"Bezoek {A} staat vast bij anna."]
    # What unpinning would cost: 40 minutes of driving instead of 20, 200 points.
    assert answer.witness is not None
    assert answer.witness.price.at_most == 200


def test_a_wish_gives_before_what_is_agreed_or_the_law() -> None:
    # Pinned to Anna, who works until 23:00 the evening before: Bea has it once the pin gives.
    late = problem([visit("a", window=(8, 11))], [carer("anna", free=[]), carer("bea")])
    answer = what_must_give(best(wished(late, Wishes(pins=(Pin(visit=A, carer="anna"),)))))
    assert (answer.limits, answer.smallest) == ((Limit.PIN,), True)


def test_a_cap_on_faces_must_give_when_one_carer_cannot_do_it_all() -> None:
    # Each has one of the two days only, and the family may see one carer.
    asked = problem(
        [visit("a"), visit("a", 1)],
        [carer("anna", free=[(0, 8, 18)]), carer("bea", free=[(1, 8, 18)])],
    )
    answer = what_must_give(best(wished(asked, Wishes(most_carers=1))))
    assert (answer.limits, answer.smallest) == ((Limit.MOST_CARERS,), True)
    assert [one.rule for one in answer.broken] == ["most_carers"]


def test_a_wish_nobody_made_is_no_limit() -> None:
    assert not {Limit.PIN, Limit.MOST_CARERS, Limit.FORBIDDEN_PAIR} & {
        *limits_in(two(Wishes(preferred=(REFUSED,))))
    }


@pytest.mark.parametrize(
    ("wishes", "wish", "cost", "said"),
    [
        # The pin keeps her from Anna's 20 minutes: 20 x 10.
        (
            Wishes(pins=(Pin(visit=A, carer="bea"),)),
            Pin(visit=A, carer="bea"),
            200,
            f"Bezoek {A} losmaken scheelt precies 200 punten (reistijd 40 → 20 minuten).",
        ),
        # Anna may not: Bea drives 20 minutes more.
        (
            Wishes(forbidden=(Pair(carer="anna", family="a"),)),
            Pair(carer="anna", family="a"),
            200,
            "De wens over anna bij gezin a loslaten scheelt precies 200 punten",
        ),
        # The family prefers Bea: an other carer costs 1,500, so she drives 20 minutes more.
        (
            Wishes(preferred=(REFUSED,)),
            REFUSED,
            200,
            "De wens over bea bij gezin a loslaten scheelt precies 200 punten",
        ),
        # Anna wants Monday off, 1,500 points: Bea comes, for 200.
        (
            Wishes(days_off=(DayOff(carer="anna", day=0),)),
            DayOff(carer="anna", day=0),
            200,
            "De vrije dag van anna op 2026-11-30 loslaten scheelt precies 200 punten",
        ),
        # Both want it off: whoever comes, 1,500 is paid, and Anna costs least. Without Bea's wish
        # she comes for the 200 that her drive is longer, 1,300 less.
        (
            Wishes(days_off=(DayOff(carer="anna", day=0), DayOff(carer="bea", day=0))),
            DayOff(carer="bea", day=0),
            1_300,
            "De vrije dag van bea op 2026-11-30 loslaten scheelt precies 1.300 punten",
        ),
        # Nobody may come: an open visit of 20,000 + 200 x 180 less 200 of driving and 360 of hours.
        (
            Wishes(most_carers=0),
            None,
            55_440,
            "De grens aan zorgverleners per gezin loslaten scheelt precies 55.440 punten",
        ),
    ],
)
def test_a_wish_costs_what_the_roster_saves_without_it(
    wishes: Wishes, wish: Wish | None, cost: int, said: str
) -> None:
    found = price_of_wish(best(two(wishes)), wish)
    assert (found.shown, found.at_least, found.at_most, found.exact) == (cost, cost, cost, True)
    assert found.text_nl.startswith(said)
    assert sum(one.cost for one in found.terms) == -cost


def test_a_wish_the_roster_keeps_for_nothing_costs_nothing() -> None:
    pin = Pin(visit=A, carer="anna")
    found = price_of_wish(best(two(Wishes(pins=(pin,)))), pin)
    assert (found.shown, found.at_most) == (0, 0)
    assert found.text_en == f"To unpin visit {A}: that saves nothing."


def test_the_price_between_two_numbers_is_said_so() -> None:
    planned = best(two(Wishes(pins=(Pin(visit=A, carer="bea"),))))
    unproven = Planned.of(planned.problem, planned.assignments, lower_bound=600)
    found = price_of_wish(unproven, Pin(visit=A, carer="bea"))
    # Without the pin 560 is the least; the roster with it may have been 160 dearer than it must be.
    assert (found.shown, found.at_least, found.at_most) == (200, 40, 200)
    assert "a gain of at least 40 points and at most 200 points" in found.text_en


@pytest.mark.parametrize(
    "wish", [None, REFUSED, Pin(visit=A, carer="bea"), DayOff(carer="bea", day=0)]
)
def test_a_wish_nobody_made_has_no_price(wish: Wish | None) -> None:
    with pytest.raises(ValueError, match="nobody asked for"):
        without_wish(two(Wishes()), wish)
