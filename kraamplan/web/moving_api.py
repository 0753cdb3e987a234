"""Changes of a roster by hand as JSON. Each names the version of the roster it was made upon."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from fastapi import APIRouter, Depends, Header, Response

from domain.kernel.command import Receipt
from domain.kernel.errors import StaleVersionError
from kraamplan.rosters.edits_documents import edits_document, moved_document, pinned_document
from kraamplan.rosters.moving import Asking, MovedVisit, choices, move, pin, undo, unpin
from kraamplan.rosters.stale_edits import overtaken, overtaken_document
from kraamplan.web import rules
from kraamplan.web.api import AsOf, etag
from kraamplan.web.bodies import Body
from kraamplan.web.commands import IdempotencyKey, command_id_of, said_in, version_of
from kraamplan.web.problems import OvertakenError, ProblemError
from kraamplan.web.question import asked, layer_of, week_of
from kraamplan.web.site import Site
from kraamplan.web.why_api import Visit
from projections.roster_board import roster_board
from projections.roster_edits import move_of_version, moves, overrides, pins

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Upon:
    """The command's own id, and the version of the roster that was seen."""

    command_id: UUID
    version: int


def _upon(
    idempotency_key: IdempotencyKey = None,
    if_match: Annotated[
        str | None,
        Header(alias="If-Match", description="The ETag of the roster that was seen: 428 without."),
    ] = None,
) -> _Upon:
    version = version_of(if_match)
    if version is None:
        raise ProblemError(rules.IF_MATCH_MISSING)
    return _Upon(command_id_of(idempotency_key), version)


Upon = Annotated[_Upon, Depends(_upon)]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveBody:
    """Who gets a visit, nobody with null, and when; without a time the nearest lawful one."""

    visit: str
    carer: str | None
    starts_at: datetime | None = None
    override: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoBody:
    """The move to take back, by the version of the roster it made."""

    moved_version: int
    override: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PinBody:
    """The visit to keep with its carer, and with_time at its time."""

    visit: str
    with_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpinBody:
    """The visit to let go."""

    visit: str


def routes(site: Site) -> APIRouter:
    """What was changed by hand, who could have a visit, and the changes themselves."""
    router = APIRouter(prefix="/api/regions/{region}/weeks/{week}")

    @router.get("/edits", tags=["reading"])
    def edits(region: str, week: str, response: Response, as_of: AsOf = None) -> Document:
        """Moves, pins and rules set aside; the ETag is the version of the roster."""
        asked_week = week_of(week)
        with asked(site, as_of) as question:
            question.region(region)
            board = roster_board(question.reader, region, asked_week)
            if board is None:
                layer = layer_of(None)
                raise ProblemError(rules.NO_ROSTER, region=region, week=week, layer=layer)
            response.headers["ETag"] = etag(board.version)
            return question.answer(
                edits_document(
                    region,
                    asked_week,
                    moves(question.reader, region, asked_week),
                    pins(question.reader, region, asked_week),
                    overrides(question.reader, region, asked_week),
                )
            )

    @router.get("/choices", tags=["reading"])
    def who_could(region: str, week: str, visit: Visit) -> Document:
        """Who could be given a visit now, the cheapest first, and what forbids it to others."""
        asking = _asking(site, region, week)
        with asked(site, None) as question:
            found = choices(asking, visit)
            return question.answer({"visit": visit, "choices": [asdict(each) for each in found]})

    @router.post("/moves", tags=["commands"])
    def move_visit(region: str, week: str, body: Body, upon: Upon, response: Response) -> Document:
        """Give a visit to another carer or nobody; override sets aside what was agreed."""
        said, reason = said_in(MoveBody, body)
        asking = _asking(site, region, week, upon, reason, override=said.override)
        with _told_when_overtaken(asking, said.visit, said):
            return _moved(response, move(asking, said.visit, said.carer, said.starts_at))

    @router.post("/undo", tags=["commands"])
    def undo_move(region: str, week: str, body: Body, upon: Upon, response: Response) -> Document:
        """Put a visit back to where it stood before a move."""
        said, reason = said_in(UndoBody, body)
        asking = _asking(site, region, week, upon, reason, override=said.override)
        with site.services.reader() as reader:
            known = move_of_version(reader, region, asking.week, said.moved_version)
        visit = None if known is None else known[1].visit
        with _told_when_overtaken(asking, visit, said):
            return _moved(response, undo(asking, said.moved_version))

    @router.post("/pin", tags=["commands"])
    def pin_visit(region: str, week: str, body: Body, upon: Upon, response: Response) -> Document:
        """Keep a visit with its carer when the week is planned again."""
        said, reason = said_in(PinBody, body)
        asking = _asking(site, region, week, upon, reason)
        with _told_when_overtaken(asking, said.visit, said):
            receipt = pin(asking, said.visit, with_time=said.with_time)
        return _pinned(response, said.visit, receipt)

    @router.post("/unpin", tags=["commands"])
    def unpin_visit(region: str, week: str, body: Body, upon: Upon, response: Response) -> Document:
        """Let the planner give a visit to anybody again."""
        said, reason = said_in(UnpinBody, body)
        asking = _asking(site, region, week, upon, reason)
        with _told_when_overtaken(asking, said.visit, said):
            receipt = unpin(asking, said.visit)
        return _pinned(response, said.visit, receipt)

    return router


def _asking(
    site: Site,
    region: str,
    week: str,
    upon: _Upon | None = None,
    reason: str | None = None,
    *,
    override: bool = False,
) -> Asking:
    asked_week = week_of(week)
    with asked(site, None) as question:
        question.region(region)
    command_id = None if upon is None else upon.command_id
    return Asking(
        services=site.services,
        context=site.sender.context(reason=reason, command_id=command_id),
        region=region,
        week=asked_week,
        expected_version=None if upon is None else upon.version,
        override=override,
    )


@contextmanager
def _told_when_overtaken(
    asking: Asking, visit: str | None, said: MoveBody | UndoBody | PinBody | UnpinBody
) -> Iterator[None]:
    """Say with the refusal of a stale change what happened since."""
    try:
        yield
    except StaleVersionError as error:
        seen = asking.expected_version
        assert seen is not None, "who names no version is never stale"
        found = overtaken(asking.services, asking.region, asking.week, seen, visit)
        if found is None:
            raise
        wanted = msgspec.to_builtins(said)
        raise OvertakenError(error, overtaken_document(found, wanted)) from None


def _moved(response: Response, found: MovedVisit) -> Document:
    response.headers["ETag"] = etag(found.receipt.version)
    return moved_document(found)


def _pinned(response: Response, visit: str, receipt: Receipt) -> Document:
    response.headers["ETag"] = etag(receipt.version)
    return pinned_document(visit, receipt)
