"""From a command to an indication policy."""

from domain.indication_policy import errors
from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.commands import (
    DefinePackage,
    DraftPolicy,
    DropCombinationRule,
    MapCriterion,
    PolicyCommand,
    PublishPolicy,
    RetirePolicy,
    SetCombinationRule,
    SetProtocol,
    UnmapCriterion,
    WithdrawPackage,
)
from domain.kernel.unit_of_work import Handlers, UnitOfWork
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM


def draft_policy(command: DraftPolicy, work: UnitOfWork) -> None:
    """Begin a version, or amend what the draft says of itself."""
    policy = work.start(IndicationPolicy, command.stream_id)
    policy.draft(command.policy, command.version, command.frame)


def define_package(command: DefinePackage, work: UnitOfWork) -> None:
    """Add a package to the draft, or replace it."""
    _policy(command, work).define_package(command.policy, command.version, command.package)


def withdraw_package(command: WithdrawPackage, work: UnitOfWork) -> None:
    """Take a package out of the draft."""
    _policy(command, work).withdraw_package(command.policy, command.version, command.number)


def map_criterion(command: MapCriterion, work: UnitOfWork) -> None:
    """Add a criterion to the draft, or replace it."""
    _policy(command, work).map_criterion(command.policy, command.version, command.criterion)


def unmap_criterion(command: UnmapCriterion, work: UnitOfWork) -> None:
    """Take a criterion out of the draft."""
    _policy(command, work).unmap_criterion(command.policy, command.version, command.code)


def set_combination_rule(command: SetCombinationRule, work: UnitOfWork) -> None:
    """Add a combination rule to the draft, or replace it."""
    _policy(command, work).set_rule(command.policy, command.version, command.rule)


def drop_combination_rule(command: DropCombinationRule, work: UnitOfWork) -> None:
    """Take a combination rule out of the draft."""
    _policy(command, work).drop_rule(command.policy, command.version, command.code)


def set_protocol(command: SetProtocol, work: UnitOfWork) -> None:
    """Set the protocol of hours of the draft."""
    _policy(command, work).set_protocol(command.policy, command.version, command.protocol)


def publish_policy(command: PublishPolicy, work: UnitOfWork) -> None:
    """Publish the draft if its check finds no error."""
    _policy(command, work).publish(command.policy, command.version, command.effective_on)


def retire_policy(command: RetirePolicy, work: UnitOfWork) -> None:
    """Retire a version that the organisation does not work by any more."""
    policy = _policy(command, work)
    organisation = work.find(Organisation, ORGANISATION_STREAM)
    if organisation is not None:
        adoption = organisation.adopted_from(command.policy, command.version, command.retired_on)
        if adoption is not None:
            raise errors.StillAdoptedError(
                policy=command.policy,
                version=command.version,
                retired_on=command.retired_on,
                use=adoption.use,
            )
    policy.retire(command.policy, command.version, command.retired_on)


def _policy(command: PolicyCommand, work: UnitOfWork) -> IndicationPolicy:
    return work.get(IndicationPolicy, command.stream_id, command.policy)


HANDLERS: Handlers = {
    DraftPolicy: draft_policy,
    DefinePackage: define_package,
    WithdrawPackage: withdraw_package,
    MapCriterion: map_criterion,
    UnmapCriterion: unmap_criterion,
    SetCombinationRule: set_combination_rule,
    DropCombinationRule: drop_combination_rule,
    SetProtocol: set_protocol,
    PublishPolicy: publish_policy,
    RetirePolicy: retire_policy,
}
