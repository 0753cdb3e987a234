"""The code as text: what is written in it, whether or not a catalogue knows of it."""

import ast
import functools
import importlib
from collections.abc import Iterator
from pathlib import Path

from tests.documentation.markdown_files import ROOT

PACKAGES = ("domain", "kraamplan", "planner", "projections")


@functools.cache
def modules(folder: str = "") -> tuple[tuple[Path, ast.Module], ...]:
    """Every module of the packages, or of one folder, parsed."""
    folders = [ROOT / folder] if folder else [ROOT / package for package in PACKAGES]
    return tuple(
        (path, ast.parse(path.read_text(encoding="utf-8")))
        for each in folders
        for path in sorted(each.rglob("*.py"))
    )


def class_constants(name: str, folder: str) -> Iterator[tuple[str, str]]:
    """Each class that sets this constant to a text, and the text."""
    for _, module in modules(folder):
        for node in ast.walk(module):
            if isinstance(node, ast.ClassDef):
                for statement in node.body:
                    value = _assigned(statement, name)
                    if value is not None:
                        yield node.name, value


def classes(*files: str) -> Iterator[type]:
    """The classes written down in these modules."""
    for path, module in modules():
        if str(path.relative_to(ROOT)) in files:
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            for node in module.body:
                if isinstance(node, ast.ClassDef):
                    yield getattr(importlib.import_module(name), node.name)


def first_arguments(function: str, folder: str, position: int = 0) -> set[str]:
    """The texts that calls of a function have in one position."""
    return {
        argument.value
        for _, module in modules(folder)
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and _called(node) == function
        for argument in node.args[position : position + 1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


@functools.cache
def identifiers() -> set[str]:
    """Every name that is defined or used anywhere in the packages."""
    found: set[str] = set()
    for _, module in modules():
        for node in ast.walk(module):
            match node:
                case ast.ClassDef() | ast.FunctionDef():
                    found.add(node.name)
                case ast.Name():
                    found.add(node.id)
                case ast.Attribute():
                    found.add(node.attr)
                case ast.arg() | ast.keyword() if node.arg:
                    found.add(node.arg)
    return found


def _assigned(statement: ast.stmt, name: str) -> str | None:
    match statement:
        case ast.AnnAssign(target=ast.Name(id=target), value=ast.Constant(value=str(text))) | (
            ast.Assign(targets=[ast.Name(id=target)], value=ast.Constant(value=str(text)))
        ) if target == name:
            return text
        case _:
            return None


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
