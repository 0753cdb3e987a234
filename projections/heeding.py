"""Which events a read model wants, read from the `match` of its `project`.

A function that only matches its event against classes, and hands it to functions that do just that,
does nothing with any other event and need not be called with it. Of any other function nothing is
known, and it is called with all.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable
from functools import cache
from typing import Any

from domain.kernel.event import Event

Named = dict[str, Any]
"""What the names in a function stand for."""


def heeds(project: Callable[..., None], kind: type[Event]) -> bool:
    """Whether the function may do something with events of this class."""
    named = _named(project)
    return named is None or issubclass(kind, named)


@cache
def _named(project: Callable[..., None]) -> tuple[type, ...] | None:
    """The classes its cases name; None when that is not all there is to it."""
    try:
        [function] = ast.parse(textwrap.dedent(inspect.getsource(project))).body
        known = {**project.__globals__, **inspect.getclosurevars(project).nonlocals}
    except (OSError, TypeError, ValueError, SyntaxError, AttributeError):
        return None
    return _of_body(function.body, known) if isinstance(function, ast.FunctionDef) else None


def _of_body(body: list[ast.stmt], known: Named) -> tuple[type, ...] | None:
    found: list[type] = []
    for statement in body:
        match statement:
            case ast.Expr(ast.Constant()):
                continue
            case ast.Match(ast.Name("event"), cases):
                several = _of_cases(cases, known)
            case ast.Expr(ast.Call(ast.Name(name), [ast.Name("event"), *_])):
                several = _named(known[name])
            case ast.Expr(
                ast.Call(ast.Attribute(ast.Name(owner), name), [ast.Name("event"), *_])
            ) if owner in known:
                several = _named(getattr(known[owner], name))
            case _:
                return None
        if several is None:
            return None
        found += several
    return tuple(found)


def _of_cases(cases: list[ast.match_case], known: Named) -> tuple[type, ...] | None:
    found: list[type] = []
    for case in cases:
        match case.pattern:
            case ast.MatchAs(None, None):
                several = _of_body(case.body, known)
            case pattern:
                several = _of_pattern(pattern, known)
        if several is None:
            return None
        found += several
    return tuple(found)


def _of_pattern(pattern: ast.pattern, known: Named) -> tuple[type, ...] | None:
    match pattern:
        case ast.MatchOr(patterns):
            several = [_of_pattern(each, known) for each in patterns]
            if None in several:
                return None
            return tuple(kind for kinds in several if kinds for kind in kinds)
        case ast.MatchClass(named) | ast.MatchAs(ast.MatchClass(named)):
            return (_class(named, known),)
    return None


def _class(expression: ast.expr, known: Named) -> type:
    """The class that a name, or a name in a class, stands for."""
    match expression:
        case ast.Attribute(ast.expr() as outer, name):
            found = getattr(_class(outer, known), name)
        case ast.Name(name):
            found = known[name]
        case _:
            raise TypeError(f"{ast.unparse(expression)} names no class of events")
    assert isinstance(found, type)
    return found
