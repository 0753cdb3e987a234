"""A move that is on record under its command's id: what was answered when it was made.

Whoever sends a move again, because the answer was lost, gets that answer and no refusal: the roster
is another since, by this very move.
"""

from dataclasses import dataclass
from uuid import UUID

from domain.kernel.command import Receipt
from domain.kernel.errors import CommandIdTakenError
from domain.roster.aggregate import Roster
from domain.roster.commands import roster_stream
from domain.values.horizon import Horizon, local_day
from domain.values.week import Week
from kraamplan.planning.asked_week import asked_week
from kraamplan.services import Services
from planner.moving import moved
from projections.decision_history import recorded_at
from projections.roster_edits import Move, move_of_version


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedMove:
    """A move, its receipt, and the points the roster cost more by it."""

    move: Move
    receipt: Receipt
    more: int | None


def recorded_move(
    services: Services, command_id: UUID, region: str, week: Week
) -> RecordedMove | None:
    """The move this command made; None when nothing was recorded under its id yet.

    Raises CommandIdTakenError when something else was.
    """
    stream = roster_stream(region, str(week))
    roster = services.application.find(Roster, stream)
    version = None if roster is None else roster.version_after(command_id)
    if version is None:
        return None
    with services.reader() as reader:
        found = move_of_version(reader, region, week, version)
    if found is None:
        raise CommandIdTakenError(command="MoveAssignment", command_id=command_id)
    position, move = found
    return RecordedMove(
        move=move,
        receipt=Receipt(stream_id=stream, version=version, position=position, repeated=True),
        more=_more(services, region, week, position, move),
    )


def _more(services: Services, region: str, week: Week, position: int, move: Move) -> int | None:
    """What it cost, by what was known right before it."""
    with services.reader(position) as reader:
        then = recorded_at(reader)
    assert then is not None, "there is an event at the position"
    with services.reader(position - 1) as reader:
        asked = asked_week(reader, region, week, local_day(then))
    assert asked.proposed is not None, "what was moved had been proposed"
    start = None if move.starts_at is None else Horizon.of_week(week).offset(move.starts_at)
    before = asked.assignments(asked.proposed)
    return moved(asked.problem, before, move.visit, move.carer, start).more
