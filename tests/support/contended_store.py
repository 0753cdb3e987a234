"""A log in memory to which others write at the worst moment: just before each insert.

Use as {"PERSISTENCE_MODULE": "tests.support.contended_store"}, then add to the recorder's rivals.
"""

from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from eventsourcing import popo
from eventsourcing.persistence import ApplicationRecorder, StoredEvent


class ContendedRecorder(popo.POPOApplicationRecorder):
    """Before each insert the next rival acts; what rivals write themselves is not contended."""

    def __init__(self) -> None:
        super().__init__()
        self.rivals: deque[Callable[[], object]] = deque()
        self._rival_acts = False

    def insert_events(
        self, stored_events: Sequence[StoredEvent], **kwargs: Any
    ) -> Sequence[int] | None:
        if self.rivals and not self._rival_acts:
            self._rival_acts = True
            self.rivals.popleft()()
            self._rival_acts = False
        return super().insert_events(stored_events, **kwargs)


class Factory(popo.POPOFactory):
    """Makes contended recorders."""

    def application_recorder(self) -> ApplicationRecorder:
        return ContendedRecorder()
