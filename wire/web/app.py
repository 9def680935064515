"""The application: the page, its API, and the tasks that follow the wire while it runs."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from anyio import to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.responses import FileResponse, HTMLResponse, JSONResponse
from starlette.staticfiles import StaticFiles

from wire import __version__
from wire.projection.follow import Follower
from wire.projection.queries.snapshot import Reader
from wire.projection.store import Store, failure_of
from wire.reporter import Reporter, silent
from wire.settings import Settings
from wire.web import api, events, status
from wire.web.guard import Guard
from wire.web.parameters import BadParameter
from wire.web.reference import reference
from wire.web.state import State
from wire.web.watch import Watch

THREADS = 12
"""Questions that are answered at a time; each thread keeps pages of the file in memory."""
ASSETS = Path(__file__).parent / "assets"


def build(
    settings: Settings, store: Store, token: str, clock: Callable[[], int], report: Reporter = silent
) -> FastAPI:
    """The application over an open file; `clock`: the wall clock in milliseconds. `report` reports why the wire cannot
    be followed, once for each reason.
    """
    follower = Follower(settings, store, clock, report)
    state = State(settings.name, Reader(store.path), follower, Watch(settings, clock), clock)

    @asynccontextmanager
    async def following(_: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        tasks = [asyncio.create_task(part.run()) for part in (state.follower, state.watch)]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    app = FastAPI(
        title="Wire",
        version=__version__,
        description="A read-only view of a news wire: counts, items, ledger, dead letters.",
        docs_url=None,
        redoc_url=None,
        lifespan=following,
    )
    app.state.wire = state
    app.add_middleware(Guard, token=token)
    for part in (api, status, events):
        app.include_router(part.router)
    app.mount("/assets", StaticFiles(directory=ASSETS))
    _add_pages(app)
    _add_failures(app, store.path)
    return app


def _add_pages(app: FastAPI) -> None:
    @app.get("/", include_in_schema=False)
    def page() -> FileResponse:
        return FileResponse(ASSETS / "index.html")

    @app.get("/docs", include_in_schema=False)
    def docs() -> HTMLResponse:
        return HTMLResponse(reference(app.openapi()))


def _add_failures(app: FastAPI, path: Path) -> None:
    """Every failure is a plain message."""

    @app.exception_handler(BadParameter)
    def bad_parameter(_: Request, error: BadParameter) -> JSONResponse:
        return JSONResponse({"error": str(error)}, 400)

    @app.exception_handler(RequestValidationError)
    def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        return JSONResponse({"error": f"{first['loc'][-1]}: {first['msg']}"}, 400)

    @app.exception_handler(sqlite3.Error)
    def unreadable(_: Request, error: sqlite3.Error) -> JSONResponse:
        return JSONResponse({"error": failure_of(path, error)}, 503)
