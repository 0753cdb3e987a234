"""Why a visit has no carer, or not this one: answers known by hand, each with its roster.

Costs: an open visit 20,000 + 200 a minute, half an hour away from contract 60, a minute of driving
10. Homes and families lie 10 minutes apart unless a toy says otherwise, contracts are 0 hours.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.explaining.answer import Explanation, Finding
from planner.explaining.limits import Limit
from planner.explaining.names import LIMITS
from planner.explaining.planned import Planned
from planner.explaining.why import why
from planner.explaining.witness import Moved, TermChange, Witness
from planner.problem import ProblemError
from tests.planner.explaining.rosters import best
from tests.planner.toys import carer, on_call, problem, protected, visit, with_blocks, worked

A, B = "a/2026-11-30", "b/2026-11-30"


def shown(answer: Explanation) -> Witness:
    assert answer.witness is not None
    return answer.witness


def one_of_two() -> Planned:
    """Anna can serve a (6 h) or b (5 h): both with the drive last longer than a day of 10 h."""
    return best(problem([visit("a", hours=6), visit("b", hours=5)], [carer("anna")]))


def too_far(reach: int = 60, **more: object) -> Planned:
    return best(
        problem([visit("a", **more)], [carer("anna", reach=reach)], drives={("anna", "a"): 75})  # type: ignore[arg-type]
    )


def test_covering_it_opens_the_longer_visit_and_that_is_the_price() -> None:
    answer = why(one_of_two(), B)
    assert answer.finding is Finding.POSSIBLE
    # b open: 20,000 + 200 x 300 = 80,000; Anna works 12 half hours: 720; 20 minutes: 200.
    # a open: 20,000 + 200 x 360 = 92,000; she works 10 half hours: 600; 20 minutes: 200.
    # 92,800 - 80,920 = 11,880.
    found = shown(answer)
    assert found.objective == 92_800
    assert (found.price.at_least, found.price.at_most) == (11_880, 11_880)
    assert found.price.exact
    assert found.terms == (
        TermChange(name="uncovered", unit="visits", before=1, after=1, cost=12_000),
        TermChange(name="contract_balance", unit="half hours", before=12, after=10, cost=-120),
    )
    assert found.moved == (
        Moved(visit=A, before="anna", after=None),
        Moved(visit=B, before=None, after="anna"),
    )


def test_its_sentences_name_the_price_and_what_it_opens() -> None:
    answer = why(one_of_two(), B)
    assert answer.text_nl == (
        "Bezoek b/2026-11-30 inplannen: dat kan. Dat kost 11.880 punten meer (niet ingepland "
        "1 → 1 bezoeken, afwijking van contract 12 → 10 halve uren). "
        "Dan blijft open: a/2026-11-30."
    )
    assert answer.text_en == (
        "To plan visit b/2026-11-30: that can be. That costs 11,880 points more (uncovered "
        "1 → 1 visits, deviation from contract 12 → 10 half hours). Then left open: a/2026-11-30."
    )


def test_a_visit_that_has_a_carer_needs_nothing() -> None:
    answer = why(one_of_two(), A)
    assert (answer.finding, answer.witness) == (Finding.ALREADY, None)
    assert answer.text_en == "To plan visit a/2026-11-30: it is so already."


def test_the_one_limit_in_the_way_is_named_with_what_it_measures() -> None:
    answer = why(too_far(), A)
    assert answer.finding is Finding.FORBIDDEN
    assert (answer.limits, answer.smallest) == ((Limit.REACH,), True)
    [broken] = answer.broken
    assert broken.rule == "reach"
    assert broken.text_en == f"anna drives 75 minutes to visit {A}; at most 60 is agreed."
    # Open: 20,000 + 200 x 180 = 56,000. Served: 150 minutes 1,500 and 6 half hours 360.
    assert shown(answer).price.at_most == 1_860 - 56_000
    assert answer.text_nl.startswith(
        f"Bezoek {A} inplannen: dat kan niet binnen de grenzen; het minste dat moet wijken is "
        "langste reistijd."
    )


def test_two_limits_that_only_help_together_are_both_named() -> None:
    answer = why(too_far(skills=["caesarean"]), A)
    assert (answer.limits, answer.smallest) == ((Limit.REACH, Limit.QUALIFICATION), True)
    assert sorted(one.rule for one in answer.broken) == ["qualification", "reach"]


@pytest.mark.parametrize(
    ("limit", "agreed", "past"),
    [
        (Limit.AVAILABILITY, {"free": [(0, 8, 10)]}, []),
        (Limit.CONTRACT_BAND, {"most": 2}, []),
        # Work until 23:00, rest until 10:00; three hours from then end after 11:00.
        (Limit.DAILY_REST, {}, [worked("anna", "z", -1, 18, 23)]),
        # 58 hours of the week are worked; three more pass 60.
        (Limit.MAX_WEEK, {"most": 90}, [worked("anna", "z", day, 6, 17.6) for day in range(2, 7)]),
        # From 3:00 until 9:00 at work: three hours later is over ten after 3:00 only at 13:00.
        (Limit.MAX_SHIFT, {}, [worked("anna", "z", 0, 0.5, 4)]),
    ],
)
def test_each_limit_is_found_when_it_alone_is_in_the_way(
    limit: Limit, agreed: dict[str, object], past: list[object]
) -> None:
    # Monday 8:00 to 11:00 for all, and a day of ten hours at the most.
    asked = problem([visit("a", window=(8, 11))], [carer("anna", **agreed)], past=past)  # type: ignore[arg-type]
    answer = why(best(asked), A)
    assert (answer.finding, answer.limits, answer.smallest) == (Finding.FORBIDDEN, (limit,), True)
    assert [one.rule for one in answer.broken] == [limit]


@pytest.mark.parametrize(
    ("limit", "rulebook", "past"),
    [
        # Seven days on end are behind her; an eighth leaves 14 hours of rest.
        (Limit.WEEKLY_REST, {"weekly_rest_minutes": 36 * 60}, range(-7, 0)),
        # Forty hours in four weeks, of which ten each on the last four Mondays.
        (Limit.MEAN_4_WEEKS, {"mean_4_weeks_minutes": 10 * 60}, (-21, -14, -7, -1)),
        (Limit.MEAN_16_WEEKS, {"mean_16_weeks_minutes": 60}, (-14, -7)),
    ],
)
def test_a_limit_of_many_days_is_found_when_it_alone_is_in_the_way(
    limit: Limit, rulebook: dict[str, Any], past: Sequence[int]
) -> None:
    asked = problem(
        [visit("a", window=(8, 11))],
        [carer("anna")],
        past=[worked("anna", "z", day, 8, 18) for day in past],
        rulebook=replace(CAO_KRAAMZORG_2022, **rulebook),
    )
    answer = why(best(asked), A)
    assert (answer.finding, answer.limits, answer.smallest) == (Finding.FORBIDDEN, (limit,), True)
    assert {one.rule for one in answer.broken} == {limit}


def test_a_protected_carer_is_said_to_be_protected_and_no_more() -> None:
    hers = protected(carer("anna"), -30, 30, 0, 10)
    asked = problem([visit("a"), visit("b", 12)], [hers], days=14)
    answer = why(best(asked), A)
    assert (answer.finding, answer.limits) == (Finding.FORBIDDEN, (Limit.PROTECTION,))
    assert "bescherming" in answer.text_nl


def test_a_break_that_is_in_the_way_is_named() -> None:
    # Three hours until 11:00, ten minutes on the road, three hours from 11:30 at the latest.
    asked = problem(
        [visit("a", window=(11, 14.5)), visit("z", day=1)],
        [carer("anna")],
        past=[worked("anna", "z", 0, 8, 11)],
        rulebook=replace(CAO_KRAAMZORG_2022, break_after_minutes=330, break_minutes=30),
    )
    answer = why(best(asked), A)
    assert (answer.finding, answer.limits) == (Finding.FORBIDDEN, (Limit.BREAKS,))
    assert {one.rule for one in answer.broken} == {"breaks"}


def test_blocks_on_call_are_found_when_they_alone_are_in_the_way() -> None:
    asked = problem([visit("a", window=(8, 11))], [carer("anna")])
    answer = why(best(with_blocks(asked, on_call("anna", 0, 8, 16))), A)
    assert (answer.finding, answer.limits) == (Finding.FORBIDDEN, (Limit.ON_CALL,))
    assert [one.rule for one in answer.broken] == ["on_call"]
    assert "wachtdiensten" in answer.text_nl


@pytest.mark.parametrize(
    ("rule", "rulebook", "blocks"),
    [
        # Eight hours on call until 8:00 and three of care are eleven.
        ("on_call_and_care", {"on_call_and_care_minutes": 10 * 60}, [(0, 0, 8)]),
        # On call until midnight: eleven hours of rest end at 11:00.
        ("on_call_rest", {"on_call_rest_minutes": 8 * 60}, [(-1, 16, 24)]),
    ],
)
def test_sooner_than_a_rule_of_being_on_call_the_block_gives(
    rule: str, rulebook: dict[str, Any], blocks: list[tuple[int, int, int]]
) -> None:
    asked = problem(
        [visit("a", window=(8, 11))],
        [carer("anna")],
        rulebook=replace(CAO_KRAAMZORG_2022, **rulebook),
    )
    answer = why(best(with_blocks(asked, *(on_call("anna", *block) for block in blocks))), A)
    assert (answer.finding, answer.limits) == (Finding.FORBIDDEN, (Limit.ON_CALL,))
    assert {one.rule for one in answer.broken} == {rule}


@pytest.mark.parametrize("limit", [Limit.FREE_SUNDAYS, Limit.FREE_WEEKENDS])
def test_a_limit_of_a_year_is_found_when_it_alone_is_in_the_way(limit: Limit) -> None:
    free: dict[str, Any] = {str(limit): 51}
    asked = problem(
        [visit("a", 6, window=(8, 11))],
        [carer("anna")],
        past=[worked("anna", "z", -1, 8, 11)],
        rulebook=replace(CAO_KRAAMZORG_2022, **free),
    )
    answer = why(best(asked), asked.visits[0].id)
    assert (answer.finding, answer.limits) == (Finding.FORBIDDEN, (limit,))


def test_where_no_limit_helps_that_is_said() -> None:
    asked = problem(
        [visit("a", window=(8, 11))], [carer("anna")], past=[worked("anna", "z", 0, 8, 11)]
    )
    answer = why(best(asked), A)
    assert (answer.finding, answer.witness) == (Finding.IMPOSSIBLE, None)
    said = f"Bezoek {A} inplannen: dat kan niet, ook niet zonder vastgezet bezoek, "
    assert answer.text_nl.startswith(said)
    assert all(words[0] in answer.text_nl for words in LIMITS.values())


def test_a_limit_gives_for_one_carer_and_the_others_keep_theirs() -> None:
    asked = problem(
        [visit("a"), visit("b", day=1)],
        [carer("anna", reach=20), carer("bea", reach=20)],
        drives={("anna", "a"): 30, ("bea", "a"): 40, ("anna", "b"): 50, ("bea", "b"): 50},
    )
    answer = why(best(asked), A)
    assert [(one.rule, one.carer) for one in answer.broken] == [("reach", "anna")]


def test_another_carer_costs_what_she_drives_more() -> None:
    asked = problem(
        [visit("a")], [carer("anna"), carer("bea")], drives={("anna", "a"): 10, ("bea", "a"): 20}
    )
    answer = why(best(asked), A, "bea")
    # 40 minutes instead of 20, both with 6 half hours over contract: 20 x 10 = 200.
    found = shown(answer)
    assert (found.price.at_least, found.price.at_most) == (200, 200)
    assert found.terms == (
        TermChange(name="travel", unit="minutes", before=20, after=40, cost=200),
    )
    assert answer.text_nl == (
        f"Bezoek {A} door bea: dat kan. Dat kost 200 punten meer (reistijd 20 → 40 minuten)."
    )


def test_another_carer_without_the_skill_is_told_so() -> None:
    asked = problem(
        [visit("a", skills=["caesarean"])], [carer("anna", skills=["caesarean"]), carer("bea")]
    )
    answer = why(best(asked), A, "bea")
    assert (answer.finding, answer.limits) == (Finding.FORBIDDEN, (Limit.QUALIFICATION,))
    assert [(one.rule, one.carer) for one in answer.broken] == [("qualification", "bea")]


def test_a_roster_that_is_not_the_cheapest_is_told_a_cheaper_one() -> None:
    asked = problem(
        [visit("a")], [carer("anna"), carer("bea")], drives={("anna", "a"): 10, ("bea", "a"): 20}
    )
    dearer = Planned.of(asked, shown(why(best(asked), A, "bea")).assignments, lower_bound=560)
    answer = why(dearer, A, "anna")
    # The lower bound is what Anna costs: 20 minutes and 6 half hours, 200 + 360.
    assert (shown(answer).price.at_least, shown(answer).price.at_most) == (-200, -200)
    assert "a roster found so costs 200 points less" in answer.text_en.lower()


@pytest.mark.parametrize(("asked_visit", "asked_carer"), [("c/2026-11-30", None), (A, "zoe")])
def test_a_visit_or_carer_the_problem_does_not_have_is_refused(
    asked_visit: str, asked_carer: str | None
) -> None:
    with pytest.raises(ProblemError, match="has no such"):
        why(one_of_two(), asked_visit, asked_carer)
