"""The care organisation.

Invariants
- a log holds one organisation
- a region code means one region, for ever, and can stand in an address as it is

The parts it is made of keep their own: scarce regions, adopted policies, held against,
service level, surveyed, skipped events.
"""

import re
from typing import ClassVar

from domain.kernel.event import Event
from domain.organisation import errors
from domain.organisation.planning_goals import WantedGoals
from domain.organisation.skipped_events import SkippedEvents
from domain.organisation.surveyed import SurveyedOrganisation

_REGION_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,19}")


class Organisation(WantedGoals, SkippedEvents, SurveyedOrganisation):
    """Its name and its regions; by its parts all else that is said of it as a whole."""

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

    def establish(self, name: str, *, demonstration: bool) -> None:
        """Name the organisation; the same name again changes nothing."""
        if (self.name, self.demonstration) == (name, demonstration):
            return
        if self.name is not None:
            raise errors.AlreadyEstablishedError(name=self.name)
        self.record(self.Established(name=name, demonstration=demonstration))

    def add_region(self, region: str, name: str) -> None:
        """Add a region; the same region again changes nothing."""
        known = self.regions.get(region)
        if known == name:
            return
        if known is not None:
            raise errors.RegionNameTakenError(region=region, name=known)
        if not _REGION_CODE.fullmatch(region):
            raise errors.RegionCodeInvalidError(region=repr(region))
        self.record(self.RegionAdded(region=region, name=name))

    def evolve(self, event: Event) -> None:
        match event:
            case self.Established():
                self.name = event.name
                self.demonstration = event.demonstration
            case self.RegionAdded():
                self.regions[event.region] = event.name
            case _:
                super().evolve(event)
