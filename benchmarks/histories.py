"""A simulated history, recorded step by step into any database, and the versions it left.

What benchmarks share that record a realistic history themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from domain.kernel.command import CommandContext, Order
from domain.kernel.ids import new_id
from kraamplan.policies.shipped import shipped_policy
from kraamplan.services import Services
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.history import Extent, History
from kraamplan.simulation.opening import DRIVING, SHADOW
from kraamplan.simulation.scale import Scale

START = date(2027, 1, 4)
_LONG_ENOUGH = timedelta(days=3_650)
_AT_ONCE = 500


@dataclass(slots=True)
class Recording:
    """Steps of one history, handled as far as was asked for; the seed decides everything in it."""

    services: Services
    scale: Scale
    seed: int
    _steps: Iterator[Step] = field(init=False)

    def __post_init__(self) -> None:
        extent = Extent("benchmark", self.scale, self.seed, START, START + _LONG_ENOUGH)
        policies = {code: shipped_policy(code) for code in (DRIVING, SHADOW)}
        self._steps = History(extent, policies).steps()

    def orders(self, count: int) -> list[Order]:
        """The next commands, not handled yet."""
        return [_order(step) for step in islice(self._steps, count)]

    def until(self, events: int) -> None:
        """Record until the log has so many events, or a few more."""
        application = self.services.application
        while application.position() < events:
            application.handle_all(self.orders(_AT_ONCE))


def _order(step: Step) -> Order:
    command_id = new_id()
    context = CommandContext(
        actor=step.actor,
        role=step.role,
        reason=step.reason,
        now=step.moment,
        command_id=command_id,
        correlation_id=command_id,
    )
    return Order(command=step.command, context=context)
