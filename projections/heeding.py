"""Which events a read model wants, read from the `match` of its `project`.

A function whose whole body is one `match` over classes of events does nothing with any other, so it
need not be called with them. Of any other function nothing is known, and it is called with all.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable
from functools import cache

from domain.kernel.event import Event


def heeds(project: Callable[..., None], kind: type[Event]) -> bool:
    """Whether the function may do something with events of this class."""
    named = _named(project)
    return named is None or issubclass(kind, named)


@cache
def _named(project: Callable[..., None]) -> tuple[type, ...] | None:
    """The classes its cases name; None when that is not all there is to it."""
    try:
        [function] = ast.parse(textwrap.dedent(inspect.getsource(project))).body
    except (OSError, TypeError, ValueError, SyntaxError):
        return None
    if not isinstance(function, ast.FunctionDef):
        return None
    match function.body:
        case [ast.Expr(ast.Constant()), ast.Match() as only] | [ast.Match() as only]:
            known = {**project.__globals__, **inspect.getclosurevars(project).nonlocals}
            return _classes([case.pattern for case in only.cases], known)
    return None


def _classes(patterns: list[ast.pattern], known: dict[str, object]) -> tuple[type, ...] | None:
    found: list[type] = []
    for pattern in patterns:
        match pattern:
            case ast.MatchOr():
                several = _classes(pattern.patterns, known)
                if several is None:
                    return None
                found += several
            case ast.MatchClass() | ast.MatchAs(pattern=ast.MatchClass()):
                named = pattern if isinstance(pattern, ast.MatchClass) else pattern.pattern
                assert isinstance(named, ast.MatchClass)
                found.append(_class(named.cls, known))
            case _:
                return None
    return tuple(found)


def _class(expression: ast.expr, known: dict[str, object]) -> type:
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
