"""When others write first, a command is decided anew; after a bounded number of tries it stops."""

from collections.abc import Callable
from functools import partial
from itertools import count

import pytest

from domain.application import ATTEMPTS, CapacityPlanning
from domain.care.errors import CareClosedError
from domain.kernel.command import Command, CommandContext, Receipt
from domain.kernel.errors import ConflictError, StaleVersionError
from tests.support.builders import close_care, command_context, hold_intake, in_care
from tests.support.contended_store import ContendedRecorder
from tests.support.stores import log_of


class Contest:
    """A family in care, and rivals who write to its stream before the next commands do."""

    def __init__(self) -> None:
        self.app = CapacityPlanning(env={"PERSISTENCE_MODULE": "tests.support.contended_store"})
        self._numbers = count(1)
        for command in in_care():
            self.handle(command)
        self.before = self.app.position()

    def new_context(self) -> CommandContext:
        return command_context(next(self._numbers))

    def handle(self, command: Command, expected_version: int | None = None) -> Receipt:
        return self.app.handle(command, self.new_context(), expected_version)

    def add_rival(self, act: Callable[[], object]) -> None:
        recorder = self.app.recorder
        assert isinstance(recorder, ContendedRecorder)
        recorder.rivals.append(act)

    def add_rivals(self, *commands: Command) -> None:
        for command in commands:
            self.add_rival(partial(self.handle, command))

    @property
    def recorded(self) -> list[tuple[int, str]]:
        """Version and topic of what rivals and others recorded."""
        events = log_of(self.app)[self.before :]
        return [(event.originator_version, event.TOPIC) for event in events]


@pytest.fixture
def contest() -> Contest:
    return Contest()


def test_nothing_is_lost_when_another_writes_first(contest: Contest) -> None:
    contest.add_rivals(hold_intake())
    receipt = contest.handle(hold_intake(held_on="2026-10-01"))
    assert contest.recorded == [(3, "care.intake-held"), (4, "care.intake-held")]
    assert receipt.version == 4


def test_a_command_is_decided_anew_on_what_the_other_wrote(contest: Contest) -> None:
    contest.add_rivals(close_care())
    with pytest.raises(CareClosedError):
        contest.handle(hold_intake())
    assert contest.recorded == [(3, "care.closed")]


def test_a_version_that_became_stale_in_between_is_not_overwritten(contest: Contest) -> None:
    contest.add_rivals(hold_intake())
    with pytest.raises(StaleVersionError) as refusal:
        contest.handle(hold_intake(held_on="2026-10-01"), expected_version=2)
    assert refusal.value.facts == {"expected": "2", "current": "3"}
    assert contest.recorded == [(3, "care.intake-held")]


def test_a_command_that_arrives_twice_at_once_is_recorded_once(contest: Contest) -> None:
    context = contest.new_context()
    contest.add_rival(lambda: contest.app.handle(hold_intake(), context))
    receipt = contest.app.handle(hold_intake(), context)
    assert receipt.repeated
    assert contest.recorded == [(3, "care.intake-held")]


def test_the_last_try_may_succeed(contest: Contest) -> None:
    contest.add_rivals(*[hold_intake()] * (ATTEMPTS - 1))
    assert contest.handle(close_care()).version == 2 + ATTEMPTS
    assert contest.recorded[-1] == (2 + ATTEMPTS, "care.closed")


def test_after_a_bounded_number_of_tries_it_gives_up_and_says_so(contest: Contest) -> None:
    contest.add_rivals(*[hold_intake()] * ATTEMPTS)
    with pytest.raises(ConflictError) as refusal:
        contest.handle(close_care())
    assert refusal.value.RULE == "too-many-writers"
    assert refusal.value.text_nl.startswith("Vastleggen lukte 5 keer niet: anderen schreven")
    assert refusal.value.text_en.startswith("Could not record this in 5 tries: others were")
    assert [topic for _, topic in contest.recorded] == ["care.intake-held"] * ATTEMPTS
