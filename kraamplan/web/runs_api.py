"""Planning runs as JSON: start one, see how far it is, stop it."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

import msgspec
from fastapi import APIRouter, Response

from kraamplan.planning.week import Kind
from kraamplan.web.api import AsOf
from kraamplan.web.bodies import Body
from kraamplan.web.commands import IdempotencyKey, command_id_of, said_in
from kraamplan.web.question import Asked, asked, week_of
from kraamplan.web.run_progress import RunProgress, run_progress
from kraamplan.web.site import Site
from kraamplan.web.starting_runs import start_run, stop_run

Document = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBody:
    """How a week is planned: from what is known now, or with least change of what is published."""

    kind: Kind = Kind.PLAN


def routes(site: Site) -> APIRouter:
    """Runs that pages and programs start, and all others on record."""
    router = APIRouter(prefix="/api")

    @router.post(
        "/regions/{region}/weeks/{week}/runs", tags=["commands"], status_code=HTTPStatus.ACCEPTED
    )
    def start(
        region: str, week: str, body: Body, response: Response, idempotency_key: IdempotencyKey
    ) -> Document:
        """Have a week planned. The Idempotency-Key becomes the id of the run."""
        said, _ = said_in(PlanBody, body)
        run = command_id_of(idempotency_key)
        start_run(site, run, region, week_of(week), said.kind)
        response.headers["Location"] = f"/api/runs/{run}"
        return _told(site, run)

    @router.get("/runs/{run}", tags=["reading"])
    def read(run: UUID, as_of: AsOf = None) -> Document:
        """How far a run is and what it came to; costs in points."""
        with asked(site, as_of) as question:
            return _document(question, run_progress(site, question, run))

    @router.post("/runs/{run}/cancel", tags=["commands"], status_code=HTTPStatus.ACCEPTED)
    def cancel(run: UUID) -> Document:
        """Ask a run to stop; it is recorded with the best roster so far, which is not proposed."""
        stop_run(site, run)
        return _told(site, run)

    return router


def _told(site: Site, run: UUID) -> Document:
    with asked(site, None) as question:
        return _document(question, run_progress(site, question, run))


def _document(question: Asked, found: RunProgress) -> Document:
    return question.answer(
        {
            "run": str(found.run),
            "region": found.region,
            "week": found.week,
            "state": found.state,
            "steps": [msgspec.structs.asdict(step) for step in found.steps],
            "outcome": found.outcome,
            "failure": None if found.recorded is None else found.recorded["failure"],
            "refusal_nl": None if found.refusal is None else found.refusal.nl,
            "refusal_en": None if found.refusal is None else found.refusal.en,
        }
    )
