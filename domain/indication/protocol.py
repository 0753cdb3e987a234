"""What a protocol of hours is: a base by feeding, factors, and days in hospital.

The shape is that of the Landelijk Indicatieprotocol Kraamzorg of 2008; the numbers are a policy's.
"""

from dataclasses import dataclass

from domain.indication.condition import Condition
from domain.indication.sourced import Evidence, Norm, Words


@dataclass(frozen=True, slots=True)
class Base:
    """Where the count starts, and what a day in hospital takes off it.

    The first base whose condition holds is used; when none holds, the first one.
    """

    code: str
    when: Condition
    norm: Norm
    hospital_day: Norm
    words: Words


@dataclass(frozen=True, slots=True)
class Factor:
    """Adds its norm for each unit of its fact, up to most_units; a negative norm takes off.

    extra_days is how many days of care each unit adds to the usual number.
    """

    code: str
    when: Condition
    norm: Norm
    most_units: int = 1
    extra_days: int = 0

    def units(self, value: int) -> int:
        """How often the norm counts for this value of the fact, given that the condition holds."""
        return max(1, min(value, self.most_units))


@dataclass(frozen=True, slots=True)
class HospitalDays:
    """Which stays in hospital are deducted: the longest among these facts counts.

    Stays begin at birth, so the longest covers the others. The facts count the day of discharge;
    discharge_day_counts says whether that day is deducted too.
    """

    facts: tuple[str, ...]
    discharge_day_counts: bool
    evidence: Evidence

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", tuple(sorted(self.facts)))


@dataclass(frozen=True, slots=True)
class BirthAssistance:
    """Whether minutes of birth assistance use up the ceiling; they never count for the floor."""

    fact: str
    counts_to_ceiling: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class HourProtocol:
    """Bases in order of precedence, factors in any order."""

    bases: tuple[Base, ...]
    hospital_days: HospitalDays
    birth_assistance: BirthAssistance
    factors: tuple[Factor, ...] = ()

    def __post_init__(self) -> None:
        factors = tuple(sorted(self.factors, key=lambda factor: factor.code))
        object.__setattr__(self, "factors", factors)
