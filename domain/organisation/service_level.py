"""How sure the organisation wants to be that a week's care can be given.

Invariants
- a level is a chance of at least one half, in whole per cent, below certainty
- another level from the same day needs a reason
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.kernel.event import Event
from domain.organisation import service_level_errors as errors
from domain.organisation.held_against import HeldAgainst

_LEAST, _MOST = 50, 99


@dataclass(frozen=True, slots=True)
class ServiceLevel:
    """From a day on, the chance in per cent that a week's hours suffice."""

    percent: int
    effective_on: date
    is_own: bool = True
    """Whether the organisation set it; else it is this project's default."""


DEFAULT_LEVEL = ServiceLevel(percent=95, effective_on=date.min, is_own=False)
"""INVENTED DEFAULT: what holds until the organisation sets a level. No norm was found."""


class ServiceLevels(HeldAgainst):
    """The chance with which a week's care must be possible."""

    class ServiceLevelSet(Event, frozen=True, kw_only=True):
        """From a day on registrations are accepted while a week suffices with this chance."""

        TOPIC: ClassVar[str] = "organisation.service-level-set"
        percent: int
        effective_on: date

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.service_levels: dict[date, ServiceLevel] = {}

    def set_service_level(self, percent: int, effective_on: date) -> None:
        """Set the level from a day on; the same again changes nothing."""
        known = self.service_levels.get(effective_on)
        if known is not None and known.percent == percent:
            return
        if not _LEAST <= percent <= _MOST:
            raise errors.ServiceLevelImplausibleError(percent=percent, least=_LEAST, most=_MOST)
        if known is not None and not self.reason:
            raise errors.ServiceLevelAlreadySetError(
                effective_on=effective_on, percent=known.percent
            )
        self.record(self.ServiceLevelSet(percent=percent, effective_on=effective_on))

    def evolve(self, event: Event) -> None:
        match event:
            case self.ServiceLevelSet():
                level = ServiceLevel(event.percent, event.effective_on)
                self.service_levels[event.effective_on] = level
            case _:
                super().evolve(event)


def service_level_on(levels: Iterable[ServiceLevel], day: date) -> ServiceLevel:
    """The level that holds on a day: the latest to take effect, else the default."""
    holding = [each for each in levels if each.effective_on <= day]
    return max(holding, key=lambda each: each.effective_on, default=DEFAULT_LEVEL)
