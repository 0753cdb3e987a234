"""The story up to some point, in an SQLite file, made once and copied for each test."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from uuid import UUID

from domain.kernel.clock import Clock, system_clock
from domain.kernel.command import CommandContext
from domain.values.horizon import moment_of
from kraamplan.bootstrap import build_services
from kraamplan.importing.importer import import_carers, import_families
from kraamplan.importing.record import record_file
from kraamplan.planning.week import plan, publish
from kraamplan.services import Sender, Services
from tests.acceptance import story
from tests.acceptance.story import Story

REGIONS = frozenset({"utrecht", "zeist"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """Three databases, each with what the one before it holds, and where its log ends.

    registered: the organisation, its carers and its families, recorded two days ago.
    born: births, packages and a session, recorded yesterday evening.
    published: next week planned and published, recorded now.
    """

    story: Story
    registered: Path
    born: Path
    published: Path
    registered_until: int
    born_until: int
    published_until: int


def prepare(folder: Path) -> Prepared:
    """Tell the story through the real services."""
    told = Story.now()
    files: list[Path] = []
    ends: list[int] = []
    for name, tell, clock in (
        ("registered", _register, _evening(told.days_ago(2))),
        ("born", _record_births, _evening(told.days_ago(1))),
        ("published", _plan_and_publish, system_clock),
    ):
        path = folder / f"{name}.db"
        if files:
            shutil.copy(files[-1], path)
        services = build_services(f"sqlite:///{path}", clock)
        try:
            tell(told, services, folder)
            ends.append(services.runner.catch_up())
        finally:
            services.close()
        files.append(path)
    registered, born, published = files
    registered_until, born_until, published_until = ends
    return Prepared(
        told, registered, born, published, registered_until, born_until, published_until
    )


def copied(path: Path, folder: Path) -> str:
    """The address of a copy of a database."""
    return f"sqlite:///{shutil.copy(path, folder / 'kraamplan.db')}"


def _evening(day: date) -> Clock:
    moment = moment_of(day, time(20))
    return lambda: moment


def _register(told: Story, services: Services, folder: Path) -> None:
    context = _context_for(services)
    application = services.application
    for name, content in (
        ("organisation.jsonl", story.ORGANISATION),
        ("carers.csv", story.CARERS),
        ("families.csv", told.families),
    ):
        (folder / name).write_text(content)
    record_file(application, folder / "organisation.jsonl", context)
    import_carers(application, folder / "carers.csv", context, regions=REGIONS)
    import_families(application, folder / "families.csv", context, regions=REGIONS)


def _record_births(told: Story, services: Services, folder: Path) -> None:
    (folder / "births.jsonl").write_text(told.births)
    record_file(services.application, folder / "births.jsonl", _context_for(services))


def _plan_and_publish(told: Story, services: Services, _: Path) -> None:
    sender = _sender(services)
    plan(services, sender, story.REGION, told.week)
    publish(services, sender, story.REGION, told.week)


def _sender(services: Services) -> Sender:
    return Sender("p.jansen", "planner", services.clock)


def _context_for(services: Services) -> Callable[[UUID], CommandContext]:
    return lambda command_id: _sender(services).context(command_id=command_id)
