"""The words of laws and agreements. Values are stored, so never renamed or reused."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.indication.sourced import Evidence, Words
from domain.labour.parameters import Parameter


class SourceKind(StrEnum):
    """Who speaks."""

    LAW = "law"
    DECREE = "decree"
    AGREEMENT = "agreement"
    """Employers and unions, or the employer with the works council."""


class Force(StrEnum):
    """What a provision does to others about the same limit."""

    HOLDS = "holds"
    """It holds beside the others: the strictest is kept."""
    BY_AGREEMENT = "by_agreement"
    """The law lets an agreement go this far; by itself it changes nothing."""
    DEROGATES = "derogates"
    """An agreement uses that room: this takes the place of what holds otherwise."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One limit from a day on; a value of None ends it.

    The value is in minutes or times, as the parameter's name says.
    """

    parameter: Parameter
    effective_on: date
    value: int | None
    article: str
    evidence: Evidence
    force: Force = Force.HOLDS


@dataclass(frozen=True, slots=True)
class Agreement:
    """A whole law or agreement: its code, who speaks, its title, and all it limits."""

    agreement: str
    kind: SourceKind
    title: Words
    provisions: tuple[Provision, ...]
