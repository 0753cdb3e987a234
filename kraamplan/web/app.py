"""Puts the parts of the web together."""

from collections.abc import Iterable

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from kraamplan.planning.runs_at_work import RunsAtWork
from kraamplan.services import Sender, Services
from kraamplan.web import (
    activities,
    api,
    board,
    budgets,
    capacity,
    capacity_api,
    carers,
    commands,
    comparison,
    compliance,
    course_api,
    family,
    health,
    history_api,
    indicators,
    looking_back,
    moving,
    moving_api,
    neutrality,
    neutrality_api,
    on_call_api,
    problems,
    runs_api,
    runs_page,
    surveys,
    why,
    why_api,
    wish_forms,
    wishes,
)
from kraamplan.web.security import Guard
from kraamplan.web.site import STATIC, PublishRoster, Site


def create_app(
    services: Services,
    sender: Sender,
    publish: PublishRoster,
    *,
    runs: RunsAtWork | None = None,
    known_as: Iterable[str] = (),
) -> FastAPI:
    """The page and the HTTP interface over these services.

    sender is who all commands come from: the service has no log-in and trusts no header about it.
    runs are those that pages may start; without them pages do not plan.
    known_as are host names the service is reached by, besides localhost and addresses in numbers.
    """
    site = Site(services, sender, publish, runs)
    app = FastAPI(
        title="kraamplan",
        version="1",
        summary="Planning and capacity for Dutch maternity home care",
        openapi_url="/api/openapi.json",
        # The pages that show it load their scripts from elsewhere.
        docs_url=None,
        redoc_url=None,
    )
    app.state.runs = runs
    app.add_middleware(Guard, known_as=frozenset(known_as))
    problems.add_handlers(app, site)
    for pages in (
        board,
        family,
        comparison,
        activities,
        budgets,
        capacity,
        why,
        moving,
        neutrality,
        indicators,
        surveys,
        looking_back,
        carers,
        runs_page,
        compliance,
        wish_forms,
        wishes,
    ):
        app.include_router(pages.routes(site))
    for documents in (
        api,
        course_api,
        capacity_api,
        why_api,
        moving_api,
        on_call_api,
        runs_api,
        neutrality_api,
        history_api,
        commands,
        health,
    ):
        app.include_router(documents.routes(site))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app
