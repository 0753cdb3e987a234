"""From a command to the roster of a region and week."""

from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM
from domain.roster.aggregate import Roster
from domain.roster.commands import (
    MoveAssignment,
    PinAssignment,
    ProposeRoster,
    PublishRoster,
    RosterCommand,
    UndoMove,
    UnpinAssignment,
)
from domain.roster.errors import NothingProposedError


def propose_roster(command: ProposeRoster, work: UnitOfWork) -> None:
    """Lay a planning run's roster before the planner."""
    work.start(Organisation, ORGANISATION_STREAM).must_have(command.region)
    roster = work.start(Roster, command.stream_id)
    roster.propose(
        command.region,
        command.week,
        command.run,
        command.visits,
        command.uncovered,
        command.known_version,
    )


def publish_roster(command: PublishRoster, work: UnitOfWork) -> None:
    """Make the proposed roster the one carers work by."""
    _roster(command, work).publish(command.run)


def move_assignment(command: MoveAssignment, work: UnitOfWork) -> None:
    """Give a visit to another carer or nobody, or another time."""
    roster = _roster(command, work)
    roster.move(command.visit, command.carer, command.starts_at, command.overridden)


def undo_move(command: UndoMove, work: UnitOfWork) -> None:
    """Put a visit back to where it stood before a move."""
    _roster(command, work).undo(command.moved_version, command.overridden)


def pin_assignment(command: PinAssignment, work: UnitOfWork) -> None:
    """Keep a visit with its carer when the week is planned again."""
    _roster(command, work).pin(command.visit, with_time=command.with_time)


def unpin_assignment(command: UnpinAssignment, work: UnitOfWork) -> None:
    """Let the planner give a visit to anybody again."""
    _roster(command, work).unpin(command.visit)


def _roster(command: RosterCommand, work: UnitOfWork) -> Roster:
    roster = work.find(Roster, command.stream_id)
    if roster is None:
        raise NothingProposedError(region=command.region, week=command.week)
    return roster


HANDLERS: Handlers = {
    ProposeRoster: propose_roster,
    PublishRoster: publish_roster,
    MoveAssignment: move_assignment,
    UndoMove: undo_move,
    PinAssignment: pin_assignment,
    UnpinAssignment: unpin_assignment,
}
