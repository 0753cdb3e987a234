"""From a command to the organisation."""

from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import AddRegion, EstablishOrganisation


def establish_organisation(command: EstablishOrganisation, work: UnitOfWork) -> None:
    """Name the organisation this log belongs to."""
    organisation = work.start(Organisation, command.stream_id)
    organisation.establish(command.name, demonstration=command.demonstration)


def add_region(command: AddRegion, work: UnitOfWork) -> None:
    """Add a region that is planned on its own."""
    work.get(Organisation, command.stream_id, "-").add_region(command.region, command.name)


HANDLERS: Handlers = {
    EstablishOrganisation: establish_organisation,
    AddRegion: add_region,
}
