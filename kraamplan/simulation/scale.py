"""How big a simulated organisation is, and where its families live. Only the places exist.

Sizes follow the table of sizes and concurrency in the explanation of demand: 300, 2,000 and 8,000
clients a year, in regions of 300 to 1,000 clients.
"""

from dataclasses import dataclass
from enum import StrEnum


class Size(StrEnum):
    """How many clients a year."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Place:
    """A region that is planned on its own; postcodes are its four digits, from and to."""

    region: str
    name: str
    postcodes: tuple[int, int]


PLACES = (
    Place("UTR", "Utrecht en omstreken", (3511, 3585)),
    Place("AMF", "Amersfoort en Eemland", (3811, 3829)),
    Place("ZST", "Zeist en de Heuvelrug", (3701, 3739)),
    Place("WRD", "Woerden en het Groene Hart", (3441, 3481)),
    Place("EDE", "Ede en de Vallei", (6711, 6745)),
    Place("ARN", "Arnhem en omstreken", (6811, 6846)),
    Place("NYM", "Nijmegen en omstreken", (6511, 6546)),
    Place("TIL", "Tilburg en omstreken", (5011, 5049)),
    Place("BRD", "Breda en omstreken", (4811, 4847)),
    Place("DOR", "Dordrecht en de Waarden", (3311, 3329)),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """Clients a year, spread evenly over the places."""

    clients_a_year: int
    places: tuple[Place, ...]

    @property
    def clients_of_a_region(self) -> float:
        """Clients a year in each of its regions."""
        return self.clients_a_year / len(self.places)


SCALES: dict[Size, Scale] = {
    Size.SMALL: Scale(300, PLACES[:1]),
    Size.MEDIUM: Scale(2_000, PLACES[:4]),
    Size.LARGE: Scale(8_000, PLACES),
}
