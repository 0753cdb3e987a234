"""Why the mean of hours differs from its reference, in parts that add up exactly.

With, per package k, p(k) the share of its families, q(k) its share in the reference case mix, w(k)
the mean norm and d(k) the mean delivered; R the reference, D the mean delivered:

    D - R  =  [sum q(k) w(k) - R]  +  [sum (p(k) - q(k)) w(k)]  +  [sum p(k) (d(k) - w(k))]
              norm                     case mix                     deviation

Norm is what the packages would cost with the reference case mix: whether they were set neutrally.
Case mix is what it costs that other families came: nobody's doing. Deviation is what was given
beyond the norm. The sum telescopes, so it holds for any numbers; all are fractions, so it holds to
the last digit. This is direct standardisation, as in Evelyn M. Kitagawa, Components of a Difference
Between Two Rates (JASA 50, 1955), with the interaction counted to the deviation.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stratum:
    """The families of one package: how many, and their minutes by norm and as delivered, summed."""

    families: int
    norm_minutes: int
    delivered_minutes: int

    @property
    def mean_norm(self) -> Fraction:
        """Minutes per family by norm."""
        return Fraction(self.norm_minutes, self.families)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decomposition:
    """Minutes per client, exactly; total is norm plus case mix plus deviation."""

    total: Fraction
    norm: Fraction
    case_mix: Fraction
    deviation: Fraction
    standardised_mean: Fraction
    """The mean at the reference case mix with each package's own delivered hours."""


def decompose(
    strata: Mapping[K, Stratum],
    case_mix: Mapping[K, int],
    norms: Mapping[K, Fraction],
    reference: int,
) -> Decomposition:
    """The difference between the mean delivered and the reference, in parts.

    strata hold at least one family each, case_mix counts families per package, and norms are the
    mean norm of packages that have no stratum. Raises KeyError for a package of the case mix whose
    norm is nowhere.
    """
    families = sum(stratum.families for stratum in strata.values())
    weight = sum(case_mix.values())
    priced = {
        package: strata[package].mean_norm if package in strata else norms[package]
        for package in {*strata, *case_mix}
        if package in strata or case_mix[package]
    }
    given = {
        package: Fraction(strata[package].delivered_minutes, strata[package].families)
        if package in strata
        else norm
        for package, norm in priced.items()
    }
    standard = sum(
        (Fraction(count, weight) * priced[package] for package, count in case_mix.items() if count),
        Fraction(0),
    )
    by_norm = Fraction(sum(each.norm_minutes for each in strata.values()), families)
    delivered = Fraction(sum(each.delivered_minutes for each in strata.values()), families)
    return Decomposition(
        total=delivered - reference,
        norm=standard - reference,
        case_mix=by_norm - standard,
        deviation=delivered - by_norm,
        standardised_mean=sum(
            (
                Fraction(count, weight) * given[package]
                for package, count in case_mix.items()
                if count
            ),
            Fraction(0),
        ),
    )
