"""The columns of each kind of CSV file and every rule a file can break."""

from collections.abc import Iterator

from docs.markdown import both, code, codes, fenced, page, table
from kraamplan.importing.cells import NO_SURROUNDING_SPACES
from kraamplan.importing.columns import FILE_KINDS, Column, FileKind
from kraamplan.importing.rules import INPUT_RULES
from kraamplan.importing.table import SEPARATORS


def content() -> str:
    """The page."""
    return page(
        "# Import files",
        "A CSV file of families or of carers: a header with the names below, in any order, and one "
        "row for each family or carer. UTF-8, with or without a byte order mark. Columns are "
        f"separated by a comma, or by what `--separator` says, one of {codes(SEPARATORS)}. An "
        "optional column may be left out, and its cells may be empty.",
        "A file is taken whole or not at all, and all its errors come in one report. Importing it "
        "again changes nothing. `--dry-run` checks everything and records nothing.",
        "Births, packages, sessions and absences come in [record files](record-files.md).",
        *(part for kind in FILE_KINDS for part in _kind(kind)),
        "## Errors",
        "Each names the line, the column, what stands there, and the rule, in Dutch and English. "
        "What stands between braces is filled in. Lines of JSON in "
        "[record files](record-files.md) break the same rules. What the file asks for can also be "
        "refused by a rule of the domain; see [refusals](refusals.md).",
        table(
            ("rule", "said of it"),
            ((code(rule.name), both(rule.en, rule.nl)) for rule in INPUT_RULES),
        ),
    )


def example(kind: FileKind) -> str:
    """A complete file with one row."""
    header = ",".join(kind.names)
    return f"{header}\n{','.join(column.example for column in kind.columns)}\n"


def _kind(kind: FileKind) -> Iterator[str]:
    yield f"## {kind.name.capitalize()} (*{kind.dutch}*)"
    yield f"Read by `kraamplan import {kind.name} FILE`."
    yield table(("column", "required", "format", "meaning", "example"), map(_column, kind.columns))
    yield (
        "No cell has spaces around it "
        f"({code(NO_SURROUNDING_SPACES.rule.name)}). Dutch names of columns are not accepted but "
        "understood; the report answers with the right name:"
    )
    yield table(
        ("instead of", "write"),
        ((codes(column.dutch), code(column.name)) for column in kind.columns),
    )
    yield "A complete file:"
    yield fenced(example(kind), "csv")


def _column(column: Column) -> tuple[str, ...]:
    return (
        code(column.name),
        "yes" if column.required else "no",
        both(column.format.words_en, column.format.words_nl),
        both(column.meaning_en, column.meaning_nl),
        code(column.example),
    )
