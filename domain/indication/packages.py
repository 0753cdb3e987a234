"""The 13 care packages of Kraamzorg op Maat and their hours.

Names and the 38 hours of package 1 are published (Kraamzorg op Maat, final report, December 2020,
table 1). The other hours are NOT: they are invented so that the mean of an assumed case mix is the
published 42.8 hours, and are marked so wherever they are shown.
"""

from dataclasses import dataclass

from domain.indication.sourced import Provenance


@dataclass(frozen=True, slots=True)
class CarePackage:
    """One package: minutes is the norm for the whole period of care."""

    number: int
    name_nl: str
    name_en: str
    minutes: int
    source: Provenance = Provenance.INVENTED


@dataclass(frozen=True, slots=True)
class PackageTable:
    """One version of the packages."""

    version: str
    packages: tuple[CarePackage, ...]

    def find(self, number: int) -> CarePackage | None:
        """The package with this number, or None when there is none."""
        return next((each for each in self.packages if each.number == number), None)


KOM_DEMONSTRATION = PackageTable(
    version="kom-2020-demonstration-hours",
    packages=(
        CarePackage(1, "Basis", "Basic", 38 * 60, Provenance.PUBLISHED),
        CarePackage(2, "Lage belastbaarheid kraamvrouw", "Low resilience of the mother", 46 * 60),
        CarePackage(3, "Hoge belasting omgeving", "Heavy load from surroundings", 44 * 60),
        CarePackage(4, "Hoge psychische belasting", "Heavy psychological load", 47 * 60),
        CarePackage(5, "Sectio", "Caesarean section", 49 * 60),
        CarePackage(6, "Bevallingsproblemen", "Problems at birth", 47 * 60),
        CarePackage(7, "Risico's kind", "Risks to the child", 46 * 60),
        CarePackage(8, "Slechte start kind", "Poor start of the child", 48 * 60),
        CarePackage(
            9,
            "Psychische belasting en minstens 1 ander",
            "Package 4 and at least one other",
            56 * 60,
        ),
        CarePackage(10, "Lage belastbaarheid en sectio", "Packages 2 and 5", 54 * 60),
        CarePackage(11, "Lage belastbaarheid en bevallingsproblemen", "Packages 2 and 6", 51 * 60),
        CarePackage(12, "Andere combinatie", "Any other combination", 54 * 60),
        CarePackage(13, "Uitgestelde kraamzorg", "Deferred care", 24 * 60),
    ),
)
