"""Families and carers of whom a read model could not digest an event."""

from sqlalchemy import insert

from domain.carer.commands import carer_stream
from kraamplan.services import Services
from projections.parked_events import PARKED


def park(services: Services, family: str) -> int:
    """As if hour budgets could not digest the newest event of a family; returns its position."""
    return _park(services, "hour_budgets", f"family {family}", family, "care.closed")


def park_carer(services: Services, carer: str) -> int:
    """As if compliance could not digest the newest event of a carer; returns its position."""
    stream = str(carer_stream(carer))
    return _park(services, "rule_compliance", stream, None, "carer.absence-reported")


def _park(services: Services, projection: str, subject: str, family: str | None, topic: str) -> int:
    newest = services.runner.catch_up()
    with services.engine.begin() as connection:
        connection.execute(
            insert(PARKED.table).values(
                projection=projection,
                position=newest,
                subject=subject,
                family=family,
                topic=topic,
                error="KeyError: 'no row'",
                valid_from=newest,
            )
        )
    return newest
