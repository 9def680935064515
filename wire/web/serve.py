"""Serve the page until it is stopped."""

import fcntl
import gc
import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import uvicorn

from wire.errors import PlainError
from wire.projection.store import Store
from wire.reporter import Reporter
from wire.settings import Settings
from wire.web.app import build
from wire.web.guard import check_address

SWITCH = 0.0005
"""Seconds after which the thread that fills the file lets one that answers go on; Python's 0.005 delays answers."""


def serve(
    settings: Settings, data: Path, host: str, port: int, clock: Callable[[], int], report: Reporter
) -> None:
    """Follow the wire into `data` and serve the page. Raises PlainError for an address or a file it cannot use."""
    token = settings.web_token.get_secret_value()
    check_address(host, token)
    listening = _listen(host, port)
    path = data / f"{settings.name}.sqlite"
    lock = _lock(path)
    store = Store(path)
    try:
        config = uvicorn.Config(
            build(settings, store, token, clock, report),
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        report(f"http://{f'[{host}]' if ':' in host else host}:{port}  over {store.path}")
        favour_answers()
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # uvicorn ends by it, and then raises it again
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        store.close()
        lock.close()
        listening.close()


def favour_answers() -> None:
    """Keep answers from waiting for the thread that fills the file.

    What is loaded by now stays: a full collection that looked through all of it held every thread for 70 ms.
    """
    sys.setswitchinterval(SWITCH)
    gc.collect()
    gc.freeze()


def _lock(path: Path) -> IO[str]:
    """Take a file for one page: two that follow the wire into it would write everything twice. Raises PlainError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_suffix(".lock").open("w")
    except OSError as error:
        raise PlainError(f"cannot write to {path.parent}: {error.strerror}") from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise PlainError(
            f"another `wire web` runs on {path.parent}; name another folder with --data"
        ) from None
    return lock


def _listen(host: str, port: int) -> socket.socket:
    """A socket at the address. Raises PlainError where it cannot be had."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise PlainError(
            f"cannot listen on {host}:{port} ({os.strerror(error.errno or 0)}); choose another --port or --host"
        ) from None
