"""Pulls the log. Rows and position move in one transaction, so no event takes effect twice."""

from collections.abc import Callable, Sequence
from uuid import UUID

from eventsourcing.persistence import ApplicationRecorder, Mapper, Notification
from sqlalchemy import Connection, Engine, Table, select, update

from domain.kernel.event import Event
from projections.schema import POSITION, alone
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
        with alone(self._engine) as connection:
            METADATA.create_all(connection)
            found = connection.execute(
                select(POSITION.c.schema).where(POSITION.c.name == _NAME)
            ).scalar()
            if found != self._schema:
                self._start_over(connection)
                METADATA.drop_all(connection, tables=self._tables)
                METADATA.create_all(connection, tables=self._tables)

    def catch_up(self, progress: Progress | None = None) -> int:
        """Apply what was recorded since the last time; returns the position reached.

        Safe to call from several threads and processes at once. The log is read before the position
        is locked, so nobody waits for a connection while holding a lock; who finds that others got
        further in the meantime reads again.
        """
        while True:
            position = self.position()
            notifications = self._after(position)
            if notifications:
                with self._engine.begin() as connection:
                    if self._locked_position(connection) == position:
                        position = self._apply(connection, notifications)
                    else:
                        continue
            if progress:
                progress(position)
            if len(notifications) < self._batch_size:
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
            self._start_over(connection)
            # Deleted, not dropped: readers keep seeing the old rows and are not locked out.
            for table in self._tables:
                connection.execute(table.delete())
            position = 0
            while notifications := self._after(position):
                position = self._apply(connection, notifications)
                if progress:
                    progress(position)
            return position

    def _after(self, position: int) -> Sequence[Notification]:
        return self._recorder.select_notifications(
            start=position, limit=self._batch_size, inclusive_of_start=False
        )

    def _locked_position(self, connection: Connection) -> int:
        # The update locks the row: whoever comes second waits, then reads where the first one got.
        return int(
            connection.execute(
                update(POSITION)
                .where(POSITION.c.name == _NAME)
                .values(position=POSITION.c.position)
                .returning(POSITION.c.position)
            ).scalar_one()
        )

    def _apply(self, connection: Connection, notifications: Sequence[Notification]) -> int:
        view = View(connection)
        for notification in notifications:
            event = self._mapper.to_domain_event(notification)
            assert isinstance(event, Event)
            view.position = notification.id
            for projection in self._projections:
                projection.project(event, view)
        view.flush()
        reached = notifications[-1].id
        connection.execute(
            update(POSITION).where(POSITION.c.name == _NAME).values(position=reached)
        )
        return reached

    def _start_over(self, connection: Connection) -> None:
        start = {"position": 0, "schema": self._schema}
        # Kept rather than replaced: whoever waits for this row finds it again.
        known = connection.execute(update(POSITION).where(POSITION.c.name == _NAME).values(start))
        if not known.rowcount:
            connection.execute(POSITION.insert().values(name=_NAME, **start))

    @property
    def _tables(self) -> list[Table]:
        return [table.table for each in self._projections for table in each.tables]
