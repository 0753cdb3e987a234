"""What is told of an organisation from outside its log. Values are stored, so never renamed.

A survey's result is of a group, never of a person: how many answered, their mean and their spread.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SurveyTopic(StrEnum):
    """What a survey measures: what the success indicators of the study ask and no log can tell."""

    IMPLEMENTATION = "implementation"
    JOB_EXPERIENCE = "job_experience"
    BREASTFEEDING = "breastfeeding"
    HEALTH = "health"
    EMPOWERMENT = "empowerment"
    EXPERIENCE = "experience"
    ENOUGH_CARE = "enough_care"


class SurveyGroup(StrEnum):
    """Who answered: carers or clients, who work or got care by packages (KoM) or by LIP."""

    CARERS_KOM = "carers_kom"
    CARERS_LIP = "carers_lip"
    CLIENTS_PACKAGE_1 = "clients_package_1"
    CLIENTS_PACKAGES_2_12 = "clients_packages_2_12"
    CLIENTS_LIP = "clients_lip"


_CARERS = frozenset({SurveyGroup.CARERS_KOM, SurveyGroup.CARERS_LIP})
_CLIENTS = frozenset(SurveyGroup) - _CARERS


def groups_of(topic: SurveyTopic) -> frozenset[SurveyGroup]:
    """Who can be asked about it: whether the packages can be worked with only those who do."""
    match topic:
        case SurveyTopic.IMPLEMENTATION:
            return frozenset({SurveyGroup.CARERS_KOM})
        case SurveyTopic.JOB_EXPERIENCE:
            return _CARERS
        case _:
            return _CLIENTS


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What was asked of whom, in which days; last_day is included.

    version is that of the instrument: answers to another version are another measure.
    """

    instrument: str
    version: int
    topic: SurveyTopic
    group: SurveyGroup
    first_day: date
    last_day: date

    @property
    def measure(self) -> str:
        """The instrument with its version, as outcomes of families name their survey."""
        return f"{self.instrument} v{self.version}"

    def overlaps(self, other: "Surveyed") -> bool:
        """Whether answers would be counted twice."""
        same = (self.instrument, self.version, self.topic, self.group) == (
            other.instrument,
            other.version,
            other.topic,
            other.group,
        )
        return same and self.first_day <= other.last_day and other.first_day <= self.last_day


@dataclass(frozen=True, slots=True)
class SurveyAnswers:
    """How many answered, and their mean and spread in hundredths of a point of the scale.

    spread is the standard deviation among those who answered, 0 of a single answer. The scale runs
    from lowest to highest, both whole points that can be answered; higher is better.
    """

    answers: int
    mean_hundredths: int
    spread_hundredths: int
    lowest: int
    highest: int
    source: str


@dataclass(frozen=True, slots=True)
class StudyConsent:
    """Clients approached for a study up to last_day, how many consented and withdrew after."""

    study: str
    first_day: date
    last_day: date
    approached: int
    consented: int
    withdrew: int
    source: str
