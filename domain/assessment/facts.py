"""What an indication on record says. Values are stored, so never renamed or reused."""

from dataclasses import dataclass

from domain.indication.policy import Moment
from domain.indication.sourced import Provenance
from domain.organisation.adoption import PolicyUse


@dataclass(frozen=True, slots=True)
class GivenIndication:
    """One indication under one version of one policy.

    facts are the values it rests on by fact code, ordered by code; minutes are for the whole period
    of care, day_pattern is minutes per day. The words that explain it are made from these when they
    are asked for, so that better words never make an old indication look different.
    """

    moment: Moment
    use: PolicyUse
    policy: str
    version: int
    facts: tuple[tuple[str, int], ...]
    package: int | None
    minutes: int
    provenance: Provenance
    day_pattern: tuple[int, ...]
    criteria: tuple[str, ...]
    rule: str
