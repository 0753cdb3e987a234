"""A package is assigned once, after the birth, with its criteria, within ten days."""

from datetime import date

import pytest

from domain.care.aggregate import Care
from domain.care.errors import FirstDayOutsideCareError
from domain.indication.sourced import Provenance
from tests.support.builders import assign_package, day, in_care
from tests.support.given_when_then import given

POLICY = "kom-2020-demonstration-hours"


def package_1(first_day: str, *pattern: int) -> Care.PackageAssigned:
    return Care.PackageAssigned(
        family="G1",
        package=1,
        minutes=2280,
        hours_source=Provenance.PUBLISHED,
        policy=POLICY,
        criteria=(),
        first_day=day(first_day),
        day_pattern=pattern,
    )


def test_the_basic_package_is_38_published_hours_from_the_day_after_birth() -> None:
    given(*in_care()).when(assign_package()).then(
        package_1("2026-11-30", 360, 360, 300, 300, 300, 240, 240, 180)
    )


def test_care_may_start_on_the_day_of_birth() -> None:
    given(*in_care()).when(assign_package(first_day="2026-11-29")).then(
        package_1("2026-11-29", 360, 360, 300, 300, 300, 240, 240, 180)
    )


def test_a_later_start_leaves_fewer_and_longer_days() -> None:
    given(*in_care()).when(assign_package(first_day="2026-12-04")).then(
        package_1("2026-12-04", 480, 480, 480, 420, 420)
    )


@pytest.mark.parametrize("first_day", range(29, 35))
def test_care_never_lasts_beyond_ten_days_from_the_birth(first_day: int) -> None:
    starts = date.fromordinal(date(2026, 11, 1).toordinal() + first_day - 1)
    story = given(*in_care()).when(assign_package(first_day=starts.isoformat()))
    (assigned,) = story.new_events
    assert isinstance(assigned, Care.PackageAssigned)
    last_day = starts.toordinal() + len(assigned.day_pattern) - 1
    assert last_day <= day("2026-12-08").toordinal()


def test_another_package_comes_with_the_criteria_that_fired_and_invented_hours() -> None:
    given(*in_care()).when(assign_package(package=10, criteria=("bmi", "sectio"))).then(
        Care.PackageAssigned(
            family="G1",
            package=10,
            minutes=3240,
            hours_source=Provenance.INVENTED,
            policy=POLICY,
            criteria=("bmi", "sectio"),
            first_day=day("2026-11-30"),
            day_pattern=(480, 480, 420, 420, 420, 360, 360, 300),
        )
    )


def test_deferred_care_may_start_after_the_ten_days() -> None:
    deferred = assign_package(package=13, criteria=("hospital",), first_day="2026-12-20")
    given(*in_care()).when(deferred).then(
        Care.PackageAssigned(
            family="G1",
            package=13,
            minutes=1440,
            hours_source=Provenance.INVENTED,
            policy=POLICY,
            criteria=("hospital",),
            first_day=day("2026-12-20"),
            day_pattern=(180,) * 8,
        )
    )


def test_other_care_may_not() -> None:
    late = assign_package(package=5, criteria=("sectio",), first_day="2026-12-20")
    given(*in_care()).when(late).then_refused(FirstDayOutsideCareError, "2026-12-20", "49")


def test_a_longer_package_must_start_sooner() -> None:
    story = given(*in_care())
    story.when(
        assign_package(package=9, criteria=("depression", "bmi"), first_day="2026-12-04")
    ).then_refused(FirstDayOutsideCareError, "2026-12-04", "56")
