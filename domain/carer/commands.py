"""What can be asked of a carer's record. Carers are named by their staff number only."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.carer.facts import AbsenceKind, DayWindow
from domain.kernel.command import Command
from domain.kernel.ids import stream_id
from domain.values.skill import Skill


def carer_stream(carer: str) -> UUID:
    """The stream of this carer."""
    return stream_id("carer", carer)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerCommand(Command):
    """Addresses one carer by her staff number."""

    carer: str

    @property
    def stream_id(self) -> UUID:
        return carer_stream(self.carer)


@dataclass(frozen=True, slots=True, kw_only=True)
class HireCarer(CarerCommand):
    """Add a carer to a region; contract_minutes are per week."""

    region: str
    postcode: str
    contract_minutes: int
    hired_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendContract(CarerCommand):
    """Change the weekly contract from a day on; 0 minutes end it, and she is planned no more."""

    contract_minutes: int
    effective_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinTeam(CarerCommand):
    """Make the carer one of a team of her region from a day on; she leaves the one before."""

    team: str
    effective_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifySkill(CarerCommand):
    """Record that the carer is certified in a skill."""

    skill: Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAvailability(CarerCommand):
    """State when the carer can be planned; weekdays not named are free days.

    A carer without a statement is available every day from 08:00 to 18:00.
    """

    windows: tuple[DayWindow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAbsence(CarerCommand):
    """Record whole days away, the last one included."""

    first_day: date
    last_day: date
    kind: AbsenceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class EndAbsence(CarerCommand):
    """Move the last day of the absence that starts on first_day; a day before it withdraws it."""

    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPregnancy(CarerCommand):
    """Record what a carer told of her own accord, or correct the day expected.

    From reported_on lower limits hold for her. Health data: give no more than this.
    """

    reported_on: date
    expected_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBirth(CarerCommand):
    """Record the birth of a carer's own child, of the pregnancy she told of on reported_on."""

    reported_on: date
    born_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EndPregnancy(CarerCommand):
    """End the protection from a day on; on or before reported_on that withdraws it."""

    reported_on: date
    ended_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class WishDaysOff(CarerCommand):
    """Record that the carer would rather not work on these days, the last one included."""

    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawDaysOff(CarerCommand):
    """Take back that the carer asked these days off, the last one included."""

    first_day: date
    last_day: date
