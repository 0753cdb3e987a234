"""Numbers and choices that say how sure they are and where they come from."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Provenance(StrEnum):
    """How sure something is, from surest to least sure."""

    PUBLISHED = "published"
    """It can be read in the named source."""
    INFERRED = "inferred"
    """It follows, by reasoning or arithmetic, from what the named source says."""
    INVENTED = "invented"
    """Nobody published it; it makes a demonstration possible and nothing else."""


@dataclass(frozen=True, slots=True)
class Words:
    """The same said in Dutch and in English."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure something is, and the text it rests on."""

    provenance: Provenance
    source: str


@dataclass(frozen=True, slots=True)
class Norm:
    """A number of minutes with its evidence; only an adjustment may be negative."""

    minutes: int
    evidence: Evidence


def weakest(provenances: Iterable[Provenance]) -> Provenance:
    """What a sum is worth: no more than the least sure of its parts. Of nothing: published."""
    order = list(Provenance)
    return max(provenances, key=order.index, default=Provenance.PUBLISHED)
