"""Drawn families under the two methods: the same families, both published means."""

from functools import cache

from domain.indication.evaluate import indicate
from domain.indication.indication import MINIMUM_CARE, Indication
from domain.indication.policy import Moment
from kraamplan.policies.shipped import shipped_policy
from kraamplan.simulation import anchors
from kraamplan.simulation.families import DrawnFamily
from tests.kraamplan.simulation.cohorts import cohort

FAMILIES = 12_000


@cache
def indicated(policy: str) -> tuple[tuple[DrawnFamily, Indication], ...]:
    """Families that did not choose minimum care, whom the studies left out, indicated."""
    method = shipped_policy(policy)
    return tuple(
        (family, indicate(family.known, method, Moment.START_OF_CARE))
        for family in cohort(FAMILIES)
        if not family.minimum_care
    )


def mean_hours(policy: str) -> float:
    """Over all families."""
    given = [indication.minutes / 60 for _, indication in indicated(policy)]
    return sum(given) / len(given)


def test_the_criteria_that_fire_are_those_of_the_burdens() -> None:
    for family, indication in indicated("kom-2020"):
        assert {each.package for each in indication.fired} == set(family.burdens), family


def test_deferred_families_are_in_package_13() -> None:
    packages = {
        indication.package for family, indication in indicated("kom-2020") if family.deferred
    }
    assert packages == {13}


def test_the_mean_under_kom_is_the_published_one() -> None:
    mean = mean_hours("kom-2020")
    assert anchors.KOM_MEAN_HOURS.met_by(mean), f"{mean:.2f} hours"


def test_the_mean_under_the_protocol_of_the_same_families_is_the_published_one() -> None:
    mean = mean_hours("lip-2008")
    assert anchors.LIP_MEAN_HOURS.met_by(mean), f"{mean:.2f} hours"


def test_about_half_of_the_families_are_in_the_basic_package() -> None:
    packages = [indication.package for _, indication in indicated("kom-2020")]
    assert anchors.BASIC_PACKAGE.met_by(packages.count(1) / len(packages))
    assert set(packages) == set(range(1, 14))


def test_hours_move_from_families_with_few_worries_to_the_others() -> None:
    kom, lip = indicated("kom-2020"), indicated("lip-2008")
    moved = {True: 0, False: 0}
    for (family, under_kom), (_, under_lip) in zip(kom, lip, strict=True):
        moved[bool(family.burdens)] += under_kom.minutes - under_lip.minutes
    assert moved[False] < 0 < moved[True]


def test_care_starts_soon_enough_for_the_hours_to_fit_in_ten_days() -> None:
    for family, indication in indicated("kom-2020"):
        days_left = 10 - (family.first_day - family.born_on).days
        assert family.deferred or indication.minutes <= days_left * 8 * 60


def test_whoever_chooses_minimum_care_gets_the_floor_under_both_methods() -> None:
    family = next(family for family in cohort(FAMILIES) if family.minimum_care)
    for policy in ("kom-2020", "lip-2008"):
        indication = indicate(family.known, shipped_policy(policy), Moment.START_OF_CARE)
        assert (indication.rule, indication.minutes) == (MINIMUM_CARE, 24 * 60)
