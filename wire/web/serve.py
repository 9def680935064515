"""Serve the page until it is stopped."""

import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn

from wire.errors import PlainError
from wire.projection.store import Store
from wire.reporter import Reporter
from wire.settings import Settings
from wire.web.app import build
from wire.web.guard import check_address

SWITCH = 0.0005
"""Seconds after which the thread that fills the file lets one that answers go on; Python's 0.005 delays answers."""
TOKEN = "WIRE_WEB_TOKEN"  # noqa: S105  its name


def serve(
    settings: Settings, data: Path, host: str, port: int, clock: Callable[[], int], report: Reporter
) -> None:
    """Follow the wire into `data` and serve the page. Raises PlainError for an address or a file it cannot use."""
    token = os.environ.get(TOKEN, "")
    check_address(host, token)
    sys.setswitchinterval(SWITCH)
    listening = _listen(host, port)
    store = Store(data / f"{settings.name}.sqlite")
    try:
        config = uvicorn.Config(
            build(settings, store, token, clock),
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        report(f"http://{f'[{host}]' if ':' in host else host}:{port}  over {store.path}")
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # uvicorn ends by it, and then raises it again
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        store.close()
        listening.close()


def _listen(host: str, port: int) -> socket.socket:
    """A socket at the address. Raises PlainError where it cannot be had."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise PlainError(
            f"cannot listen on {host}:{port} ({error.strerror}); choose another --port"
        ) from None
