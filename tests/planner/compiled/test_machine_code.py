"""Machine code is kept under a name made of all it is made of."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.compiled import machine_code
from planner.compiled.machine_code import compiled

FOLDER = Path(machine_code.__file__).parent
PROBE = """
from planner.compiled.machine_code import compiled
from planner.compiled.grid import NEVER

@compiled
def never():
    return NEVER

print(never(), "was kept" if never.stats.cache_hits else "was compiled")
"""


def test_code_made_of_a_constant_that_changed_is_compiled_anew(tmp_path: Path) -> None:
    copied = tmp_path / "planner" / "compiled"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(FOLDER, copied, ignore=ignored)
    (copied / "probe.py").write_text(PROBE)
    (tmp_path / "planner" / "__init__.py").touch()
    grid = copied / "grid.py"

    first, again = _probed(tmp_path), _probed(tmp_path)
    grid.write_text(grid.read_text().replace("NEVER = 10**12", "NEVER = 10**11"))
    (copied.parent / "elsewhere.py").touch()
    changed = _probed(tmp_path)

    assert (first, again) == ("1000000000000 was compiled", "1000000000000 was kept")
    assert changed == "100000000000 was compiled"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_compiled_code_is_made_of_nothing_that_stands_elsewhere(path: Path) -> None:
    imported = {
        name
        for node in ast.walk(ast.parse(path.read_text()))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else []
        )
        if not name.startswith("planner.compiled.")
    }

    assert {name.partition(".")[0] for name in imported} <= {
        "numba",
        "numpy",
        *sys.stdlib_module_names,
    }


def test_nothing_is_compiled_elsewhere() -> None:
    with pytest.raises(ImportError, match="stands outside"):
        compiled(_probed)


def _probed(root: Path) -> str:
    command = [sys.executable, "-c", "import planner.compiled.probe"]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return ran.stdout.strip()
