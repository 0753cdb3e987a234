"""A carer's hours, the labour rules and her log: a page; hours as JSON."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from domain.values.quarter import Quarter
from kraamplan.labour.compliance_document import NAMES
from kraamplan.labour.hours_document import carer_hours_document
from kraamplan.looking_back import About, history
from kraamplan.rosters.wishes import wished
from kraamplan.web import rules
from kraamplan.web.forms import Filled
from kraamplan.web.looking_back import MOST, about_of
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import asked, day_of
from kraamplan.web.site import Site
from projections.carer_hours import carer_hours
from projections.rule_compliance import rule_compliance

Document = dict[str, Any]
AsOf = Annotated[
    str | None,
    Query(description="A log position, a day or an RFC 3339 time; without it, now."),
]
Until = Annotated[
    str | None, Query(description="Counted up to this day; without it, today or that of as_of.")
]


def routes(site: Site) -> APIRouter:
    """The page of a carer, and the hours of all."""
    router = APIRouter()

    @router.get("/api/carer-hours", tags=["reading"])
    def hours(carer: str | None = None, until: Until = None, as_of: AsOf = None) -> Document:
        """Plus and minus hours of the quarter, mean weeks, rest and free days, of each carer."""
        named = about_of(carer=carer).carer
        with asked(site, as_of) as question:
            day = day_of(until) or question.told
            quarter = Quarter.containing(day)
            found = carer_hours(question.reader, quarter, day, named)
            return question.answer(
                {
                    "quarter": str(quarter),
                    "unit": "minutes",
                    "carers": [carer_hours_document(each) for each in found],
                }
            )

    @router.get("/carers/{carer}", include_in_schema=False)
    def page(carer: str, as_of: str | None = None) -> HTMLResponse:
        return carer_page(site, carer, as_of)

    return router


def carer_page(
    site: Site, carer: str, as_of: str | None = None, filled: Filled | None = None
) -> HTMLResponse:
    """The page of a carer; with a form that was refused, that form as it was filled in."""
    named = about_of(carer=carer).carer
    with asked(site, as_of) as question:
        told = history(question.reader, About(carer=named))
        if not told:
            raise ProblemError(rules.UNKNOWN_CARER, carer=carer)
        today = question.told
        found = carer_hours(question.reader, Quarter.containing(today), today, named)
        return site.page(
            "carer.html",
            status=HTTPStatus.OK if filled is None else filled.problem.status,
            asked=question,
            carer=carer,
            hours=found[0] if found else None,
            rules=rule_compliance(question.reader, today, carer=named),
            names=NAMES,
            wished=wished(question.reader, today, carer=named),
            told=told[-MOST:],
            events=len(told),
            most=MOST,
            filled=filled,
        )
