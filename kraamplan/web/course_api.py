"""Reading what care went to as JSON, in the documents of the command line."""

from typing import Any

from fastapi import APIRouter

from kraamplan.course_documents import activities_document
from kraamplan.web.api import AsOf
from kraamplan.web.question import asked, month_of
from kraamplan.web.site import Site
from projections.activities import package_activities

Document = dict[str, Any]


def routes(site: Site) -> APIRouter:
    """What the minutes of sessions went to."""
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
            return activities_document(question.position, code, asked_month, policy, found)

    return router
