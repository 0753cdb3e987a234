"""Serves an app on this machine until it is told to stop."""

import asyncio
import copy
import socket
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.config import LOGGING_CONFIG

from kraamplan.planning.runs_at_work import RunsAtWork

HOST = "127.0.0.1"
PORT = 8000


def listening(host: str = HOST, port: int = PORT) -> socket.socket:
    """A socket that listens there. Raises OSError when nobody can, such as on a port in use."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)


class _Server(uvicorn.Server):
    """Ends planning runs before it waits for connections: pages that follow one hold theirs."""

    def __init__(self, config: uvicorn.Config, runs: RunsAtWork | None) -> None:
        super().__init__(config)
        self._runs = runs

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._runs is not None:
            await asyncio.to_thread(self._runs.close)
        await super().shutdown(sockets)


def run(app: FastAPI, listener: socket.socket, host: str = HOST) -> None:
    """Answer requests until a signal ends it; says what it does on standard error."""
    server_of(app, host, listener.getsockname()[1]).run(sockets=[listener])


def server_of(app: FastAPI, host: str = HOST, port: int = PORT) -> uvicorn.Server:
    """The server, not yet running; port 0 is any free one."""
    return _Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            log_config=_log_config(),
            server_header=False,
            # Behind nothing: no header may say who is asking.
            proxy_headers=False,
        ),
        app.state.runs,
    )


def _log_config() -> dict[str, Any]:
    config = copy.deepcopy(LOGGING_CONFIG)
    for handler in config["handlers"].values():
        handler["stream"] = "ext://sys.stderr"
    config["loggers"]["kraamplan"] = {"handlers": ["default"], "level": "INFO"}
    return config
