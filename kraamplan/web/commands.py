"""Commands as JSON: one per request, in the same form as a line of a file."""

import json
import re
from dataclasses import asdict
from http import HTTPStatus
from typing import Annotated, Any, TypeVar
from uuid import UUID

import msgspec
from fastapi import APIRouter, Header
from fastapi.responses import JSONResponse, Response

from domain.kernel.command import Receipt
from kraamplan.importing.conversion import Conversion
from kraamplan.importing.fields import ACCEPTED, REASON, fields_of
from kraamplan.web import rules
from kraamplan.web.api import etag
from kraamplan.web.bodies import Body
from kraamplan.web.problems import FieldError, ProblemError
from kraamplan.web.site import Site

T = TypeVar("T")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_VERSION = re.compile(r'"([0-9]{1,9})"')

ContentType = Annotated[str, Header(alias="Content-Type", include_in_schema=False)]
IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key", description="A UUID: the id of the command, the same on a retry."
    ),
]
IfMatch = Annotated[
    str | None,
    Header(alias="If-Match", description="The ETag last seen; a newer version refuses."),
]


def routes(site: Site) -> APIRouter:
    """One address for each command a person may give."""
    router = APIRouter(prefix="/api", tags=["commands"])

    @router.post(
        "/commands/{name}",
        status_code=HTTPStatus.CREATED,
        response_model=Receipt,
        responses={HTTPStatus.OK: {"description": "Recorded before, or nothing to change."}},
    )
    def command(
        name: str,
        body: Body,
        content_type: ContentType = "",
        idempotency_key: IdempotencyKey = None,
        if_match: IfMatch = None,
    ) -> Response:
        """Record a command; the body holds its fields, and a reason if there is one."""
        kind = ACCEPTED.get(name)
        if kind is None:
            raise ProblemError(rules.UNKNOWN_COMMAND, command=name, known=", ".join(ACCEPTED))
        if content_type.partition(";")[0].strip().lower() != "application/json":
            raise ProblemError(rules.BODY_TYPE)
        command_id, expected_version = command_id_of(idempotency_key), version_of(if_match)
        asked, reason = said_in(kind, body)
        context = site.sender.context(reason=reason, command_id=command_id)
        receipt = site.services.application.handle(asked, context, expected_version)
        return JSONResponse(
            {**asdict(receipt), "stream_id": str(receipt.stream_id)},
            status_code=HTTPStatus.OK if receipt.repeated else HTTPStatus.CREATED,
            headers={"ETag": etag(receipt.version)},
        )

    return router


def command_id_of(key: str | None) -> UUID:
    """The id of a command in an Idempotency-Key. Raises ProblemError."""
    if key is None:
        raise ProblemError(rules.IDEMPOTENCY_KEY_MISSING)
    # The draft standard writes the key in quotes, most clients write it without.
    plain = key.strip().strip('"')
    if _UUID.fullmatch(plain) is None:
        raise ProblemError(rules.IDEMPOTENCY_KEY_SHAPE)
    return UUID(plain)


def version_of(tag: str | None) -> int | None:
    """The version in an If-Match. Raises ProblemError."""
    if tag is None:
        return None
    found = _VERSION.fullmatch(tag.strip())
    if found is None:
        raise ProblemError(rules.IF_MATCH_SHAPE)
    return int(found[1])


def said_in(kind: type[T], body: bytes) -> tuple[T, str | None]:
    """What a body says, in the fields of a dataclass, and the reason that may stand beside them."""
    found = _object(body)
    conversion = Conversion(row=1)
    values = conversion.members(found, fields_of(kind), others=(REASON,))
    reason = conversion.member(REASON, found[REASON.name]) if REASON.name in found else None
    if conversion.errors:
        raise ProblemError(
            rules.BODY_INVALID,
            [
                FieldError(
                    field=error.column,
                    rule=error.rule,
                    detail=error.message_en,
                    detail_nl=error.message_nl,
                )
                for error in conversion.errors
            ],
        )
    return kind(**values), reason


def _object(body: bytes) -> dict[str, Any]:
    try:
        text = body.decode()
        found = msgspec.json.decode(text)
        json.loads(text, object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:  # of UTF-8, of JSON, and of fields
        raise ProblemError(rules.BODY_NOT_JSON, cause=error) from None
    if not isinstance(found, dict):
        raise ProblemError(rules.BODY_NOT_JSON, cause="not an object")
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> None:
    """Refuse a field that stands there twice, of which a reader would keep the last silently."""
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"{name} stands there twice")
