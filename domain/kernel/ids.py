"""Names for streams. The one home of random ids."""

from uuid import UUID, uuid4, uuid5

NAMESPACE = UUID("7ae5cd45-8e5d-52fe-957a-07b266cc1875")
"""Never changes: every stream id is derived from it."""


def stream_id(kind: str, *natural_key: str) -> UUID:
    """The same natural key always names the same stream, so creation is idempotent."""
    return uuid5(NAMESPACE, "/".join((kind, *natural_key)))


def derived_id(text: str) -> UUID:
    """An id that the same text always gives, for a command that is told apart by its content."""
    return uuid5(NAMESPACE, text)


def new_id() -> UUID:
    """A fresh random id."""
    return uuid4()
