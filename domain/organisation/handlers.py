"""From a command to the organisation."""

from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import (
    AddRegion,
    EstablishOrganisation,
    LiftScarcityLevel,
    SetScarcityLevel,
)
from domain.organisation.facts import Scarcity


def establish_organisation(command: EstablishOrganisation, work: UnitOfWork) -> None:
    """Name the organisation this log belongs to."""
    organisation = work.start(Organisation, command.stream_id)
    organisation.establish(command.name, demonstration=command.demonstration)


def add_region(command: AddRegion, work: UnitOfWork) -> None:
    """Add a region that is planned on its own."""
    work.get(Organisation, command.stream_id, "-").add_region(command.region, command.name)


def set_scarcity_level(command: SetScarcityLevel, work: UnitOfWork) -> None:
    """Cap the hours of families in a region."""
    level = Scarcity(command.minutes, command.first_day, command.last_day, command.order)
    work.get(Organisation, command.stream_id, "").set_scarcity_level(command.region, level)


def lift_scarcity_level(command: LiftScarcityLevel, work: UnitOfWork) -> None:
    """Let the norm hold again in a region."""
    work.get(Organisation, command.stream_id, "").lift_scarcity_level(
        command.region, command.lifted_on
    )


HANDLERS: Handlers = {
    EstablishOrganisation: establish_organisation,
    AddRegion: add_region,
    SetScarcityLevel: set_scarcity_level,
    LiftScarcityLevel: lift_scarcity_level,
}
