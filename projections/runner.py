"""Keeps the read models up to date with the log."""

from uuid import UUID

from eventsourcing.persistence import ApplicationRecorder, Mapper
from sqlalchemy import Engine

from projections.follower import Follower, Progress, nothing_collected
from projections.log import Log
from projections.position import LIVE, POSITION, Position, schema_of
from projections.rebuild import Rebuild
from projections.schema import alone
from projections.temporal import METADATA
from projections.view import Projection

BATCH = 10_000
"""Events applied in one transaction: about half a second, in which nobody else writes on SQLite."""


class ProjectionRunner:
    """Brings the read models up to date with the log."""

    def __init__(
        self,
        recorder: ApplicationRecorder,
        mapper: Mapper[UUID],
        engine: Engine,
        projections: tuple[Projection, ...],
        batch_size: int = BATCH,
    ) -> None:
        self._live = Follower(
            log=Log(recorder, mapper, batch_size),
            engine=engine,
            projections=projections,
            position=Position(LIVE, schema_of(projections)),
        )

    def prepare(self, progress: Progress | None = None) -> None:
        """Make the tables, and make them anew when a projection changed meaning since they were.

        In that case it comes back when they have caught up with the log. Others who still run the
        version before go on reading the old tables until then.
        """
        position = self._live.position
        with alone(self._live.engine) as connection:
            METADATA.create_all(connection, tables=[POSITION])
            found = position.found(connection)
            if found is None:
                tables = [table.table for each in self._live.projections for table in each.tables]
                METADATA.drop_all(connection, tables=tables)
                METADATA.create_all(connection, tables=tables)
                position.start(connection)
        if found is not None and found[1] != position.schema:
            self.rebuild(progress)

    def catch_up(self, progress: Progress | None = None) -> int:
        """Apply what was recorded since the last time; returns the position reached.

        Safe to call from several threads and processes at once. Raises ReadModelsReplacedError when
        another version of kraamplan made the tables anew in the meantime.
        """
        reached = 0
        with nothing_collected():
            for reached in self._live.batches():
                if progress:
                    progress(reached)
        return reached

    @property
    def log(self) -> Log:
        """The log that the read models are made from."""
        return self._live.log

    def position(self) -> int:
        """The position the read models have reached."""
        return self._live.reached()

    def rebuild(self, progress: Progress | None = None) -> int:
        """Make every read model anew from the log; returns the position.

        Readers see the old rows until the new ones are complete. What is stopped on the way goes on
        the next time from where it was.
        """
        return Rebuild(self._live).run(progress)

    def abandon_rebuild(self) -> None:
        """Throw away what an unfinished rebuild left behind."""
        Rebuild(self._live).abandon()
