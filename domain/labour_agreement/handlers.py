"""From a command to a labour agreement."""

from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.labour_agreement.aggregate import LabourAgreement
from domain.labour_agreement.commands import RegisterAgreement, SetProvision


def register_agreement(command: RegisterAgreement, work: UnitOfWork) -> None:
    """Put a law, decree or collective agreement on record."""
    agreement = work.start(LabourAgreement, command.stream_id)
    agreement.register(command.agreement, command.kind, command.title)


def set_provision(command: SetProvision, work: UnitOfWork) -> None:
    """Set what it limits from a date on."""
    agreement = work.get(LabourAgreement, command.stream_id, command.agreement)
    agreement.set_provision(command.agreement, command.provision)


HANDLERS: Handlers = {RegisterAgreement: register_agreement, SetProvision: set_provision}
