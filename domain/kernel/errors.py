"""The base of every refusal.

A refusal is a rule saying no to a command. It leaves no trace in the log. Each has a stable rule
name and says, in Dutch and in English, what was asked and what the rule wants.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A fact told in words, which each language has of its own."""

    nl: str
    en: str

    def __str__(self) -> str:
        return self.en


class DomainError(Exception):
    """A command was refused by a rule.

    A subclass is one rule: RULE is its stable name, NL and EN are its sentences with the facts as
    named placeholders.
    """

    RULE: ClassVar[str]
    NL: ClassVar[str]
    EN: ClassVar[str]

    def __init__(self, **facts: object) -> None:
        self.facts = {name: str(value) for name, value in facts.items()}
        self._words = {name: value for name, value in facts.items() if isinstance(value, Bilingual)}
        super().__init__(self.text_en)

    @property
    def text_nl(self) -> str:
        """What a planner reads."""
        return self.NL.format(**self.facts | {name: each.nl for name, each in self._words.items()})

    @property
    def text_en(self) -> str:
        """The same in English."""
        return self.EN.format(**self.facts)


class NotFoundError(DomainError):
    """The command speaks of something the log has never heard of."""

    RULE = "must-exist"
    NL = "{kind} {key} bestaat niet."
    EN = "{kind} {key} does not exist."

    def __init__(self, *, kind: str, key: str, kind_nl: str | None = None) -> None:
        super().__init__(kind=kind, key=key)
        self._kind_nl = kind_nl or kind

    @property
    def text_nl(self) -> str:
        """The kind has a Dutch name of its own."""
        return self.NL.format(**{**self.facts, "kind": self._kind_nl})


class TextUnwritableError(DomainError):
    """A NUL or half a character comes from something damaged, and no database keeps it."""

    RULE = "text-unwritable"
    NL = "Opdracht {command} bevat een teken dat geen tekst is; de bron is beschadigd."
    EN = "Command {command} holds a character that is no text; its source is damaged."


class CommandIdTakenError(DomainError):
    """An id tells a command sent again from a new one, so it belongs to one command."""

    RULE = "command-id-taken"
    NL = (
        "Onder kenmerk {command_id} is al een andere opdracht uitgevoerd; geef {command} een eigen "
        "kenmerk."
    )
    EN = "Another command was handled under id {command_id}; give {command} an id of its own."


class StaleVersionError(DomainError):
    """Somebody changed the record between reading it and this command."""

    RULE = "version-is-stale"
    NL = (
        "Dit is intussen gewijzigd: u zag versie {expected}, de huidige is {current}. "
        "Bekijk het opnieuw en probeer het nog eens."
    )
    EN = (
        "This was changed in the meantime: you saw version {expected}, it is now {current}. "
        "Look again and retry."
    )


class ConflictError(DomainError):
    """Others kept writing to the same record; giving up after a bounded number of tries."""

    RULE = "too-many-writers"
    NL = "Vastleggen lukte {attempts} keer niet: anderen schreven tegelijk. Probeer opnieuw."
    EN = "Could not record this in {attempts} tries: others were writing at the same time. Retry."


class LogDamagedError(Exception):
    """An event in the log is not what was written. Nothing after it is believed."""
