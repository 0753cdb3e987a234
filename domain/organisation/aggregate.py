"""The care organisation.

Invariants
- a log holds one organisation
- a region code means one region, for ever, and can stand in an address as it is
"""

import re
from typing import ClassVar
from uuid import UUID

from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event
from domain.organisation.errors import (
    AlreadyEstablishedError,
    RegionCodeInvalidError,
    RegionNameTakenError,
    UnknownRegionError,
)

_REGION_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,19}")


class Organisation(Aggregate):
    """Its name and its regions."""

    KIND = "organisation"
    KIND_NL = "Organisatie"

    class Established(Event, frozen=True, kw_only=True):
        """The organisation this log belongs to was named."""

        TOPIC: ClassVar[str] = "organisation.established"
        name: str
        demonstration: bool

    class RegionAdded(Event, frozen=True, kw_only=True):
        """A region that is planned on its own was added."""

        TOPIC: ClassVar[str] = "organisation.region-added"
        region: str
        name: str

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.name: str | None = None
        self.demonstration = False
        self.regions: dict[str, str] = {}

    def establish(self, name: str, *, demonstration: bool) -> None:
        """Name the organisation; the same name again changes nothing."""
        if (self.name, self.demonstration) == (name, demonstration):
            return
        if self.name is not None:
            raise AlreadyEstablishedError(name=self.name)
        self.record(self.Established(name=name, demonstration=demonstration))

    def add_region(self, region: str, name: str) -> None:
        """Add a region; the same region again changes nothing."""
        known = self.regions.get(region)
        if known == name:
            return
        if known is not None:
            raise RegionNameTakenError(region=region, name=known)
        if not _REGION_CODE.fullmatch(region):
            raise RegionCodeInvalidError(region=repr(region))
        self.record(self.RegionAdded(region=region, name=name))

    def must_have(self, region: str) -> None:
        """Refuse a region nobody added."""
        if region not in self.regions:
            raise UnknownRegionError(region=region, known=", ".join(sorted(self.regions)) or "-")

    def evolve(self, event: Event) -> None:
        match event:
            case self.Established():
                self.name = event.name
                self.demonstration = event.demonstration
            case self.RegionAdded():
                self.regions[event.region] = event.name
