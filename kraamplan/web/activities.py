"""The page that shows what the minutes of sessions went to, per package."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from kraamplan.telling import words
from kraamplan.web.question import asked, month_of
from kraamplan.web.site import Site
from projections.activities import package_activities, session_months
from projections.delivered_sessions import KINDS


def routes(site: Site) -> APIRouter:
    """The split of activities."""
    router = APIRouter(include_in_schema=False)

    @router.get("/activities")
    def activities(
        region: str | None = None, month: str | None = None, as_of: str | None = None
    ) -> HTMLResponse:
        region, month = region or None, month_of(month)
        with asked(site, as_of) as question:
            if region is not None:
                question.region(region)
            return site.page(
                "activities.html",
                asked=question,
                region=region,
                month=month,
                months=session_months(question.reader),
                kinds=[words.value("kind", kind) for kind in KINDS],
                packages=package_activities(question.reader, region, month),
            )

    return router
