"""Every version of a row says when it was true, and no two of one key at the same time."""

from hypothesis import given
from sqlalchemy import Row, select

from projections.catalogue import PROJECTIONS
from projections.on_call import NEEDS, PUBLISHED
from projections.planning_problem import BLOCKS
from projections.planning_wishes import DAYS_OFF, PAIRS, PRIORITIES
from projections.roster_board import UNCOVERED, VISITS
from projections.roster_edits import MOVES, OVERRIDES, PINS
from projections.scarcity import LEVELS
from projections.shortfalls import CAUSES
from projections.temporal import TemporalTable
from projections.view import View
from tests.projections.histories import SOME_EXAMPLES, Step, histories
from tests.projections.tables import TABLES, every_row
from tests.projections.telling import Told, empty_engine, in_memory, runner_on
from tests.support.stores import log_of, stored_log

TAKEN_AWAY = (
    *(VISITS, UNCOVERED, PINS, MOVES, OVERRIDES),
    *(NEEDS, PUBLISHED, BLOCKS),
    *(CAUSES, LEVELS),
    *(PAIRS, PRIORITIES, DAYS_OFF),
)
"""Tables whose rows can end; a row of any other stays, with other values."""


def versions_by_key(told: Told, table: TemporalTable) -> list[list[Row[tuple[object, ...]]]]:
    """The versions of each key, in order of time."""
    by_key: dict[tuple[object, ...], list[Row[tuple[object, ...]]]] = {}
    with told.services.engine.connect() as connection:
        for row in connection.execute(select(table.table).order_by(table.c.valid_from)):
            key = tuple(row._mapping[name] for name in table.key_names)
            by_key.setdefault(key, []).append(row)
    return list(by_key.values())


@given(histories())
@SOME_EXAMPLES
def test_versions_of_a_row_follow_each_other(history: Step) -> None:
    with in_memory() as told:
        told.try_to_tell(*history)
        newest = told.services.runner.catch_up()
        for table in TABLES:
            for versions in versions_by_key(told, table):
                assert all(1 <= each.valid_from <= newest for each in versions)
                ends = [each.valid_to for each in versions]
                assert None not in ends[:-1]
                starts = [each.valid_from for each in versions]
                assert all(start < end for start, end in zip(starts, ends, strict=True) if end)
                if table in TAKEN_AWAY:
                    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
                else:
                    assert ends == [*starts[1:], None]


@given(histories())
@SOME_EXAMPLES
def test_an_event_projected_twice_changes_nothing_more(history: Step) -> None:
    with in_memory() as told, empty_engine() as other:
        application = told.services.application
        told.try_to_tell(*history)
        told.services.runner.catch_up()
        runner_on(application, other)
        with other.begin() as connection:
            view = View(connection)
            for stored, event in zip(stored_log(application), log_of(application), strict=True):
                view.position = stored.id
                for projection in PROJECTIONS:
                    projection.project(event, view)
                    projection.project(event, view)
            view.flush()
        assert every_row(other) == every_row(told.services.engine)
