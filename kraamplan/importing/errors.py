"""One mistake in a file, and the refusal that carries all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

WHOLE_FILE = 0
"""The row of an error that concerns the file and no line of it."""


class Kind(StrEnum):
    """Who said no."""

    INPUT = "input"
    """The file does not say something that can be asked."""
    REFUSED = "refused"
    """What it asks is clear, and a rule of the domain refuses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowError:
    """One mistake: where it stands, what stands there, which rule it breaks.

    row is the line number in the file, the first line being 1; WHOLE_FILE stands for the file
    itself. column is empty when the mistake is not in one cell or field.
    """

    row: int
    column: str
    value: str
    rule: str
    message_nl: str
    message_en: str
    kind: Kind = Kind.INPUT


class ImportRefusedError(Exception):
    """A file was refused as a whole; nothing of it was recorded.

    errors holds every mistake, sorted by row and column.
    """

    def __init__(self, errors: Iterable[RowError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda error: (error.row, error.column)))
        super().__init__("; ".join(f"{error.row}: {error.message_en}" for error in self.errors))

    @property
    def kind(self) -> Kind:
        """INPUT as soon as one error is: the file then has to be mended before anything else."""
        if any(error.kind is Kind.INPUT for error in self.errors):
            return Kind.INPUT
        return Kind.REFUSED
