"""The indication policies the organisation works by.

Invariants
- at any date at most one indication policy drives; once one does, there is always one
- a policy runs in the shadow once at a time
"""

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.kernel.event import Event
from domain.organisation.adoption import Adoption, PolicyUse, adopted_from, driving_on, shadows_on
from domain.organisation.errors import (
    AlreadyAdoptedError,
    DrivingDateTakenError,
    DrivingPolicyNeededError,
    NotAdoptedError,
)
from domain.organisation.scarce_regions import ScarceRegions


class AdoptedPolicies(ScarceRegions):
    """Which policy drives and which run in the shadow, and from when."""

    class PolicyAdopted(Event, frozen=True, kw_only=True):
        """A version of an indication policy was taken into use from a date on."""

        TOPIC: ClassVar[str] = "organisation.policy-adopted"
        policy: str
        version: int
        use: PolicyUse
        effective_on: date

    class PolicyDropped(Event, frozen=True, kw_only=True):
        """An adopted version is not used that way any more from dropped_on."""

        TOPIC: ClassVar[str] = "organisation.policy-dropped"
        policy: str
        version: int
        use: PolicyUse
        effective_on: date
        dropped_on: date

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.adoptions: tuple[Adoption, ...] = ()

    def adopt_policy(self, policy: str, version: int, use: PolicyUse, on: date) -> None:
        """Use a policy from this date; the same adoption again changes nothing.

        A driving policy takes over from the one that drove before.
        """
        for known in self._unfinished(use, on):
            same = (known.policy, known.version) == (policy, version)
            if same and known.effective_on == on:
                return
            if same and (use is PolicyUse.SHADOW or known == self.driving_on(on)):
                raise AlreadyAdoptedError(
                    policy=policy, version=version, use=use, effective_on=known.effective_on
                )
            if use is PolicyUse.DRIVING and known.effective_on == on:
                raise DrivingDateTakenError(
                    effective_on=on, policy=known.policy, version=known.version
                )
        self.record(self.PolicyAdopted(policy=policy, version=version, use=use, effective_on=on))

    def drop_policy(self, policy: str, version: int, use: PolicyUse, on: date) -> None:
        """Stop using a policy from this date; the same again changes nothing.

        A driving policy ends when another one drives, so it can be withdrawn beforehand only: from
        its own date, while that lies ahead.
        """
        if self._is_dropped(policy, version, use, on):
            return
        mine = [
            each
            for each in self._open(use)
            if (each.policy, each.version) == (policy, version) and each.effective_on <= on
        ]
        if not mine:
            raise NotAdoptedError(policy=policy, version=version, use=use, on=on)
        newest = max(mine, key=lambda each: each.effective_on)
        ahead = newest.effective_on == on > self.today
        if use is PolicyUse.DRIVING and not ahead:
            raise DrivingPolicyNeededError(policy=policy, version=version, on=on)
        self.record(
            self.PolicyDropped(
                policy=policy,
                version=version,
                use=use,
                effective_on=newest.effective_on,
                dropped_on=on,
            )
        )

    def driving_on(self, day: date) -> Adoption | None:
        """The adoption whose hours are planned on this day, or None before there was any."""
        return driving_on(self.adoptions, day)

    def shadows_on(self, day: date) -> tuple[Adoption, ...]:
        """The adoptions that are indicated on paper on this day."""
        return shadows_on(self.adoptions, day)

    def adopted_from(self, policy: str, version: int, day: date) -> Adoption | None:
        """An adoption by which this version is in use on this day or later, or None."""
        return adopted_from(self.adoptions, policy, version, day)

    def evolve(self, event: Event) -> None:
        match event:
            case self.PolicyAdopted():
                adopted = Adoption(event.policy, event.version, event.use, event.effective_on)
                self.adoptions = (*self.adoptions, adopted)
            case self.PolicyDropped():
                ended = Adoption(event.policy, event.version, event.use, event.effective_on)
                self.adoptions = tuple(
                    replace(each, dropped_on=event.dropped_on) if each == ended else each
                    for each in self.adoptions
                )
            case _:
                super().evolve(event)

    def _open(self, use: PolicyUse) -> list[Adoption]:
        return [each for each in self.adoptions if each.use is use and each.dropped_on is None]

    def _unfinished(self, use: PolicyUse, on: date) -> list[Adoption]:
        return [
            each
            for each in self.adoptions
            if each.use is use
            and not each.withdrawn
            and (each.dropped_on is None or each.dropped_on > on)
        ]

    def _is_dropped(self, policy: str, version: int, use: PolicyUse, on: date) -> bool:
        return any(
            (each.policy, each.version, each.use, each.dropped_on) == (policy, version, use, on)
            for each in self.adoptions
        )
