"""The columns of each kind of file: one table, from which schema and reference are made."""

from dataclasses import dataclass

from domain.care.facts import Feeding
from domain.values.skill import Skill
from kraamplan.importing import cells
from kraamplan.importing.cells import Format

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    dutch are names people give it, never accepted and always understood: an unknown column like
    one of them is answered with the right name. field is what the domain calls it in a command.
    An optional column may be left out, and its cells may be empty.
    """

    name: str
    dutch: tuple[str, ...]
    format: Format
    meaning_nl: str
    meaning_en: str
    example: str
    field: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: one row for each thing, which the first column names."""

    name: str
    dutch: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> Column:
        """The column that names what a row is about."""
        return self.columns[0]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    @property
    def meanings(self) -> dict[str, str]:
        """Every name a column goes by, and the name it has here."""
        return {
            known: column.name for column in self.columns for known in (column.name, *column.dutch)
        }

    def column(self, name: str) -> Column:
        """The column of that name. Raises KeyError."""
        return {column.name: column for column in self.columns}[name]

    def column_of(self, field: str) -> str:
        """The column that fills a field of a command, or nothing."""
        return next((column.name for column in self.columns if column.field == field), "")


_REGION = Column(
    name="region",
    dutch=("regio", "werkgebied"),
    format=cells.REGION,
    meaning_nl="De regio waarin gepland wordt.",
    meaning_en="The region planned in.",
    example="utrecht",
    field="region",
)
_POSTCODE = Column(
    name="postcode",
    dutch=("pc4", "postcode4", "woonplaats"),
    format=cells.POSTCODE,
    meaning_nl="De vier cijfers van de postcode van het woonadres.",
    meaning_en="The four digits of the postcode of the home address.",
    example="3511",
    field="postcode",
)

FAMILIES = FileKind(
    "families",
    "gezinnen",
    (
        Column(
            name="family",
            dutch=("cliëntnummer", "clientnummer", "cliënt", "client", "gezin", "klantnummer"),
            format=cells.KEY,
            meaning_nl="Het cliëntnummer.",
            meaning_en="The client number.",
            example="F-1001",
            field="family",
        ),
        _REGION,
        Column(
            name="due_date",
            dutch=("a_terme_datum", "aterme", "uitgerekende_datum", "uitgerekend"),
            format=cells.DAY,
            meaning_nl="De uitgerekende datum.",
            meaning_en="The day the birth is due.",
            example="2026-12-24",
            field="due_date",
        ),
        _POSTCODE,
        Column(
            name="feeding",
            dutch=("voeding", "soort_voeding"),
            format=cells.one_of(*Feeding),
            meaning_nl="Hoe de moeder haar kind wil voeden.",
            meaning_en="How the mother means to feed her child.",
            example="breast",
            field="feeding",
        ),
        Column(
            name="parity",
            dutch=("pariteit", "aantal_bevallingen"),
            format=cells.whole_number(0, 20),
            meaning_nl="Het aantal eerdere bevallingen.",
            meaning_en="The number of earlier births.",
            example="1",
            field="parity",
        ),
    ),
)

CARERS = FileKind(
    "carers",
    "kraamverzorgenden",
    (
        Column(
            name="carer",
            dutch=("personeelsnummer", "medewerker", "kraamverzorgende", "zorgverlener"),
            format=cells.KEY,
            meaning_nl="Het personeelsnummer.",
            meaning_en="The staff number.",
            example="C-17",
            field="carer",
        ),
        _REGION,
        _POSTCODE,
        Column(
            name="contract_hours",
            dutch=("contracturen", "contract_uren", "uren_per_week", "uren"),
            format=cells.hours(0, 40),
            meaning_nl="De contracturen per week.",
            meaning_en="The contract, in hours per week.",
            example="24.5",
            field="contract_minutes",
        ),
        Column(
            name="hired_on",
            dutch=("in_dienst", "datum_in_dienst", "in_dienst_sinds", "indiensttreding"),
            format=cells.DAY,
            meaning_nl="De dag van indiensttreding.",
            meaning_en="The first day of employment.",
            example="2024-03-01",
            field="hired_on",
        ),
        Column(
            name="skills",
            dutch=("vaardigheden", "specialisaties", "bekwaamheden"),
            format=cells.words_from(*Skill),
            meaning_nl="De specialisaties waarin zij bevoegd is; leeg is geen.",
            meaning_en="The specialisms she is certified in; empty means none.",
            example="lactation english",
            field="skill",
            required=False,
        ),
        Column(
            name="available_days",
            dutch=("beschikbaarheid", "beschikbare_dagen", "werkdagen"),
            format=cells.words_from(*WEEKDAYS),
            meaning_nl="De weekdagen waarop zij van 08:00 tot 18:00 te plannen is; "
            "leeg is elke dag.",
            meaning_en="The weekdays on which she can be planned from 08:00 to 18:00; "
            "empty means every day.",
            example="mon tue thu",
            field="windows",
            required=False,
        ),
    ),
)

FILE_KINDS = (FAMILIES, CARERS)
