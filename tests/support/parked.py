"""A family of which a read model could not digest an event."""

from sqlalchemy import insert

from kraamplan.services import Services
from projections.parked_events import PARKED


def park(services: Services, family: str) -> int:
    """As if hour budgets could not digest the newest event of a family; returns its position."""
    newest = services.runner.catch_up()
    with services.engine.begin() as connection:
        connection.execute(
            insert(PARKED.table).values(
                projection="hour_budgets",
                position=newest,
                subject=f"family {family}",
                family=family,
                topic="care.closed",
                error="KeyError: 'no row'",
                valid_from=newest,
            )
        )
    return newest
