"""Signals of a family: noticed by a carer, and acted on. KDK, themes 11 and 12.

Invariants
- a signal says what was noticed, once
- action follows a signal on record, not before the day it was noticed
- calling in names the professional; other actions name nobody
- the same again changes nothing; several actions on one signal stand beside each other
"""

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.care.errors import LiesInTheFutureError
from domain.care_plan import errors
from domain.care_plan.facts import (
    Action,
    Professional,
    Signal,
    SignalAbout,
    SignalAction,
    SignalKind,
)
from domain.kernel.aggregate import Aggregate
from domain.kernel.event import Event


class Signals(Aggregate):
    """The part of a care plan that notices and acts."""

    class SignalRecorded(Event, frozen=True, kw_only=True):
        """A carer noticed a risk."""

        TOPIC: ClassVar[str] = "care-plan.signal-recorded"
        family: str
        signal: str
        about: SignalAbout
        kind: SignalKind
        wording: str
        noticed_on: date

    class SignalActedOn(Event, frozen=True, kw_only=True):
        """A carer helped, called somebody in, or reported; called_in says whom."""

        TOPIC: ClassVar[str] = "care-plan.signal-acted-on"
        family: str
        signal: str
        action: Action
        called_in: Professional | None
        acted_on: date

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.family = ""
        self.signals: dict[str, Signal] = {}
        self.actions: dict[str, tuple[SignalAction, ...]] = {}

    def record_signal(self, family: str, name: str, signal: Signal) -> None:
        """Record what was noticed; the same signal again changes nothing."""
        known = self.signals.get(name)
        if known == signal:
            return
        if known is not None:
            raise errors.SignalRecordedDifferentlyError(
                family=family, signal=name, noticed_on=known.noticed_on
            )
        if not signal.wording.strip():
            raise errors.SignalWithoutWordingError(family=family, signal=name)
        self._must_have_come(family, signal.noticed_on)
        self.record(
            self.SignalRecorded(
                family=family,
                signal=name,
                about=signal.about,
                kind=signal.kind,
                wording=signal.wording,
                noticed_on=signal.noticed_on,
            )
        )

    def act_on_signal(self, name: str, action: SignalAction) -> None:
        """Record what was done about a signal; the same action again changes nothing."""
        signal = self.signals.get(name)
        if signal is None:
            known = ", ".join(sorted(self.signals)) or "-"
            raise errors.UnknownSignalError(family=self.family, signal=name, known=known)
        if action in self.actions.get(name, ()):
            return
        if (action.action is Action.CALLED_IN) != (action.called_in is not None):
            raise errors.CalledInUnclearError(family=self.family, signal=name)
        if action.acted_on < signal.noticed_on:
            raise errors.ActedBeforeSignalError(
                family=self.family,
                signal=name,
                acted_on=action.acted_on,
                noticed_on=signal.noticed_on,
            )
        self._must_have_come(self.family, action.acted_on)
        self.record(
            self.SignalActedOn(
                family=self.family,
                signal=name,
                action=action.action,
                called_in=action.called_in,
                acted_on=action.acted_on,
            )
        )

    def evolve(self, event: Event) -> None:
        match event:
            case self.SignalRecorded():
                self.family = event.family
                self.signals[event.signal] = Signal(
                    event.about, event.kind, event.wording, event.noticed_on
                )
            case self.SignalActedOn():
                action = SignalAction(event.action, event.called_in, event.acted_on)
                self.actions[event.signal] = (*self.actions.get(event.signal, ()), action)
            case _:
                super().evolve(event)

    def _must_have_come(self, family: str, day: date) -> None:
        if day > self.today:
            raise LiesInTheFutureError(family=family, moment=day, now=self.today)
