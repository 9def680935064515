"""Serve the page until it is stopped."""

import os
from collections.abc import Callable
from pathlib import Path

import uvicorn

from wire.projection.store import Store
from wire.reporter import Reporter
from wire.settings import Settings
from wire.web.app import build
from wire.web.guard import check_address

TOKEN = "WIRE_WEB_TOKEN"  # noqa: S105  its name


def serve(
    settings: Settings, data: Path, host: str, port: int, clock: Callable[[], int], report: Reporter
) -> None:
    """Follow the wire into `data` and serve the page. Raises PlainError for an address or a file it cannot use."""
    token = os.environ.get(TOKEN, "")
    check_address(host, token)
    store = Store(data / f"{settings.name}.sqlite")
    try:
        config = uvicorn.Config(
            build(settings, store, token, clock),
            host=host,
            port=port,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        report(f"http://{f'[{host}]' if ':' in host else host}:{port}  over {store.path}")
        uvicorn.Server(config).run()
    finally:
        store.close()
