"""Carers with sensible defaults: K1 lives in 3521, works 24 hours a week, since 2024-03-01."""

from datetime import time

from domain.carer.commands import (
    AmendContract,
    CertifySkill,
    EndAbsence,
    EndPregnancy,
    GiveBirth,
    HireCarer,
    JoinTeam,
    ReportAbsence,
    ReportPregnancy,
    SetAvailability,
)
from domain.carer.facts import AbsenceKind, DayWindow
from domain.kernel.command import Command
from domain.values.skill import Skill
from tests.support.builders import ORGANISATION, day


def hire_carer(
    carer: str = "K1",
    *,
    region: str = "utrecht",
    postcode: str = "3521",
    contract_minutes: int = 24 * 60,
    hired_on: str = "2024-03-01",
) -> HireCarer:
    return HireCarer(
        carer=carer,
        region=region,
        postcode=postcode,
        contract_minutes=contract_minutes,
        hired_on=day(hired_on),
    )


def amend_contract(
    carer: str = "K1", *, contract_minutes: int = 28 * 60, effective_on: str = "2027-01-01"
) -> AmendContract:
    return AmendContract(
        carer=carer, contract_minutes=contract_minutes, effective_on=day(effective_on)
    )


def certify_skill(carer: str = "K1", *, skill: Skill = Skill.LACTATION) -> CertifySkill:
    return CertifySkill(carer=carer, skill=skill)


def window(weekday: int, start: str = "08:00", end: str = "14:00") -> DayWindow:
    return DayWindow(weekday, time.fromisoformat(start), time.fromisoformat(end))


def set_availability(carer: str = "K1", *windows: DayWindow) -> SetAvailability:
    return SetAvailability(carer=carer, windows=windows)


def report_absence(
    carer: str = "K1",
    *,
    first_day: str = "2026-12-07",
    last_day: str = "2026-12-11",
    kind: AbsenceKind = AbsenceKind.LEAVE,
) -> ReportAbsence:
    return ReportAbsence(carer=carer, first_day=day(first_day), last_day=day(last_day), kind=kind)


def join_team(
    carer: str = "K1", *, team: str = "Oost", effective_on: str = "2024-03-01"
) -> JoinTeam:
    return JoinTeam(carer=carer, team=team, effective_on=day(effective_on))


def end_absence(
    carer: str = "K1", *, first_day: str = "2026-12-07", last_day: str = "2026-12-09"
) -> EndAbsence:
    return EndAbsence(carer=carer, first_day=day(first_day), last_day=day(last_day))


def report_pregnancy(
    carer: str = "K1", *, reported_on: str = "2026-12-01", expected_on: str = "2027-04-01"
) -> ReportPregnancy:
    return ReportPregnancy(carer=carer, reported_on=day(reported_on), expected_on=day(expected_on))


def give_birth(
    carer: str = "K1", *, reported_on: str = "2026-12-01", born_on: str = "2027-03-29"
) -> GiveBirth:
    return GiveBirth(carer=carer, reported_on=day(reported_on), born_on=day(born_on))


def end_pregnancy(
    carer: str = "K1", *, reported_on: str = "2026-12-01", ended_on: str = "2026-12-20"
) -> EndPregnancy:
    return EndPregnancy(carer=carer, reported_on=day(reported_on), ended_on=day(ended_on))


def employed(carer: str = "K1") -> tuple[Command, ...]:
    """A carer in region utrecht, and the organisation she needs."""
    return (*ORGANISATION, hire_carer(carer))
