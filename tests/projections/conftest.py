"""A log and its read models of the test's own, in memory."""

from collections.abc import Iterator

import pytest

from tests.projections.telling import Told, in_memory


@pytest.fixture
def told() -> Iterator[Told]:
    with in_memory() as told:
        yield told
