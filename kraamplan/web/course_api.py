"""Reading what care went to, fell short of and led to, in the documents of the command line."""

from typing import Any

from fastapi import APIRouter

from kraamplan.course_documents import (
    activities_document,
    outcomes_document,
    shortfalls_document,
)
from kraamplan.web.api import AsOf
from kraamplan.web.question import asked, month_of
from kraamplan.web.site import Site
from projections.activities import package_activities
from projections.shortfalls import outcome_scores, shortfalls

Document = dict[str, Any]


def routes(site: Site) -> APIRouter:
    """Activities, shortfalls and outcomes."""
    router = APIRouter(prefix="/api", tags=["reading"])

    @router.get("/activities")
    def activities(
        region: str | None = None,
        month: str | None = None,
        policy: str | None = None,
        as_of: AsOf = None,
    ) -> Document:
        """What sessions went to per package, of all regions, months and policies unless given."""
        asked_month = month_of(month)
        with asked(site, as_of) as question:
            code = question.region(region) if region else None
            found = package_activities(question.reader, code, asked_month, policy)
            document = activities_document(question.position, code, asked_month, policy, found)
            return question.answer(document)

    @router.get("/shortfalls")
    def shortfalls_by_cause(
        region: str | None = None, month: str | None = None, as_of: AsOf = None
    ) -> Document:
        """Minutes indicated and not delivered, by package and cause."""
        asked_month = month_of(month)
        with asked(site, as_of) as question:
            code = question.region(region) if region else None
            found = shortfalls(question.reader, code, asked_month)
            return question.answer(shortfalls_document(question.position, code, asked_month, found))

    @router.get("/outcomes")
    def outcomes(
        region: str | None = None, month: str | None = None, as_of: AsOf = None
    ) -> Document:
        """What surveys told, by outcome, survey and package."""
        asked_month = month_of(month)
        with asked(site, as_of) as question:
            code = question.region(region) if region else None
            found = outcome_scores(question.reader, code, asked_month)
            return question.answer(outcomes_document(question.position, code, asked_month, found))

    return router
