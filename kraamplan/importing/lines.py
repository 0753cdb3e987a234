"""A file as numbered lines of text. What is not text is found here, all of it at once."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from kraamplan.importing import rules
from kraamplan.importing.errors import WHOLE_FILE, RowError

_LINE_BREAK = re.compile(rb"\r\n|\n|\r")
_OTHER_ENCODINGS = {
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a file, the first being line 1, and what is wrong with the rest of them.

    A line that is not text is None and has an error.
    """

    texts: tuple[str | None, ...]
    errors: tuple[RowError, ...]


def read_lines(path: Path) -> Lines:
    """Read the file as UTF-8, with or without a byte order mark, with any line ends."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return _unusable(rules.FILE_NOT_FOUND.error(WHOLE_FILE, value=str(path)))
    except OSError as error:
        cause = error.strerror or type(error).__name__
        return _unusable(rules.FILE_UNREADABLE.error(WHOLE_FILE, value=str(path), cause=cause))
    for mark, encoding in _OTHER_ENCODINGS.items():
        if content.startswith(mark):
            byte = f"0x{mark[0]:02X}"
            return _unusable(
                rules.NOT_UTF8.error(1, value=byte, byte=byte, offset=0, cause=encoding)
            )
    start = len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0
    if not content[start:].strip():
        return _unusable(rules.FILE_EMPTY.error(WHOLE_FILE, value=str(path)))
    try:
        text = content[start:].decode()
    except UnicodeDecodeError:
        return _with_damage(content, start)
    return _without_nul(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), [])


def _unusable(error: RowError) -> Lines:
    return Lines((), (error,))


def _with_damage(content: bytes, start: int) -> Lines:
    texts: list[str | None] = []
    errors: list[RowError] = []
    ends = [(match.start(), match.end()) for match in _LINE_BREAK.finditer(content)]
    for number, (end, after) in enumerate([*ends, (len(content), len(content))], start=1):
        try:
            texts.append(content[start:end].decode())
        except UnicodeDecodeError as error:
            texts.append(None)
            byte = f"0x{error.object[error.start]:02X}"
            errors.append(
                rules.NOT_UTF8.error(
                    number, value=byte, byte=byte, offset=start + error.start, cause=error.reason
                )
            )
        start = after
    return _without_nul(texts, errors)


def _without_nul(texts: list[str] | list[str | None], errors: list[RowError]) -> Lines:
    kept: list[str | None] = list(texts)
    for index, text in enumerate(kept):
        if text is not None and "\0" in text:
            kept[index] = None
            errors.append(rules.NUL_BYTE.error(index + 1, value="\\0"))
    return Lines(tuple(kept), tuple(errors))
