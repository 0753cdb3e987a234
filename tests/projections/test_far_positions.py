"""A national log passes position 2,147,483,647 in time: read models go on past it."""

from domain.planning_run.aggregate import PlanningRun
from kraamplan.bootstrap import build_services
from projections.catalogue import PROJECTIONS
from projections.planning_runs import RUNS, planning_runs
from projections.reader import Reader
from projections.view import View
from tests.projections.histories import EVERY_KIND
from tests.projections.telling import LATER, Told, in_memory
from tests.support.stores import log_of

FAR = 2**31


def test_every_read_model_takes_events_at_positions_that_need_more_than_32_bits(
    database_url: str,
) -> None:
    with in_memory() as told:
        told.tell(*EVERY_KIND)
        events = log_of(told.services.application)
    services = build_services(database_url, clock=lambda: LATER)
    try:
        with services.engine.begin() as connection:
            view = View(connection, empty=True)
            for position, event in enumerate(events, start=FAR):
                view.position = position
                for projection in PROJECTIONS:
                    projection.project(event, view)
            view.flush()
            started = [
                position
                for position, event in enumerate(events, start=FAR)
                if isinstance(event, PlanningRun.Started)
            ]
            assert [run["started"] for run in planning_runs(Reader(connection))] == started
    finally:
        services.close()


def test_the_position_a_run_knew_may_need_as_much(database_url: str) -> None:
    services = build_services(database_url, clock=lambda: LATER)
    try:
        told = Told(services)
        told.tell(*EVERY_KIND)
        services.runner.catch_up()
        with services.engine.begin() as connection:
            connection.execute(RUNS.table.update().values(log_position=FAR))
            assert {run["log_position"] for run in planning_runs(Reader(connection))} == {FAR}
    finally:
        services.close()
