"""What is known about a family's need for care, and the indications given on it.

Invariants
- a fact has a known code and a value that can be believed; the newest value counts
- an indication names every fact it rests on, the policy and its version
- a correction names the criterion that was judged wrongly and who judged it, with a reason
"""

from typing import ClassVar
from uuid import UUID

from domain.assessment import errors
from domain.assessment.facts import GivenIndication
from domain.indication.facts import FACTS
from domain.indication.family_facts import FamilyFacts, ImplausibleFactError, UnknownFactError
from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event
from domain.organisation.adoption import PolicyUse


class Assessment(Aggregate):
    """Facts, indications, corrections."""

    KIND = "assessment"
    KIND_NL = "Indicatiestelling"

    class FactRecorded(Event, frozen=True, kw_only=True):
        """A fact became known; value 0 says it is not so."""

        TOPIC: ClassVar[str] = "assessment.fact-recorded"
        family: str
        fact: str
        value: int
        source: str
        assessor: str | None

    class Indicated(Event, frozen=True, kw_only=True):
        """The family was indicated under one version of one policy."""

        TOPIC: ClassVar[str] = "assessment.indicated"
        family: str
        indication: GivenIndication
        assessor: str | None

    class Corrected(Event, frozen=True, kw_only=True):
        """A criterion turned out to be judged wrongly; assessor is who judged it."""

        TOPIC: ClassVar[str] = "assessment.corrected"
        family: str
        criterion: str
        fact: str
        was: int
        value: int
        assessor: str | None

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.recorded: dict[str, int] = {}
        self.newest: dict[str, GivenIndication] = {}
        """The newest indication by policy."""
        self.driving: GivenIndication | None = None
        self.assessor: str | None = None

    def record_fact(self, family: str, fact: str, value: int, assessor: str | None) -> None:
        """Record a fact; the newest value counts."""
        _check(family, fact, value)
        self.record(
            self.FactRecorded(
                family=family,
                fact=fact,
                value=value,
                source=str(FACTS[fact].source),
                assessor=assessor,
            )
        )

    def indicate(self, family: str, indication: GivenIndication, assessor: str | None) -> None:
        """Record an indication given."""
        self.record(self.Indicated(family=family, indication=indication, assessor=assessor))

    def correct(self, family: str, criterion: str, fact: str, value: int) -> None:
        """Record that a criterion was judged wrongly, with what is right."""
        _check(family, fact, value)
        if self.driving is None:
            raise errors.NeverIndicatedError(family=family)
        was = dict(self.driving.facts).get(fact, 0)
        if was == value:
            raise errors.NothingToCorrectError(family=family, fact=fact, value=value)
        if not self.reason:
            raise errors.CorrectionNeedsReasonError(family=family, criterion=criterion)
        self.record(
            self.Corrected(
                family=family,
                criterion=criterion,
                fact=fact,
                was=was,
                value=value,
                assessor=self.assessor,
            )
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.FactRecorded() | self.Corrected():
                self.recorded[event.fact] = event.value
            case self.Indicated():
                self.newest[event.indication.policy] = event.indication
                if event.indication.use is PolicyUse.DRIVING:
                    self.driving = event.indication
                    self.assessor = event.assessor


def _check(family: str, fact: str, value: int) -> None:
    try:
        FamilyFacts.of({fact: value})
    except (UnknownFactError, ImplausibleFactError) as error:
        raise errors.UnusableFactError(family=family, fact=fact, value=value, why=error) from None
