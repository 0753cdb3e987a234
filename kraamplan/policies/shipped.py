"""The policies that come with the program."""

from importlib.resources import files

from domain.indication.policy import Policy
from kraamplan.policies.reading import policy_from

SHIPPED = ("kom-2020", "lip-2008", "klim-draft")
"""Their codes, which are also the names of their files."""


def shipped_text(policy: str) -> str:
    """The file of this policy, with its comments. Raises KeyError for one that is not shipped."""
    if policy not in SHIPPED:
        raise KeyError(policy)
    return files("kraamplan.policies").joinpath(f"{policy}.toml").read_text(encoding="utf-8")


def shipped_policy(policy: str) -> Policy:
    """The policy itself. Raises KeyError for one that is not shipped."""
    return policy_from(shipped_text(policy))
