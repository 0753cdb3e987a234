"""Writes docs/reference/ from the code, so that each list exists once.

`python -m docs.generate` writes the pages; with `--check` it writes nothing and ends with exit
code 1 when a page would change.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from docs.pages import (
    command_line,
    events,
    goals,
    import_files,
    json_answers,
    labour_rule,
    labour_rules,
    read_models,
    record_files,
    refusals,
    settings,
)

Pages = dict[str, Callable[[], str]]

REFERENCE = Path(__file__).parent / "reference"

PAGES: Pages = {
    "command-line.md": command_line.content,
    "events.md": events.content,
    "goals.md": goals.content,
    "import-files.md": import_files.content,
    "json.md": json_answers.content,
    "labour-rules.md": labour_rules.content,
    **labour_rule.pages(),
    "read-models.md": read_models.content,
    "record-files.md": record_files.content,
    "refusals.md": refusals.content,
    "settings.md": settings.content,
}


def changes(folder: Path = REFERENCE, pages: Pages = PAGES) -> dict[str, str]:
    """The pages that are not there, or not as they would be written now."""
    now = {name: content() for name, content in pages.items()}
    return {name: text for name, text in now.items() if _found(folder / name) != text}


def run(arguments: Sequence[str], folder: Path = REFERENCE, pages: Pages = PAGES) -> int:
    """Write what changed, or only say so; returns the exit code."""
    parser = argparse.ArgumentParser(prog="docs.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check: bool = parser.parse_args(arguments).check
    changed = changes(folder, pages)
    for name, text in changed.items():
        if not check:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {'would change' if check else 'written'}\n")
    return 1 if check and changed else 0


def _found(page: Path) -> str | None:
    return page.read_text(encoding="utf-8") if page.exists() else None


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
