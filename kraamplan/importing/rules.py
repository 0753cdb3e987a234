"""Every rule a file can break: a stable name and its sentence in Dutch and in English."""

from dataclasses import dataclass

from kraamplan.importing.errors import RowError

_LONGEST_VALUE = 100


@dataclass(frozen=True, slots=True)
class InputRule:
    """A rule about what a file may hold; its sentences have the facts as named placeholders."""

    name: str
    nl: str
    en: str

    def error(
        self, row: int, column: str = "", value: str = "", suggestion: str = "", **facts: object
    ) -> RowError:
        """The error that this rule was broken there; a suggestion becomes a question at its end."""
        shown = _shown(value)
        placeholders = {"row": row, "column": column, "value": shown, **facts}
        question_nl = f" Bedoelde u {suggestion}?" if suggestion else ""
        question_en = f" Did you mean {suggestion}?" if suggestion else ""
        return RowError(
            row=row,
            column=column,
            value=shown,
            rule=self.name,
            message_nl=self.nl.format(**placeholders) + question_nl,
            message_en=self.en.format(**placeholders) + question_en,
        )


def _shown(value: str) -> str:
    """A value as a report may hold it: not endless, and without signs a terminal would obey."""
    cut = value if len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE]}…"
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in cut)


# The file as a whole.
FILE_NOT_FOUND = InputRule(
    "file-not-found",
    "Het bestand {value} bestaat niet.",
    "The file {value} does not exist.",
)
FILE_UNREADABLE = InputRule(
    "file-unreadable",
    "Het bestand {value} kan niet worden gelezen ({cause}).",
    "The file {value} cannot be read ({cause}).",
)
FILE_EMPTY = InputRule(
    "file-empty",
    "Het bestand {value} is leeg.",
    "The file {value} is empty.",
)
NOT_UTF8 = InputRule(
    "not-utf8",
    "Regel {row}: byte {byte} op positie {offset} van het bestand is geen UTF-8 ({cause}). "
    "Sla het bestand op als UTF-8.",
    "Line {row}: byte {byte} at offset {offset} of the file is not UTF-8 ({cause}). "
    "Save the file as UTF-8.",
)
NUL_BYTE = InputRule(
    "nul-byte",
    "Regel {row} bevat een NUL-teken; het bestand is beschadigd of geen tekst.",
    "Line {row} holds a NUL character; the file is damaged or not text.",
)

# Columns and fields of a table.
UNKNOWN_SEPARATOR = InputRule(
    "unknown-separator",
    "'{value}' kan geen kolommen scheiden; kies uit {known}.",
    "'{value}' cannot separate columns; choose one of {known}.",
)
WRONG_SEPARATOR = InputRule(
    "wrong-separator",
    "Dit bestand is gescheiden met '{value}'; geef --separator '{value}' op.",
    "This file is separated by '{value}', give --separator '{value}'.",
)
MALFORMED_QUOTES = InputRule(
    "malformed-quotes",
    "Regel {row}: een aanhalingsteken is niet gesloten, of er staat iets naast.",
    "Line {row}: a quote is not closed, or something stands beside it.",
)
MISSING_COLUMN = InputRule(
    "missing-column",
    "De kolom {column} ontbreekt.",
    "The column {column} is missing.",
)
UNKNOWN_COLUMN = InputRule(
    "unknown-column",
    "De kolom {value} is onbekend. Bekende kolommen: {known}.",
    "The column {value} is unknown. Known columns: {known}.",
)
UNNAMED_COLUMN = InputRule(
    "unnamed-column",
    "Kolom nummer {number} heeft geen naam.",
    "Column number {number} has no name.",
)
DUPLICATE_COLUMN = InputRule(
    "duplicate-column",
    "De kolom {column} staat er meer dan eens.",
    "The column {column} stands there more than once.",
)
TOO_FEW_FIELDS = InputRule(
    "too-few-fields",
    "Regel {row} heeft {found} velden; de kopregel heeft er {expected}.",
    "Line {row} has {found} fields; the header has {expected}.",
)
TOO_MANY_FIELDS = InputRule(
    "too-many-fields",
    "Regel {row} heeft {found} velden; de kopregel heeft er {expected}.",
    "Line {row} has {found} fields; the header has {expected}.",
)
DUPLICATE_KEY = InputRule(
    "duplicate-key",
    "{column} {value} staat al op regel {first}.",
    "{column} {value} already stands on line {first}.",
)

# Cells and values.
VALUE_MISSING = InputRule(
    "value-missing",
    "{column} is leeg.",
    "{column} is empty.",
)
SURROUNDING_SPACES = InputRule(
    "surrounding-spaces",
    "{column}: rond '{value}' staan spaties; haal die weg.",
    "{column}: there are spaces around '{value}'; remove them.",
)
KEY_SHAPE = InputRule(
    "key-shape",
    "{column}: '{value}' is geen nummer van 1 tot 40 letters, cijfers, '-', '_' of '.'.",
    "{column}: '{value}' is not a number of 1 to 40 letters, digits, '-', '_' or '.'.",
)
LOOKS_LIKE_BSN = InputRule(
    "looks-like-bsn",
    "{column}: {value} voldoet aan de elfproef en is dus waarschijnlijk een burgerservicenummer. "
    "Die horen niet in dit systeem; gebruik een eigen nummer.",
    "{column}: {value} passes the eleven test, so it is probably a citizen service number (BSN). "
    "Those do not belong in this system; use a number of your own.",
)
UNKNOWN_REGION = InputRule(
    "unknown-region",
    "Regio '{value}' bestaat niet. Bekende regio's: {known}.",
    "Region '{value}' does not exist. Known regions: {known}.",
)
DATE_FORMAT = InputRule(
    "date-format",
    "{column}: '{value}' is geen datum; schrijf jaar-maand-dag, zoals 2026-11-20.",
    "{column}: '{value}' is not a date; write year-month-day, such as 2026-11-20.",
)
DATE_DOES_NOT_EXIST = InputRule(
    "date-does-not-exist",
    "{column}: {value} staat niet op de kalender van 1900 tot 2200.",
    "{column}: {value} is not on the calendar from 1900 to 2200.",
)
POSTCODE_FOUR_DIGITS = InputRule(
    "postcode-four-digits",
    "{column}: '{value}' is niet vier cijfers zonder nul vooraan, zoals 3511.",
    "{column}: '{value}' is not four digits without a leading zero, such as 3511.",
)
NOT_ONE_OF = InputRule(
    "not-one-of",
    "{column}: '{value}' is geen van {known}.",
    "{column}: '{value}' is none of {known}.",
)
WHOLE_NUMBER = InputRule(
    "whole-number",
    "{column}: '{value}' is geen geheel getal zonder nul vooraan, zoals 2.",
    "{column}: '{value}' is not a whole number without a leading zero, such as 2.",
)
DECIMAL_NUMBER = InputRule(
    "decimal-number",
    "{column}: '{value}' is geen getal met een punt en hooguit twee decimalen, zoals 24.5.",
    "{column}: '{value}' is not a number with a point and at most two decimals, such as 24.5.",
)
OUT_OF_RANGE = InputRule(
    "out-of-range",
    "{column}: {value} ligt niet tussen {lowest} en {highest}.",
    "{column}: {value} is not between {lowest} and {highest}.",
)
QUARTERS_OF_AN_HOUR = InputRule(
    "quarters-of-an-hour",
    "{column}: {value} uur is geen heel aantal kwartieren (.25, .5, .75).",
    "{column}: {value} hours is not a whole number of quarters (.25, .5, .75).",
)
WORD_LIST = InputRule(
    "word-list",
    "{column}: '{value}' is geen rij woorden in kleine letters met telkens één spatie ertussen.",
    "{column}: '{value}' is not a list of words in lower case with one space between them.",
)
UNKNOWN_WORD = InputRule(
    "unknown-word",
    "{column}: '{word}' is geen van {known}.",
    "{column}: '{word}' is none of {known}.",
)
WORD_TWICE = InputRule(
    "word-twice",
    "{column}: '{word}' staat er meer dan eens.",
    "{column}: '{word}' stands there more than once.",
)

# Lines of JSON.
DAMAGED_JSON = InputRule(
    "damaged-json",
    "Regel {row} is geen volledige regel JSON ({cause}).",
    "Line {row} is not a complete line of JSON ({cause}).",
)
NOT_AN_OBJECT = InputRule(
    "not-an-object",
    "Regel {row} is geen object tussen accolades.",
    "Line {row} is not an object between braces.",
)
UNKNOWN_COMMAND = InputRule(
    "unknown-command",
    "De opdracht {value} is onbekend. Bekende opdrachten: {known}.",
    "The command {value} is unknown. Known commands: {known}.",
)
COMMAND_NOT_ACCEPTED = InputRule(
    "command-not-accepted",
    "De opdracht {value} wordt niet uit dit bestand aangenomen: die hoort bij een planrun of "
    "bij een indicatiebeleid, dat een bestand van zijn eigen soort heeft.",
    "The command {value} is not accepted from this file: it belongs to a planning run or to an "
    "indication policy, which has a kind of file of its own.",
)
MISSING_FIELD = InputRule(
    "missing-field",
    "Het veld {column} ontbreekt; verwacht wordt {expected_nl}.",
    "The field {column} is missing; expected: {expected_en}.",
)
UNKNOWN_FIELD = InputRule(
    "unknown-field",
    "Het veld {column} is onbekend. Bekende velden: {known}.",
    "The field {column} is unknown. Known fields: {known}.",
)
DUPLICATE_FIELD = InputRule(
    "duplicate-field",
    "Het veld {column} staat er meer dan eens.",
    "The field {column} stands there more than once.",
)
WRONG_TYPE = InputRule(
    "wrong-type",
    "{column}: {value} wordt niet begrepen; verwacht wordt {expected_nl}.",
    "{column}: {value} is not understood; expected: {expected_en}.",
)
DUPLICATE_ID = InputRule(
    "duplicate-id",
    "id {value} staat al op regel {first}.",
    "id {value} already stands on line {first}.",
)

INPUT_RULES = tuple(rule for rule in list(globals().values()) if isinstance(rule, InputRule))
"""All of them, in the order above."""
