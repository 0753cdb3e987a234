"""Markdown from plain values."""

from collections.abc import Iterable, Sequence


def page(*parts: str) -> str:
    """Parts of a page with a blank line between them."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a cell may hold any text."""
    return "\n".join(
        [_row(header), f"|{'---|' * len(header)}", *(_row([*map(_cell, row)]) for row in rows)]
    )


def fenced(text: str, language: str = "") -> str:
    """Text to be read letter by letter."""
    return f"```{language}\n{text.rstrip()}\n```"


def code(text: object) -> str:
    """A name in a sentence."""
    return f"`{text}`"


def codes(names: Iterable[object]) -> str:
    """Names in a sentence."""
    return ", ".join(map(code, names))


def both(english: str, dutch: str) -> str:
    """The same thing in both languages, in one cell."""
    return f"{english}<br>*{dutch}*"


def prose(docstring: str | None) -> str:
    """A docstring without its line breaks, paragraphs kept."""
    paragraphs = (docstring or "").strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n\n", "<br>").replace("\n", " ")
