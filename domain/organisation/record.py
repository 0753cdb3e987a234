"""What every part of the organisation stands on: its regions."""

from typing import ClassVar
from uuid import UUID

from domain.kernel.aggregate import Aggregate
from domain.organisation import errors


class OrganisationRecord(Aggregate):
    """The regions, as the parts of the organisation see them."""

    KIND: ClassVar[str] = "organisation"
    KIND_NL: ClassVar[str] = "Organisatie"

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.name: str | None = None
        self.demonstration = False
        self.regions: dict[str, str] = {}

    def must_have(self, region: str) -> None:
        """Refuse a region nobody added."""
        if region not in self.regions:
            raise errors.UnknownRegionError(
                region=region, known=", ".join(sorted(self.regions)) or "-"
            )
