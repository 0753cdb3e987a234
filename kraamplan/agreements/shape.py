"""What an agreement file may hold: each limit beside its article and what it rests on.

Minutes are written as whole hours or as minutes, so no fraction is ever rounded.
"""

from dataclasses import dataclass
from datetime import date

from domain.indication.sourced import Provenance, Words
from domain.labour.parameters import Parameter
from domain.labour_agreement.facts import Force, SourceKind


@dataclass(frozen=True, slots=True)
class ProvisionShape:
    """An entry of [[provisions]]; exactly one of hours, minutes, times and ends is there."""

    parameter: Parameter
    effective_on: date
    article: str
    provenance: Provenance
    source: str
    hours: int | None = None
    minutes: int | None = None
    times: int | None = None
    ends: bool = False
    force: Force = Force.HOLDS

    @property
    def values(self) -> list[int | None]:
        """What the entry says of its limit, in minutes or times; None ends it."""
        said: list[int | None] = [] if self.hours is None else [self.hours * 60]
        said += [each for each in (self.minutes, self.times) if each is not None]
        return [*said, None] if self.ends else said

    @property
    def fits(self) -> bool:
        """Whether it says one thing, in what its limit is counted in."""
        wrong = self.times if self.parameter.counts_minutes else (self.hours or self.minutes)
        return len(self.values) == 1 and wrong is None


@dataclass(frozen=True, slots=True)
class AgreementShape:
    """A whole file."""

    agreement: str
    kind: SourceKind
    title: Words
    provisions: tuple[ProvisionShape, ...]
