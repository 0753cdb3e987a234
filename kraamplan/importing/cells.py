"""What a cell may hold, said once: the schema checks it, the reference explains it.

The checks of a column are tried in their order and a cell breaks at most one of them.
"""

from dataclasses import dataclass

from kraamplan.importing import keys, rules
from kraamplan.importing.rules import InputRule


@dataclass(frozen=True, slots=True)
class Matches:
    """The whole cell matches a regular expression without anchors."""

    rule: InputRule
    pattern: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """The cell is one of a closed choice."""

    choices: tuple[str, ...]
    rule: InputRule = rules.NOT_ONE_OF


@dataclass(frozen=True, slots=True)
class Between:
    """The cell is a number from lowest to highest, both included."""

    lowest: int
    highest: int
    rule: InputRule = rules.OUT_OF_RANGE


@dataclass(frozen=True, slots=True)
class InQuarters:
    """The cell is a whole number of quarters."""

    rule: InputRule = rules.QUARTERS_OF_AN_HOUR


@dataclass(frozen=True, slots=True)
class OnCalendar:
    """The cell is a day that exists."""

    rule: InputRule = rules.DATE_DOES_NOT_EXIST


@dataclass(frozen=True, slots=True)
class WordsFrom:
    """Each word of the cell is one of a closed choice."""

    choices: tuple[str, ...]
    rule: InputRule = rules.UNKNOWN_WORD


@dataclass(frozen=True, slots=True)
class WordsOnce:
    """No word stands in the cell twice."""

    rule: InputRule = rules.WORD_TWICE


@dataclass(frozen=True, slots=True)
class KnownRegion:
    """The cell is a region of the organisation at hand."""

    rule: InputRule = rules.UNKNOWN_REGION


@dataclass(frozen=True, slots=True)
class NoBsn:
    """The cell is no citizen service number."""

    rule: InputRule = rules.LOOKS_LIKE_BSN


@dataclass(frozen=True, slots=True)
class OncePerFile:
    """No row above has the same cell."""

    rule: InputRule = rules.DUPLICATE_KEY


ColumnCheck = (
    Matches
    | OneOf
    | Between
    | InQuarters
    | OnCalendar
    | WordsFrom
    | WordsOnce
    | KnownRegion
    | OncePerFile
)
"""Those that can be said of a whole column in one expression."""
CellCheck = ColumnCheck | NoBsn


@dataclass(frozen=True, slots=True)
class Format:
    """What the cells of a column may hold, in words and as checks."""

    words_nl: str
    words_en: str
    checks: tuple[CellCheck, ...]


NO_SURROUNDING_SPACES = Matches(rules.SURROUNDING_SPACES, r"\S(.*\S)?")
"""Tried first on every cell: it explains what the others would only call wrong."""

KEY = Format(
    "1 tot 40 letters, cijfers, '-', '_' of '.'; één keer per bestand; geen burgerservicenummer",
    "1 to 40 letters, digits, '-', '_' or '.'; once per file; no citizen service number",
    (Matches(rules.KEY_SHAPE, keys.KEY_PATTERN), NoBsn(), OncePerFile()),
)
REGION = Format(
    "code van een regio van de organisatie",
    "code of a region of the organisation",
    (KnownRegion(),),
)
DAY = Format(
    "datum, jaar-maand-dag",
    "date, year-month-day",
    (Matches(rules.DATE_FORMAT, r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), OnCalendar()),
)
POSTCODE = Format(
    "vier cijfers zonder nul vooraan",
    "four digits without a leading zero",
    (Matches(rules.POSTCODE_FOUR_DIGITS, r"[1-9][0-9]{3}"),),
)


def one_of(*choices: str) -> Format:
    """A closed choice."""
    words = ", ".join(choices)
    return Format(f"één van {words}", f"one of {words}", (OneOf(choices),))


def whole_number(lowest: int, highest: int) -> Format:
    """A whole number from lowest to highest, without a leading zero."""
    return Format(
        f"geheel getal van {lowest} tot en met {highest}",
        f"whole number from {lowest} to {highest}",
        (Matches(rules.WHOLE_NUMBER, r"0|[1-9][0-9]{0,8}"), Between(lowest, highest)),
    )


def hours(lowest: int, highest: int) -> Format:
    """Hours in quarters, with a decimal point."""
    return Format(
        f"uren van {lowest} tot en met {highest}, in kwartieren, met een punt",
        f"hours from {lowest} to {highest}, in quarters, with a decimal point",
        (
            Matches(rules.DECIMAL_NUMBER, r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,2})?"),
            Between(lowest, highest),
            InQuarters(),
        ),
    )


def words_from(*choices: str) -> Format:
    """Words of a closed choice, each at most once, with one space between them."""
    words = ", ".join(choices)
    return Format(
        f"woorden met één spatie ertussen, uit {words}",
        f"words with one space between them, from {words}",
        (
            Matches(rules.WORD_LIST, r"[a-z_]+( [a-z_]+)*"),
            WordsFrom(choices),
            WordsOnce(),
        ),
    )
