"""Answers to "why" as JSON, in the documents of the command line; costs in points."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from kraamplan.rosters.explaining import (
    candidates_document,
    explanation_document,
    known_carer,
    known_visit,
    planned_week,
)
from kraamplan.web.api import AsOf, Layer
from kraamplan.web.question import asked, layer_of, week_of
from kraamplan.web.site import Site
from planner.explaining.candidates import TOP, candidates
from planner.explaining.why import why

Document = dict[str, Any]
Visit = Annotated[str, Query(description="Family and day, as F-1001/2026-12-01.")]
Top = Annotated[int, Query(ge=0, le=20, description="How many to price by solving again.")]


def routes(site: Site) -> APIRouter:
    """One visit of a roster, asked about."""
    router = APIRouter(prefix="/api/regions/{region}/weeks/{week}", tags=["reading"])

    @router.get("/why")
    def why_visit(
        region: str,
        week: str,
        visit: Visit,
        carer: str | None = None,
        layer: Layer = None,
        as_of: AsOf = None,
    ) -> Document:
        """Why a visit has no carer, or not this one: its price, or the limits that forbid it."""
        asked_week, asked_layer = week_of(week), layer_of(layer)
        with asked(site, as_of) as question:
            question.region(region)
            planned = planned_week(question.reader, region, asked_week, asked_layer, visit)
            answer = why(planned, known_visit(planned, visit), known_carer(planned, carer or None))
            return question.answer(explanation_document(answer))

    @router.get("/candidates")
    def candidates_for(
        region: str,
        week: str,
        visit: Visit,
        top: Top = TOP,
        layer: Layer = None,
        as_of: AsOf = None,
    ) -> Document:
        """Everybody who could have a visit, in order of price."""
        asked_week, asked_layer = week_of(week), layer_of(layer)
        with asked(site, as_of) as question:
            question.region(region)
            planned = planned_week(question.reader, region, asked_week, asked_layer, visit)
            found = candidates(planned, known_visit(planned, visit), top)
            return question.answer(candidates_document(visit, found))

    return router
