"""The examples in explanations are run, and print what the pages show."""

import doctest
from pathlib import Path

import pytest

from tests.documentation.markdown_files import ROOT

PAGES = [
    page
    for page in sorted((ROOT / "docs" / "explanation").glob("*.md"))
    if ">>>" in page.read_text(encoding="utf-8")
]


def test_there_are_examples() -> None:
    assert PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_an_example_prints_what_the_page_shows(page: Path) -> None:
    failed, tried = doctest.testfile(str(page), module_relative=False)
    assert tried
    assert failed == 0
