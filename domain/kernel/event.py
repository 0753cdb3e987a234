"""The base of every event, and the record of who caused it."""

from datetime import UTC, datetime
from typing import ClassVar
from uuid import UUID

import msgspec

_NOBODY = UUID(int=0)


class Origin(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Who recorded an event, in which role and why, and what it belongs to.

    command_digest tells one command from another under the same id; events of old have none.
    """

    actor: str
    role: str
    reason: str | None
    command_id: UUID
    correlation_id: UUID
    causation_id: UUID | None
    recorded_at: datetime
    command_digest: str | None = None


_NOT_YET_RECORDED = Origin(
    actor="",
    role="",
    reason=None,
    command_id=_NOBODY,
    correlation_id=_NOBODY,
    causation_id=None,
    recorded_at=datetime.min.replace(tzinfo=UTC),
)


class Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fact: past tense, one fact each, never edited.

    A subclass is nested in its aggregate and has an explicit TOPIC that is never derived, renamed
    or reused. When its fields change, class_version goes up and `upcast_vN_vM(fields)` turns the
    stored fields of version N into those of M; a changed meaning is a new topic.
    """

    TOPIC: ClassVar[str]
    class_version: ClassVar[int] = 1

    originator_id: UUID = _NOBODY
    originator_version: int = 0
    origin: Origin = _NOT_YET_RECORDED
