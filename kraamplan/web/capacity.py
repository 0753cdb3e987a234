"""The page that holds what the coming weeks ask for against what carers can give."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from kraamplan.web.capacity_api import weeks_ahead
from kraamplan.web.capacity_view import BAR, COLUMN, HEIGHT, LEFT, capacity_view
from kraamplan.web.question import asked
from kraamplan.web.site import Site


def routes(site: Site) -> APIRouter:
    """Demand, capacity and room for registrations."""
    router = APIRouter(include_in_schema=False)

    @router.get("/capacity")
    def capacity(
        region: str | None = None, week: str | None = None, as_of: str | None = None
    ) -> HTMLResponse:
        with asked(site, as_of) as question:
            code, found = weeks_ahead(question, region, week)
            return site.page(
                "capacity.html",
                asked=question,
                region=code,
                week=week or None,
                found=found,
                view=capacity_view(found),
                chart={"height": HEIGHT, "column": COLUMN, "bar": BAR, "left": LEFT},
            )

    return router
