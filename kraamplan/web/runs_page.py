"""The page of a planning run: how far it is while it lasts, and what it came to; starting one."""

import asyncio
import json
from collections.abc import AsyncIterator
from http import HTTPStatus
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from domain.kernel.ids import new_id
from domain.planning_run.errors import RegionBeingPlannedError
from kraamplan.planning.week import Kind
from kraamplan.web import rules
from kraamplan.web.bodies import Body
from kraamplan.web.forms import fields_of
from kraamplan.web.links import Links
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import asked, week_of
from kraamplan.web.run_progress import at_work, run_progress
from kraamplan.web.run_view import run_view
from kraamplan.web.site import Site
from kraamplan.web.starting_runs import start_run, stop_run

_SECONDS_BETWEEN_LOOKS = 0.2


def routes(site: Site) -> APIRouter:
    """A run, its events, and the forms that start and stop one."""
    router = APIRouter(include_in_schema=False)

    @router.post("/regions/{region}/weeks/{week}/plan")
    def plan(region: str, week: str, body: Body) -> Response:
        run = new_id()
        try:
            start_run(site, run, region, week_of(week), _kind(body))
        except RegionBeingPlannedError as busy:
            if busy.run is None:
                raise
            run = busy.run
        return RedirectResponse(Links().run(run), HTTPStatus.SEE_OTHER)

    @router.post("/runs/{run}/cancel")
    def cancel(run: UUID) -> Response:
        stop_run(site, run)
        return RedirectResponse(Links().run(run), HTTPStatus.SEE_OTHER)

    @router.get("/runs/{run}")
    def page(run: UUID, as_of: str | None = None) -> HTMLResponse:
        with asked(site, as_of) as question:
            found = run_progress(site, question, run)
            return site.page(
                "run_page.html",
                asked=question,
                progress=found,
                name=question.regions.get(found.region, found.region),
                run=None if found.recorded is None else run_view(found.recorded),
            )

    @router.get("/runs/{run}/events")
    async def events(run: UUID) -> StreamingResponse:
        """Server-sent events: the drawn progress whenever it changed, and the end."""
        return StreamingResponse(_drawn(site, run), media_type="text/event-stream")

    return router


async def _drawn(site: Site, run: UUID) -> AsyncIterator[str]:
    here = None if site.runs is None else site.runs.of(run)
    shown: tuple[int, bool] | None = None
    while here is not None and not here.ended:
        state = (len(here.steps), here.stopping)
        if state != shown:
            shown = state
            page = site.page("run_progress.html", progress=at_work(here))
            yield f"event: progress\ndata: {json.dumps(bytes(page.body).decode())}\n\n"
        await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
    yield "event: ended\ndata: \n\n"


def _kind(body: bytes) -> Kind:
    try:
        return Kind(fields_of(body)["kind"])
    except (ValueError, KeyError):
        raise ProblemError(rules.FORM_UNCLEAR) from None
