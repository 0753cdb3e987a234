"""What can be asked of an indication policy. Each names one version of one policy."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.indication.policy import CombinationRule, Criterion, Frame, Package
from domain.indication.protocol import HourProtocol
from domain.kernel.command import Command
from domain.kernel.ids import stream_id


def policy_stream(policy: str) -> UUID:
    """The stream of this policy, with all its versions."""
    return stream_id("indication-policy", policy)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyCommand(Command):
    """Addresses a policy by its code; version says which one of it is meant."""

    policy: str
    version: int

    @property
    def stream_id(self) -> UUID:
        return policy_stream(self.policy)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPolicy(PolicyCommand):
    """Begin a version as a copy of the one before, or amend what the draft says of itself."""

    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinePackage(PolicyCommand):
    """Add a package to the draft, or replace the one of the same number."""

    package: Package


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPackage(PolicyCommand):
    """Take a package out of the draft."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCriterion(PolicyCommand):
    """Add a criterion to the draft, or replace the one of the same code."""

    criterion: Criterion


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmapCriterion(PolicyCommand):
    """Take a criterion out of the draft."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCombinationRule(PolicyCommand):
    """Add a combination rule to the draft, or replace the one of the same code."""

    rule: CombinationRule


@dataclass(frozen=True, slots=True, kw_only=True)
class DropCombinationRule(PolicyCommand):
    """Take a combination rule out of the draft."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetProtocol(PolicyCommand):
    """Set the protocol of hours of the draft; None takes it out."""

    protocol: HourProtocol | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishPolicy(PolicyCommand):
    """Fix the draft for ever; it may be adopted from effective_on."""

    effective_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RetirePolicy(PolicyCommand):
    """Keep a published version from being adopted from retired_on."""

    retired_on: date
