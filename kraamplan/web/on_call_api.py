"""Who is on call in a week as JSON, in the document of the command line."""

from typing import Any

from fastapi import APIRouter, Response

from domain.on_call.errors import NothingDraftedError, NothingPublishedOnCallError
from kraamplan.on_call.documents import week_document
from kraamplan.web.api import AsOf, Layer, etag
from kraamplan.web.question import asked, layer_of, week_of
from kraamplan.web.site import Site
from projections.on_call import on_call_week
from projections.roster_board import PUBLISHED

Document = dict[str, Any]


def routes(site: Site) -> APIRouter:
    """The blocks of a region's week."""
    router = APIRouter(prefix="/api/regions/{region}/weeks/{week}", tags=["reading"])

    @router.get("/on-call")
    def on_call(
        region: str, week: str, response: Response, layer: Layer = None, as_of: AsOf = None
    ) -> Document:
        """The newest draft or what is published; the ETag is the version of the week on call."""
        asked_week, published = week_of(week), layer_of(layer) == PUBLISHED
        with asked(site, as_of) as question:
            question.region(region)
            found = on_call_week(question.reader, region, asked_week, published=published)
            if found is None:
                missing = NothingPublishedOnCallError if published else NothingDraftedError
                raise missing(region=region, week=asked_week)
            response.headers["ETag"] = etag(found.version)
            return question.answer(week_document(found))

    return router
