"""The protection of a carer who is pregnant or gave birth.

Invariants
- a pregnancy is known by the day the carer told of it; the days of two do not overlap
- a day of birth fits the day expected; what ended or was withdrawn does not go on
"""

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.carer import errors
from domain.carer.days_off import WishedDaysOff
from domain.carer.protection import Pregnancy, check_birth, check_pregnancy
from domain.kernel.event import Event


class ProtectedCarer(WishedDaysOff):
    """What she told of, and how it went on."""

    class PregnancyReported(Event, frozen=True, kw_only=True):
        """The carer told of a pregnancy, or of another day on which the child is expected."""

        TOPIC: ClassVar[str] = "carer.pregnancy-reported"
        carer: str
        reported_on: date
        expected_on: date

    class GaveBirth(Event, frozen=True, kw_only=True):
        """The child was born; another day corrects it."""

        TOPIC: ClassVar[str] = "carer.gave-birth"
        carer: str
        reported_on: date
        born_on: date

    class PregnancyEnded(Event, frozen=True, kw_only=True):
        """The protection ends before its time; on its first day it is withdrawn."""

        TOPIC: ClassVar[str] = "carer.pregnancy-ended"
        carer: str
        reported_on: date
        ended_on: date

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.pregnancies: dict[date, Pregnancy] = {}

    def report_pregnancy(self, reported_on: date, expected_on: date) -> None:
        """Record or correct a pregnancy; the same again changes nothing."""
        told = Pregnancy(reported_on, expected_on)
        known = self.pregnancies.get(reported_on)
        if known is not None and known.ended_on is None:
            told = replace(known, expected_on=expected_on)
            if told == known:
                return
        check_pregnancy(self.carer, reported_on, expected_on)
        for other in self.pregnancies.values():
            first, last = other.protected
            if (
                other.reported_on != reported_on
                and first <= told.protected[1]
                and reported_on <= last
            ):
                raise errors.ProtectionOverlapsError(
                    carer=self.carer, first_day=first, last_day=last
                )
        self.record(
            self.PregnancyReported(
                carer=self.carer, reported_on=reported_on, expected_on=expected_on
            )
        )

    def give_birth(self, reported_on: date, born_on: date) -> None:
        """Record or correct the day of birth; the same again changes nothing."""
        known = self._pregnancy(reported_on)
        if known.born_on == born_on:
            return
        check_birth(self.carer, born_on, known.expected_on)
        self.record(self.GaveBirth(carer=self.carer, reported_on=reported_on, born_on=born_on))

    def end_pregnancy(self, reported_on: date, ended_on: date) -> None:
        """End the protection from a day on; on or before its first day that withdraws it."""
        self._pregnancy(reported_on)
        self.record(
            self.PregnancyEnded(
                carer=self.carer, reported_on=reported_on, ended_on=max(ended_on, reported_on)
            )
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.PregnancyReported():
                told = self.pregnancies.get(event.reported_on)
                born_on = None if told is None or told.ended_on is not None else told.born_on
                self.pregnancies[event.reported_on] = Pregnancy(
                    event.reported_on, event.expected_on, born_on
                )
            case self.GaveBirth():
                told = self.pregnancies[event.reported_on]
                self.pregnancies[event.reported_on] = replace(told, born_on=event.born_on)
            case self.PregnancyEnded():
                told = self.pregnancies[event.reported_on]
                self.pregnancies[event.reported_on] = replace(told, ended_on=event.ended_on)
            case _:
                super().evolve(event)

    def _pregnancy(self, reported_on: date) -> Pregnancy:
        known = self.pregnancies.get(reported_on)
        if known is None or known.ended_on is not None:
            raise errors.UnknownProtectionError(carer=self.carer, reported_on=reported_on)
        return known
