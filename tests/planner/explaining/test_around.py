"""What must give in a region too large to solve whole, proved from both sides."""

import msgspec
import pytest

from benchmarks.instances import generate
from planner.baseline import plan_greedily
from planner.explaining.answer import Explanation, Finding
from planner.explaining.forcing import WHOLE
from planner.explaining.limits import Limit
from planner.explaining.nothing_fits import what_must_give
from planner.explaining.planned import Planned
from planner.problem import Family, PlanningProblem, Visit
from tests.planner.toys import tables


@pytest.fixture(scope="module")
def region() -> Planned:
    """Thirty carers; everybody has somebody."""
    asked = generate(30, 22, 1)
    planned = Planned.of(asked, plan_greedily(tables(asked)))
    assert len(planned.choices.starts) + len(planned.choices.pairs) > WHOLE
    return planned


def with_a_visit(region: Planned, visit: Visit) -> Planned:
    """The roster as it is, and one visit more that nobody has."""
    family = Family(id=visit.family, postcode=region.problem.families[0].postcode)
    asked: PlanningProblem = msgspec.structs.replace(
        region.problem,
        families=(*region.problem.families, family),
        visits=(*region.problem.visits, visit),
    )
    return Planned.of(asked, region.assignments)


def more(hours: int, window: tuple[int, int], *skills: str) -> Visit:
    return Visit(
        id="new/1",
        family="new",
        day=1,
        minutes=hours * 60,
        earliest=(24 + window[0]) * 60,
        latest=(24 + window[1]) * 60,
        skills=skills,
    )


def asked_of(region: Planned, visit: Visit) -> Explanation:
    planned = with_a_visit(region, visit)
    open_before = {one.id for one in planned.problem.visits} - {*planned.carer_of, visit.id}
    assert not open_before, "the new visit is the only one without a carer"
    return what_must_give(planned)


def test_a_skill_nobody_has_must_give_and_nothing_less_would_do(region: Planned) -> None:
    answer = asked_of(region, more(4, (8, 18), "flying"))
    assert (answer.finding, answer.limits, answer.smallest) == (
        Finding.FORBIDDEN,
        (Limit.QUALIFICATION,),
        True,
    )
    assert answer.around == 6
    assert answer.text_nl.endswith(
        "Uitgezocht met de weken van 6 zorgverleners eromheen; de rest bleef staan."
    )


def test_a_day_longer_than_the_law_allows_is_named(region: Planned) -> None:
    answer = asked_of(region, more(11, (7, 20)))
    assert answer.finding is Finding.FORBIDDEN
    assert Limit.MAX_SHIFT in answer.limits
    assert {one.rule for one in answer.broken} >= {"max_shift"}


def test_what_moving_a_few_weeks_covers_needs_no_limit_to_give(region: Planned) -> None:
    answer = asked_of(region, more(3, (8, 18)))
    assert (answer.finding, answer.limits) == (Finding.POSSIBLE, ())
    assert answer.witness is not None
    assert not answer.witness.price.exact
    assert {one.visit for one in answer.witness.moved if one.after is None} == set()
