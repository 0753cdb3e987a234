"""A small log with a planned week, made anew each time, and what commands answer on it."""

import io
import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import typer

from docs.examples import EXAMPLES, Line
from domain.carer.commands import ReportAbsence
from domain.carer.facts import AbsenceKind
from domain.kernel.command import CommandContext
from domain.kernel.errors import Bilingual
from domain.on_call.facts import BlockName, Change
from domain.organisation.adoption import PolicyUse
from domain.organisation.commands import AdoptPolicy, EstablishOrganisation
from domain.values.week import Week
from kraamplan.bootstrap import build_services
from kraamplan.cli.app import app
from kraamplan.cli.moving import show_moved, show_pinned
from kraamplan.cli.on_call import show_on_call
from kraamplan.cli.planning import plan_with_progress, show_planned
from kraamplan.cli.planning_regions import show_planned_regions
from kraamplan.cli.replanning import show_replanned
from kraamplan.cli.session import Session
from kraamplan.cli.terminal import Terminal
from kraamplan.config import Settings
from kraamplan.importing.record import record_file
from kraamplan.indicating import publish_policy
from kraamplan.on_call.blocks import change_on_call, plan_on_call, publish_on_call
from kraamplan.planning.regions import Ending, PlannedRegions, RegionOutcome
from kraamplan.planning.week import Kind
from kraamplan.policies.shipped import shipped_policy
from kraamplan.rosters.moving import Asking, move, pin, undo, unpin
from kraamplan.services import Sender, Services
from projections.roster_edits import moves

REGION = "utrecht"
WEEK = Week.parse("2026-W44")
NOW = datetime(2026, 10, 25, 19, tzinfo=UTC)
"""The evening before the week that is planned."""


def _born(family: str, *skills: str) -> tuple[Line, ...]:
    return (
        {
            "command": "RegisterFamily",
            "family": family,
            "region": REGION,
            "due_date": "2026-10-25",
            "postcode": "3513",
            "feeding": "breast",
            "parity": 1,
        },
        {
            "command": "HoldIntake",
            "family": family,
            "held_on": "2026-08-20",
            "form": "telephone",
            "skills": skills,
        },
        {
            "command": "ReportBirth",
            "family": family,
            "born_at": "2026-10-23T11:40",
            "place": "hospital",
            "mode": "spontaneous",
        },
    )


def _package(family: str) -> Line:
    return {"command": "AssignPackage", "family": family, "package": 1, "criteria": []}


IN_CARE: tuple[Line, ...] = (
    {
        "command": "HireCarer",
        "carer": "C-20",
        "region": REGION,
        "postcode": "3514",
        "contract_minutes": 1800,
        "hired_on": "2025-01-01",
    },
    *_born("F-1002"),
    _package("F-1002"),
    *_born("F-1003", "english"),
    _package("F-1003"),
    *_born("F-1004"),
    {
        "command": "DeliverSession",
        "family": "F-1004",
        "carer": "C-20",
        "starts_at": "2026-10-24T09:00",
        "ends_at": "2026-10-24T12:00",
    },
)
"""Work for the planner: one family like any other, one that needs a skill nobody has, and one that
was visited before it had a package."""


@dataclass(frozen=True, slots=True)
class ExampleLog:
    """The log and the folder it lives in."""

    folder: Path

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder / 'example.db'}"

    def answer(self, *arguments: str) -> Any:
        """The document a command prints with --json, be it an answer or an error."""
        return _answer(*arguments, "--database", self.database)

    def check(self, policy_file: str) -> Any:
        """The document of checking a policy file, which takes no log."""
        return _answer("policy", "check", policy_file)

    def simulated(self) -> Any:
        """The document of writing a small history into a log of its own."""
        size = ("--organisation-size", "small", "--months", "1", "--start", "2026-01-01")
        return _answer("simulate", *size, "--database", self._beside)

    def of_simulated(self, *arguments: str) -> Any:
        """The document a command prints of that history."""
        return _answer(*arguments, "--database", self._beside)

    @property
    def _beside(self) -> str:
        return f"sqlite:///{self.folder / 'simulated.db'}"

    def plan(self) -> Any:
        """The document of a plan made when the clock stood on the evening before the week."""
        with self._services() as services, _captured() as printed:
            sender = Sender("planner", "planner", services.clock)
            here = Session(services, sender, Terminal(as_json=True), Settings())
            plan_with_progress(here, REGION, WEEK)
            show_planned(here, REGION, WEEK)
        return json.loads(printed.getvalue())

    def planned_regions(self, run: UUID) -> Any:
        """The document of planning regions of which one is done, one failed and one did not begin.

        run is that of the one that is done.
        """
        outcomes = (
            RegionOutcome(region=REGION, ending=Ending.PLANNED, run=run),
            RegionOutcome(
                region="gooi",
                ending=Ending.FAILED,
                failure=Bilingual(nl="de planner brak af", en="the planner broke off"),
            ),
            RegionOutcome(region="zeist", ending=Ending.NOT_BEGUN),
        )
        found = PlannedRegions(week=WEEK, correlation_id=run, outcomes=outcomes)
        with self._services() as services, _captured() as printed, suppress(typer.Exit):
            sender = Sender("planner", "planner", services.clock)
            here = Session(services, sender, Terminal(as_json=True), Settings())
            show_planned_regions(here, found)
        return json.loads(printed.getvalue())

    def replanned(self) -> Any:
        """The document of planning the published week again once its one carer fell ill."""
        with self._services() as services, _captured() as printed:
            sender = Sender("planner", "planner", services.clock)
            call = ReportAbsence(
                carer="C-20",
                first_day=WEEK.days[2],
                last_day=WEEK.days[3],
                kind=AbsenceKind.SICKNESS,
            )
            services.application.handle(call, sender.context())
            here = Session(services, sender, Terminal(as_json=True), Settings())
            again = plan_with_progress(here, REGION, WEEK, kind=Kind.REPLAN)
            show_replanned(here, REGION, WEEK, again)
        return json.loads(printed.getvalue())

    def changed_by_hand(self, visit: str) -> dict[str, Any]:
        """The documents of a visit taken away and given back, then pinned, loosened and pinned."""
        changes: dict[str, Callable[[Session, Asking], None]] = {
            "move": lambda here, asking: show_moved(here, move(asking, visit, None)),
            "undo": lambda here, asking: show_moved(here, undo(asking, self._version(here))),
            "pin": lambda here, asking: show_pinned(here, visit, pin(asking, visit), ""),
            "unpin": lambda here, asking: show_pinned(here, visit, unpin(asking, visit), ""),
        }
        return {name: self._by_hand(change) for name, change in changes.items()} | {
            "pinned": self._by_hand(changes["pin"])
        }

    def _by_hand(self, change: Callable[[Session, Asking], None]) -> Any:
        with self._services() as services, _captured() as printed:
            sender = Sender("planner", "planner", services.clock)
            here = Session(services, sender, Terminal(as_json=True), Settings())
            asking = Asking(
                services=services,
                context=sender.context(reason="the family asked for it"),
                region=REGION,
                week=WEEK,
            )
            change(here, asking)
        return json.loads(printed.getvalue())

    def _version(self, here: Session) -> int:
        with here.services.reader() as reader:
            return moves(reader, REGION, WEEK)[-1].version

    def on_call(self) -> list[Any]:
        """The documents of a week on call, drafted, published and changed that evening."""
        week, asked = WEEK.shifted(3), (REGION, WEEK.shifted(3))
        found = []
        with self._services() as services:
            sender = Sender("planner", "planner", services.clock)
            here = Session(services, sender, Terminal(as_json=True), Settings())
            plan_on_call(services, sender, *asked, percent=95)
            found.append(_shown(here, week, published=False))
            publish_on_call(services, sender, *asked)
            found.append(_shown(here, week, published=True))
            taken = Change(week.days[0], BlockName.NIGHT, None, "C-17")
            change_on_call(services, sender, *asked, taken)
            found.append(_shown(here, week, published=True))
        return found

    def adopt_policies(self) -> None:
        """Publish the policies the examples speak of; the first of them drives."""
        with self._services() as services:
            sender = Sender("planner", "planner", services.clock)
            services.application.handle(
                EstablishOrganisation(name="Kraamzorg De Zon"), sender.context()
            )
            for code in ("kom-2020", "lip-2008"):
                publish_policy(services, sender, shipped_policy(code), date(2026, 1, 1))
            driving = AdoptPolicy(
                policy="kom-2020",
                version=1,
                use=PolicyUse.DRIVING,
                effective_on=date(2026, 1, 1),
            )
            services.application.handle(driving, sender.context())

    def put(self, name: str, content: str) -> str:
        """Write a file beside the log; returns where it is."""
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return str(path)

    def record(self, lines: tuple[Line, ...]) -> None:
        """Record lines on the evening before the week."""
        file = Path(self.put("lines.jsonl", "".join(f"{json.dumps(line)}\n" for line in lines)))
        with self._services() as services:
            record_file(services.application, file, _context_for(services))

    @contextmanager
    def _services(self) -> Iterator[Services]:
        services = build_services(self.database, lambda: NOW)
        try:
            yield services
        finally:
            services.close()


@contextmanager
def example_log() -> Iterator[ExampleLog]:
    """The log, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="kraamplan-docs-") as folder:
        log = ExampleLog(Path(folder))
        log.adopt_policies()
        log.record((*EXAMPLES, *IN_CARE))
        yield log


def _shown(here: Session, week: Week, *, published: bool) -> Any:
    with _captured() as printed:
        show_on_call(here, REGION, week, published=published)
    return json.loads(printed.getvalue())


def _answer(*arguments: str) -> Any:
    command = typer.main.get_command(app)
    with _captured() as printed, suppress(SystemExit):
        command.main([*arguments, "--json"], prog_name="kraamplan")
    return json.loads(printed.getvalue())


def _context_for(services: Services) -> Callable[[UUID], CommandContext]:
    sender = Sender("planner", "planner", services.clock)
    return lambda command_id: sender.context(command_id=command_id)


@contextmanager
def _captured() -> Iterator[io.StringIO]:
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(io.StringIO()):
        yield printed
