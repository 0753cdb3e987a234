"""How the inner loops are compiled: whole numbers only, one thread, kept for the next start.

The first start after a file of this folder changed compiles, which takes seconds; the machine code
is kept beside the source, under a name made of that source, and read back by later starts. Code
may be made of nothing else: what it calls and what it takes for a constant stands in this folder.
Where the folder cannot be written Numba keeps it elsewhere for the user.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

import numba

P = ParamSpec("P")
R = TypeVar("R")

_HERE = Path(__file__).parent


def _version() -> str:
    """Of everything compiled code may be made of: Numba itself looks at one file at a time."""
    sources = sorted(_HERE.glob("*.py"))
    return hashlib.sha256(b"".join(one.read_bytes() for one in sources)).hexdigest()[:16]


_KEPT = _HERE / "__pycache__" / f"machine-{_version()}"
numba.config.CACHE_DIR = str(_KEPT)  # type: ignore[attr-defined]  # filled in by Numba itself


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """The function as machine code. It checks no index, and knows no exceptions.

    Raises:
        ImportError: it stands outside this folder, where a change would not be noticed.
    """
    if Path(function.__code__.co_filename).parent != _HERE:
        raise ImportError(f"{function.__module__} is compiled, and stands outside {_HERE}")
    return cast("Callable[P, R]", numba.njit(cache=True, error_model="numpy")(function))
