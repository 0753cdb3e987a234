"""Markdown as its readers and their tools see it."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
HOW_TO = ROOT / "docs" / "how-to"

_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`[^`\n]+`")
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Block:
    """Text between fences, and the language it is in."""

    language: str
    text: str


def markdown_files() -> list[Path]:
    """Every Markdown file that is or is about to be committed."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [file for name in listing.split("\0") if name and (file := ROOT / name).is_file()]


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(*found) for found in _FENCED.findall(page.read_text(encoding="utf-8"))]


def sections(page: Path) -> dict[str, str]:
    """The text under each heading, up to the next one of any level."""
    parts = _HEADING.split(_without_fenced(page))
    return dict(zip(parts[2::3], parts[3::3], strict=True))


def anchors(page: Path) -> set[str]:
    """What a link into the page can name: its headings, as they become addresses."""
    seen: dict[str, int] = {}
    found = set()
    for _, heading in _HEADING.findall(_without_fenced(page)):
        anchor = _NOT_IN_ANCHORS.sub("", heading.lower()).replace(" ", "-")
        count = seen.get(anchor, 0)
        seen[anchor] = count + 1
        found.add(f"{anchor}-{count}" if count else anchor)
    return found


def links(page: Path) -> list[str]:
    """Where the links and pictures of a page lead, but for those that leave this project."""
    text = _CODE.sub("", _without_fenced(page))
    return [target for target in _LINK.findall(text) if "://" not in target]


def _without_fenced(page: Path) -> str:
    return _FENCED.sub("", page.read_text(encoding="utf-8"))
