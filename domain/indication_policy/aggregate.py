"""One indication policy and its versions.

Invariants
- versions are numbered from 1 without gaps; there is one draft at a time
- a later version starts as a copy of the one before, so its events say what became different
- only a draft changes; what is published stays as it is, for ever
- a version is published once, and only when its check finds no error
- only a published version is retired, once, and not before it takes effect
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from domain.indication.check import errors as errors_in
from domain.indication.policy import CombinationRule, Criterion, Frame, Package, Policy
from domain.indication.protocol import HourProtocol
from domain.indication_policy import errors
from domain.indication_policy.content import (
    with_criterion,
    with_package,
    with_rule,
    without_criterion,
    without_package,
    without_rule,
)
from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event


class IndicationPolicy(Aggregate):
    """Its versions as the values that indications are made by."""

    KIND = "indication policy"
    KIND_NL = "Beleid"

    class Drafted(Event, frozen=True, kw_only=True):
        """A version was begun, empty or as a copy of the version based_on."""

        TOPIC: ClassVar[str] = "indication-policy.drafted"
        policy: str
        version: int
        based_on: int | None
        frame: Frame

    class FrameAmended(Event, frozen=True, kw_only=True):
        """What a draft says of itself was replaced."""

        TOPIC: ClassVar[str] = "indication-policy.frame-amended"
        policy: str
        version: int
        frame: Frame

    class PackageDefined(Event, frozen=True, kw_only=True):
        """A package was added to a draft, or replaced in it."""

        TOPIC: ClassVar[str] = "indication-policy.package-defined"
        policy: str
        version: int
        package: Package

    class PackageWithdrawn(Event, frozen=True, kw_only=True):
        """A package was taken out of a draft."""

        TOPIC: ClassVar[str] = "indication-policy.package-withdrawn"
        policy: str
        version: int
        number: int

    class CriterionMapped(Event, frozen=True, kw_only=True):
        """A criterion was made to point to a package in a draft."""

        TOPIC: ClassVar[str] = "indication-policy.criterion-mapped"
        policy: str
        version: int
        criterion: Criterion

    class CriterionUnmapped(Event, frozen=True, kw_only=True):
        """A criterion was taken out of a draft."""

        TOPIC: ClassVar[str] = "indication-policy.criterion-unmapped"
        policy: str
        version: int
        code: str

    class CombinationRuleSet(Event, frozen=True, kw_only=True):
        """A combination rule was added to a draft, or replaced in it."""

        TOPIC: ClassVar[str] = "indication-policy.combination-rule-set"
        policy: str
        version: int
        rule: CombinationRule

    class CombinationRuleDropped(Event, frozen=True, kw_only=True):
        """A combination rule was taken out of a draft."""

        TOPIC: ClassVar[str] = "indication-policy.combination-rule-dropped"
        policy: str
        version: int
        code: str

    class ProtocolSet(Event, frozen=True, kw_only=True):
        """The protocol of hours of a draft was set; None takes it out."""

        TOPIC: ClassVar[str] = "indication-policy.protocol-set"
        class_version: ClassVar[int] = 2
        policy: str
        version: int
        protocol: HourProtocol | None

        @staticmethod
        def upcast_v1_v2(fields: dict[str, Any]) -> None:
            """Until version 2 a protocol was never taken out."""

    class Published(Event, frozen=True, kw_only=True):
        """A version became one that may be adopted from effective_on."""

        TOPIC: ClassVar[str] = "indication-policy.published"
        policy: str
        version: int
        effective_on: date

    class Retired(Event, frozen=True, kw_only=True):
        """A version may not be adopted any more from retired_on."""

        TOPIC: ClassVar[str] = "indication-policy.retired"
        policy: str
        version: int
        retired_on: date

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.versions: dict[int, Policy] = {}
        self.effective_on: dict[int, date] = {}
        self.retired_on: dict[int, date] = {}

    def policy(self, version: int | None = None) -> Policy:
        """A version as the value indications are made by; the newest unless one is named.

        Raises UnknownVersionError for a version nobody drafted.
        """
        number = max(self.versions, default=0) if version is None else version
        if number not in self.versions:
            known = ", ".join(map(str, self.versions)) or "-"
            raise errors.UnknownVersionError(version=number, known=known)
        return self.versions[number]

    def draft(self, policy: str, version: int, frame: Frame) -> None:
        """Begin a version, or amend the frame of the draft; the same again changes nothing."""
        known = self.versions.get(version)
        if known is None:
            self._begin(policy, version, frame)
        elif known.frame != frame:
            self._must_be_draft(version)
            self.record(self.FrameAmended(policy=policy, version=version, frame=frame))

    def define_package(self, policy: str, version: int, package: Package) -> None:
        """Add a package or replace it; the same again changes nothing."""
        if package not in self.policy(version).packages:
            self._must_be_draft(version)
            self.record(self.PackageDefined(policy=policy, version=version, package=package))

    def withdraw_package(self, policy: str, version: int, number: int) -> None:
        """Take a package out; one that is not in changes nothing."""
        if self.policy(version).package(number) is not None:
            self._must_be_draft(version)
            self.record(self.PackageWithdrawn(policy=policy, version=version, number=number))

    def map_criterion(self, policy: str, version: int, criterion: Criterion) -> None:
        """Add a criterion or replace it; the same again changes nothing."""
        if criterion not in self.policy(version).criteria:
            self._must_be_draft(version)
            self.record(self.CriterionMapped(policy=policy, version=version, criterion=criterion))

    def unmap_criterion(self, policy: str, version: int, code: str) -> None:
        """Take a criterion out; one that is not in changes nothing."""
        if code in [criterion.code for criterion in self.policy(version).criteria]:
            self._must_be_draft(version)
            self.record(self.CriterionUnmapped(policy=policy, version=version, code=code))

    def set_rule(self, policy: str, version: int, rule: CombinationRule) -> None:
        """Add a combination rule or replace it; the same again changes nothing."""
        if rule not in self.policy(version).rules:
            self._must_be_draft(version)
            self.record(self.CombinationRuleSet(policy=policy, version=version, rule=rule))

    def drop_rule(self, policy: str, version: int, code: str) -> None:
        """Take a combination rule out; one that is not in changes nothing."""
        if code in [rule.code for rule in self.policy(version).rules]:
            self._must_be_draft(version)
            self.record(self.CombinationRuleDropped(policy=policy, version=version, code=code))

    def set_protocol(self, policy: str, version: int, protocol: HourProtocol | None) -> None:
        """Set the protocol of hours, or take it out; the same again changes nothing."""
        if self.policy(version).protocol != protocol:
            self._must_be_draft(version)
            self.record(self.ProtocolSet(policy=policy, version=version, protocol=protocol))

    def publish(self, policy: str, version: int, effective_on: date) -> None:
        """Publish the draft if its check finds no error; the same again changes nothing."""
        content = self.policy(version)
        if self.effective_on.get(version) == effective_on:
            return
        self._must_be_draft(version)
        found = errors_in(content)
        if found:
            listed = "; ".join(f"{each.rule} ({each.subject})" for each in found)
            raise errors.PolicyNotSoundError(policy=policy, version=version, findings=listed)
        self.record(self.Published(policy=policy, version=version, effective_on=effective_on))

    def retire(self, policy: str, version: int, retired_on: date) -> None:
        """Retire a published version; the same again changes nothing."""
        self.policy(version)
        if self.retired_on.get(version) == retired_on:
            return
        if version in self.retired_on:
            raise errors.AlreadyRetiredError(
                policy=policy, version=version, retired_on=self.retired_on[version]
            )
        self._must_be_effective(policy, version, retired_on)
        self.record(self.Retired(policy=policy, version=version, retired_on=retired_on))

    def must_be_adoptable(self, policy: str, version: int, on: date) -> None:
        """Refuse a version that is not published, not yet in effect, or retired on that day."""
        self.policy(version)
        self._must_be_effective(policy, version, on)
        retired_on = self.retired_on.get(version)
        if retired_on is not None and retired_on <= on:
            raise errors.AlreadyRetiredError(policy=policy, version=version, retired_on=retired_on)

    def evolve(self, event: Event) -> None:
        match event:
            case self.Drafted():
                self.versions[event.version] = self._begun(event)
            case self.Published():
                self.effective_on[event.version] = event.effective_on
            case self.Retired():
                self.retired_on[event.version] = event.retired_on
            case self.FrameAmended():
                self._change(event.version, lambda known: replace(known, frame=event.frame))
            case self.ProtocolSet():
                self._change(event.version, lambda known: replace(known, protocol=event.protocol))
            case _:
                self._evolve_parts(event)

    def _evolve_parts(self, event: Event) -> None:
        match event:
            case self.PackageDefined():
                self._change(event.version, lambda known: with_package(known, event.package))
            case self.PackageWithdrawn():
                self._change(event.version, lambda known: without_package(known, event.number))
            case self.CriterionMapped():
                self._change(event.version, lambda known: with_criterion(known, event.criterion))
            case self.CriterionUnmapped():
                self._change(event.version, lambda known: without_criterion(known, event.code))
            case self.CombinationRuleSet():
                self._change(event.version, lambda known: with_rule(known, event.rule))
            case self.CombinationRuleDropped():
                self._change(event.version, lambda known: without_rule(known, event.code))

    def _change(self, version: int, changed: Callable[[Policy], Policy]) -> None:
        self.versions[version] = changed(self.versions[version])

    def _begun(self, drafted: Drafted) -> Policy:
        if drafted.based_on is None:
            return Policy(drafted.policy, drafted.version, drafted.frame)
        base = self.versions[drafted.based_on]
        return replace(base, version=drafted.version, frame=drafted.frame)

    def _begin(self, policy: str, version: int, frame: Frame) -> None:
        newest = max(self.versions, default=0)
        if newest and newest not in self.effective_on:
            raise errors.DraftOpenError(policy=policy, version=newest)
        if version != newest + 1:
            raise errors.VersionOutOfOrderError(policy=policy, version=version, next=newest + 1)
        self.record(
            self.Drafted(policy=policy, version=version, based_on=newest or None, frame=frame)
        )

    def _must_be_draft(self, version: int) -> None:
        effective_on = self.effective_on.get(version)
        if effective_on is not None:
            raise errors.VersionPublishedError(
                policy=self.versions[version].policy, version=version, effective_on=effective_on
            )

    def _must_be_effective(self, policy: str, version: int, on: date) -> None:
        effective_on = self.effective_on.get(version)
        if effective_on is None:
            raise errors.NotPublishedError(policy=policy, version=version)
        if on < effective_on:
            raise errors.NotYetEffectiveError(
                policy=policy, version=version, effective_on=effective_on, on=on
            )
