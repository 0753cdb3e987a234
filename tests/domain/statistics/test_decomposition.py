"""Why a mean differs from its reference, in parts that add up to the last digit."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.statistics.decomposition import Decomposition, Stratum, decompose

REFERENCE = 2500


def stratum(families: int, norm: int, delivered: int) -> Stratum:
    """Families with the same norm, and so much delivered on average; minutes."""
    return Stratum(
        families=families, norm_minutes=families * norm, delivered_minutes=families * delivered
    )


def parts(found: Decomposition) -> tuple[object, ...]:
    return found.norm, found.case_mix, found.deviation


def test_two_packages_by_hand() -> None:
    # Of 10 families 4 have package 1 (norm 2400, got 2350) and 6 package 5 (norm 2900, got 2950).
    # The reference case mix is half and half. Norm: (2400 + 2900) / 2 - 2500 = 150. Case mix:
    # shares 0.4 - 0.5 and 0.6 - 0.5, so -0.1 x 2400 + 0.1 x 2900 = 50. Deviation: 0.4 x -50 + 0.6 x
    # 50 = 10. Together 210, and the mean is 0.4 x 2350 + 0.6 x 2950 = 2710 = 2500 + 210.
    found = decompose(
        {1: stratum(4, 2400, 2350), 5: stratum(6, 2900, 2950)}, {1: 50, 5: 50}, {}, REFERENCE
    )
    assert found.total == 210
    assert parts(found) == (150, 50, 10)
    # At the reference case mix: half of 2350 and half of 2950.
    assert found.standardised_mean == 2650


def test_a_month_poor_in_package_1_raises_the_mean_without_anyone_deviating() -> None:
    # Everyone gets the norm, and at the reference case mix the norm is neutral: 0.5 x 2300 + 0.5 x
    # 2700 = 2500. With a quarter in package 1 the mean is 0.25 x 2300 + 0.75 x 2700 = 2600.
    found = decompose(
        {1: stratum(1, 2300, 2300), 5: stratum(3, 2700, 2700)}, {1: 1, 5: 1}, {}, REFERENCE
    )
    assert parts(found) == (0, 100, 0)
    assert found.standardised_mean == REFERENCE


def test_a_package_nobody_has_counts_in_the_reference_by_its_norm() -> None:
    # 0.75 x 2400 + 0.25 x 2800 = 2500: the norm is neutral, and that nobody has package 5 costs 100
    # minutes less.
    found = decompose({1: stratum(2, 2400, 2400)}, {1: 3, 5: 1}, {5: Fraction(2800)}, REFERENCE)
    assert parts(found) == (0, -100, 0)
    assert found.standardised_mean == 2500


def test_a_package_outside_the_reference_counts_as_case_mix() -> None:
    found = decompose({2: stratum(5, 2760, 2760)}, {1: 1}, {1: Fraction(2280)}, REFERENCE)
    assert parts(found) == (-220, 480, 0)


def test_a_package_whose_norm_nobody_knows_is_an_error() -> None:
    with pytest.raises(KeyError):
        decompose({1: stratum(1, 2280, 2280)}, {1: 1, 12: 1}, {}, REFERENCE)


STRATA = st.dictionaries(
    st.integers(1, 12),
    st.builds(
        Stratum,
        families=st.integers(1, 50),
        norm_minutes=st.integers(0, 200_000),
        delivered_minutes=st.integers(0, 200_000),
    ),
    min_size=1,
)
MIXES = st.dictionaries(st.integers(1, 12), st.integers(1, 1000), min_size=1)
NORMS = {package: Fraction(2000 + 7 * package, 3) for package in range(1, 13)}


@given(STRATA, MIXES, st.integers(1440, 4800))
def test_the_parts_add_up_exactly_for_any_families(
    strata: dict[int, Stratum], case_mix: dict[int, int], reference: int
) -> None:
    found = decompose(strata, case_mix, NORMS, reference)
    families = sum(each.families for each in strata.values())
    mean = Fraction(sum(each.delivered_minutes for each in strata.values()), families)
    assert found.total == mean - reference
    assert found.norm + found.case_mix + found.deviation == found.total


@given(STRATA, st.integers(1440, 4800))
def test_families_that_are_their_own_reference_have_no_effect_of_case_mix(
    strata: dict[int, Stratum], reference: int
) -> None:
    own = {package: each.families for package, each in strata.items()}
    found = decompose(strata, own, NORMS, reference)
    assert found.case_mix == 0
    assert found.standardised_mean == found.total + reference


@given(STRATA, MIXES, st.integers(1, 9))
def test_only_the_proportions_of_the_reference_case_mix_matter(
    strata: dict[int, Stratum], case_mix: dict[int, int], times: int
) -> None:
    larger = {package: count * times for package, count in case_mix.items()}
    assert decompose(strata, case_mix, NORMS, REFERENCE) == decompose(
        strata, larger, NORMS, REFERENCE
    )
