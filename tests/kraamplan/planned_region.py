"""A tiny region on the eve of its week: three carers, two families, little to solve."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from domain.kernel.command import Command
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.planning.week import PlannedWeek, plan
from kraamplan.services import Sender, Services
from planner.effort import Effort
from projections.board_parts import RosterBoard
from projections.decision_history import decision_history
from projections.roster_board import roster_board
from tests.projections.telling import Told, in_memory
from tests.support.builders import (
    ORGANISATION,
    assign_package,
    clock,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer

QUICK = Effort(limit=0.5)


@dataclass(frozen=True, slots=True)
class Region:
    """The log, the week to plan and the moment it is."""

    told: Told
    week: Week
    now: datetime

    def at(self, moment: str) -> "Region":
        """The same region at another moment."""
        return replace(self, now=clock(moment))

    @property
    def services(self) -> Services:
        return replace(self.told.services, clock=lambda: self.now)

    @property
    def sender(self) -> Sender:
        return Sender("p.jansen", "planner", lambda: self.now)

    def tell(self, *commands: Command) -> int:
        return self.told.tell(*commands, now=self.now)

    def plan(self, effort: Effort = QUICK) -> PlannedWeek:
        return plan(self.services, self.sender, "utrecht", self.week, effort=effort)

    def log(self, since: int = 0) -> list[dict[str, Any]]:
        return self.told.ask(decision_history, since=since)

    def topics(self, since: int = 0) -> list[str]:
        return [entry["topic"] for entry in self.log(since)]

    def board(self, layer: str = "proposed") -> RosterBoard:
        board = self.told.ask(roster_board, "utrecht", self.week, layer)
        assert board is not None
        return board


@contextmanager
def region_on_the_eve_of(week: str) -> Iterator[Region]:
    """Sunday 20:00 before a week that both families have package 1 from its Monday on."""
    parsed = Week.parse(week)
    sunday = parsed.shifted(-1).days[-1]
    with in_memory() as told:
        region = Region(told, parsed, clock(f"{sunday}T20:00+01:00"))
        region.tell(*beginnings(sunday))
        yield region


def beginnings(sunday: date) -> tuple[Command, ...]:
    """Two families whose children were born this Sunday, and three carers."""
    families = (
        (
            register_family(family, due_date=sunday),
            report_birth(family, born_at=f"{sunday}T05:00"),
            assign_package(family),
        )
        for family in ("G1", "G2")
    )
    carers = (hire_carer(carer) for carer in ("K1", "K2", "K3"))
    return (*ORGANISATION, *(each for family in families for each in family), *carers)


def planned_in(database: str) -> tuple[Services, Sender]:
    """The same region in a database, with week 2026-W49 planned; the services are the caller's."""
    now = clock("2026-11-29T20:00+01:00")
    services = build_services(database, lambda: now)
    sender = Sender("p.jansen", "planner", services.clock)
    for command in beginnings(now.date()):
        services.application.handle(command, sender.context())
    plan(services, sender, "utrecht", Week.parse("2026-W49"), effort=QUICK)
    return services, sender
