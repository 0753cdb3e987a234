"""The package table holds what is published and what it was invented to satisfy."""

import pytest

from domain.indication.day_pattern import day_pattern
from domain.indication.packages import KOM_DEMONSTRATION
from domain.indication.sourced import Provenance

# How often each package is assumed to be given, in hundredths. Invented, as the hours are: together
# they must give the one mean that is published.
CASE_MIX = {1: 48, 2: 7, 3: 8, 4: 5, 5: 9, 6: 8, 7: 4, 8: 3, 9: 2, 10: 1, 11: 1, 12: 3, 13: 1}
PUBLISHED_MEAN_HOURS = 42.8


# What stands under one version is what families were given; other hours are another version.
HOURS = {
    1: 38,
    2: 46,
    3: 44,
    4: 47,
    5: 49,
    6: 47,
    7: 46,
    8: 48,
    9: 56,
    10: 54,
    11: 51,
    12: 54,
    13: 24,
}


def test_the_hours_of_this_version_never_change() -> None:
    assert {each.number: each.minutes / 60 for each in KOM_DEMONSTRATION.packages} == HOURS


def test_there_are_thirteen_packages_numbered_from_one() -> None:
    assert [each.number for each in KOM_DEMONSTRATION.packages] == list(range(1, 14))


def test_the_mean_of_the_assumed_case_mix_is_the_published_one() -> None:
    assert sum(CASE_MIX.values()) == 100
    hours = sum(CASE_MIX[each.number] * each.minutes for each in KOM_DEMONSTRATION.packages) / 6000
    assert round(hours, 1) == PUBLISHED_MEAN_HOURS


def test_only_the_hours_of_package_1_are_published() -> None:
    published = [
        (each.number, each.minutes)
        for each in KOM_DEMONSTRATION.packages
        if each.source is Provenance.PUBLISHED
    ]
    assert published == [(1, 38 * 60)]


def test_the_version_says_that_the_hours_are_for_demonstration() -> None:
    assert KOM_DEMONSTRATION.version == "kom-2020-demonstration-hours"


@pytest.mark.parametrize("number", range(1, 14))
def test_every_package_can_be_found_and_spread_over_eight_days(number: int) -> None:
    package = KOM_DEMONSTRATION.find(number)
    assert package is not None
    assert package.number == number
    assert package.name_nl != package.name_en
    assert len(day_pattern(package.minutes)) == 8


@pytest.mark.parametrize("number", [-1, 0, 14])
def test_there_is_no_other_package(number: int) -> None:
    assert KOM_DEMONSTRATION.find(number) is None
