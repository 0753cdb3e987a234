"""Read models caught up in any number of batches are those rebuilt from the whole log."""

from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import EVENTS
from tests.projections.histories import BEGUN, EVERY_KIND, SOME_EXAMPLES, Step, steps
from tests.projections.tables import every_row
from tests.projections.telling import empty_engine, in_memory, runner_on
from tests.support.stores import log_of

_PIECES = st.lists(
    st.tuples(st.sampled_from([1, 2, 7, 1_000]), st.lists(steps(), max_size=8)),
    min_size=1,
    max_size=6,
)
"""Steps, and the batch size with which the read models then catch up."""


def test_one_history_has_every_kind_of_event() -> None:
    with in_memory() as told:
        told.tell(*EVERY_KIND)
        assert {type(event) for event in log_of(told.services.application)} == set(EVENTS)


def test_every_table_of_that_history_has_rows() -> None:
    with in_memory() as told:
        told.tell(*EVERY_KIND)
        told.services.runner.catch_up()
        empty = [name for name, rows in every_row(told.services.engine).items() if not rows]
        assert empty == ["parked_events"]


@given(_PIECES)
@SOME_EXAMPLES
def test_caught_up_piece_by_piece_is_rebuilt_at_once(pieces: list[tuple[int, list[Step]]]) -> None:
    with in_memory() as told, empty_engine() as other:
        application, engine = told.services.application, told.services.engine
        told.tell(*BEGUN)
        for batch_size, piece in pieces:
            told.try_to_tell(*(command for step in piece for command in step))
            runner_on(application, engine, batch_size).catch_up()
        caught_up = every_row(engine)
        runner_on(application, other).catch_up()
        assert every_row(other) == caught_up
        runner_on(application, engine, batch_size=7).rebuild()
        assert every_row(engine) == caught_up
