"""The laws and agreements that come with the program."""

from importlib.resources import files

from domain.labour_agreement.facts import Agreement
from kraamplan.agreements.reading import agreement_from

SHIPPED = ("atw", "atb", "cao-kraamzorg")
"""Their codes, which are also the names of their files."""


def shipped_text(agreement: str) -> str:
    """The file of this agreement, with its comments. Raises KeyError for one not shipped."""
    if agreement not in SHIPPED:
        raise KeyError(agreement)
    return files("kraamplan.agreements").joinpath(f"{agreement}.toml").read_text(encoding="utf-8")


def shipped_agreement(agreement: str) -> Agreement:
    """The agreement itself. Raises KeyError for one that is not shipped."""
    return agreement_from(shipped_text(agreement))
