"""Rest between being on call and care: check, model and ledger agree on every division."""

from dataclasses import replace

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from planner.possible import choices_in
from planner.problem import PlanningProblem
from planner.situation import Situation
from tests.planner.toys import assert_agreement, at, carer, on_call, problem, visit, with_blocks

RESTED = replace(CAO_KRAAMZORG_2022, on_call_stretch_minutes=16 * 60, on_call_rest_minutes=8 * 60)


def around_a_night() -> PlanningProblem:
    """On call on Tuesday until 8:00: Monday ends at 13:00, and Tuesday may hold a visit."""
    return with_blocks(
        problem(
            [
                visit("a", 0, 3, (8, 14)),
                visit("b", 0, 3, (11, 18)),
                visit("c", 1, 2, (8, 10)),
                visit("d", 2, 3, (8, 11)),
            ],
            [carer("anna"), carer("bea", free=[(0, 8, 18)])],
            rulebook=RESTED,
        ),
        on_call("anna", 1, 0, 8),
    )


def after_an_evening() -> PlanningProblem:
    """On call on Monday until midnight: Tuesday begins at 11:00."""
    return with_blocks(
        problem(
            [visit("a", 1, 3, (8, 13)), visit("b", 1, 3, (10, 15)), visit("c", 0, 2, (13, 16))],
            [carer("anna")],
            rulebook=RESTED,
        ),
        on_call("anna", 0, 16, 24),
    )


def test_check_model_and_ledger_agree_before_a_night() -> None:
    assert_agreement(around_a_night())


def test_check_model_and_ledger_agree_after_an_evening() -> None:
    assert_agreement(after_an_evening())


def test_care_ends_eleven_hours_before_a_block_and_begins_eleven_after_it() -> None:
    before = choices_in(Situation.of(around_a_night())).starts
    assert before["a/2026-11-30", "anna"] == ((at(0, 8), at(0, 10)),)
    assert ("b/2026-11-30", "anna") not in before
    after = choices_in(Situation.of(after_an_evening())).starts
    assert after["b/2026-12-01", "anna"] == ((at(1, 11), at(1, 12)),)


def test_a_visit_never_lies_in_a_block() -> None:
    asked = with_blocks(
        problem([visit("a", 0, 3, (6, 18))], [carer("anna")]), on_call("anna", 0, 8, 14)
    )
    assert choices_in(Situation.of(asked)).starts["a/2026-11-30", "anna"] == (
        (at(0, 14), at(0, 15)),
    )
