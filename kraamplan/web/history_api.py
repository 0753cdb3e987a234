"""Looking back as JSON: the log in readable words, differences, and where a number comes from."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from kraamplan.looking_back import About, Causes, differences, history, traced
from kraamplan.looking_back_documents import difference_document, event_document
from kraamplan.web import rules
from kraamplan.web.looking_back import about_of
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import Asked, asked, asked_well, position_asked
from kraamplan.web.site import Site

Document = dict[str, Any]
_MOST = 1_000
AsOf = Annotated[
    str | None,
    Query(description="A log position, a day or an RFC 3339 time; without it, now."),
]
Moment = Annotated[str | None, Query(description="A log position, a day or an RFC 3339 time.")]
Limit = Annotated[int, Query(ge=1, le=10_000, description="At most so many.")]
Part = Annotated[list[str] | None, Query(description="NAME=VALUE for each part of the key.")]


def routes(site: Site) -> APIRouter:
    """The log, differences, and the events behind a row."""
    router = APIRouter(prefix="/api", tags=["looking back"])

    @router.get("/log")
    def log(
        family: str | None = None,
        carer: str | None = None,
        region: str | None = None,
        week: str | None = None,
        actor: str | None = None,
        since: Moment = None,
        limit: Limit = _MOST,
        as_of: AsOf = None,
    ) -> Document:
        """Events after a position, oldest first, in readable words; asked for less with filters."""
        about = about_of(family=family, carer=carer, region=region, week=week, actor=actor)
        with asked(site, as_of) as question:
            start = position_asked(site, since) if since else 0
            return question.answer({"entries": entries(question, about, start, limit)})

    @router.get("/difference")
    def difference(
        since: Moment = None,
        until: Moment = None,
        model: str | None = None,
        family: str | None = None,
        carer: str | None = None,
        region: str | None = None,
        week: str | None = None,
        limit: Limit = _MOST,
    ) -> Document:
        """What was added, removed and changed between two positions, and by which event."""
        about = about_of(family=family, carer=carer, region=region, week=week)
        with asked(site, None) as question:
            start = position_asked(site, since) if since else 0
            end = position_asked(site, until) if until else question.newest
            found = asked_well(
                lambda: differences(question.reader, start, end, about, model or None, limit)
            )
            return question.answer(difference_document(found))

    @router.get("/trace/{table}")
    def trace(table: str, key: Part = None, as_of: AsOf = None) -> Document:
        """Every change of one row of a read model, and the event that made it."""
        parts = [each.partition("=") for each in key or []]
        if any("\0" in each for each in (table, *(key or []))):
            raise ProblemError(rules.UNKNOWN_ADDRESS)
        with asked(site, as_of) as question:
            row = {name: value for name, _, value in parts}
            found = asked_well(lambda: traced(question.reader, table, row))
            return question.answer(difference_document(found))

    return router


def entries(
    question: Asked, about: About, since: int = 0, limit: int | None = None
) -> list[Document]:
    """Events as documents, with what led to them."""
    causes = Causes(question.reader)
    return [
        event_document(told, causes.of(told.entry))
        for told in history(question.reader, about, since, limit)
    ]
