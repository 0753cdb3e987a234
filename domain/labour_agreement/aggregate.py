"""One law, decree or collective agreement, with the limits it sets on work.

Invariants
- a code means one law or agreement, for ever, and can stand in an address as it is
- of a limit and a day one value holds; setting it anew for the same day corrects it
- every limit names its article and how sure it is
- only an agreement derogates; only a law or decree leaves room to
"""

import re
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.indication.sourced import Words
from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event
from domain.labour.parameters import Parameter
from domain.labour_agreement import errors
from domain.labour_agreement.facts import Force, Provision, SourceKind

_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
MOST_MINUTES = 14 * 24 * 60
MOST_TIMES = 366
"""What no limit exceeds: a fortnight, or the days of a year."""


class LabourAgreement(Aggregate):
    """Its title and its provisions by limit and date."""

    KIND = "labour agreement"
    KIND_NL = "Regeling"

    class Registered(Event, frozen=True, kw_only=True):
        """A law or agreement was put on record; it holds for the organisation from then on."""

        TOPIC: ClassVar[str] = "labour-agreement.registered"
        agreement: str
        kind: SourceKind
        title: Words

    class ProvisionSet(Event, frozen=True, kw_only=True):
        """A limit was set, ended or corrected from a date on."""

        TOPIC: ClassVar[str] = "labour-agreement.provision-set"
        agreement: str
        provision: Provision

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.registered: tuple[SourceKind, Words] | None = None
        self.provisions: dict[tuple[Parameter, date], Provision] = {}

    def register(self, agreement: str, kind: SourceKind, title: Words) -> None:
        """Put a law or agreement on record; the same again changes nothing."""
        if self.registered == (kind, title):
            return
        if self.registered is not None:
            raise errors.AgreementTakenError(agreement=agreement, title=self.registered[1].nl)
        if not _CODE.fullmatch(agreement):
            raise errors.AgreementCodeInvalidError(agreement=repr(agreement))
        self.record(self.Registered(agreement=agreement, kind=kind, title=title))

    def set_provision(self, agreement: str, provision: Provision) -> None:
        """Set a limit from a date on; the same again changes nothing."""
        if self.provisions.get((provision.parameter, provision.effective_on)) == provision:
            return
        self._must_be_possible(agreement, provision)
        self.record(self.ProvisionSet(agreement=agreement, provision=provision))

    def evolve(self, event: Event) -> None:
        match event:
            case self.Registered():
                self.registered = event.kind, event.title
            case self.ProvisionSet():
                said = event.provision
                self.provisions[said.parameter, said.effective_on] = said

    def _must_be_possible(self, agreement: str, provision: Provision) -> None:
        assert self.registered is not None, "a stream begins with its registration"
        kind, parameter = self.registered[0], provision.parameter
        most = MOST_MINUTES if parameter.counts_minutes else MOST_TIMES
        if provision.value is not None and not 1 <= provision.value <= most:
            raise errors.LimitOutOfRangeError(
                agreement=agreement, parameter=parameter, value=provision.value, most=most
            )
        if not provision.article.strip():
            raise errors.ArticleMissingError(agreement=agreement, parameter=parameter)
        theirs = Force.DEROGATES if kind is SourceKind.AGREEMENT else Force.BY_AGREEMENT
        if provision.force not in (Force.HOLDS, theirs):
            raise errors.ForceNotTheirsError(
                agreement=agreement, kind=kind, parameter=parameter, force=provision.force
            )
