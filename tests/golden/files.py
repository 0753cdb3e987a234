"""The golden files: stored bytes of every event version, written once and never again."""

import json
from pathlib import Path
from uuid import UUID

from eventsourcing.persistence import StoredEvent

from domain.catalogue import EVENTS
from domain.kernel.mapper import EventMapper
from tests.golden.samples import NEWEST

FOLDER = Path(__file__).parent / "events"


def name_of(topic: str, version: int) -> str:
    """The file the bytes of this version of this event are kept in."""
    return f"{topic}.v{version}.json"


def read(file: Path) -> StoredEvent:
    """The event as it was stored when the file was written."""
    kept = json.loads(file.read_text(encoding="utf-8"))
    return StoredEvent(
        originator_id=UUID(kept["originator_id"]),
        originator_version=kept["originator_version"],
        topic=kept["topic"],
        state=kept["state"].encode(),
    )


def write_missing(folder: Path = FOLDER) -> list[Path]:
    """Write the files that are not there yet, from today's samples; the others stay as they are."""
    mapper = EventMapper(EVENTS)
    written = []
    for (topic, version), event in NEWEST.items():
        file = folder / name_of(topic, version)
        if not file.exists():
            stored = mapper.to_stored_event(event)
            kept = {
                "topic": stored.topic,
                "originator_id": str(stored.originator_id),
                "originator_version": stored.originator_version,
                "state": stored.state.decode(),
            }
            text = json.dumps(kept, indent=2, ensure_ascii=False)
            file.write_text(text + "\n", encoding="utf-8")
            written.append(file)
    return written
