"""Why she cannot have one more visit beside her own, on weeks where it is plain."""

import msgspec
import pytest

from planner.explaining.beside import Obstacle, obstacle
from planner.explaining.limits import Limit
from planner.explaining.planned import Planned
from planner.problem import Carer, PlanningProblem, ProblemError, Visit
from planner.wishes import Wishes
from tests.planner.explaining.rosters import best
from tests.planner.toys import carer, given, problem, visit

A, B, TUESDAY = "a/2026-11-30", "b/2026-11-30", "b/2026-12-01"


def having(bea: Carer, hers: list[Visit], asked: Visit) -> Planned:
    """Bea has some visits, each at its earliest; Anna has the one she is asked about."""
    return Planned.of(
        problem([asked, *hers], [carer("anna"), bea]),
        [given(asked, "anna"), *(given(one, "bea") for one in hers)],
    )


def found(planned: Planned) -> Obstacle:
    answer = obstacle(planned, A, "bea")
    assert answer is not None
    return answer


@pytest.mark.parametrize(
    ("bea", "hers", "asked", "limit"),
    [
        # Five hours of her own and three more, of seven.
        (carer("bea", most=7), visit("b", 1, 5), visit("a"), Limit.CONTRACT_BAND),
        # Six hours, ten minutes and six hours: more than a day of ten.
        (carer("bea"), visit("b", 0, 6, (6, 22)), visit("a", 0, 6, (6, 22)), Limit.MAX_SHIFT),
        # Until 22:00 on Monday, from 8:00 on Tuesday: ten hours of rest, eleven are asked.
        (carer("bea"), visit("b", 1, 3, (8, 11)), visit("a", 0, 3, (19, 22)), Limit.DAILY_REST),
    ],
)
def test_the_limit_in_the_way_is_named_with_the_visit_that_could_go(
    bea: Carer, hers: Visit, asked: Visit, limit: Limit
) -> None:
    answer = found(having(bea, [hers], asked))
    assert (answer.limits, answer.smallest, answer.visits) == ((limit,), True, (hers.id,))


def test_nobody_is_in_two_places_whatever_gives() -> None:
    answer = found(having(carer("bea"), [visit("b", 0, 3, (8, 11))], visit("a", 0, 3, (8, 11))))
    assert (answer.limits, answer.visits) == ((), (B,))
    assert answer.text_nl == (
        f"Naast haar andere bezoeken kan bea bezoek {A} niet hebben; geen grens die kan wijken "
        f"helpt. Het kan als een ander {B} doet."
    )
    assert answer.text_en == (
        f"Beside her other visits bea cannot have visit {A}; no limit that can give helps. "
        f"She can when another makes {B}."
    )


def test_both_ways_out_are_said() -> None:
    answer = found(having(carer("bea", most=7), [visit("b", 1, 5)], visit("a")))
    assert answer.text_nl == (
        f"Naast haar andere bezoeken kan bea bezoek {A} niet hebben; het minste dat moet wijken is "
        f"bandbreedte van het contract. Het kan ook als een ander {TUESDAY} doet."
    )
    assert answer.text_en == (
        f"Beside her other visits bea cannot have visit {A}; the least that has to give is "
        f"contract band. She also can when another makes {TUESDAY}."
    )


def test_no_visit_is_named_that_could_stay() -> None:
    # Three hours each on Monday and Wednesday fill six of eight; a of three fits when one goes.
    hers = [visit("b", 0, 3), visit("b", 2, 3)]
    answer = found(having(carer("bea", most=8), hers, visit("a")))
    # Wednesday's is tried first, and stays.
    assert answer.visits == (B,)


def test_what_is_in_the_way_may_be_the_other_faces_of_the_family() -> None:
    asked: PlanningProblem = msgspec.structs.replace(
        problem([visit("a"), visit("a", 1)], [carer("anna"), carer("bea")]),
        wishes=Wishes(most_carers=1),
    )
    answer = found(best(asked))
    assert (answer.limits, answer.visits) == ((Limit.MOST_CARERS,), ())


def test_where_nothing_is_in_the_way_there_is_no_reason() -> None:
    assert obstacle(having(carer("bea"), [visit("b", 1)], visit("a")), A, "bea") is None


def test_a_carer_the_problem_does_not_have_is_refused() -> None:
    with pytest.raises(ProblemError, match="no such carer"):
        obstacle(having(carer("bea"), [], visit("a")), A, "zoe")
