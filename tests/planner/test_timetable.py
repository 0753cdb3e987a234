"""From who to when."""

from collections.abc import Sequence

from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from planner.timetable import timetable
from tests.planner.toys import at, carer, problem, visit


def times(asked: PlanningProblem, served: Sequence[int] | None = None) -> list[int] | None:
    """Starts of the visits, all served by the first carer, in minutes of the horizon."""
    choices = choices_in(Situation.of(asked))
    visits = [one.id for one in asked.visits]
    chosen = visits if served is None else [visits[one] for one in served]
    found = timetable(choices.situation, asked.carers[0], chosen, choices.starts)
    return None if found is None else [found[one] for one in chosen]


def test_a_visit_alone_starts_as_early_as_it_may() -> None:
    assert times(problem([visit("a")], [carer("anna")])) == [at(0, 8)]


def test_the_afternoon_follows_the_drive_rounded_up_to_a_quarter() -> None:
    # Until 11:00, 20 minutes of driving, so 11:20; the next quarter is 11:30.
    asked = problem([visit("a"), visit("b")], [carer("anna")], drives={("a", "b"): 20})

    assert times(asked) == [at(0, 8), at(0, 11.5)]


def test_where_quarters_are_unlawful_five_minutes_or_one_will_do() -> None:
    # Until 11:00; 11:20 to 14:20 is five minutes before the window closes, 11:30 too late.
    fives = problem(
        [visit("a"), visit("b", 0, 3, (8, 14 + 25 / 60))],
        [carer("anna", free=[(0, 8, 14 + 25 / 60)])],
        drives={("a", "b"): 20},
    )
    ones = problem(
        [visit("a"), visit("b", 0, 3, (8, 14 + 22 / 60))],
        [carer("anna", free=[(0, 8, 14 + 22 / 60)])],
        drives={("a", "b"): 22},
    )

    assert times(fives) == [at(0, 8), at(0, 11) + 20]
    assert times(ones) == [at(0, 8), at(0, 11) + 22]


def test_the_order_that_ends_the_day_first_is_taken() -> None:
    # b can only be served from 8 to 11, so a comes after it.
    asked = problem([visit("a"), visit("b", 0, 3, (8, 11))], [carer("anna")])

    assert times(asked) == [at(0, 11.25), at(0, 8)]


def test_a_first_visit_waits_for_the_second_rather_than_the_carer() -> None:
    # b starts at 14:00 at the earliest: a from 10:45 to 13:45 and 10 minutes of driving.
    asked = problem([visit("a"), visit("b", 0, 3, (14, 18))], [carer("anna")])

    assert times(asked) == [at(0, 10.75), at(0, 14)]


def test_days_end_early_enough_for_the_next_to_begin() -> None:
    # Tuesday starts at 6:00 at the latest, so Monday ends by 19:00.
    asked = problem([visit("a", 0, 3, (12, 23)), visit("b", 1, 3, (5, 9))], [carer("anna")])

    assert times(asked) == [at(0, 12), at(1, 5)]


def test_a_late_evening_moves_the_next_morning() -> None:
    asked = problem([visit("a", 0, 3, (19.5, 23)), visit("b", 1, 3, (8, 18))], [carer("anna")])

    # Until 22:30 and eleven hours.
    assert times(asked) == [at(0, 19.5), at(1, 9.5)]


def test_three_visits_on_a_day_have_no_timetable() -> None:
    asked = problem([visit(family, 0, 1) for family in ("a", "b", "c")], [carer("anna")])

    assert times(asked) is None


def test_a_visit_that_is_not_hers_has_no_timetable() -> None:
    assert times(problem([visit("a")], [carer("anna", free=[])])) is None


def test_two_visits_too_far_apart_for_one_shift_have_no_timetable() -> None:
    asked = problem([visit("a", 0, 3, (6, 9)), visit("b", 0, 3, (14, 20))], [carer("anna")])

    assert times(asked) is None
    assert times(asked, [0]) == [at(0, 6)]


def test_nothing_to_serve_is_an_empty_timetable() -> None:
    assert times(problem([visit("a")], [carer("anna")]), []) == []
