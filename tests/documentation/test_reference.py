"""The reference pages are those the code would write now."""

from pathlib import Path

import pytest

from docs.generate import PAGES, REFERENCE, changes, run


def test_the_reference_is_up_to_date() -> None:
    assert [*changes()] == [], "run `make docs`"


def test_no_page_is_left_over_from_before() -> None:
    found = {path.relative_to(REFERENCE).as_posix() for path in REFERENCE.rglob("*.md")}
    assert found == {*PAGES}


def test_a_check_tells_what_would_change_and_leaves_it_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "same.md").write_text("same")
    (tmp_path / "other.md").write_text("before")
    pages = {"same.md": lambda: "same", "other.md": lambda: "now", "new.md": lambda: "new"}
    assert run(["--check"], tmp_path, pages) == 1
    assert capsys.readouterr().out == "other.md: would change\nnew.md: would change\n"
    assert (tmp_path / "other.md").read_text() == "before"
    assert not (tmp_path / "new.md").exists()


def test_pages_are_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = {"new.md": lambda: "new"}
    assert run([], tmp_path / "reference", pages) == 0
    assert (tmp_path / "reference" / "new.md").read_text() == "new"
    assert run([], tmp_path / "reference", pages) == 0
    assert capsys.readouterr().out == "new.md: written\n"
    assert run(["--check"], tmp_path / "reference", pages) == 0
