"""What can be asked of the organisation."""

from dataclasses import dataclass
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id

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
