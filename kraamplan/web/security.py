"""Headers of every reply, and whose requests are refused.

The service has no log-in of its own and listens on this machine. What it must not do is obey a
page of another site that is open in the same browser: that page knows neither our name (a request
under an unknown host name is turned down) nor can it write (a write from another origin is).
"""

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kraamplan.web import rules
from kraamplan.web.problems import Problem, document
from kraamplan.web.rules import WebRule

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_READS = ("GET", "HEAD", "OPTIONS")
_THIS_MACHINE = "localhost"


class Guard:
    """Turns down requests from elsewhere and adds the headers to every reply.

    known_as are the host names the service has besides localhost and any address in numbers.
    """

    def __init__(self, app: ASGIApp, known_as: frozenset[str] = frozenset()) -> None:
        self._app = app
        self._known_as = known_as | {_THIS_MACHINE}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-cache" if is_static else "no-store")
            await send(message)

        is_static = scope["path"].startswith("/static/")
        rule = self._refused(Headers(scope=scope), scope["method"])
        if rule is None:
            await self._app(scope, receive, send_with_headers)
        else:
            host = Request(scope).headers.get("host", "")[:100]
            problem = Problem.of_rule(rule, host=host)
            await document(problem)(scope, receive, send_with_headers)

    def _refused(self, headers: Headers, method: str) -> WebRule | None:
        host = headers.get("host", "")
        if not self._is_ours(host):
            return rules.UNKNOWN_HOST
        if method in _READS:
            return None
        origin = headers.get("origin")
        if origin is not None and urlsplit_host(origin) != host:
            return rules.FROM_ELSEWHERE
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return rules.FROM_ELSEWHERE
        return None

    def _is_ours(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return name in self._known_as or _is_address(name)


def urlsplit_host(origin: str) -> str:
    """Host and port of an origin; empty for "null" and for what is none."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
