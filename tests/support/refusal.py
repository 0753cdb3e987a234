"""One row of the tables of refusals."""

from dataclasses import dataclass

from domain.kernel.command import Command
from domain.kernel.errors import DomainError


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What was asked in vain: given these commands, this one breaks the rule.

    facts must stand in the refusal's Dutch and in its English text.
    """

    because: str
    error: type[DomainError]
    rule: str
    given: tuple[Command, ...]
    when: Command
    facts: tuple[str, ...]
    expected_version: int | None = None
