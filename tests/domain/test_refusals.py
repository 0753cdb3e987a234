"""Every rule of the domain refuses at least once, by name and in two languages."""

import re
from string import Formatter

import pytest

from domain.assessment.errors import PolicyIncompleteForFactsError
from domain.kernel.errors import CommandIdTakenError, ConflictError, DomainError
from domain.on_call.errors import OnCallNotLawfulError
from domain.planning_run.errors import (
    RegionBeingPlannedError,
    RunCancelledError,
    RunProblemMissingError,
    RunWithoutAnswerError,
)
from domain.roster.by_hand_errors import MoveBreaksRuleError, VisitGoneByError
from domain.roster.errors import (
    CarerNotPlannedError,
    NobodyAskedError,
    NoLongerLawfulError,
    NothingPublishedError,
    VisitInHospitalError,
    VisitNotPlannedError,
    WeekIsOverError,
)
from tests.domain.refusals import REFUSALS
from tests.support.domain_classes import every_subclass
from tests.support.given_when_then import given
from tests.support.refusal import Refusal

ELSEWHERE = {
    CommandIdTakenError: "tests/domain/kernel/test_idempotency.py: it takes a context used twice",
    ConflictError: "tests/domain/kernel/test_contention.py: it takes others who keep writing",
    PolicyIncompleteForFactsError: "tests/domain/assessment/test_indicating.py: no policy that can "
    "be published has a gap",
    WeekIsOverError: "tests/kraamplan/test_planning.py: raised above the aggregates",
    NothingPublishedError: "tests/kraamplan/test_replanning.py: raised above the aggregates",
    RunProblemMissingError: "tests/kraamplan/test_explaining.py: raised above the aggregates",
    VisitNotPlannedError: "tests/kraamplan/test_explaining.py: raised above the aggregates",
    VisitInHospitalError: "tests/kraamplan/test_explaining.py: raised above the aggregates",
    NobodyAskedError: "tests/kraamplan/web/test_wishes.py: raised above the aggregates",
    CarerNotPlannedError: "tests/kraamplan/test_explaining.py: raised above the aggregates",
    RunCancelledError: "tests/kraamplan/cli/test_cancelling.py: the command line says it",
    RegionBeingPlannedError: "tests/kraamplan/test_planning_turn.py: it takes another program",
    RunWithoutAnswerError: "tests/kraamplan/test_replay.py: raised above the aggregates",
    MoveBreaksRuleError: "tests/kraamplan/test_moving.py: raised above the aggregates",
    VisitGoneByError: "tests/kraamplan/test_moving.py: raised above the aggregates",
    OnCallNotLawfulError: "tests/kraamplan/test_on_call.py: raised above the aggregates",
    NoLongerLawfulError: "raised where the labour rules are asked, above the aggregates",
}


EVERY_ERROR = every_subclass(DomainError)


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.because)
def test_it_is_refused_by_its_rule_and_leaves_no_trace(refusal: Refusal) -> None:
    given(*refusal.given).when(
        refusal.when, expected_version=refusal.expected_version
    ).then_refused(refusal.error, *refusal.facts)
    assert refusal.rule == refusal.error.RULE


def test_the_table_provokes_every_error_but_those_with_a_test_of_their_own() -> None:
    provoked = {refusal.error for refusal in REFUSALS}
    assert provoked.isdisjoint(ELSEWHERE)
    assert provoked | set(ELSEWHERE) == set(EVERY_ERROR)


@pytest.mark.parametrize("error", EVERY_ERROR)
def test_its_dutch_and_its_english_text_name_the_same_facts(error: type[DomainError]) -> None:
    names = {name for _, name, _, _ in Formatter().parse(error.EN) if name}
    assert names
    refusal = error(**{name: f"<{name}>" for name in names})
    for text in (refusal.text_nl, refusal.text_en):
        assert {f"<{name}>" for name in names} == set(re.findall(r"<\w+>", text))


@pytest.mark.parametrize("error", EVERY_ERROR)
def test_its_rule_has_a_name_that_fits_in_an_address(error: type[DomainError]) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", error.RULE)


@pytest.mark.parametrize("error", EVERY_ERROR)
def test_its_texts_are_sentences(error: type[DomainError]) -> None:
    for text in (error.NL, error.EN):
        assert text.endswith(".")
        assert "  " not in text


def test_an_error_is_read_in_english_unless_asked_otherwise() -> None:
    error = ConflictError(attempts=5)
    assert str(error) == error.text_en
    assert error.facts == {"attempts": "5"}
