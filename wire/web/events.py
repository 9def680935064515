"""Server-sent events: after each change, what has changed; and the state of the wire every other second."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from typing import Any

import orjson
from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from wire.projection.queries import items
from wire.projection.queries.snapshot import meta
from wire.projection.store import failure_of
from wire.web.api import state_of
from wire.web.parameters import ensure_known
from wire.web.state import State
from wire.web.status import status

EVERY = 2.0
"""Seconds after which the state is told though nothing has changed."""
PACE = 0.25
"""Seconds between two events at least: a replay changes the file many times a second."""
MOST = 30
"""Items that are told of one change; a page that wants more asks for them."""
router = APIRouter(dependencies=[Depends(ensure_known)])


@router.get("/api/events", tags=["wire"])
async def get_events(request: Request) -> StreamingResponse:
    """Server-sent events `change`: the state of the wire, and the items that have changed since the event before.

    `fault` tells why the read model cannot be read.
    """
    last = request.headers.get("last-event-id", "")
    start = int(last) if last.isdecimal() and len(last) < 16 else -1
    return StreamingResponse(
        _events(state_of(request), start),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def _events(state: State, number: int) -> AsyncIterator[bytes]:
    """Ends when the reader goes away: the server then cancels it."""
    while True:
        changed = state.follower.changed
        try:
            number, change = await run_in_threadpool(_change, state, number)
            yield b"id: %d\nevent: change\ndata: %b\n\n" % (number, orjson.dumps(change))
        except sqlite3.Error as error:
            yield b"event: fault\ndata: %b\n\n" % orjson.dumps(
                {"fault": failure_of(state.reader.path, error)}
            )
        await asyncio.sleep(PACE)
        try:
            await asyncio.wait_for(changed.wait(), EVERY)
        except TimeoutError:
            pass


def _change(state: State, number: int) -> tuple[int, dict[str, Any]]:
    with state.reader.snapshot() as db:
        now = int(meta(db, "changed") or 0)
        changed = items.changed_since(db, number, MOST) if 0 <= number < now else []
        return now, {"status": status(state, db), "items": changed, "changed": now != number}
