"""Runs the shell blocks of a page one after the other, as a reader who pastes them."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.documentation.markdown_files import Block, blocks

_END = "=== end of block ==="


@dataclass(frozen=True, slots=True)
class Said:
    """What a shell block printed, and what the page says it prints."""

    block: str
    printed: str
    expected: str | None


def run_page(page: Path, folder: Path, adapt: Callable[[str], str] = str) -> list[Said]:
    """Run the page's shell blocks in a folder; the first that fails fails the test.

    adapt changes what a reader would have to change on another machine.
    """
    shown = [block for block in blocks(page) if block.language in ("sh", "text")]
    script = "".join(
        f"{adapt(block.text)}\necho '{_END}'\n" for block in shown if block.language == "sh"
    )
    programs = Path(sys.executable).parent
    outcome = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env={
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "PATH": f"{programs}:/usr/local/bin:/usr/bin:/bin",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    printed = outcome.stdout.split(f"{_END}\n")
    assert outcome.returncode == 0, (
        f"block {len(printed)} of {page.name} failed:\n{printed[-1]}\n{outcome.stderr}"
    )
    return _paired(shown, printed)


def _paired(shown: list[Block], printed: list[str]) -> list[Said]:
    answers: list[Said] = []
    for block in shown:
        if block.language == "sh":
            answers.append(Said(block.text, printed[len(answers)], None))
        else:
            last = answers[-1]
            assert last.expected is None, "one answer to a block"
            answers[-1] = Said(last.block, last.printed, block.text)
    return answers
