"""Two tiny regions in one database, on the eve of the week to plan."""

from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.services import Sender, Services
from tests.kraamplan.planned_region import beginnings
from tests.support.builders import (
    add_region,
    assign_package,
    clock,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer

NOW = clock("2026-11-29T20:00+01:00")
WEEK = Week.parse("2026-W49")
BOTH = ("utrecht", "zeist")


def two_regions(database: str) -> Services:
    """Utrecht with two families and three carers, Zeist with a family and a carer."""
    services = build_services(database, lambda: NOW)
    sender = Sender("p.jansen", "planner", services.clock)
    sunday = NOW.date()
    zeist = (
        add_region("zeist", "Zeist"),
        register_family("G3", region="zeist", due_date=sunday),
        report_birth("G3", born_at=f"{sunday}T05:00"),
        assign_package("G3"),
        hire_carer("K4", region="zeist"),
    )
    for command in (*beginnings(sunday), *zeist):
        services.application.handle(command, sender.context())
    return services
