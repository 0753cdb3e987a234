"""What holds after any run of commands, valid and invalid mixed."""

import pytest
from hypothesis import given, settings

from domain.application import BatchRefusedError, CapacityPlanning
from domain.catalogue import COMMANDS
from domain.kernel.command import Order, Receipt
from domain.kernel.errors import DomainError
from tests.support.command_strategies import COMMAND_STRATEGIES
from tests.support.live_streams import LiveStreams, state_of
from tests.support.stores import IN_MEMORY, log_of, stored_log
from tests.support.strategies import stories

EXAMPLES = settings(max_examples=50)


def new_log() -> CapacityPlanning:
    return CapacityPlanning(env=IN_MEMORY)


def tell(app: CapacityPlanning, story: list[Order]) -> list[Receipt | DomainError]:
    """Handle the orders one by one; what each of them got."""
    outcomes: list[Receipt | DomainError] = []
    for order in story:
        try:
            outcomes.append(app.handle(order.command, order.context, order.expected_version))
        except DomainError as refusal:
            outcomes.append(refusal)
    return outcomes


def recorded(story: list[Order], outcomes: list[Receipt | DomainError]) -> list[Order]:
    """The orders that left something in the log."""
    return [
        order
        for order, outcome in zip(story, outcomes, strict=True)
        if isinstance(outcome, Receipt) and not outcome.repeated
    ]


def test_any_command_can_come_up() -> None:
    assert set(COMMAND_STRATEGIES) == set(COMMANDS)


@EXAMPLES
@given(stories())
def test_what_is_rebuilt_from_the_log_is_what_lived(story: list[Order]) -> None:
    app, live = new_log(), LiveStreams()
    for order in recorded(story, tell(app, story)):
        live.handle(order)
    streams = {event.originator_id for event in log_of(app)}
    alive = {key: each for key, each in live.aggregates.items() if each.version}
    assert set(alive) == streams
    for stream_id, aggregate in alive.items():
        rebuilt = app.repository.get(stream_id, projector_func=type(aggregate).replay)
        assert state_of(rebuilt) == state_of(aggregate)
        assert list(app.events.get(stream_id)) == list(aggregate.pending)


@EXAMPLES
@given(stories())
def test_the_same_commands_in_the_same_order_make_the_same_log(story: list[Order]) -> None:
    one, other = new_log(), new_log()
    outcomes, again = tell(one, story), tell(other, story)
    assert stored_log(one) == stored_log(other)
    assert [str(each) for each in outcomes] == [str(each) for each in again]


@EXAMPLES
@given(stories())
def test_a_refused_command_leaves_the_log_as_it_was_and_an_accepted_one_only_adds(
    story: list[Order],
) -> None:
    app = new_log()
    before = stored_log(app)
    for order in story:
        (outcome,) = tell(app, [order])
        after = stored_log(app)
        assert after[: len(before)] == before
        if isinstance(outcome, DomainError) or outcome.repeated:
            assert len(after) == len(before)
        else:
            assert len(after) > len(before)
            assert outcome.position == after[-1].id
        before = after


@EXAMPLES
@given(stories())
def test_a_command_that_was_recorded_can_be_sent_again_without_effect(story: list[Order]) -> None:
    app = new_log()
    done = recorded(story, tell(app, story))
    before = stored_log(app)
    receipts = tell(app, done)
    assert all(isinstance(receipt, Receipt) and receipt.repeated for receipt in receipts)
    assert stored_log(app) == before


@EXAMPLES
@given(stories())
def test_a_batch_makes_the_same_log_as_its_orders_one_by_one(story: list[Order]) -> None:
    one_by_one, batch = new_log(), new_log()
    done = recorded(story, tell(one_by_one, story))
    batch.handle_all(done)
    assert stored_log(batch) == stored_log(one_by_one)


@EXAMPLES
@given(stories())
def test_a_batch_is_recorded_whole_or_not_at_all_and_a_dry_run_never(story: list[Order]) -> None:
    dry, wet = new_log(), new_log()
    try:
        would_be = [receipt.version for receipt in dry.handle_all(story, dry_run=True)]
    except BatchRefusedError:
        with pytest.raises(BatchRefusedError):
            wet.handle_all(story)
        assert stored_log(wet) == []
    else:
        assert [receipt.version for receipt in wet.handle_all(story)] == would_be
    assert stored_log(dry) == []
