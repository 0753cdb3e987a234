"""The page where a visit is moved or pinned by hand, and the forms of the board that change it."""

from datetime import datetime
from http import HTTPStatus

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from domain.kernel.errors import DomainError, StaleVersionError
from domain.roster.by_hand_errors import VisitNotInRosterError
from domain.roster.errors import NothingProposedError
from domain.values.week import Week
from kraamplan.asking import BadQuestionError, existing_moment
from kraamplan.rosters.moving import Asking, choices, move, pin, undo, unpin
from kraamplan.rosters.stale_edits import overtaken
from kraamplan.web import rules
from kraamplan.web.bodies import Body
from kraamplan.web.forms import fields_of
from kraamplan.web.links import Links
from kraamplan.web.problems import Problem, ProblemError
from kraamplan.web.question import asked, week_of
from kraamplan.web.site import Site
from projections.board_parts import BoardVisit
from projections.roster_board import roster_board
from projections.roster_edits import pins

NOBODY = "-"
"""In the form; no carer can have it as her number."""
_MOST_DIGITS = 9
_WANTED = ("carer", "at", "reason", "override", "moved_version")
"""What a form is shown with again when somebody overtook it."""


def routes(site: Site) -> APIRouter:
    """One visit of the proposal, and what can be done to it."""
    router = APIRouter(include_in_schema=False, prefix="/regions/{region}/weeks/{week}")

    @router.get("/visit")
    def visit_page(region: str, week: str, visit: str = "") -> HTMLResponse:
        return _page(site, region, week_of(week), visit)

    @router.post("/by-hand/{change}")
    def by_hand(region: str, week: str, change: str, body: Body) -> Response:
        form, asked_week = _form(body), week_of(week)
        with asked(site, None) as question:
            question.region(region)
        asking = Asking(
            services=site.services,
            context=site.sender.context(reason=form.get("reason")),
            region=region,
            week=asked_week,
            expected_version=_number(form, "version"),
            override="override" in form,
        )
        try:
            _change(asking, change, form)
        except DomainError as error:
            return _page(site, region, asked_week, form["visit"], refusal=error, form=form)
        return RedirectResponse(
            Links().changed(region, asked_week, form["visit"]), HTTPStatus.SEE_OTHER
        )

    return router


def _change(asking: Asking, change: str, form: dict[str, str]) -> None:
    visit = form["visit"]
    match change:
        case "move":
            who = form.get("carer")
            if who is None:
                raise ProblemError(rules.FORM_UNCLEAR)
            at = form.get("at")
            moment = None if at is None else _moment(visit, at)
            move(asking, visit, None if who == NOBODY else who, moment)
        case "undo":
            undo(asking, _number(form, "moved_version"))
        case "pin":
            pin(asking, visit, with_time="with_time" in form)
        case "unpin":
            unpin(asking, visit)
        case _:
            raise ProblemError(rules.UNKNOWN_ADDRESS)


def _form(body: bytes) -> dict[str, str]:
    """A form always names its visit and the version it showed."""
    form = fields_of(body)
    if "visit" not in form:
        raise ProblemError(rules.FORM_UNCLEAR)
    return form


def _number(form: dict[str, str], name: str) -> int:
    text = form.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise ProblemError(rules.FORM_UNCLEAR)
    return int(text)


def _moment(visit: str, clock: str) -> datetime:
    """A time of the day a visit is named by."""
    try:
        return existing_moment(f"{visit.rpartition('/')[2]}T{clock}")
    except BadQuestionError:
        raise ProblemError(rules.FORM_UNCLEAR) from None


def _page(
    site: Site,
    region: str,
    week: Week,
    visit: str,
    *,
    refusal: DomainError | None = None,
    form: dict[str, str] | None = None,
) -> HTMLResponse:
    wanted = dict.fromkeys(_WANTED, "") | (form or {})
    stale = None
    if isinstance(refusal, StaleVersionError):
        stale = overtaken(site.services, region, week, _number(wanted, "version"), visit)
    asking = Asking(services=site.services, context=site.sender.context(), region=region, week=week)
    problem = None if refusal is None else Problem.of_refusal(refusal)
    with asked(site, None) as question:
        question.region(region)
        board = roster_board(question.reader, region, week)
        if board is None:
            raise NothingProposedError(region=region, week=week)
        known = board.standing(visit)
        if known is None:
            raise VisitNotInRosterError(visit=visit, region=region, week=week)
        return site.page(
            "visit.html",
            status=HTTPStatus.OK if problem is None else problem.status,
            asked=question,
            region=region,
            week=week,
            visit=known,
            version=board.version,
            planned=known if isinstance(known, BoardVisit) else None,
            pin=pins(question.reader, region, week).get(visit),
            choices=choices(asking, visit),
            nobody=NOBODY,
            problem=problem,
            stale=stale,
            wanted=wanted,
        )
