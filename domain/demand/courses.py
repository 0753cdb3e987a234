"""When care starts after a birth and how many minutes each day gets, as shares of families.

The organisation's own families say most; the demonstration's shares stand in while they are few.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.indication.day_pattern import day_pattern
from domain.indication.sourced import Evidence, Provenance

Shares = Mapping["Course", float]
"""Shares of families; they add up to one."""

PRIOR_FAMILIES = 20
"""INVENTED: shares known beforehand weigh as much as this many families of one's own."""


@dataclass(frozen=True, slots=True)
class Course:
    """Days from birth to the first day of care, and minutes per day from then on."""

    delay_days: int
    pattern: tuple[int, ...]

    def minutes(self, days_after_birth: int) -> int:
        """Minutes of care so many days after the day of birth."""
        at = days_after_birth - self.delay_days
        return self.pattern[at] if 0 <= at < len(self.pattern) else 0

    @property
    def days(self) -> int:
        """Days from the birth up to, not including, the first day after care."""
        return self.delay_days + len(self.pattern)


NO_CARE = Course(0, ())
"""A family that leaves, or wants none."""


@dataclass(frozen=True, slots=True)
class KnownBeforehand:
    """What a pregnancy shows of the care to come; package is the driving policy's estimate."""

    package: int | None
    first_child: bool
    multiple: bool
    caesarean: bool
    minimum_care: bool


# Share and hours by package: a demonstration. Only the 38 hours of package 1 are published.
_PACKAGES = {
    1: (0.48, 38), 2: (0.07, 46), 3: (0.08, 44), 4: (0.05, 47), 5: (0.09, 49), 6: (0.08, 47),
    7: (0.04, 46), 8: (0.03, 48), 9: (0.02, 56), 10: (0.01, 54), 11: (0.01, 51), 12: (0.03, 54),
    13: (0.01, 24),
}  # fmt: skip
_AFTER_CAESAREAN = {1: 0.2, 2: 0.45, 3: 0.35}
_AFTER_OTHER_BIRTH = {0: 0.1, 1: 0.65, 2: 0.25}
_DEFERRED = {14: 1.0}
_CAESAREAN_PACKAGES = (5, 10)
_DEFERRED_PACKAGE = 13
DEMONSTRATION_EVIDENCE = Evidence(
    Provenance.INVENTED,
    "shares and hours of packages with the published mean of 42.8 hours; days before care starts",
)


def _demonstration(packages: Mapping[int, tuple[float, int]]) -> dict[Course, float]:
    whole = sum(share for share, _ in packages.values())
    shares: dict[Course, float] = {}
    for package, (share, hours) in packages.items():
        delays = _AFTER_OTHER_BIRTH
        if package in _CAESAREAN_PACKAGES:
            delays = _AFTER_CAESAREAN
        elif package == _DEFERRED_PACKAGE:
            delays = _DEFERRED
        for delay, part in delays.items():
            course = Course(delay, day_pattern(hours * 60))
            shares[course] = shares.get(course, 0) + share / whole * part
    return shares


DEMONSTRATION_COURSES = _demonstration(_PACKAGES)
"""INVENTED shares for an organisation without a past."""
CAESAREAN_COURSES = _demonstration({package: _PACKAGES[package] for package in _CAESAREAN_PACKAGES})
"""The same for births by planned section."""


def smoothed(
    seen: Mapping[Course, int], beforehand: Shares, weight: float = PRIOR_FAMILIES
) -> dict[Course, float]:
    """Shares from families seen and shares known beforehand, which count as `weight` families.

    The posterior mean under a Dirichlet prior with those shares.
    """
    whole = sum(seen.values()) + weight
    shares = {course: share * weight / whole for course, share in beforehand.items()}
    for course, families in seen.items():
        shares[course] = shares.get(course, 0) + families / whole
    return shares


def leaving(courses: Shares, share: float) -> dict[Course, float]:
    """The same shares when such a share of families leaves before there is any care."""
    left = {course: part * (1 - share) for course, part in courses.items()}
    return {**left, NO_CARE: left.get(NO_CARE, 0) + share}


def not_begun(
    courses: Shares, born_on: date, today: date, expected_start: date | None = None
) -> dict[Course, float]:
    """What is left of the courses after a birth when care has not begun before today.

    With a day on which care is expected to start it starts that day, or today when that passed.
    """
    waited = (max(today, expected_start or today) - born_on).days
    if expected_start is not None:
        courses = _started_after(courses, waited)
    possible = {
        course: share
        for course, share in courses.items()
        if course == NO_CARE or course.delay_days >= waited
    }
    whole = sum(possible.values())
    if not whole:
        return {NO_CARE: 1.0}
    return {course: share / whole for course, share in possible.items()}


def _started_after(courses: Shares, days: int) -> dict[Course, float]:
    moved: dict[Course, float] = {}
    for course, share in courses.items():
        if course != NO_CARE:
            later = Course(days, course.pattern)
            moved[later] = moved.get(later, 0) + share
    return moved


def expected_courses(
    past: Mapping[KnownBeforehand, Mapping[Course, int]], known: KnownBeforehand
) -> dict[Course, float]:
    """What care follows on what is known: from families like this one, then all, then the demo."""
    everybody: dict[Course, int] = {}
    for like, courses in past.items():
        if like.caesarean == known.caesarean:
            for course, families in courses.items():
                everybody[course] = everybody.get(course, 0) + families
    demonstration = CAESAREAN_COURSES if known.caesarean else DEMONSTRATION_COURSES
    return smoothed(past.get(known, {}), smoothed(everybody, demonstration))
