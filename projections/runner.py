"""Pulls the log. Rows and position move in one transaction, so no event takes effect twice."""

from collections.abc import Callable
from uuid import UUID

from eventsourcing.persistence import ApplicationRecorder, Mapper
from sqlalchemy import Connection, Engine, select, update

from domain.kernel.event import Event
from projections.schema import POSITION
from projections.temporal import METADATA
from projections.view import Projection, View

_NAME = "read_models"
"""All projections share one pass over the log and so one position."""

Progress = Callable[[int], None]


class ProjectionRunner:
    """Brings the read models up to date with the log."""

    def __init__(
        self,
        recorder: ApplicationRecorder,
        mapper: Mapper[UUID],
        engine: Engine,
        projections: tuple[Projection, ...],
        batch_size: int = 1_000,
    ) -> None:
        self._recorder = recorder
        self._mapper = mapper
        self._engine = engine
        self._projections = projections
        self._batch_size = batch_size
        self._schema = ",".join(f"{each.name}:{each.version}" for each in projections)

    def prepare(self) -> None:
        """Make the tables, and make them anew when a projection changed meaning since they were."""
        with self._engine.begin() as connection:
            METADATA.create_all(connection)
            found = connection.execute(
                select(POSITION.c.schema).where(POSITION.c.name == _NAME)
            ).scalar()
            if found != self._schema:
                self._empty(connection)

    def catch_up(self, progress: Progress | None = None) -> int:
        """Apply what was recorded since the last time; returns the position reached.

        Safe to call from several processes at once: each batch starts by locking the position.
        """
        while True:
            with self._engine.begin() as connection:
                position, applied = self._apply_batch(connection)
            if progress:
                progress(position)
            if applied < self._batch_size:
                return position

    def position(self) -> int:
        """The position the read models have reached."""
        with self._engine.connect() as connection:
            reached = select(POSITION.c.position).where(POSITION.c.name == _NAME)
            return int(connection.execute(reached).scalar_one())

    def rebuild(self, progress: Progress | None = None) -> int:
        """Drop every read model and replay the log, in one transaction; returns the position.

        Readers see the old rows until the new ones are complete.
        """
        with self._engine.begin() as connection:
            self._empty(connection)
            while True:
                position, applied = self._apply_batch(connection)
                if progress:
                    progress(position)
                if applied < self._batch_size:
                    return position

    def _apply_batch(self, connection: Connection) -> tuple[int, int]:
        # The update locks the row: whoever comes second waits, then reads where the first one got.
        position: int = connection.execute(
            update(POSITION)
            .where(POSITION.c.name == _NAME)
            .values(position=POSITION.c.position)
            .returning(POSITION.c.position)
        ).scalar_one()
        notifications = self._recorder.select_notifications(
            start=position, limit=self._batch_size, inclusive_of_start=False
        )
        view = View(connection)
        for notification in notifications:
            event = self._mapper.to_domain_event(notification)
            assert isinstance(event, Event)
            view.position = notification.id
            for projection in self._projections:
                projection.project(event, view)
        view.flush()
        if notifications:
            position = notifications[-1].id
            connection.execute(
                update(POSITION).where(POSITION.c.name == _NAME).values(position=position)
            )
        return position, len(notifications)

    def _empty(self, connection: Connection) -> None:
        tables = [table.table for each in self._projections for table in each.tables]
        METADATA.drop_all(connection, tables=tables)
        METADATA.create_all(connection, tables=tables)
        connection.execute(POSITION.delete().where(POSITION.c.name == _NAME))
        connection.execute(POSITION.insert().values(name=_NAME, position=0, schema=self._schema))
