"""The forms of the page of indicators: what a survey told of a group, who consented to a study."""

from collections.abc import Callable
from enum import StrEnum
from http import HTTPStatus

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from domain.kernel.command import Command
from domain.kernel.errors import DomainError
from domain.organisation.commands import ReportStudyConsent, ReportSurveyResult
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from kraamplan.asking import BadQuestionError, existing_day
from kraamplan.surveys import hundredths, scale
from kraamplan.web.bodies import Body
from kraamplan.web.forms import Fields, Filled, fields_of, one_of, said, whole
from kraamplan.web.indicators import indicators_page
from kraamplan.web.links import Links
from kraamplan.web.site import Site

_REPORTED = "#surveys-titel"
"""Where the page shows what was reported."""


class Report(StrEnum):
    """What is reported with which form."""

    SURVEY = "survey"
    CONSENT = "consent"


def routes(site: Site) -> APIRouter:
    """Where the forms go."""
    router = APIRouter(include_in_schema=False)

    @router.post("/indicators/{report}")
    def report(report: Report, body: Body) -> Response:
        form = fields_of(body)
        try:
            told = _COMMANDS[report](form)
            site.services.application.handle(told, site.sender.context(reason=form.get("reason")))
        except (BadQuestionError, DomainError) as error:
            return indicators_page(site, filled=Filled.refused(report, form, error))
        return RedirectResponse(f"{Links().indicators()}{_REPORTED}", HTTPStatus.SEE_OTHER)

    return router


def _survey(form: Fields) -> Command:
    lowest, highest = scale(said(form, "scale"))
    return ReportSurveyResult(
        instrument=said(form, "instrument"),
        version=whole(form, "version"),
        topic=one_of(SurveyTopic, form, "topic"),
        group=one_of(SurveyGroup, form, "group"),
        first_day=existing_day(said(form, "from")),
        last_day=existing_day(said(form, "to")),
        answers=whole(form, "answers"),
        mean_hundredths=hundredths(said(form, "mean")),
        spread_hundredths=hundredths(said(form, "spread")),
        source=said(form, "source"),
        lowest=lowest,
        highest=highest,
    )


def _consent(form: Fields) -> Command:
    return ReportStudyConsent(
        study=said(form, "study"),
        first_day=existing_day(said(form, "from")),
        last_day=existing_day(said(form, "to")),
        approached=whole(form, "approached"),
        consented=whole(form, "consented"),
        withdrew=whole(form, "withdrew"),
        source=said(form, "source"),
    )


_COMMANDS: dict[Report, Callable[[Fields], Command]] = {
    Report.SURVEY: _survey,
    Report.CONSENT: _consent,
}
