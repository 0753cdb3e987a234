"""The national protocol as it is shipped, computed by hand."""

import pytest

from domain.indication.check import errors
from domain.indication.evaluate import indicate
from domain.indication.indication import Indication
from domain.indication.policy import Moment
from domain.indication.sourced import Provenance
from kraamplan.policies.shipped import shipped_policy
from tests.support.policy_builders import facts

LIP = shipped_policy("lip-2008")


def indication(**values: int) -> Indication:
    return indicate(facts(**values), LIP, Moment.START_OF_CARE)


@pytest.mark.parametrize(
    ("values", "hours"),
    [
        # Breast feeding, nothing particular: 49.
        ({"feeding_breast": 1}, 49),
        # Bottle feeding, nothing particular: 45.
        ({"feeding_bottle": 1}, 45),
        # Mixed feeding counts as breast feeding: 49.
        ({"feeding_mixed": 1}, 49),
        # Born in hospital on Monday, home on Wednesday: Monday and Tuesday count,
        # Wednesday is the day of discharge. 49 - 2 x 6 = 37.
        ({"feeding_breast": 1, "hospital_days_mother": 3}, 37),
        # The same with bottle feeding: 45 - 2 x 5.5 = 34.
        ({"feeding_bottle": 1, "hospital_days_mother": 3}, 34),
        # Home on the day of birth: that is the day of discharge, nothing is deducted.
        ({"feeding_bottle": 1, "hospital_days_mother": 1, "hospital_days_child": 1}, 45),
        # Mother home on day 2, child on day 6: the child's five days count. 49 - 5 x 6 = 19,
        # under the floor: 24.
        ({"feeding_breast": 1, "hospital_days_mother": 2, "hospital_days_child": 6}, 24),
        # Planned section, home on day 3, two toddlers, bottle: 45 + 8 + 2 x 4 - 2 x 5.5 = 50.
        (
            {
                "feeding_bottle": 1,
                "caesarean_planned": 1,
                "children_under_4": 2,
                "hospital_days_mother": 3,
            },
            50,
        ),
        # Twins, breast: 49 + 10 days x 2 hours = 69.
        ({"feeding_breast": 1, "children_born": 2}, 69),
        # Twins after an unplanned section with pelvic pain: 49 + 20 + 8 + 6 = 83, and the
        # ceiling is 80.
        (
            {
                "feeding_breast": 1,
                "children_born": 2,
                "caesarean_unplanned": 1,
                "pelvic_pain": 1,
            },
            80,
        ),
        # On day 8 the midwife adds days 9 and 10: 45 + 2 x 4 = 53.
        ({"feeding_bottle": 1, "extra_care_days": 2}, 53),
        # Chosen minimum, whatever else: 24.
        ({"feeding_breast": 1, "children_born": 2, "minimum_care_chosen": 1}, 24),
    ],
)
def test_hours_computed_by_hand(values: dict[str, int], hours: float) -> None:
    found = indication(**values)
    assert found.minutes == hours * 60
    assert sum(found.day_pattern) == found.minutes
    assert found.package is None


def test_published_day_patterns_follow_from_the_base() -> None:
    # 49 and 45 hours over 8 days: 6.1 and 5.6 hours a day, most on the first.
    assert indication(feeding_breast=1).day_pattern == tuple(
        hours * 60 for hours in (8, 7, 7, 6, 6, 5, 5, 5)
    )
    assert indication(feeding_bottle=1).day_pattern == tuple(
        hours * 60 for hours in (7, 7, 6, 6, 5, 5, 5, 4)
    )


def test_the_midwife_adds_days_as_well_as_hours() -> None:
    assert len(indication(feeding_breast=1, extra_care_days=2).day_pattern) == 10


def test_birth_assistance_stands_apart_from_the_ceiling() -> None:
    high = {"feeding_breast": 1, "children_born": 2, "complication_days": 5}
    assert indication(**high, birth_assistance_minutes=300).minutes == 80 * 60


def test_the_base_is_published_and_the_factors_are_not() -> None:
    assert indication(feeding_breast=1).provenance is Provenance.PUBLISHED
    assert indication(feeding_breast=1, pelvic_pain=1).provenance is Provenance.INVENTED
    assert LIP.protocol is not None
    assert Provenance.PUBLISHED not in {
        factor.norm.evidence.provenance for factor in LIP.protocol.factors
    }


def test_it_is_sound() -> None:
    assert errors(LIP) == ()


def test_every_moment_counts() -> None:
    assert not any(indicate(facts(feeding_breast=1), LIP, moment).provisional for moment in Moment)
