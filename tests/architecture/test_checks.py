"""Each check finds the violation that is planted in a tree without any, and only that."""

import subprocess
from pathlib import Path

import pytest

from tests.architecture import checks

PYPROJECT = """
[tool.hatch.build.targets.wheel]
packages = ["domain"]
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree in which every check is content."""
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "README.md").write_text(
        "Facts are kept in `domain/`, read `domain/values/` first.\n"
    )
    for folder in ("domain", "domain/values", "tests", "docs"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").write_text('"""What is where."""\n')
    (tmp_path / "domain/values/minutes.py").write_text("import domain.values\n" * checks.MOST_LINES)
    (tmp_path / "docs/__init__.py").unlink()
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    return tmp_path


ALL_CHECKS = [
    checks.unshipped_packages,
    checks.packages_without_map,
    checks.init_files_with_code,
    checks.long_files,
    checks.relative_imports,
    checks.vague_names,
    checks.leaked_places,
    checks.documented_folders_that_do_not_exist,
]


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.__name__)
def test_a_tree_in_order_has_no_findings(tree: Path, check: checks.Check) -> None:
    assert check(tree) == []


def test_a_forgotten_top_level_package_is_found(tree: Path) -> None:
    (tree / "streams").mkdir()
    (tree / "streams/__init__.py").touch()
    assert checks.unshipped_packages(tree) == ["streams/: not among the wheel's packages"]


def test_a_folder_without_a_map_is_found(tree: Path) -> None:
    (tree / "domain/values/__init__.py").unlink()
    assert checks.packages_without_map(tree) == ["domain/values/: has no __init__.py"]


@pytest.mark.parametrize(
    "source",
    ["", "import domain.values\n", '"""A map."""\n\nfrom domain.values import minutes\n'],
    ids=["nothing at all", "no docstring", "a re-export"],
)
def test_an_init_file_with_more_or_less_than_a_docstring_is_found(tree: Path, source: str) -> None:
    (tree / "domain/__init__.py").write_text(source)
    assert checks.init_files_with_code(tree) == [
        "domain/__init__.py: must hold a docstring and nothing else"
    ]


def test_a_file_one_line_too_long_is_found(tree: Path) -> None:
    with (tree / "domain/values/minutes.py").open("a") as file:
        file.write("one more\n")
    assert checks.long_files(tree) == ["domain/values/minutes.py: 301 lines, at most 300"]


@pytest.mark.parametrize(
    "source", ["from . import minutes", "def f():\n    from .minutes import x"]
)
def test_a_relative_import_is_found_wherever_it_stands(tree: Path, source: str) -> None:
    (tree / "domain/values/hours.py").write_text(source)
    (finding,) = checks.relative_imports(tree)
    assert finding.startswith("domain/values/hours.py:")


@pytest.mark.parametrize("path", ["domain/date_utils.py", "domain/misc/visit.py"])
def test_a_name_that_says_nothing_is_found(tree: Path, path: str) -> None:
    (tree / path).parent.mkdir(exist_ok=True)
    (tree / path).touch()
    assert len(checks.vague_names(tree)) == 1


def test_a_name_that_only_contains_such_a_word_is_fine(tree: Path) -> None:
    (tree / "domain/values/database.py").touch()
    assert checks.vague_names(tree) == []


@pytest.mark.parametrize(
    "line",
    [f"https://{checks.REGISTRY_HOSTS[0]}/simple", f"cd /{'work'}/here", f"'/{'root'}/x'"],
    ids=["a registry", "a folder of one machine", "a home folder"],
)
@pytest.mark.parametrize("added", [True, False], ids=["added", "not added yet"])
def test_a_leaked_place_is_found_before_it_is_history(tree: Path, line: str, added: bool) -> None:
    (tree / "docs/setup.md").write_text(f"First\n{line}\n")
    if added:
        subprocess.run(["git", "add", "docs/setup.md"], cwd=tree, check=True)
    (finding,) = checks.leaked_places(tree)
    assert finding.startswith("docs/setup.md:2: names ")


def test_places_are_not_sought_in_ignored_files_nor_in_pictures(tree: Path) -> None:
    (tree / ".gitignore").write_text("local.md\n")
    (tree / "local.md").write_text(f"/{'work'}/here\n")
    (tree / "docs/board.png").write_bytes(b"\x89PNG\xff/" + b"work/")
    assert checks.leaked_places(tree) == []


@pytest.mark.parametrize("line", ["see `homework/rules.md`", "GET https://example.org/work/1"])
def test_other_paths_that_look_alike_are_fine(tree: Path, line: str) -> None:
    (tree / "docs/setup.md").write_text(line)
    assert checks.leaked_places(tree) == []


@pytest.mark.parametrize("document", ["README.md", "docs/how-to/rule.md"])
def test_a_documented_folder_that_does_not_exist_is_found(tree: Path, document: str) -> None:
    (tree / document).parent.mkdir(exist_ok=True)
    (tree / document).write_text("Put it in `domain/labour/`.\n")
    assert checks.documented_folders_that_do_not_exist(tree) == [
        f"{document}: names domain/labour/, which does not exist"
    ]
