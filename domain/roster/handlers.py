"""From a command to the roster of a region and week."""

from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM
from domain.roster.aggregate import Roster
from domain.roster.commands import ProposeRoster, PublishRoster
from domain.roster.errors import NothingProposedError


def propose_roster(command: ProposeRoster, work: UnitOfWork) -> None:
    """Lay a planning run's roster before the planner."""
    work.start(Organisation, ORGANISATION_STREAM).must_have(command.region)
    roster = work.start(Roster, command.stream_id)
    roster.propose(command.region, command.week, command.run, command.visits, command.uncovered)


def publish_roster(command: PublishRoster, work: UnitOfWork) -> None:
    """Make the proposed roster the one carers work by."""
    roster = work.find(Roster, command.stream_id)
    if roster is None:
        raise NothingProposedError(region=command.region, week=command.week)
    roster.publish(command.run)


HANDLERS: Handlers = {
    ProposeRoster: propose_roster,
    PublishRoster: publish_roster,
}
