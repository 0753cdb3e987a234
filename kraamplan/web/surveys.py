"""The forms of the page of indicators: what a survey told of a group, who consented to a study."""

from collections.abc import Callable
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated, TypeVar
from urllib.parse import parse_qs

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from domain.kernel.command import Command
from domain.kernel.errors import DomainError
from domain.organisation.commands import ReportStudyConsent, ReportSurveyResult
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from kraamplan.asking import BadQuestionError, existing_day
from kraamplan.surveys import hundredths, scale
from kraamplan.web import rules
from kraamplan.web.board import SMALL_BODY
from kraamplan.web.indicators import Filled, indicators_page
from kraamplan.web.links import Links
from kraamplan.web.problems import Problem
from kraamplan.web.site import Site

E = TypeVar("E", bound=StrEnum)

_MOST_DIGITS = 9
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
    def report(report: Report, body: Annotated[bytes, SMALL_BODY]) -> Response:
        form: dict[str, str] = {}
        try:
            form = _form(body)
            told = _COMMANDS[report](form)
            site.services.application.handle(told, site.sender.context(reason=form.get("reason")))
        except BadQuestionError as error:
            problem = Problem.of_rule(rules.REPORT_UNCLEAR, said=error.text_nl, cause=error.text_en)
            return indicators_page(site, filled=Filled(report, form, problem))
        except DomainError as error:
            problem = Problem.of_refusal(error)
            return indicators_page(site, filled=Filled(report, form, problem))
        return RedirectResponse(f"{Links().indicators()}{_REPORTED}", HTTPStatus.SEE_OTHER)

    return router


def _survey(form: dict[str, str]) -> Command:
    lowest, highest = scale(_said(form, "scale"))
    return ReportSurveyResult(
        instrument=_said(form, "instrument"),
        version=_whole(form, "version"),
        topic=_one_of(SurveyTopic, form, "topic"),
        group=_one_of(SurveyGroup, form, "group"),
        first_day=existing_day(_said(form, "from")),
        last_day=existing_day(_said(form, "to")),
        answers=_whole(form, "answers"),
        mean_hundredths=hundredths(_said(form, "mean")),
        spread_hundredths=hundredths(_said(form, "spread")),
        source=_said(form, "source"),
        lowest=lowest,
        highest=highest,
    )


def _consent(form: dict[str, str]) -> Command:
    return ReportStudyConsent(
        study=_said(form, "study"),
        first_day=existing_day(_said(form, "from")),
        last_day=existing_day(_said(form, "to")),
        approached=_whole(form, "approached"),
        consented=_whole(form, "consented"),
        withdrew=_whole(form, "withdrew"),
        source=_said(form, "source"),
    )


_COMMANDS: dict[Report, Callable[[dict[str, str]], Command]] = {
    Report.SURVEY: _survey,
    Report.CONSENT: _consent,
}


def _form(body: bytes) -> dict[str, str]:
    """The fields that hold something."""
    try:
        fields = parse_qs(body.decode("ascii"), strict_parsing=True)
    except ValueError:
        raise BadQuestionError(
            "het formulier is niet te lezen", "the form cannot be read"
        ) from None
    return {name: values[0].strip() for name, values in fields.items() if values[0].strip()}


def _said(form: dict[str, str], field: str) -> str:
    if field not in form:
        raise BadQuestionError(f"veld {field!r} is niet ingevuld", f"field {field!r} is empty")
    return form[field]


def _whole(form: dict[str, str], field: str) -> int:
    text = _said(form, field)
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise BadQuestionError(
            f"veld {field!r}: {text!r} is geen geheel getal zoals 12",
            f"field {field!r}: {text!r} is not a whole number such as 12",
        )
    return int(text)


def _one_of(kind: type[E], form: dict[str, str], field: str) -> E:
    text = _said(form, field)
    try:
        return kind(text)
    except ValueError:
        raise BadQuestionError(
            f"veld {field!r} kent {', '.join(kind)}, niet {text!r}",
            f"field {field!r} takes {', '.join(kind)}, not {text!r}",
        ) from None
