"""Bodies of requests, of a size a person can have meant."""

from typing import Annotated

from fastapi import Depends, Request

from kraamplan.web import rules
from kraamplan.web.problems import ProblemError

MOST_BYTES = 64 * 1024


async def small_body(request: Request) -> bytes:
    """The body. Raises ProblemError as soon as it is too large, without reading on."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise ProblemError(rules.BODY_TOO_LARGE, most=MOST_BYTES)
    return bytes(body)


Body = Annotated[bytes, Depends(small_body)]
"""What a route asks for."""
