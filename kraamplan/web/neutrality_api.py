"""Reading budget neutrality as JSON, in the document of the command line."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from kraamplan.neutrality import neutrality_answer, neutrality_document
from kraamplan.web.api import AsOf
from kraamplan.web.question import asked, selection_of
from kraamplan.web.site import Site
from projections.budget_neutrality import counted_clients
from projections.neutrality_course import Per

Document = dict[str, Any]


def routes(site: Site) -> APIRouter:
    """Whether hours are budget neutral."""
    router = APIRouter(prefix="/api", tags=["reading"])

    @router.get("/neutrality")
    def neutrality(
        region: str | None = None,
        first_day: Annotated[str | None, Query(alias="from")] = None,
        last_day: Annotated[str | None, Query(alias="to")] = None,
        policy: str | None = None,
        per: Per = Per.MONTH,
        families: bool = False,
        as_of: AsOf = None,
    ) -> Document:
        """The mean of hours per client against its reference, of care closed in the days given."""
        with asked(site, as_of) as question:
            selection = selection_of(question, region, first_day, last_day, policy)
            answer = neutrality_answer(question.reader, selection, per)
            listed = counted_clients(question.reader, selection) if families else None
            return question.answer(neutrality_document(question.position, answer, listed))

    return router
