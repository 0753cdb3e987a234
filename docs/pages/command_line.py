"""Every command with its arguments, options and exit codes, read from the command line itself."""

from collections.abc import Iterator
from typing import Any

import typer

from docs.markdown import code, fenced, page, prose, table
from kraamplan.cli.app import app
from kraamplan.cli.terminal import BAD_INPUT, REFUSED

EXIT_CODES = {
    0: "Done.",
    REFUSED: "Refused by a rule, or a recorded plan came out differently. "
    "The rule is named in Dutch and English; see [refusals](refusals.md).",
    BAD_INPUT: "Wrong use or bad input: an option, a file, a question or a database that cannot "
    "be used.",
}
ERRORS = {
    "wrong-use": "The command or one of its options is not there, or not as it should be.",
    "bad-input": "The question cannot be answered as it is put.",
    "database-unusable": "The database URL leads nowhere, or to a database that is not ours. "
    "It is left as it was.",
    "database-failed": "The database could be opened and then failed.",
    "read-models-replaced": "Another version of kraamplan made the read models anew while "
    "this one was running. Start it again.",
    "database-damaged": "Pages of the SQLite file are not what was written. A file of up to 16 MiB "
    "is looked through whenever it is opened, any file by `kraamplan check`.",
    "log-damaged": "An event in the log is not what was written. Nothing after it is believed.",
}
"""The errors with exit code 2 that come from no rule of the domain and no file."""

PROGRAM = "kraamplan"


def content() -> str:
    """The page."""
    return page(
        "# Command line",
        prose(typer.main.get_command(app).help),
        "Answers go to standard output, everything else to standard error. With `--json` exactly "
        "one document is printed; [JSON answers](json.md) says what it holds.",
        "## Exit codes",
        table(("code", "means"), ((str(number), said) for number, said in EXIT_CODES.items())),
        "With `--json` an error is a document too: of a file `errors`, else `error` with the name "
        "of its rule. Besides the [refusals](refusals.md) and the "
        "[rules for files](import-files.md#errors) these are the names there are:",
        table(("error", "means"), ((code(name), said) for name, said in ERRORS.items())),
        *_commands([PROGRAM], typer.main.get_command(app)),
    )


def _commands(names: list[str], command: Any) -> Iterator[str]:
    inner = sorted(command.list_commands(None)) if hasattr(command, "list_commands") else []
    for name in inner:
        yield from _commands([*names, name], command.get_command(None, name))
    if not inner:
        yield from _command(names, command)


def _command(names: list[str], command: Any) -> Iterator[str]:
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    options = [each for each in command.params if each.param_type_name == "option"]
    required = [f"{each.opts[0]} {_value(each)}" for each in options if each.required]
    yield f"## {' '.join(names)}"
    usage = [*names, *(each.metavar for each in arguments), *required]
    yield fenced(f"{' '.join(usage)} [OPTIONS]")
    yield prose(command.help)
    if arguments:
        rows = ((code(each.metavar), each.help or "") for each in arguments)
        yield table(("argument", "means"), rows)
    if options:
        yield table(("option", "value", "default", "means"), map(_option, options))


def _option(option: Any) -> tuple[str, str, str, str]:
    spelled = " / ".join(map(code, (*option.opts, *option.secondary_opts)))
    return spelled, _value(option), _default(option), option.help or ""


def _value(option: Any) -> str:
    if option.is_flag:
        return ""
    return str(option.metavar or {int: "whole number", str: "text"}[_type(option)])


def _type(option: Any) -> type:
    kind: type = option.type_descriptor.annotation
    return kind


def _default(option: Any) -> str:
    if option.required:
        return "required"
    if option.is_flag:
        return code(option.opts[0]) if option.default else ""
    return "" if option.default is None else code(option.default)
