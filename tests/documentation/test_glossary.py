"""The glossary speaks of the code that is there."""

import re

import pytest

from tests.documentation.markdown_files import ROOT
from tests.documentation.source import identifiers

GLOSSARY = ROOT / "docs" / "glossary.md"
ROWS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and not line.startswith("|---")
][1:]


def test_the_glossary_has_terms() -> None:
    assert len(ROWS) > 20
    assert all(len(row) == 3 and row[0] and row[1] for row in ROWS)


def test_no_term_stands_in_the_glossary_twice() -> None:
    terms = [row[0] for row in ROWS]
    assert len(set(terms)) == len(terms)


@pytest.mark.parametrize(
    ("term", "name"), [(row[0], name) for row in ROWS for name in re.findall(r"`([^`]+)`", row[2])]
)
def test_the_identifier_of_a_term_exists_in_the_code(term: str, name: str) -> None:
    assert term
    assert set(name.split(".")) <= identifiers()
