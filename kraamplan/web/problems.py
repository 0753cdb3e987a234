"""Every error as an RFC 9457 problem document; for a person with a browser as a Dutch page."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from http import HTTPStatus
from typing import Any

from eventsourcing.persistence import PersistenceError
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from domain.kernel.errors import DomainError, LogDamagedError, NotFoundError, StaleVersionError
from domain.on_call.errors import NothingDraftedError, NothingPublishedOnCallError
from domain.organisation.errors import UnknownRegionError
from domain.roster.by_hand_errors import UnknownMoveError, VisitNotInRosterError
from domain.roster.errors import (
    CarerNotPlannedError,
    NothingProposedError,
    VisitNotPlannedError,
)
from kraamplan.web import rules
from kraamplan.web.rules import WebRule
from kraamplan.web.site import Site
from kraamplan.wholeness import damaged
from projections.position import ReadModelsReplacedError

MEDIA_TYPE = "application/problem+json"
_NOT_FOUND = (
    CarerNotPlannedError,
    NotFoundError,
    NothingDraftedError,
    NothingProposedError,
    NothingPublishedOnCallError,
    UnknownMoveError,
    UnknownRegionError,
    VisitNotInRosterError,
    VisitNotPlannedError,
)
_FOR_PROGRAMS = ("/api/", "/livez", "/readyz")
_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field that is not right."""

    field: str
    rule: str
    detail: str
    detail_nl: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem document."""

    type: str
    title: str
    status: int
    detail: str
    detail_nl: str
    errors: tuple[FieldError, ...] = ()
    overtaken: Mapping[str, Any] | None = None
    """Of a stale change: what was seen, what it is now, what was wanted, and what came between."""

    @classmethod
    def of_rule(
        cls, rule: WebRule, errors: Sequence[FieldError] = (), **facts: object
    ) -> "Problem":
        """A rule of the web turned the request down."""
        return cls(
            type=f"/problems/{rule.name}",
            title=rule.title,
            status=rule.status,
            detail=rule.en.format(**facts),
            detail_nl=rule.nl.format(**facts),
            errors=tuple(errors),
        )

    @classmethod
    def of_refusal(cls, error: DomainError) -> "Problem":
        """A rule of the domain refused."""
        says = (type(error).__doc__ or "").strip().partition("\n")[0]
        return cls(
            type=f"/problems/{error.RULE}",
            title=says.rstrip("."),
            status=_status_of(error),
            detail=error.text_en,
            detail_nl=error.text_nl,
        )

    @property
    def rule(self) -> str:
        """The name of the rule."""
        return self.type.rpartition("/")[2]


class ProblemError(Exception):
    """A request that is answered with a problem."""

    def __init__(self, rule: WebRule, errors: Sequence[FieldError] = (), **facts: object) -> None:
        self.problem = Problem.of_rule(rule, errors, **facts)
        super().__init__(self.problem.detail)


class OvertakenError(Exception):
    """A change that was made upon a version that is not the newest, with what happened since."""

    def __init__(self, error: StaleVersionError, overtaken: Mapping[str, Any]) -> None:
        self.problem = replace(Problem.of_refusal(error), overtaken=overtaken)
        super().__init__(self.problem.detail)


def reply(site: Site, request: Request, problem: Problem) -> Response:
    """The problem in the form its reader can use."""
    if request.url.path.startswith(_FOR_PROGRAMS):
        return document(problem)
    return site.page("problem.html", status=problem.status, problem=problem)


def document(problem: Problem) -> Response:
    """The problem as a document."""
    content = asdict(problem)
    for name in ("errors", "overtaken"):
        if not content[name]:
            del content[name]
    return JSONResponse(content, status_code=problem.status, media_type=MEDIA_TYPE)


def add_handlers(app: FastAPI, site: Site) -> None:
    """Answer every error with a problem."""

    async def answer(request: Request, error: Exception) -> Response:
        response = reply(site, request, _problem_of(site, request, error))
        if isinstance(error, HTTPException) and error.headers:
            response.headers.update(error.headers)  # such as Allow
        return response

    async def unexpected(request: Request, error: Exception) -> Response:
        _LOGGER.error("%s %s", request.method, request.url.path, exc_info=error)
        return reply(site, request, Problem.of_rule(rules.UNEXPECTED))

    for kind in (
        ProblemError,
        OvertakenError,
        DomainError,
        HTTPException,
        RequestValidationError,
        OverflowError,
        PersistenceError,
        SQLAlchemyError,
        LogDamagedError,
        ReadModelsReplacedError,
    ):
        app.add_exception_handler(kind, answer)
    app.add_exception_handler(Exception, unexpected)


def _problem_of(site: Site, request: Request, error: Exception) -> Problem:
    match error:
        case ProblemError() | OvertakenError():
            return error.problem
        case DomainError():
            return Problem.of_refusal(error)
        case HTTPException():
            return _of_framework(request, error)
        case LogDamagedError():
            told = damaged(site.services.engine.url, error)
            _LOGGER.critical("%s", told.en)
            return Problem.of_rule(rules.LOG_DAMAGED, said=told.nl, cause=told.en)
        case ReadModelsReplacedError():
            _LOGGER.error("%s", error)
            return Problem.of_rule(rules.READ_MODELS_REPLACED)
        case PersistenceError() | SQLAlchemyError():
            _LOGGER.error("%s %s", request.method, request.url.path, exc_info=error)
            return Problem.of_rule(rules.LOG_UNREACHABLE)
        case RequestValidationError():
            # Where it stands (path, query, header) says less than its name.
            parts = sorted({str(each["loc"][-1]) for each in error.errors()})
            return Problem.of_rule(rules.PART_UNCLEAR, parts=", ".join(parts))
        case OverflowError():
            return Problem.of_rule(rules.OUT_OF_RANGE)
        case _:
            return Problem.of_rule(rules.UNEXPECTED)


def _of_framework(request: Request, error: HTTPException) -> Problem:
    """What the framework itself turns down; RFC 9457 calls a problem without a type about:blank."""
    match error.status_code:
        case HTTPStatus.NOT_FOUND:
            return Problem.of_rule(rules.UNKNOWN_ADDRESS)
        case HTTPStatus.METHOD_NOT_ALLOWED:
            return Problem.of_rule(rules.METHOD_NOT_ALLOWED, method=request.method)
        case status:
            title, detail = HTTPStatus(status).phrase, str(error.detail)
            return Problem("about:blank", title, status, detail, f"{detail}.")


def _status_of(error: DomainError) -> int:
    if isinstance(error, StaleVersionError):
        return HTTPStatus.PRECONDITION_FAILED
    return HTTPStatus.NOT_FOUND if isinstance(error, _NOT_FOUND) else HTTPStatus.CONFLICT
