"""What can be asked of a family's assessment."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.indication.policy import Moment
from domain.kernel.command import Command
from domain.kernel.ids import stream_id


def assessment_stream(family: str) -> UUID:
    """The stream of this family's assessment."""
    return stream_id("assessment", family)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentCommand(Command):
    """Addresses the assessment of one family by its client number."""

    family: str

    @property
    def stream_id(self) -> UUID:
        return assessment_stream(self.family)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFact(AssessmentCommand):
    """Record a fact an indication may rest on; value 0 says that it is not, or no longer, so.

    assessor is the carer who saw it, if a carer did.
    """

    fact: str
    value: int = 1
    assessor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicateFamily(AssessmentCommand):
    """Indicate the family under every policy the organisation adopted.

    The driving policy's hours become those of the family's care, except at intake. first_day is the
    first day of care, the day after birth unless given.
    """

    moment: Moment
    first_day: date | None = None
    assessor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectIndication(AssessmentCommand):
    """Correct a wrong indication: name the criterion that was judged wrongly and the right fact.

    The family is then indicated anew; the wrong indication stays in the log.
    """

    criterion: str
    fact: str
    value: int
