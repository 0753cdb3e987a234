"""A large drawn cohort meets every published figure about births within its tolerance."""

from collections.abc import Callable

import pytest

from domain.care.facts import BirthMode, BirthPlace, Feeding
from kraamplan.simulation import anchors, assumptions
from kraamplan.simulation.anchors import Anchor
from kraamplan.simulation.families import DrawnFamily
from tests.kraamplan.simulation.cohorts import cohort, share

Holds = Callable[[DrawnFamily], bool]

SHARES: dict[Anchor, Holds] = {
    anchors.BORN_BEFORE_40_WEEKS: lambda family: family.birth.weeks < 40,
    anchors.PRETERM: lambda family: family.birth.weeks < 37,
    anchors.POST_TERM: lambda family: family.birth.weeks >= 42,
    anchors.AT_HOME: lambda family: family.birth.place is BirthPlace.HOME,
    anchors.SECOND_LINE: lambda family: family.birth.place is BirthPlace.HOSPITAL,
    anchors.CAESAREAN: lambda family: family.birth.mode is BirthMode.CAESAREAN,
    anchors.PLANNED_CAESAREAN: lambda family: family.birth.planned,
    anchors.INSTRUMENTAL: lambda family: family.birth.mode is BirthMode.INSTRUMENTAL,
    anchors.MULTIPLES: lambda family: family.birth.children > 1,
    anchors.WEDNESDAY: lambda family: family.born_on.isoweekday() == 3,
    anchors.FRIDAY: lambda family: family.born_on.isoweekday() == 5,
    anchors.SATURDAY: lambda family: family.born_on.isoweekday() == 6,
    anchors.SUNDAY: lambda family: family.born_on.isoweekday() == 7,
    anchors.BREAST_AT_BIRTH: lambda family: family.feeding is Feeding.BREAST,
    anchors.FORMULA_AT_BIRTH: lambda family: family.feeding is Feeding.BOTTLE,
    anchors.MINIMUM_CARE: lambda family: family.minimum_care,
}


@pytest.mark.parametrize("anchor", SHARES, ids=lambda anchor: anchor.name.replace(" ", "-"))
def test_a_drawn_cohort_meets_the_published_share(anchor: Anchor) -> None:
    found = share(cohort(40_000), SHARES[anchor])
    assert anchor.met_by(found), f"{anchor.name}: {found:.4f} is not {anchor.value}"


def test_multiples_are_born_preterm_as_often_as_published() -> None:
    multiples = tuple(family for family in cohort(40_000) if family.birth.children > 1)
    assert anchors.PRETERM_MULTIPLES.met_by(share(multiples, lambda family: family.birth.preterm))


def test_a_section_is_followed_by_about_two_nights_in_hospital() -> None:
    nights = [
        family.mother_nights
        for family in cohort(40_000)
        if family.birth.mode is BirthMode.CAESAREAN
    ]
    assert anchors.NIGHTS_AFTER_CAESAREAN.met_by(sum(nights) / len(nights))


def test_the_shares_of_what_is_hard_for_families_add_up() -> None:
    shares = [*assumptions.BURDENS.values(), *assumptions.DEFERRED_BURDENS.values()]
    assert sum(shares) == pytest.approx(100)


def test_every_anchor_says_where_it_comes_from() -> None:
    assert len(anchors.ANCHORS) > 20
    assert all(anchor.source and anchor.tolerance > 0 for anchor in anchors.ANCHORS)
