"""Wrong use of the command line, in words and as a document."""

import re

import typer
from typer.exceptions import TyperException

from domain.kernel.errors import Bilingual
from kraamplan.cli.terminal import BAD_INPUT, Terminal

_DUTCH = (
    (r"Missing option '(.+?)'", r"Optie '\1' ontbreekt."),
    (r"Missing argument '(.+?)'", r"Argument '\1' ontbreekt."),
    (r"Missing command", "Er ontbreekt een opdracht."),
    (r"No such option: (\S+)", r"Optie \1 bestaat niet."),
    (r"No such command '(.+?)'", r"Opdracht '\1' bestaat niet."),
    (r"Option '(.+?)' requires an argument", r"Optie '\1' vraagt een waarde."),
    (r"Invalid value for '(.+?)'", r"De waarde van '\1' kan niet."),
    (r"Got unexpected extra arguments? \((.+)\)", r"Hier hoort geen argument: \1."),
)
"""What the library says about wrong use, and the same in Dutch."""


def report(error: TyperException, *, as_json: bool) -> int:
    """Say what is wrong on standard error, and on standard output when a document was asked for.

    Returns the exit code.
    """
    terminal = Terminal(as_json)
    said = in_both_languages(error.format_message())
    if as_json:
        document = {"rule": "wrong-use", "message_nl": said.nl, "message_en": said.en}
        terminal.print_json({"error": document})
    usage = getattr(error, "ctx", None)
    if usage is not None:
        terminal.remark(usage.get_usage())
    if said.en:
        terminal.remark(f"wrong-use:\n  {said.nl}\n  {said.en}")
    return BAD_INPUT


def in_both_languages(message: str) -> Bilingual:
    """What is wrong; without a Dutch sentence of its own, the English one after Dutch words."""
    for english, dutch in _DUTCH:
        found = re.match(english, message)
        if found:
            return Bilingual(nl=found.expand(dutch), en=message)
    return Bilingual(nl=f"Zo kan het niet: {message}", en=message)


def interrupted() -> int:
    """Say that the person stopped it; returns the exit code."""
    typer.echo("Gestopt. / Stopped.", err=True)
    return 1
