"""The pages of families: the budgets of a region's, and the log of one of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from domain.indication.sourced import Provenance
from kraamplan.web import dutch, rules, words
from kraamplan.web.budget_view import budget_view
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import Asked, asked, week_of
from kraamplan.web.site import Site
from projections.hour_budgets import family_budgets
from projections.log_entries import log_entries
from projections.shortfalls import family_shortfalls

_MINUTES = frozenset(["minutes", "level_minutes", "day_pattern"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event as a person reads it."""

    position: int
    title: str
    topic: str
    recorded_at: datetime
    actor: str
    role: str
    reason: str | None
    facts: tuple[tuple[str, str], ...]
    hours_invented: bool
    pattern_invented: bool


def routes(site: Site) -> APIRouter:
    """Budgets of a region, and the log of a family."""
    router = APIRouter(include_in_schema=False)

    @router.get("/regions/{region}/budget")
    def budget(region: str, week: str | None = None, as_of: str | None = None) -> HTMLResponse:
        asked_week = week_of(week) if week else None
        with asked(site, as_of) as question:
            question.region(region)
            shown = str(asked_week) if asked_week else None
            return site.page(
                "budget.html",
                asked=question,
                region=region,
                week=asked_week,
                budget=budget_view(family_budgets(question.reader, region, shown)),
            )

    @router.get("/families/{family}")
    def log(family: str, as_of: str | None = None) -> HTMLResponse:
        with asked(site, as_of) as question:
            entries = family_log(question, family)
            own = [each for each in family_budgets(question.reader) if each.family == family]
            return site.page(
                "family.html",
                asked=question,
                family=family,
                entries=[_entry(entry) for entry in entries],
                region=_region_of(entries),
                budget=budget_view(own) if own else None,
                short=family_shortfalls(question.reader, family),
            )

    return router


def family_log(question: Asked, family: str) -> list[dict[str, Any]]:
    """The entries of a family. Raises ProblemError when there are none."""
    # No database is asked about a character that one of them cannot store.
    entries = [] if "\0" in family else log_entries(question.reader, family=family)
    if not entries:
        raise ProblemError(rules.UNKNOWN_FAMILY, family=family)
    return entries


def _region_of(entries: list[dict[str, Any]]) -> str | None:
    return next((each["region"] for each in reversed(entries) if each["region"]), None)


def _entry(entry: Mapping[str, Any]) -> Entry:
    said = dict(_flat(entry["facts"]))
    return Entry(
        position=entry["position"],
        title=words.EVENTS.get(entry["topic"], entry["topic"]),
        topic=entry["topic"],
        recorded_at=datetime.fromisoformat(entry["recorded_at"]),
        actor=entry["actor"],
        role=entry["role"],
        reason=entry["reason"],
        facts=tuple(
            (words.FACTS.get(name, name), _said(name, value))
            for name, value in said.items()
            if name != "family" and value is not None
        ),
        hours_invented=Provenance.INVENTED in (said.get("hours_source"), said.get("provenance")),
        pattern_invented="day_pattern" in said,
    )


def _flat(facts: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The facts of an event and of the parts it is made of, side by side."""
    for name, value in facts.items():
        if isinstance(value, Mapping):
            yield from _flat(value)
        else:
            yield name, value


def _said(name: str, value: Any) -> str:
    match value:
        case [] | "":
            return "–"
        case list() if name == "facts":
            return ", ".join(f"{words.value(name, code)}: {amount}" for code, amount in value)
        case list():
            return ", ".join(_said(name, each) for each in value)
        case Mapping():
            return " ".join(_said(part, each) for part, each in value.items())
        case bool():
            return "ja" if value else "nee"
        case int() if name in _MINUTES:
            return dutch.hours(value)
        case str():
            return _written(words.value(name, value))
        case _:
            return str(value)


def _written(text: str) -> str:
    """Text as it is; a day or a moment as Dutch people write it."""
    try:
        if len(text) == len("2026-12-01"):
            return dutch.full_day(date.fromisoformat(text))
        return dutch.moment(datetime.fromisoformat(text)) if "T" in text else text
    except ValueError:
        return text
