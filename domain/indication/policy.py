"""What an indication policy is: everything that decides hours of care, as values.

A policy is compared and applied by value: the order in which its parts were written down means
nothing. Minutes throughout; every number carries its evidence.
"""

from dataclasses import dataclass
from enum import StrEnum

from domain.indication.condition import Condition
from domain.indication.protocol import HourProtocol
from domain.indication.sourced import Evidence, Norm, Words


class Method(StrEnum):
    """How a policy comes to hours."""

    PACKAGES = "packages"
    """Criteria lead to single packages, rules combine them, the package has a norm."""
    PROTOCOL = "protocol"
    """A base by feeding, adjusted by factors."""


class Moment(StrEnum):
    """When in the course of care an indication is given."""

    INTAKE = "intake"
    START_OF_CARE = "start_of_care"
    DAY_3 = "day_3"
    DAY_8 = "day_8"
    RE_INDICATION = "re_indication"


class Matching(StrEnum):
    """How a combination rule looks at the single packages whose criteria hold."""

    ANY = "any"
    """Whatever they are."""
    NONE = "none"
    """There are none."""
    ONE = "one"
    """There is exactly one."""
    EXACTLY = "exactly"
    """They are those of the rule and no others."""
    CONTAINS = "contains"
    """Those of the rule are among them."""
    WITH_ANOTHER = "with_another"
    """Those of the rule are among them, and at least one other."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Minutes for each day of care, the first day first."""

    minutes: tuple[int, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Package:
    """One package: its norm is for the whole period of care.

    Without a pattern of its own the norm is spread by the invented taper of day_pattern.
    """

    number: int
    name: Words
    norm: Norm
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """A condition that points to a single package."""

    code: str
    when: Condition
    package: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CombinationRule:
    """Leads from the single packages that hold to the package that is given.

    The lowest rank that fits decides; two rules of one rank may never fit together. leads_to None
    means the one package itself, and makes sense with Matching.ONE only. `when`, if there is one,
    must hold as well.
    """

    code: str
    rank: int
    matching: Matching
    words: Words
    evidence: Evidence
    packages: tuple[int, ...] = ()
    leads_to: int | None = None
    when: Condition | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "packages", tuple(sorted(self.packages)))


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A combination the sources leave open, and the rule this policy lets decide it."""

    code: str
    packages: tuple[int, ...]
    decided_by: str
    question: Words
    evidence: Evidence

    def __post_init__(self) -> None:
        object.__setattr__(self, "packages", tuple(sorted(self.packages)))


@dataclass(frozen=True, slots=True)
class Days:
    """Days of care, counted from the day of birth: as a rule, and at most on indication."""

    usual: int
    most: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Bounds:
    """No indication lies under the floor or over the ceiling."""

    floor: Norm
    ceiling: Norm
    days: Days


@dataclass(frozen=True, slots=True)
class Frame:
    """What a policy says of itself.

    An indication given at a moment that is not among `moments` is a provisional estimate. When
    minimum_care holds the client chose the floor, and gets that whatever else holds.
    """

    title: Words
    notes: Words
    method: Method
    moments: tuple[Moment, ...]
    bounds: Bounds
    minimum_care: Condition | None = None
    open_cases: tuple[OpenCase, ...] = ()

    def __post_init__(self) -> None:
        moments = set(self.moments)
        object.__setattr__(self, "moments", tuple(each for each in Moment if each in moments))
        cases = tuple(sorted(self.open_cases, key=lambda case: case.code))
        object.__setattr__(self, "open_cases", cases)


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of one policy."""

    policy: str
    version: int
    frame: Frame
    packages: tuple[Package, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    rules: tuple[CombinationRule, ...] = ()
    protocol: HourProtocol | None = None

    def __post_init__(self) -> None:
        ordered = {
            "packages": tuple(sorted(self.packages, key=lambda each: each.number)),
            "criteria": tuple(sorted(self.criteria, key=lambda each: (each.package, each.code))),
            "rules": tuple(sorted(self.rules, key=lambda each: (each.rank, each.code))),
        }
        for field, value in ordered.items():
            object.__setattr__(self, field, value)

    @property
    def single_packages(self) -> tuple[int, ...]:
        """Packages that criteria point to, in order."""
        return tuple(sorted({criterion.package for criterion in self.criteria}))

    def package(self, number: int) -> Package | None:
        """The package with this number, or None when there is none."""
        return next((each for each in self.packages if each.number == number), None)
