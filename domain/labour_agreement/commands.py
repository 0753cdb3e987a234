"""What can be asked of a labour agreement."""

from dataclasses import dataclass
from uuid import UUID

from domain.indication.sourced import Words
from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.labour_agreement.facts import Provision, SourceKind


def agreement_stream(agreement: str) -> UUID:
    """The stream of this law or agreement."""
    return stream_id("labour-agreement", agreement)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementCommand(Command):
    """Addresses a law or agreement by its code."""

    agreement: str

    @property
    def stream_id(self) -> UUID:
        return agreement_stream(self.agreement)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterAgreement(AgreementCommand):
    """Put a law, decree or collective agreement on record."""

    kind: SourceKind
    title: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SetProvision(AgreementCommand):
    """Set what it limits from a date on, end it, or correct it."""

    provision: Provision
