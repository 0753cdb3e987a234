"""Several writers at once lose nothing and break no invariant, on every store."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from threading import Barrier

import pytest

from domain.application import CapacityPlanning
from domain.care.aggregate import Care
from domain.carer.aggregate import Carer
from domain.carer.errors import AlreadyWorkingError
from domain.kernel.command import Command, CommandContext
from domain.kernel.errors import DomainError
from tests.support.builders import (
    command_context,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.stores import log_of, opened
from tests.support.writers import (
    PATIENCE_SECONDS,
    Work,
    intakes,
    write_in_processes,
    write_in_threads,
)

EACH = 10
CARERS = ["K1", "K2", "K3", "K4", "K5", "K6"]

WriteAtOnce = Callable[..., None]


def begin(database_url: str, *commands: Command) -> None:
    with opened(database_url) as app:
        for number, command in enumerate(commands, start=1):
            app.handle(command, command_context(number))


@pytest.mark.parametrize("write_at_once", [write_in_threads, write_in_processes])
def test_two_writers_to_one_stream_lose_nothing(
    database_url: str, write_at_once: WriteAtOnce
) -> None:
    begin(database_url, *in_care())
    write_at_once(database_url, intakes(1, EACH), intakes(2, EACH))
    with opened(database_url) as app:
        held = [event for event in log_of(app) if isinstance(event, Care.IntakeHeld)]
    assert [event.originator_version for event in held] == list(range(3, 3 + 2 * EACH))
    for writer in (1, 2):
        days = [event.held_on.day for event in held if event.held_on.month == writer]
        assert days == list(range(1, EACH + 1))


def test_a_command_sent_by_two_at_once_is_recorded_once(database_url: str) -> None:
    begin(database_url, *in_care())
    same: list[Work] = intakes(1, EACH)
    write_in_threads(database_url, same, same)
    with opened(database_url) as app:
        held = [event for event in log_of(app) if isinstance(event, Care.IntakeHeld)]
    assert [event.held_on.day for event in held] == list(range(1, EACH + 1))


def test_a_carer_is_at_one_of_two_families_that_claim_her_at_the_same_time(
    database_url: str,
) -> None:
    two_families = (*in_care("G1"), register_family("G2"), report_birth("G2"))
    begin(database_url, *two_families, *map(hire_carer, CARERS))
    with ExitStack() as stack:
        first, second = (
            Family(f"G{number}", stack.enter_context(opened(database_url, made=True)))
            for number in (1, 2)
        )
        pool = stack.enter_context(ThreadPoolExecutor(2))
        for number, carer in enumerate(CARERS, start=100):
            ready = Barrier(2)
            claims = [
                pool.submit(first.claim, carer, command_context(number), ready),
                pool.submit(second.claim, carer, command_context(2 * number), ready),
            ]
            (refusal,) = filter(None, [claim.result(PATIENCE_SECONDS) for claim in claims])
            assert type(refusal) is AlreadyWorkingError
        log = log_of(first.app)
    visits = [event for event in log if isinstance(event, Care.SessionDelivered)]
    work = [event for event in log if isinstance(event, Carer.WorkRecorded)]
    assert [event.carer for event in visits] == CARERS
    assert [(event.carer, event.family) for event in work] == [
        (event.carer, event.family) for event in visits
    ]


@dataclass(frozen=True, slots=True)
class Family:
    """A family that says a carer was with it on Monday morning."""

    number: str
    app: CapacityPlanning

    def claim(self, carer: str, context: CommandContext, ready: Barrier) -> DomainError | None:
        """The refusal, or None when the session was recorded."""
        ready.wait(PATIENCE_SECONDS)
        try:
            self.app.handle(deliver_session(self.number, carer=carer), context)
        except DomainError as refusal:
            return refusal
        return None
