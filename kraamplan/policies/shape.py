"""What a policy file may hold: the policy, with each number beside what it rests on.

Minutes are written as whole hours or as minutes, so no fraction is ever rounded.
"""

from dataclasses import dataclass

from domain.indication.condition import Condition
from domain.indication.policy import Matching, Method, Moment
from domain.indication.sourced import Provenance, Words


@dataclass(frozen=True, slots=True)
class NormShape:
    """Exactly one of hours and minutes is there."""

    provenance: Provenance
    source: str
    hours: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class PatternShape:
    """Minutes for each day, the first day first."""

    minutes: tuple[int, ...]
    provenance: Provenance
    source: str


@dataclass(frozen=True, slots=True)
class DaysShape:
    """Days of care as a rule, and at most."""

    usual: int
    most: int
    provenance: Provenance
    source: str


@dataclass(frozen=True, slots=True)
class BoundsShape:
    """The table [bounds]."""

    floor: NormShape
    ceiling: NormShape
    days: DaysShape


@dataclass(frozen=True, slots=True)
class OpenCaseShape:
    """An entry of [[open_cases]]."""

    code: str
    packages: tuple[int, ...]
    decided_by: str
    question: Words
    provenance: Provenance
    source: str


@dataclass(frozen=True, slots=True)
class PackageShape:
    """An entry of [[packages]]."""

    number: int
    name: Words
    norm: NormShape
    pattern: PatternShape | None = None


@dataclass(frozen=True, slots=True)
class CriterionShape:
    """An entry of [[criteria]]."""

    code: str
    when: Condition
    package: int
    provenance: Provenance
    source: str


@dataclass(frozen=True, slots=True)
class RuleShape:
    """An entry of [[rules]]."""

    code: str
    rank: int
    matching: Matching
    words: Words
    provenance: Provenance
    source: str
    packages: tuple[int, ...] = ()
    when: Condition | None = None
    leads_to: int | None = None


@dataclass(frozen=True, slots=True)
class BaseShape:
    """An entry of [[protocol.bases]]."""

    code: str
    when: Condition
    norm: NormShape
    hospital_day: NormShape
    words: Words


@dataclass(frozen=True, slots=True)
class FactorShape:
    """An entry of [[protocol.factors]]."""

    code: str
    when: Condition
    norm: NormShape
    most_units: int = 1
    extra_days: int = 0


@dataclass(frozen=True, slots=True)
class HospitalDaysShape:
    """The table [protocol.hospital_days]."""

    facts: tuple[str, ...]
    discharge_day_counts: bool
    provenance: Provenance
    source: str


@dataclass(frozen=True, slots=True)
class BirthAssistanceShape:
    """The table [protocol.birth_assistance]."""

    fact: str
    counts_to_ceiling: bool
    provenance: Provenance
    source: str


@dataclass(frozen=True, slots=True)
class ProtocolShape:
    """The table [protocol]."""

    bases: tuple[BaseShape, ...]
    hospital_days: HospitalDaysShape
    birth_assistance: BirthAssistanceShape
    factors: tuple[FactorShape, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyShape:
    """A whole file."""

    policy: str
    version: int
    method: Method
    moments: tuple[Moment, ...]
    title: Words
    notes: Words
    bounds: BoundsShape
    minimum_care: Condition | None = None
    open_cases: tuple[OpenCaseShape, ...] = ()
    rules: tuple[RuleShape, ...] = ()
    packages: tuple[PackageShape, ...] = ()
    criteria: tuple[CriterionShape, ...] = ()
    protocol: ProtocolShape | None = None
