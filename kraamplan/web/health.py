"""Whether the service lives, and whether it is ready."""

from dataclasses import dataclass

from eventsourcing.persistence import PersistenceError
from fastapi import APIRouter
from fastapi.responses import Response
from sqlalchemy.exc import SQLAlchemyError

from kraamplan.web import rules
from kraamplan.web.problems import Problem, document
from kraamplan.web.site import Site


@dataclass(frozen=True, slots=True)
class Living:
    """The service answers."""

    status: str = "alive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """How far the read models are behind the log; every read catches up first."""

    status: str
    log_position: int
    read_models_position: int
    lag: int


def routes(site: Site) -> APIRouter:
    """Two addresses for whoever watches over the service."""
    router = APIRouter(tags=["health"])

    @router.get("/livez", response_model=Living)
    async def livez() -> Living:
        return Living()

    @router.get("/readyz", response_model=Ready)
    def readyz() -> Ready | Response:
        try:
            newest = site.services.application.position()
            reached = site.services.runner.position()
        except (PersistenceError, SQLAlchemyError):
            return document(Problem.of_rule(rules.LOG_UNREACHABLE))
        return Ready(
            status="ready",
            log_position=newest,
            read_models_position=reached,
            lag=max(0, newest - reached),
        )

    return router
