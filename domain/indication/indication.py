"""What an evaluation gives: hours, and everything needed to see why they are these hours."""

from dataclasses import dataclass

from domain.indication.condition import Condition
from domain.indication.facts import FactSource
from domain.indication.policy import Moment
from domain.indication.sourced import Evidence, Provenance, Words, weakest

MINIMUM_CARE = "minimum-care"
"""The rule that the client's own choice of minimum care goes before everything else."""


class PolicyIncompleteError(ValueError):
    """The policy does not say what to do with these facts; its check finds the gap."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A criterion or factor that holds, with the value of its fact.

    A criterion points to a package, a factor adds minutes.
    """

    code: str
    when: Condition
    value: int
    source: FactSource
    evidence: Evidence
    package: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the minutes; all steps of an indication add up to them."""

    code: str
    minutes: int
    evidence: Evidence
    words: Words


@dataclass(frozen=True, slots=True)
class NotChosen:
    """A neighbouring outcome and why it is not the one; rule names what would have given it."""

    rule: str
    package: int | None
    minutes: int | None
    why: Words


@dataclass(frozen=True, slots=True)
class Indication:
    """Hours for one family under one version of one policy.

    package is None when the method has none or the client chose minimum care. provisional says the
    policy does not mean to indicate at this moment. remarks say what a person has to see to.
    """

    policy: str
    version: int
    moment: Moment
    provisional: bool
    package: int | None
    minutes: int
    day_pattern: tuple[int, ...]
    fired: tuple[Fired, ...]
    rule: str
    rule_evidence: Evidence
    steps: tuple[Step, ...]
    chosen: Words
    not_chosen: tuple[NotChosen, ...]
    remarks: tuple[Words, ...] = ()

    @property
    def criteria(self) -> tuple[str, ...]:
        """Codes of the criteria or factors that fired."""
        return tuple(each.code for each in self.fired)

    @property
    def provenance(self) -> Provenance:
        """How sure the hours are: no more than the least sure of their parts."""
        return weakest(step.evidence.provenance for step in self.steps)
