"""What can be asked of the organisation."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.organisation.adoption import PolicyUse
from domain.organisation.facts import DEFAULT_ORDER, ReductionGroup
from domain.organisation.planning_goals import GoalPrice
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from domain.organisation.yardsticks import PackageFamilies, Performance

ORGANISATION_STREAM = stream_id("organisation")
"""A log holds one organisation, so its stream has a fixed name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationCommand(Command):
    """Addresses the organisation this log belongs to."""

    @property
    def stream_id(self) -> UUID:
        return ORGANISATION_STREAM


@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishOrganisation(OrganisationCommand):
    """Name the organisation this log belongs to.

    demonstration marks everything in the log as made up, wherever a person can see it.
    """

    name: str
    demonstration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRegion(OrganisationCommand):
    """Add a region that is planned on its own."""

    region: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetScarcityLevel(OrganisationCommand):
    """Cap the hours of every family in a region, because carers are too few; say why.

    minutes is the most a family gets over its whole period; last_day is included, and absent when
    nobody knows yet. order says which families give hours in turn; those in no group give none.
    """

    region: str
    minutes: int
    first_day: date
    last_day: date | None = None
    order: tuple[ReductionGroup, ...] = DEFAULT_ORDER


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptPolicy(OrganisationCommand):
    """Use a published version of an indication policy from effective_on.

    A driving one takes over from the one that drove before; shadows run beside it.
    """

    policy: str
    version: int
    use: PolicyUse
    effective_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftScarcityLevel(OrganisationCommand):
    """Let the norm hold again in a region from a day on; say why."""

    region: str
    lifted_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DropPolicy(OrganisationCommand):
    """Stop using a version of an indication policy from dropped_on."""

    policy: str
    version: int
    use: PolicyUse
    dropped_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNeutralityReference(OrganisationCommand):
    """From effective_on count this mean per client as budget neutral, give or take the tolerance.

    basis says what it rests on. case_mix is the division over packages means are standardised to;
    without it that is the division of all families in the log.
    """

    minutes: int
    tolerance_minutes: int
    effective_on: date
    basis: str
    case_mix: tuple[PackageFamilies, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTariff(OrganisationCommand):
    """From effective_on a performance is paid so many euro cents; source says where that stands.

    last_day is included, and absent when it holds until a later tariff.
    """

    performance: Performance
    euro_cents: int
    effective_on: date
    source: str
    last_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetServiceLevel(OrganisationCommand):
    """From effective_on a week's care must be possible with this chance, in per cent.

    It decides how many more registrations a week has room for.
    """

    percent: int
    effective_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSurveyResult(OrganisationCommand):
    """Record what a survey told of a group, on a scale where more is better.

    version is that of the instrument. mean_hundredths and spread_hundredths are hundredths of a
    point of the scale from lowest to highest; spread is the standard deviation among the answers.
    last_day is included; source says where the result stands.
    """

    instrument: str
    version: int
    topic: SurveyTopic
    group: SurveyGroup
    first_day: date
    last_day: date
    answers: int
    mean_hundredths: int
    spread_hundredths: int
    source: str
    lowest: int = 0
    highest: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStudyConsent(OrganisationCommand):
    """Record how many clients were approached for a study up to last_day, consented and withdrew.

    Counts run from first_day on; those up to a later day replace those before.
    """

    study: str
    first_day: date
    last_day: date
    approached: int
    consented: int
    withdrew: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipParkedEvent(OrganisationCommand):
    """Let a read model go on without an event it cannot digest; say why."""

    projection: str
    parked_position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlanningGoals(OrganisationCommand):
    """From effective_on judge rosters by these prices; what is not named keeps its usual one.

    most_carers is the most carers a family gets to see; absent when there is no such limit.
    """

    effective_on: date
    prices: tuple[GoalPrice, ...] = ()
    most_carers: int | None = None
