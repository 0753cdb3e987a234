"""What hours and money are held against. Values are stored, so never renamed or reused.

A reference is the mean of hours per client that counts as budget neutral, with a band around it; a
tariff is what is paid for one performance. Both hold from a day on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Performance(StrEnum):
    """What care is paid by, as the health care authority (NZa) divides it: BR/REG-20131."""

    HOUR_OF_CARE = "hour_of_care"
    HOUR_OF_BIRTH_ASSISTANCE = "hour_of_birth_assistance"
    BIRTH_ASSISTANCE = "birth_assistance"
    """A fixed amount, once per birth, besides the hours."""
    REGISTRATION = "registration"
    INTAKE_AT_HOME = "intake_at_home"
    INTAKE_BY_TELEPHONE = "intake_by_telephone"


@dataclass(frozen=True, slots=True)
class PackageFamilies:
    """So many families in one package: a part of a case mix."""

    package: int
    families: int


@dataclass(frozen=True, slots=True)
class NeutralityReference:
    """Minutes per client on average that count as neutral, give or take the tolerance.

    case_mix is the division over packages a mean is standardised to; empty when the families of the
    whole log are to be that, or of a policy asked about all of that policy.
    """

    minutes: int
    tolerance_minutes: int
    effective_on: date
    basis: str
    case_mix: tuple[PackageFamilies, ...] = ()
    is_own: bool = True
    """Whether the organisation set it; else it is what the study published."""


STUDY_REFERENCE = NeutralityReference(
    minutes=43 * 60 + 24,
    tolerance_minutes=36,
    effective_on=date.min,
    basis=(
        "Kraamzorg op Maat (2020): 43.4 h per client under LIP, 42.8 h under the packages. "
        "Tolerance inferred: the study called that difference of 0.6 h neutral."
    ),
    is_own=False,
)
"""What holds until the organisation sets a reference of its own."""


@dataclass(frozen=True, slots=True)
class Tariff:
    """What one performance is paid, in euro cents, from a day on.

    last_day is included; None means until a later tariff for the same performance.
    """

    performance: Performance
    euro_cents: int
    effective_on: date
    last_day: date | None
    source: str

    def covers(self, day: date) -> bool:
        """Whether it lies within its own dates; a later one may go before it."""
        return self.effective_on <= day <= (self.last_day or date.max)


def reference_on(references: Iterable[NeutralityReference], day: date) -> NeutralityReference:
    """The reference that holds on a day: the latest to take effect, else that of the study."""
    holding = [each for each in references if each.effective_on <= day]
    return max(holding, key=lambda each: each.effective_on, default=STUDY_REFERENCE)


def tariff_on(tariffs: Sequence[Tariff], performance: Performance, day: date) -> Tariff | None:
    """The tariff that holds on a day; None when nobody set one: a gap is not guessed at."""
    holding = [each for each in tariffs if each.performance is performance and each.covers(day)]
    return max(holding, key=lambda each: each.effective_on, default=None)
