"""Laws and collective agreements into the log."""

from domain.application import BatchRefusedError
from domain.kernel.command import Command, Order, Receipt
from domain.labour_agreement.commands import RegisterAgreement, SetProvision
from domain.labour_agreement.facts import Agreement
from kraamplan.services import Sender, Services


def commands_for(agreement: Agreement) -> tuple[Command, ...]:
    """Commands after which the agreement is on record; carried out again they change nothing."""
    code = agreement.agreement
    return (
        RegisterAgreement(agreement=code, kind=agreement.kind, title=agreement.title),
        *(SetProvision(agreement=code, provision=each) for each in agreement.provisions),
    )


def publish_agreement(services: Services, sender: Sender, agreement: Agreement) -> Receipt:
    """Put an agreement on record as it stands in a file; only what differs is recorded.

    Raises DomainError when a rule refuses it; then nothing is recorded.
    """
    context = sender.context()
    orders = [
        Order(command=command, context=sender.context(causation=context))
        for command in commands_for(agreement)
    ]
    try:
        return services.application.handle_all(orders)[-1]
    except BatchRefusedError as refused:
        raise refused.refusals[0][1] from None
