"""The pages of families: the budgets of a region's, and the log of one of them."""

from dataclasses import dataclass
from http import HTTPStatus

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from domain.care.facts import CarerWish, WishGround
from domain.indication.sourced import Provenance
from kraamplan.looking_back import About, history
from kraamplan.rosters.wishes import wished
from kraamplan.telling.events import ToldEvent
from kraamplan.web import rules
from kraamplan.web.budget_view import budget_view
from kraamplan.web.forms import Filled
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import Asked, asked, week_of
from kraamplan.web.site import Site
from projections.hour_budgets import family_budgets
from projections.shortfalls import family_shortfalls


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event as a person reads it."""

    told: ToldEvent
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
        return family_page(site, family, as_of)

    return router


def family_page(
    site: Site, family: str, as_of: str | None = None, filled: Filled | None = None
) -> HTMLResponse:
    """The page of a family; with a form that was refused, that form as it was filled in."""
    with asked(site, as_of) as question:
        entries = family_log(question, family)
        own = family_budgets(question.reader, families={family})
        return site.page(
            "family.html",
            status=HTTPStatus.OK if filled is None else filled.problem.status,
            asked=question,
            family=family,
            entries=[_entry(entry) for entry in entries],
            region=_region_of(entries),
            budget=budget_view(own) if own else None,
            wished=wished(question.reader, question.told, family=family),
            wishes=list(CarerWish),
            grounds=list(WishGround),
            short=family_shortfalls(question.reader, family),
            filled=filled,
        )


def family_log(question: Asked, family: str) -> list[ToldEvent]:
    """The events of a family. Raises ProblemError when there are none."""
    # No database is asked about a character that one of them cannot store.
    events = [] if "\0" in family else history(question.reader, About(family=family))
    if not events:
        raise ProblemError(rules.UNKNOWN_FAMILY, family=family)
    return events


def _region_of(events: list[ToldEvent]) -> str | None:
    regions = (each.entry["region"] for each in reversed(events))
    return next((region for region in regions if region), None)


def _entry(told: ToldEvent) -> Entry:
    said = {fact.name: fact.text.en for fact in told.said}
    return Entry(
        told=told,
        facts=tuple((each.label.nl, each.text.nl) for each in told.said if each.name != "family"),
        hours_invented=Provenance.INVENTED in (said.get("hours_source"), said.get("provenance")),
        pattern_invented="day_pattern" in said,
    )
