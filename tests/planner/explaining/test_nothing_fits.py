"""Which limits must give before every visit has a carer."""

from planner.explaining.answer import Finding
from planner.explaining.limits import Limit
from planner.explaining.nothing_fits import what_must_give
from tests.planner.explaining.rosters import best
from tests.planner.toys import carer, problem, visit


def test_a_day_too_long_is_the_one_limit_that_must_give() -> None:
    # Six hours, ten minutes and six hours: 12 h 10, of a day of ten hours.
    asked = problem(
        [visit("a", hours=6, window=(6, 22)), visit("b", hours=6, window=(6, 22))], [carer("anna")]
    )
    answer = what_must_give(best(asked))
    assert (answer.finding, answer.limits, answer.smallest) == (
        Finding.FORBIDDEN,
        (Limit.MAX_SHIFT,),
        True,
    )
    assert [one.rule for one in answer.broken] == ["max_shift"]


def test_two_visits_in_two_ways_out_of_reach_need_both_limits() -> None:
    asked = problem(
        [visit("a"), visit("b", day=1, skills=["caesarean"])],
        [carer("anna")],
        drives={("anna", "a"): 75},
    )
    answer = what_must_give(best(asked))
    assert (answer.limits, answer.smallest) == ((Limit.REACH, Limit.QUALIFICATION), True)
    assert answer.visits == ("a/2026-11-30", "b/2026-12-01")


def test_of_two_ways_out_the_law_is_kept() -> None:
    # Monday until 22:00, Tuesday from 8:00: ten hours of rest. Bea could, were she not so far away.
    asked = problem(
        [visit("a", window=(19, 22)), visit("b", day=1, window=(8, 11))],
        [carer("anna"), carer("bea")],
        drives={("bea", "a"): 75, ("bea", "b"): 75},
    )
    assert what_must_give(best(asked)).limits == (Limit.REACH,)


def test_nobody_can_be_in_two_places() -> None:
    asked = problem([visit("a", window=(8, 11)), visit("b", window=(8, 11))], [carer("anna")])
    answer = what_must_give(best(asked))
    assert (answer.finding, answer.limits) == (Finding.IMPOSSIBLE, ())


def test_where_nothing_is_open_nothing_must_give() -> None:
    answer = what_must_give(best(problem([visit("a")], [carer("anna")])))
    assert answer.finding is Finding.ALREADY


def test_a_roster_that_merely_left_a_visit_open_needs_no_limit_to_give() -> None:
    asked = problem([visit("a"), visit("b", day=1)], [carer("anna")])
    planned = best(asked)
    less = type(planned).of(asked, planned.assignments[:1], planned.lower_bound)
    answer = what_must_give(less)
    assert (answer.finding, answer.limits) == (Finding.POSSIBLE, ())
