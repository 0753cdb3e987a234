"""An app answering real requests on a free port of this machine."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from fastapi import FastAPI

from kraamplan.web.server import server_of


@contextmanager
def served(app: FastAPI, port: int = 0) -> Iterator[str]:
    """The address of the app, for as long as it is served; port 0 is any free one."""
    with socket.create_server(("127.0.0.1", port)) as listening:
        port = listening.getsockname()[1]
        server = server_of(app, port=port)
        # Requests wait in the open socket until the server takes them: nobody has to wait for it.
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()
