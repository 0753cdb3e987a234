"""What can be asked of the organisation."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.organisation.facts import DEFAULT_ORDER, ReductionGroup

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
class SetScarcityLevel(Command):
    """Cap the hours of every family in a region, because carers are too few; say why.

    minutes is the most a family gets over its whole period; last_day is included, and absent when
    nobody knows yet. order says which families give hours in turn; those in no group give none.
    """

    region: str
    minutes: int
    first_day: date
    last_day: date | None = None
    order: tuple[ReductionGroup, ...] = DEFAULT_ORDER

    @property
    def stream_id(self) -> UUID:
        return ORGANISATION_STREAM


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftScarcityLevel(Command):
    """Let the norm hold again in a region from a day on; say why."""

    region: str
    lifted_on: date

    @property
    def stream_id(self) -> UUID:
        return ORGANISATION_STREAM
