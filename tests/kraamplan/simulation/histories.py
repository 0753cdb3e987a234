"""Small histories that several tests look at, written once into a log of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from domain.kernel.event import Event
from kraamplan.bootstrap import build_services
from kraamplan.policies.shipped import shipped_policy
from kraamplan.services import Services
from kraamplan.simulation.history import Extent, History
from kraamplan.simulation.make import SimulationReport, end_of, simulate
from kraamplan.simulation.opening import DRIVING, SHADOW
from kraamplan.simulation.scale import SCALES, Size

START = date(2027, 1, 4)


@contextmanager
def written(
    folder: Path, *, size: Size = Size.SMALL, months: int = 2, seed: int = 1
) -> Iterator[tuple[Services, SimulationReport]]:
    """A history in a real log, and what was said about it."""
    services = build_services(f"sqlite:///{folder / f'{size}-{months}-{seed}.db'}")
    try:
        yield services, simulate(services, size, months, seed, START, lambda _day, _count: None)
    finally:
        services.close()


def drawn(size: Size, months: int, seed: int = 1) -> History:
    """A history that is not written anywhere."""
    policies = {code: shipped_policy(code) for code in (DRIVING, SHADOW)}
    return History(Extent(str(size), SCALES[size], seed, START, end_of(START, months)), policies)


def events(services: Services) -> list[Event]:
    """Everything in the log, in order."""
    application = services.application
    found: list[Event] = []
    while True:
        notifications = application.recorder.select_notifications(start=len(found) + 1, limit=1_000)
        if not notifications:
            return found
        for each in notifications:
            event = application.mapper.to_domain_event(each)
            assert isinstance(event, Event)
            found.append(event)
