"""What the organisation holds its hours and its money against.

Invariants
- a reference lies between the floor and the ceiling of care, its tolerance within it; its case mix
  names each of the packages 1 to 12 once at most
- a tariff is an amount that can be believed, over days that do not run backwards
- each says what it rests on; another one from the same day needs a reason
"""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.kernel.event import Event
from domain.organisation import yardstick_errors as errors
from domain.organisation.adopted_policies import AdoptedPolicies
from domain.organisation.yardsticks import (
    NeutralityReference,
    PackageFamilies,
    Performance,
    Tariff,
    reference_on,
    tariff_on,
)
from domain.values.floor import FLOOR_MINUTES

_PACKAGES = range(1, 13)
_MOST_MINUTES = 80 * 60
"""The ceiling of the national protocol of hours (LIP)."""
_MOST_EURO_CENTS = 100_000
"""More than this for an hour, an intake or a birth means a wrong unit; a bound of this project."""


class HeldAgainst(AdoptedPolicies):
    """References for budget neutrality, and tariffs."""

    class NeutralityReferenceSet(Event, frozen=True, kw_only=True):
        """From a day on this mean per client, give or take the tolerance, counts as neutral."""

        TOPIC: ClassVar[str] = "organisation.neutrality-reference-set"
        minutes: int
        tolerance_minutes: int
        effective_on: date
        basis: str
        case_mix: tuple[PackageFamilies, ...]

    class TariffSet(Event, frozen=True, kw_only=True):
        """From a day on a performance is paid so many euro cents; last_day is included."""

        TOPIC: ClassVar[str] = "organisation.tariff-set"
        performance: Performance
        euro_cents: int
        effective_on: date
        last_day: date | None
        source: str

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.references: dict[date, NeutralityReference] = {}
        self.tariffs: dict[tuple[Performance, date], Tariff] = {}

    def reference_on(self, day: date) -> NeutralityReference:
        """The reference that holds on a day."""
        return reference_on(self.references.values(), day)

    def tariff_on(self, performance: Performance, day: date) -> Tariff | None:
        """The tariff that holds on a day, or None when it is not known."""
        return tariff_on(tuple(self.tariffs.values()), performance, day)

    def set_neutrality_reference(self, reference: NeutralityReference) -> None:
        """Set the mean that counts as neutral; the same reference again changes nothing."""
        known = self.references.get(reference.effective_on)
        if known == reference:
            return
        _check_reference(reference)
        if known is not None and not self.reason:
            raise errors.ReferenceAlreadySetError(
                effective_on=reference.effective_on, hours=f"{known.minutes / 60:g}"
            )
        self.record(
            self.NeutralityReferenceSet(
                minutes=reference.minutes,
                tolerance_minutes=reference.tolerance_minutes,
                effective_on=reference.effective_on,
                basis=reference.basis,
                case_mix=reference.case_mix,
            )
        )

    def set_tariff(self, tariff: Tariff) -> None:
        """Set what a performance is paid; the same tariff again changes nothing."""
        known = self.tariffs.get((tariff.performance, tariff.effective_on))
        if known == tariff:
            return
        _check_tariff(tariff)
        if known is not None and not self.reason:
            raise errors.TariffAlreadySetError(
                performance=tariff.performance,
                effective_on=tariff.effective_on,
                euro_cents=known.euro_cents,
            )
        self.record(
            self.TariffSet(
                performance=tariff.performance,
                euro_cents=tariff.euro_cents,
                effective_on=tariff.effective_on,
                last_day=tariff.last_day,
                source=tariff.source,
            )
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.NeutralityReferenceSet():
                self.references[event.effective_on] = NeutralityReference(
                    event.minutes,
                    event.tolerance_minutes,
                    event.effective_on,
                    event.basis,
                    event.case_mix,
                )
            case self.TariffSet():
                self.tariffs[event.performance, event.effective_on] = Tariff(
                    event.performance,
                    event.euro_cents,
                    event.effective_on,
                    event.last_day,
                    event.source,
                )
            case _:
                super().evolve(event)


def _check_reference(reference: NeutralityReference) -> None:
    if not FLOOR_MINUTES <= reference.minutes <= _MOST_MINUTES:
        raise errors.ReferenceImplausibleError(
            hours=f"{reference.minutes / 60:g}",
            floor=f"{FLOOR_MINUTES / 60:g}",
            ceiling=f"{_MOST_MINUTES / 60:g}",
        )
    if not 0 <= reference.tolerance_minutes < reference.minutes:
        raise errors.ToleranceImplausibleError(
            tolerance=f"{reference.tolerance_minutes / 60:g}", hours=f"{reference.minutes / 60:g}"
        )
    seen: set[int] = set()
    for part in reference.case_mix:
        if part.package not in _PACKAGES or part.package in seen or part.families <= 0:
            raise errors.CaseMixUnclearError(package=part.package, families=part.families)
        seen.add(part.package)
    if not reference.basis.strip():
        raise errors.ReferenceWithoutBasisError(effective_on=reference.effective_on)


def _check_tariff(tariff: Tariff) -> None:
    if not 0 < tariff.euro_cents <= _MOST_EURO_CENTS:
        raise errors.TariffImplausibleError(
            performance=tariff.performance, euro_cents=tariff.euro_cents, most=_MOST_EURO_CENTS
        )
    if tariff.last_day is not None and tariff.last_day < tariff.effective_on:
        raise errors.TariffRunsBackwardsError(
            performance=tariff.performance,
            effective_on=tariff.effective_on,
            last_day=tariff.last_day,
        )
    if not tariff.source.strip():
        raise errors.TariffWithoutSourceError(
            performance=tariff.performance, effective_on=tariff.effective_on
        )
