"""What every route works with: the services, who sends commands, how publishing goes, templates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol
from uuid import UUID

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from domain.kernel.command import Receipt
from domain.values.horizon import local_day
from domain.values.week import Week
from kraamplan.planning.runs_at_work import RunsAtWork
from kraamplan.services import Sender, Services
from kraamplan.telling import dutch, words

HERE = Path(__file__).parent
STATIC = HERE / "static"


class PublishRoster(Protocol):
    """Publishes the proposal of a run, checked against everything known now."""

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
        """Raises the DomainError of the rule that refuses."""
        ...


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: Mapping[str, Callable[..., str]] = {
        "hours": dutch.hours,
        "decimal_hours": dutch.decimal_hours,
        "euro": dutch.euro,
        "clock": dutch.clock,
        "number": dutch.number,
        "percent": dutch.percent,
        "decimal": dutch.decimal,
        "moment": dutch.moment,
        "day_name": dutch.day_name,
        "short_day": dutch.short_day,
        "weekday_and_day": dutch.weekday_and_day,
        "visit": dutch.visit,
        "count": dutch.count,
        "absence": words.absence,
        "word": lambda code, fact: words.value(fact, code),
    }
    environment.filters.update(filters)
    return environment


@dataclass(frozen=True, slots=True)
class Site:
    """Shared by all routes of one app."""

    services: Services
    sender: Sender
    publish: PublishRoster
    runs: RunsAtWork | None = None
    """Planning runs started from pages; None where the service does not plan."""
    environment: Environment = field(default_factory=_environment)

    def page(self, template: str, *, status: int = 200, **shown: object) -> HTMLResponse:
        """A page made from a template."""
        return HTMLResponse(self.environment.get_template(template).render(shown), status)

    def today(self) -> date:
        """The Dutch calendar day."""
        return local_day(self.services.clock())
