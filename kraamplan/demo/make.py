"""All of it into a log."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.kernel.command import CommandContext, Order
from domain.kernel.ids import derived_id
from domain.organisation.commands import AddRegion, EstablishOrganisation
from domain.values.week import Week
from kraamplan.agreements.shipped import SHIPPED, shipped_agreement
from kraamplan.demo.carers import add_carers
from kraamplan.demo.families import add_families_in_care, add_pregnancies
from kraamplan.demo.sessions import add_sessions
from kraamplan.demo.timeline import REGION, REGION_NAME, Timeline
from kraamplan.labour.agreeing import commands_for
from kraamplan.services import Services

NAME = "Kraamzorg Voorbeeld"
CARERS = 60
FAMILIES_IN_CARE = 45
PREGNANCIES = 120
_BATCH = 200


def make_demonstration(
    services: Services, week: Week, seed: int, progress: Callable[[int, int], None]
) -> datetime:
    """Write the organisation up to the eve of the week; returns where its clock stands.

    The same week and seed always write the same log.
    """
    timeline = Timeline(week, random.Random(seed))
    working_days = add_carers(timeline, CARERS)
    families = add_families_in_care(timeline, FAMILIES_IN_CARE, first_number=1001)
    add_pregnancies(timeline, PREGNANCIES, first_number=1001 + FAMILIES_IN_CARE)
    add_sessions(timeline, families, working_days)
    steps = timeline.in_order()
    opening = steps[0][0]
    steps[:0] = [
        (opening, EstablishOrganisation(name=NAME, demonstration=True)),
        (opening, AddRegion(region=REGION, name=REGION_NAME)),
        *(
            (opening, command)
            for code in SHIPPED
            for command in commands_for(shipped_agreement(code))
        ),
    ]
    orders = [
        Order(command=command, context=_context(f"demonstration/{week}/{seed}/{number}", moment))
        for number, (moment, command) in enumerate(steps)
    ]
    for start in range(0, len(orders), _BATCH):
        services.application.handle_all(orders[start : start + _BATCH])
        progress(min(start + _BATCH, len(orders)), len(orders))
    return timeline.now


def at(services: Services, moment: datetime) -> Services:
    """The same services with the clock standing at a moment."""
    return replace(services, clock=lambda: moment)


def _context(key: str, moment: datetime) -> CommandContext:
    command_id = derived_id(key)
    return CommandContext(
        actor="demonstratie",
        role="demonstratie",
        reason="Demonstratiegegevens",
        now=moment,
        command_id=command_id,
        correlation_id=command_id,
    )
