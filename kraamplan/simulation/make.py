"""A simulated organisation, all of it into a log."""

from dataclasses import dataclass
from datetime import date

from kraamplan.policies.shipped import shipped_policy
from kraamplan.services import Services
from kraamplan.simulation.course import Tally
from kraamplan.simulation.history import Extent, History, Progress, write
from kraamplan.simulation.opening import DRIVING, SHADOW
from kraamplan.simulation.scale import SCALES, Size


@dataclass(frozen=True, slots=True)
class SimulationReport:
    """What was written: families drawn, commands given, events recorded, days between."""

    opening: date
    start: date
    end: date
    families: int
    commands: int
    events: int
    tally: Tally


def simulate(
    services: Services, size: Size, months: int, seed: int, start: date, progress: Progress
) -> SimulationReport:
    """Write an organisation with so many months of care, from the week of `start` on.

    The same size, months, seed and start always write the same log. Raises ValueError for months
    below one.
    """
    extent = Extent(str(size), SCALES[size], seed, start, end_of(start, months))
    history = History(extent, {code: shipped_policy(code) for code in (DRIVING, SHADOW)})
    before = services.application.position()
    commands = write(history, services.application, progress)
    return SimulationReport(
        opening=extent.opening,
        start=start,
        end=extent.end,
        families=history.families,
        commands=commands,
        events=services.application.position() - before,
        tally=history.tally,
    )


def end_of(start: date, months: int) -> date:
    """The first day after so many months; a day that month lacks becomes its 28th."""
    if months < 1:
        raise ValueError(f"a history has at least one month, not {months}")
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, min(start.day, 28))
