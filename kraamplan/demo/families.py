"""45 families in care and 120 pregnancies due.

Package shares are the assumed mix behind the demonstration hours; births fall up to a week before
the planned week, so that every family still has days of care in it.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.care.commands import AssignPackage, HoldIntake, RegisterFamily, ReportBirth
from domain.care.facts import BirthMode, BirthPlace, Feeding, IntakeForm
from domain.indication.day_pattern import day_pattern
from domain.indication.packages import KOM_DEMONSTRATION
from domain.values.horizon import local_day, moment_of
from domain.values.skill import Skill
from kraamplan.demo.timeline import REGION, Timeline

_PACKAGE_SHARES = {
    1: 48, 2: 7, 3: 8, 4: 5, 5: 9, 6: 8, 7: 4, 8: 3, 9: 2, 10: 1, 11: 1, 12: 4,
}  # fmt: skip
_CRITERIA = {
    1: (),
    2: ("pelvic-pain",),
    3: ("other-child-under-4", "no-network"),
    4: ("depression-in-history",),
    5: ("caesarean",),
    6: ("blood-loss-over-1-litre",),
    7: ("birth-before-37-weeks",),
    8: ("apgar-under-7",),
    9: ("anxiety", "other-child-under-4"),
    10: ("pelvic-pain", "caesarean"),
    11: ("pelvic-pain", "third-degree-tear"),
    12: ("other-child-under-4", "birth-weight-under-2500-g"),
}
_SKILL_OF_PACKAGE = {4: Skill.PSYCHOSOCIAL, 9: Skill.PSYCHOSOCIAL, 5: Skill.CAESAREAN}
_CAESAREAN_PACKAGES = (5, 10)
_LEAST_DAYS_LEFT = 2
_EARLIEST_DAYS, _LATEST_DAYS = 42, 14
"""How far before and after the due date a child is born here."""


@dataclass(frozen=True, slots=True)
class InCare:
    """A family in care: when care starts and how many minutes each day has."""

    family: str
    postcode: str
    first_day: date
    day_pattern: tuple[int, ...]


def add_pregnancies(timeline: Timeline, count: int, first_number: int) -> None:
    """Register families whose child is due in the coming fourteen weeks."""
    for number in range(first_number, first_number + count):
        due = timeline.eve + timedelta(days=timeline.chance.randrange(2, 14 * 7))
        _register(timeline, f"G-{number}", due, timeline.postcode(), needs=None)


def add_families_in_care(timeline: Timeline, count: int, first_number: int) -> list[InCare]:
    """Register families, let their children be born and put them in a package."""
    packages = timeline.chance.choices(
        list(_PACKAGE_SHARES), list(_PACKAGE_SHARES.values()), k=count
    )
    return [
        _in_care(timeline, f"G-{first_number + index}", package, twins=index == 0)
        for index, package in enumerate(packages)
    ]


def _in_care(timeline: Timeline, family: str, package: int, *, twins: bool) -> InCare:
    package = 7 if twins else package
    minutes = next(each.minutes for each in KOM_DEMONSTRATION.packages if each.number == package)
    caesarean = package in _CAESAREAN_PACKAGES
    pattern = day_pattern(minutes)
    nights = 2 if caesarean else 1
    # Late enough that days of care are left in the planned week.
    days_ago = timeline.chance.randrange(len(pattern) - _LEAST_DAYS_LEFT)
    born_at = _moment_of_birth(timeline, timeline.eve - timedelta(days=days_ago))
    born_on = local_day(born_at)
    early_or_late = max(-_LATEST_DAYS, min(_EARLIEST_DAYS, round(timeline.chance.gauss(2, 8))))
    due = born_on + timedelta(days=early_or_late)
    needs = Skill.PREMATURE_TWINS if twins else _SKILL_OF_PACKAGE.get(package)
    postcode = timeline.postcode()
    _register(timeline, family, due, postcode, needs)
    place = timeline.chance.choices(list(BirthPlace), [15, 2, 10, 73])[0]
    timeline.add(
        born_at + timedelta(hours=2),
        ReportBirth(
            family=family,
            born_at=born_at,
            place=BirthPlace.HOSPITAL if caesarean or twins else place,
            mode=BirthMode.CAESAREAN if caesarean else BirthMode.SPONTANEOUS,
            children=2 if twins else 1,
        ),
    )
    first_day = born_on + timedelta(days=nights)
    timeline.add(
        born_at + timedelta(hours=3),
        AssignPackage(
            family=family, package=package, criteria=_CRITERIA[package], first_day=first_day
        ),
    )
    return InCare(family, postcode, first_day, pattern)


def _register(
    timeline: Timeline, family: str, due: date, postcode: str, needs: Skill | None
) -> None:
    parity = timeline.chance.choices([0, 1, 2, 3], [45, 36, 14, 5])[0]
    feeding = timeline.chance.choices(list(Feeding), [69, 20, 7, 4])[0]
    registered_on = min(due - timedelta(weeks=26), timeline.eve - timedelta(days=30))
    timeline.add(
        timeline.office_hour(registered_on),
        RegisterFamily(
            family=family,
            region=REGION,
            due_date=due,
            postcode=postcode,
            feeding=feeding,
            parity=parity,
        ),
    )
    intake_on = due - timedelta(weeks=timeline.chance.randrange(5, 10))
    if intake_on < timeline.eve:
        timeline.add(
            timeline.office_hour(intake_on),
            HoldIntake(
                family=family,
                held_on=intake_on,
                form=IntakeForm.TELEPHONE if parity else IntakeForm.HOME_VISIT,
                skills=(needs,) if needs else (),
            ),
        )


def _moment_of_birth(timeline: Timeline, day: date) -> datetime:
    # Early enough that birth and package are on record before the clock's evening.
    minute = timeline.chance.randrange(15 * 60)
    return moment_of(day, time(minute // 60, minute % 60))
