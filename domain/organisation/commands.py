"""What can be asked of the organisation."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.organisation.adoption import PolicyUse

ORGANISATION_STREAM = stream_id("organisation")
"""A log holds one organisation, so its stream has a fixed name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishOrganisation(Command):
    """Name the organisation this log belongs to.

    demonstration marks everything in the log as made up, wherever a person can see it.
    """

    name: str
    demonstration: bool = False

    @property
    def stream_id(self) -> UUID:
        return ORGANISATION_STREAM


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRegion(Command):
    """Add a region that is planned on its own."""

    region: str
    name: str

    @property
    def stream_id(self) -> UUID:
        return ORGANISATION_STREAM


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptPolicy(Command):
    """Use a published version of an indication policy from effective_on.

    A driving one takes over from the one that drove before; shadows run beside it.
    """

    policy: str
    version: int
    use: PolicyUse
    effective_on: date

    @property
    def stream_id(self) -> UUID:
        return ORGANISATION_STREAM


@dataclass(frozen=True, slots=True, kw_only=True)
class DropPolicy(Command):
    """Stop using a version of an indication policy from dropped_on."""

    policy: str
    version: int
    use: PolicyUse
    dropped_on: date

    @property
    def stream_id(self) -> UUID:
        return ORGANISATION_STREAM
