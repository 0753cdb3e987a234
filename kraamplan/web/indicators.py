"""The indicators as a page and as JSON, in the document of the command line."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from domain.organisation.surveys import SurveyGroup, SurveyTopic
from kraamplan.indicators import IndicatorSet, indicators, indicators_document
from kraamplan.web import survey_words
from kraamplan.web.api import AsOf
from kraamplan.web.forms import Filled
from kraamplan.web.question import asked, selection_of
from kraamplan.web.site import Site
from projections.surveys import study_consents, survey_results

Document = dict[str, Any]
_FROM = Annotated[str | None, Query(alias="from")]
_TO = Annotated[str | None, Query(alias="to")]
_SET = Annotated[IndicatorSet, Query(alias="set")]


def routes(site: Site) -> APIRouter:
    """Both sets of indicators."""
    router = APIRouter(tags=["reading"])

    @router.get("/api/indicators")
    def document(
        kind: _SET = IndicatorSet.STUDY,
        region: str | None = None,
        first_day: _FROM = None,
        last_day: _TO = None,
        as_of: AsOf = None,
    ) -> Document:
        """What can be told of each indicator, of care closed in the days given."""
        with asked(site, as_of) as question:
            selection = selection_of(question, region, first_day, last_day, None)
            found = indicators(question.reader, kind, selection, question.position)
            return question.answer(indicators_document(question.position, kind, selection, found))

    @router.get("/indicators", include_in_schema=False)
    def page(
        region: str | None = None,
        first_day: _FROM = None,
        last_day: _TO = None,
        as_of: str | None = None,
    ) -> HTMLResponse:
        return indicators_page(site, region, first_day, last_day, as_of)

    return router


def indicators_page(
    site: Site,
    region: str | None = None,
    first_day: str | None = None,
    last_day: str | None = None,
    as_of: str | None = None,
    *,
    filled: Filled | None = None,
) -> HTMLResponse:
    """The page; with a form that was refused, that form as it was filled in and why."""
    with asked(site, as_of) as question:
        selection = selection_of(question, region, first_day, last_day, None)
        return site.page(
            "indicators.html",
            status=HTTPStatus.OK if filled is None else filled.problem.status,
            asked=question,
            selection=selection,
            results=survey_results(question.reader),
            consents=study_consents(question.reader),
            words=survey_words,
            topics=tuple(SurveyTopic),
            groups=tuple(SurveyGroup),
            filled=filled,
            sets={
                kind: indicators(question.reader, kind, selection, question.position)
                for kind in IndicatorSet
            },
        )
