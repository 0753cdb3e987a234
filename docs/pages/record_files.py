"""Every command a record file may hold, with its fields and one example."""

import json
from collections.abc import Iterator

from docs.examples import EXAMPLES
from docs.markdown import code, fenced, page, prose, table
from docs.words import default_in_words
from kraamplan.importing.fields import ACCEPTED, ENVELOPE, Field, fields_of

ENVELOPE_MEANINGS = {
    "command": "Which of the commands below.",
    "id": "Names this command for ever: a line with an id that was recorded before changes "
    "nothing. Without it the line has one that follows from its content.",
    "expected_version": "The version of the addressed record that the sender last saw. When it "
    "was changed since, the line is refused (`version-is-stale`).",
    "reason": "Why the sender asks; stands in the log.",
    "actor": "Who asks, in place of whoever records the file.",
    "role": "In which role, in place of the role of whoever records the file.",
}


def content() -> str:
    """The page."""
    return page(
        "# Record files",
        "A file with one JSON object per line (JSON Lines, UTF-8), recorded by "
        "`kraamplan record FILE`. Lines are handled in their order, and each sees what the lines "
        "before it decided. Blank lines are passed over.",
        "A file is recorded whole or not at all, and all its errors come in one report. Recording "
        "it again changes nothing. `--dry-run` checks everything and records nothing.",
        "Times without an offset are read on the Dutch clock.",
        "## Fields of every line",
        table(
            ("field", "holds", "when left out", "meaning"),
            ((*_field(field), ENVELOPE_MEANINGS[field.name]) for field in ENVELOPE),
        ),
        "## Commands",
        "Rosters and planning runs come from the planner, indication policies from "
        "[files of their own](command-line.md#kraamplan-policy-publish); they are not accepted "
        "here. The examples on this page, one after the other, are one valid file for a log in "
        "which kom-2020 and lip-2008 are published and kom-2020 drives.",
        *_commands(),
        "## Errors",
        "A line can break a [rule for files](import-files.md#errors), and what it asks can be "
        "[refused](refusals.md) by a rule of the domain.",
    )


def _commands() -> Iterator[str]:
    shown: set[str] = set()
    for example in EXAMPLES:
        if example["command"] not in shown:
            command = ACCEPTED[example["command"]]
            yield f"### {command.__name__}"
            yield prose(command.__doc__)
            yield table(("field", "holds", "when left out"), map(_field, fields_of(command)))
        else:
            yield f"And later in the same story another {example['command']}:"
        shown.add(example["command"])
        yield fenced(json.dumps(example, ensure_ascii=False), "json")


def _field(field: Field) -> tuple[str, str, str]:
    left_out = "required" if field.required else default_in_words(field.default)
    return code(field.name), field.words.en, left_out
