"""Commands as JSON: one per request, in the same form as a line of a file."""

import json
import re
from dataclasses import asdict
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

import msgspec
from fastapi import APIRouter, Depends, Header
from fastapi.responses import JSONResponse, Response

from domain.kernel.command import Receipt
from kraamplan.importing.fields import ACCEPTED, ENVELOPE, REASON
from kraamplan.importing.line import Line, read_line
from kraamplan.web import rules
from kraamplan.web.api import etag
from kraamplan.web.bodies import small_body
from kraamplan.web.problems import FieldError, ProblemError
from kraamplan.web.site import Site

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_VERSION = re.compile(r'"([0-9]{1,9})"')
_SAID_ELSEWHERE = frozenset(field.name for field in ENVELOPE if field is not REASON)
"""What a line of a file says itself and a request says in its address and headers, or not at all:
nobody names the actor of his own command."""

Body = Annotated[bytes, Depends(small_body)]
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
        if name not in ACCEPTED:
            raise ProblemError(rules.UNKNOWN_COMMAND, command=name, known=", ".join(ACCEPTED))
        if content_type.partition(";")[0].strip().lower() != "application/json":
            raise ProblemError(rules.BODY_TYPE)
        command_id, expected_version = _id(idempotency_key), _version(if_match)
        line = _line(name, body)
        receipt = site.services.application.handle(
            line.command,
            site.sender.context(reason=line.reason, command_id=command_id),
            expected_version=expected_version,
        )
        return JSONResponse(
            {**asdict(receipt), "stream_id": str(receipt.stream_id)},
            status_code=HTTPStatus.OK if receipt.repeated else HTTPStatus.CREATED,
            headers={"ETag": etag(receipt.version)},
        )

    return router


def _id(key: str | None) -> UUID:
    if key is None:
        raise ProblemError(rules.IDEMPOTENCY_KEY_MISSING)
    # The draft standard writes the key in quotes, most clients write it without.
    plain = key.strip().strip('"')
    if _UUID.fullmatch(plain) is None:
        raise ProblemError(rules.IDEMPOTENCY_KEY_SHAPE)
    return UUID(plain)


def _version(tag: str | None) -> int | None:
    if tag is None:
        return None
    found = _VERSION.fullmatch(tag.strip())
    if found is None:
        raise ProblemError(rules.IF_MATCH_SHAPE)
    return int(found[1])


def _line(name: str, body: bytes) -> Line:
    """The body read as the line of a file that gives this command."""
    try:
        text = body.decode().strip()
        found = msgspec.json.decode(text)
    except (ValueError, RecursionError) as error:  # of UTF-8 and of JSON
        raise ProblemError(rules.BODY_NOT_JSON, cause=error) from None
    if not isinstance(found, dict):
        raise ProblemError(rules.BODY_NOT_JSON, cause="not an object")
    misplaced = [
        FieldError(
            field=field,
            rule=rules.NOT_IN_BODY.name,
            detail=rules.NOT_IN_BODY.en.format(field=field),
            detail_nl=rules.NOT_IN_BODY.nl.format(field=field),
        )
        for field in sorted(_SAID_ELSEWHERE & set(found))
    ]
    if misplaced:
        raise ProblemError(rules.BODY_INVALID, misplaced)
    # Put in front as text, so that the reader of lines still sees a field that stands there twice.
    named = f'{{"command": {json.dumps(name)}{"," if found else ""} {text[1:]}'
    line, errors = read_line(1, named)
    if line is None:
        raise ProblemError(
            rules.BODY_INVALID,
            [
                FieldError(
                    field=error.column,
                    rule=error.rule,
                    detail=error.message_en,
                    detail_nl=error.message_nl,
                )
                for error in errors
            ],
        )
    return line
