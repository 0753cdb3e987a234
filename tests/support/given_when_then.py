"""Given commands or events, when a command, then events, or nothing, or a named refusal.

    given(*expecting("G1")).when(report_birth("G1")).then(Care.BirthReported(...))
    given(*in_care("G1")).when(report_birth("G1")).then_refused(BirthAlreadyReportedError)

Events are compared by topic and stored fields, as the log holds them; where in the log they stand
and who caused them is left out.
"""

from collections.abc import Callable
from itertools import count
from typing import Any, Self
from uuid import UUID

import msgspec

from domain.application import CapacityPlanning
from domain.assessment.commands import assessment_stream
from domain.care.commands import care_stream
from domain.care_plan.commands import care_plan_stream
from domain.carer.commands import carer_stream
from domain.indication_policy.commands import policy_stream
from domain.kernel.command import Command, CommandContext, Receipt
from domain.kernel.errors import DomainError
from domain.kernel.event import Event
from domain.kernel.ids import stream_id
from domain.labour_agreement.commands import agreement_stream
from domain.on_call.commands import on_call_stream
from domain.organisation.commands import ORGANISATION_STREAM
from domain.roster.commands import roster_stream
from tests.support.builders import command_context
from tests.support.stores import IN_MEMORY, log_of

_STREAM_OF: dict[str, Callable[[Any], UUID]] = {
    "organisation": lambda _: ORGANISATION_STREAM,
    "indication-policy": lambda event: policy_stream(event.policy),
    "labour-agreement": lambda event: agreement_stream(event.agreement),
    "assessment": lambda event: assessment_stream(event.family),
    "care": lambda event: care_stream(event.family),
    "care-plan": lambda event: care_plan_stream(event.family),
    "carer": lambda event: carer_stream(event.carer),
    "on-call": lambda event: on_call_stream(event.region, event.week),
    "roster": lambda event: roster_stream(event.region, event.week),
    "planning-problem": lambda event: stream_id("planning-problem", event.problem_hash),
    "planning-run": lambda event: stream_id("planning-run", str(event.run)),
}


def payload(event: Event) -> dict[str, Any]:
    """What an event says, in the primitives it is stored as."""
    fields: dict[str, Any] = msgspec.to_builtins(event)
    for place in Event.__struct_fields__:
        del fields[place]
    return {"TOPIC": event.TOPIC, **fields}


class Story:
    """What happened so far, in a log of its own in memory."""

    def __init__(self) -> None:
        self.app = CapacityPlanning(env=IN_MEMORY)
        self.receipt: Receipt | None = None
        self.refusal: DomainError | None = None
        self._before = 0
        self._numbers = count(1)

    @property
    def new_events(self) -> list[Event]:
        """What was recorded since the last `when`."""
        return log_of(self.app)[self._before :]

    def given(self, *facts: Command | Event) -> Self:
        """Add to what has happened; a command among the facts must not be refused."""
        for fact in facts:
            context = command_context(next(self._numbers), reason="given")
            if isinstance(fact, Command):
                self.app.handle(fact, context)
            else:
                self._put(fact, context)
        return self

    def when(
        self,
        command: Command,
        *,
        context: CommandContext | None = None,
        reason: str | None = None,
        expected_version: int | None = None,
    ) -> Self:
        """Handle a command: a new one, unless the context of an earlier one is given."""
        self._before = self.app.position()
        self.receipt = self.refusal = None
        context = context or command_context(next(self._numbers), reason=reason)
        try:
            self.receipt = self.app.handle(command, context, expected_version)
        except DomainError as refusal:
            self.refusal = refusal
        return self

    def then(self, *events: Event) -> Self:
        """Exactly these events were recorded, in this order."""
        assert self.refusal is None, f"refused: {self.refusal}"
        assert [payload(event) for event in self.new_events] == [payload(each) for each in events]
        return self

    def then_nothing(self) -> Self:
        """The command was accepted and nothing was recorded."""
        self.then()
        assert self.receipt is not None
        assert self.receipt.repeated
        return self

    def then_refused(self, error: type[DomainError], *facts: str) -> Self:
        """This rule refused, its texts name these facts, and nothing was recorded."""
        assert type(self.refusal) is error, f"{self.refusal!r} instead of {error.__name__}"
        for text in (self.refusal.text_nl, self.refusal.text_en):
            for fact in facts:
                assert fact in text
        assert self.new_events == []
        return self

    def _put(self, event: Event, context: CommandContext) -> None:
        kind = event.TOPIC.partition(".")[0]
        stream = _STREAM_OF[kind](event)
        version = 1 + len(list(self.app.events.get(stream)))
        placed = msgspec.structs.replace(
            event, originator_id=stream, originator_version=version, origin=context.origin
        )
        self.app.events.put([placed])


def given(*facts: Command | Event) -> Story:
    """Begin a story."""
    return Story().given(*facts)
