"""A region in the week of 2026-11-30, made through the real commands.

It is Tuesday 2026-12-01, 13:00. In region utrecht K1 (24 hours), K2 (20 hours, on leave Wednesday
and Thursday, training Friday) and K10 (16 hours, nothing to do) work. G1 has package 1, G2 has
package 5, both in care since Monday; G3 was born on the 20th and is closed. K1 was with G1 on
Monday. The roster gives Tuesday to Thursday of G1 to K1, Tuesday of G2 to K2; nobody was found for
G2 on Wednesday.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from html.parser import HTMLParser
from typing import Any
from uuid import UUID

from httpx2 import Response
from starlette.testclient import TestClient

from domain.carer.facts import AbsenceKind
from domain.kernel.command import Command, Receipt
from domain.kernel.errors import DomainError
from domain.planning_run.facts import ObjectiveTerm, Outcome
from domain.roster.commands import PublishRoster
from domain.roster.facts import PlannedVisit, UncoveredVisit
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.services import Sender, Services
from kraamplan.web.app import create_app
from tests.support.builders import (
    NOW,
    add_region,
    assign_package,
    clock,
    close_care,
    deliver_session,
    establish_organisation,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer, report_absence
from tests.support.planning_builders import complete_run, propose_roster, start_run

WEEK = "2026-W49"
BOARD = f"/regions/utrecht/weeks/{WEEK}"
HERE = "http://127.0.0.1"


def planned(family: str, carer: str, starts_at: str, ends_at: str) -> PlannedVisit:
    """A visit in the roster, in winter."""
    start, end = clock(f"{starts_at}+01:00"), clock(f"{ends_at}+01:00")
    return PlannedVisit(
        visit=f"{family}/{start.date()}",
        family=family,
        carer=carer,
        day=start.date(),
        starts_at=start,
        ends_at=end,
        minutes=int((end - start).total_seconds() // 60),
    )


PLANNED = (
    planned("G1", "K1", "2026-12-01T08:00", "2026-12-01T14:00"),
    planned("G1", "K1", "2026-12-02T08:00", "2026-12-02T13:00"),
    planned("G1", "K1", "2026-12-03T08:00", "2026-12-03T13:30"),
    planned("G2", "K2", "2026-12-01T08:00", "2026-12-01T15:00"),
)
UNCOVERED = (
    UncoveredVisit(
        visit="G2/2026-12-02",
        family="G2",
        day=date(2026, 12, 2),
        minutes=420,
        reason="not_available",
        explanation_nl="Van 3 zorgverleners zijn er 3 niet beschikbaar.",
        explanation_en="Of 3 carers 3 are not available.",
    ),
)
ANSWER = Outcome(
    status="feasible",
    objective=12_340,
    lower_bound=11_106,
    gap=0.1,
    baseline=24_680,
    terms=(
        ObjectiveTerm("uncovered", "visits", 1, 12_000),
        ObjectiveTerm("travel", "minutes", 34, 340),
    ),
    visits=5,
    uncovered=1,
    result_hash="a1" * 32,
    progress=(),
)

ORGANISATION: tuple[Command, ...] = (
    establish_organisation(),
    add_region(),
    add_region("zeist", "Zeist"),
)
PEOPLE: tuple[Command, ...] = (
    hire_carer("K1", contract_minutes=24 * 60),
    hire_carer("K2", contract_minutes=20 * 60),
    hire_carer("K10", contract_minutes=16 * 60),
    report_absence("K2", first_day="2026-12-02", last_day="2026-12-03"),
    report_absence("K2", first_day="2026-12-04", last_day="2026-12-04", kind=AbsenceKind.TRAINING),
    register_family("G1"),
    register_family("G2"),
    register_family("G3"),
    report_birth("G1"),
    report_birth("G2", born_at="2026-11-29T23:50"),
    report_birth("G3", born_at="2026-11-20T06:00"),
    assign_package("G1", package=1),
    assign_package("G2", package=5, criteria=("caesarean",)),
    assign_package("G3", package=1, first_day="2026-11-21"),
    deliver_session("G1"),
    close_care("G3"),
)
ROSTER: tuple[Command, ...] = (
    start_run(),
    complete_run(answer=ANSWER),
    propose_roster(*PLANNED, uncovered=UNCOVERED),
)
EVERYTHING = (*ORGANISATION, *PEOPLE, *ROSTER)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Behind the port of publishing: the command alone, or the refusal it is given."""

    refusal: DomainError | None = None

    def __call__(
        self,
        services: Services,
        sender: Sender,
        region: str,
        week: Week,
        *,
        run: UUID | None = None,
        expected_version: int | None = None,
        reason: str | None = None,
    ) -> Receipt:
        """Publish the run, if there is nothing to refuse."""
        assert run is not None, "a page says which proposal it showed"
        if self.refusal is not None:
            raise self.refusal
        return services.application.handle(
            PublishRoster(region=region, week=str(week), run=run),
            sender.context(reason=reason),
            expected_version,
        )


@dataclass(frozen=True, slots=True)
class Site:
    """An app over a database of its own, and what may happen behind its back."""

    services: Services
    sender: Sender

    def happens(self, *commands: Command, reason: str | None = None) -> None:
        """Record more."""
        tell(self.services, commands, reason=reason)

    def client(self, publisher: Publisher | None = None) -> TestClient:
        """A browser without a screen that stays on redirects."""
        app = create_app(self.services, self.sender, publisher or Publisher())
        return TestClient(app, base_url=HERE, follow_redirects=False)

    def position(self) -> int:
        """Where the log ends."""
        return self.services.application.position()


def tell(services: Services, commands: Iterable[Command], reason: str | None = None) -> None:
    """Have commands given, one after the other."""
    sender = Sender("m.visser", "planner", services.clock)
    for command in commands:
        services.application.handle(command, sender.context(reason=reason))


@contextmanager
def opened_site(database_url: str, *commands: Command, now: datetime = NOW) -> Iterator[Site]:
    """A site on the database at this address, in which these commands were given."""
    services = build_services(database_url, lambda: now)
    try:
        tell(services, commands)
        yield Site(services, Sender("p.jansen", "planner", services.clock))
    finally:
        services.close()


class _Text(HTMLParser):
    """Collects the text of a page, without its markup."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("td", "th", "dt", "dd", "li"):
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def said(html: str) -> str:
    """What a page says, with one space between any two words."""
    text = _Text()
    text.feed(html)
    return " ".join("".join(text.parts).split())


def problem(response: Response) -> dict[str, Any]:
    """The problem document of an answer, once its form is checked."""
    assert response.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = response.json()
    assert document["status"] == response.status_code
    assert {"type", "title", "detail", "detail_nl"} <= document.keys()
    assert all(document[name] for name in document)
    return document
