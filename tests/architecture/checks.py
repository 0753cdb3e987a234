"""What the tree must look like. Every check takes a root folder and returns its findings, as lines.

The import contracts are not here: import-linter checks those.
"""

import ast
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

Check = Callable[[Path], list[str]]

MOST_LINES = 300

# A module named like this says nothing about the question it answers.
VAGUE_WORDS = frozenset(
    ["common", "data", "helper", "helpers", "info", "manager", "misc", "process", "util", "utils"]
)

# Written in parts, because this file is searched as well.
REGISTRY_HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pypi", "python", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("crates", "io"),
        ("proxy", "golang", "org"),
        ("maven", "org"),
        ("docker", "io"),
        ("ghcr", "io"),
        ("deb", "debian", "org"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
    )
)
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:home|root|work)/")

FOLDER_IN_DOCUMENT = re.compile(r"`((?:[\w.-]+/)+)`")


def packages(root: Path) -> list[str]:
    """The top-level packages, as pyproject.toml ships them."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    shipped: list[str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    return shipped


def unshipped_packages(root: Path) -> list[str]:
    """Top-level packages that pyproject.toml forgets; tests and benchmarks stay at home."""
    known = {*packages(root), "tests", "benchmarks"}
    found = sorted(init.parent.name for init in root.glob("[!.]*/__init__.py"))
    return [f"{name}/: not among the wheel's packages" for name in found if name not in known]


def packages_without_map(root: Path) -> list[str]:
    """Package folders whose `__init__.py` is missing: they would be found by accident only."""
    folders = {file.parent for file in _modules(root)}
    return [
        f"{folder.relative_to(root)}/: has no __init__.py"
        for folder in sorted(folders)
        if not (folder / "__init__.py").exists()
    ]


def init_files_with_code(root: Path) -> list[str]:
    """`__init__.py` files that hold anything but a docstring."""
    findings = []
    for file in _modules(root):
        if file.name == "__init__.py":
            tree = ast.parse(file.read_text())
            if ast.get_docstring(tree) is None or len(tree.body) > 1:
                findings.append(f"{file.relative_to(root)}: must hold a docstring and nothing else")
    return findings


def long_files(root: Path) -> list[str]:
    """Modules that are two things."""
    lengths = {file: len(file.read_text().splitlines()) for file in _modules(root)}
    return [
        f"{file.relative_to(root)}: {length} lines, at most {MOST_LINES}"
        for file, length in lengths.items()
        if length > MOST_LINES
    ]


def relative_imports(root: Path) -> list[str]:
    """Imports that do not say where they point."""
    return [
        f"{file.relative_to(root)}:{node.lineno}: relative import"
        for file in _modules(root)
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.ImportFrom) and node.level > 0
    ]


def vague_names(root: Path) -> list[str]:
    """Modules and folders with a word in their name that says nothing."""
    folders = {file.parent for file in _modules(root)}
    return [
        f"{path.relative_to(root)}: '{word}' says nothing"
        for path in sorted([*_modules(root), *folders])
        for word in path.stem.split("_")
        if word in VAGUE_WORDS
    ]


def leaked_places(root: Path) -> list[str]:
    """Registry hosts and paths of one machine, in any file that is or is about to be committed."""
    findings = []
    for file in _committed_files(root):
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a picture, not a text
        for number, line in enumerate(lines, start=1):
            places = [host for host in REGISTRY_HOSTS if host in line]
            places += MACHINE_PATH.findall(line)
            findings += [f"{file.relative_to(root)}:{number}: names {place}" for place in places]
    return findings


def documented_folders_that_do_not_exist(root: Path) -> list[str]:
    """Folders that a document names as `path/to/folder/` and that are not there."""
    documents = [*root.glob("*.md"), *root.glob("docs/**/*.md"), *root.glob("docker/*.md")]
    return [
        f"{document.relative_to(root)}: names {folder}, which does not exist"
        for document in sorted(documents)
        for folder in FOLDER_IN_DOCUMENT.findall(document.read_text())
        if not (root / folder).is_dir()
    ]


def _modules(root: Path) -> Iterator[Path]:
    for package in packages(root):
        yield from sorted((root / package).rglob("*.py"))


def _committed_files(root: Path) -> list[Path]:
    # New files count before they are added: a leak is best found before it is history.
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = (root / name for name in listing.split("\0") if name)
    return [file for file in files if file.is_file()]
