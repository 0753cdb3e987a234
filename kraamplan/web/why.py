"""The page that says why a visit has no carer or not another, and who else could have it."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from kraamplan.rosters.explaining import known_carer, known_visit, planned_week
from kraamplan.web.question import asked, layer_of, week_of
from kraamplan.web.site import Site
from planner.explaining.candidates import candidates
from planner.explaining.why import why


def routes(site: Site) -> APIRouter:
    """One visit, asked about."""
    router = APIRouter(include_in_schema=False)

    @router.get("/regions/{region}/weeks/{week}/why")
    def why_page(
        region: str,
        week: str,
        visit: str = "",
        carer: str | None = None,
        layer: str | None = None,
        as_of: str | None = None,
    ) -> HTMLResponse:
        asked_week, asked_layer = week_of(week), layer_of(layer)
        with asked(site, as_of) as question:
            question.region(region)
            planned = planned_week(question.reader, region, asked_week, asked_layer, visit)
            part = planned.situation.visits[known_visit(planned, visit)]
            who = known_carer(planned, carer or None)
            return site.page(
                "why.html",
                asked=question,
                region=region,
                week=asked_week,
                layer=asked_layer,
                visit=part,
                day=planned.situation.date(part.day),
                carer=who,
                now=planned.carer_of.get(part.id),
                answer=why(planned, part.id, who),
                candidates=candidates(planned, part.id, top=0, shown=False),
            )

    return router
