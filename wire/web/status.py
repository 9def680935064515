"""Whether the wire flows and this process does its work: for the page, for Prometheus, and for whoever restarts it."""

import sqlite3
from typing import Any

import orjson
from fastapi import APIRouter, Request, Response

from wire.domain.clock import HOUR
from wire.projection.queries import ledger
from wire.web.api import answering, state_of
from wire.web.metrics import metrics
from wire.web.state import State

router = APIRouter()


@router.get("/api/status", tags=["wire"])
def get_status(request: Request) -> Response:
    """Whether the wire flows: workers, records that wait, rate, held messages and dead letters."""
    state = state_of(request)
    with answering(request) as answer:
        return answer.response(**status(state, answer.db))


@router.get("/metrics", tags=["process"])
def get_metrics(request: Request) -> Response:
    """Metrics in Prometheus' text format."""
    state = state_of(request)
    with state.reader.snapshot() as db:
        totals = ledger.totals(db, state.clock() - HOUR)
    flow = state.watch.flow
    values = {
        "wire_web_behind": state.follower.behind,
        "wire_web_age_seconds": (state.clock() - state.as_of()) / 1000,
        "wire_broker_away": int(bool(flow.away)),
        "wire_workers": flow.workers,
        "wire_messages_per_second": flow.rate,
        "wire_held_messages": totals["held"],
        "wire_web_unreadable": totals["unreadable"],
        "wire_dead_letters": totals["dead_letters"],
        "wire_dead_letters_of_the_last_hour": totals["dead_letters_of_the_last_hour"],
    }
    return Response(metrics(values, flow), media_type="text/plain; version=0.0.4; charset=utf-8")


@router.get("/healthz", tags=["process"])
def healthz() -> dict[str, bool]:
    """200 while the process answers."""
    return {"ok": True}


@router.get("/readyz", tags=["process"])
def readyz(request: Request) -> Response:
    """200 while what is shown is fresh, else 503."""
    ok = not state_of(request).is_stale()
    return Response(orjson.dumps({"ok": ok}), 200 if ok else 503, media_type="application/json")


def status(state: State, db: sqlite3.Connection) -> dict[str, Any]:
    """The state of the wire, as the strip of the page shows it."""
    flow = state.watch.flow
    totals = ledger.totals(db, state.clock() - HOUR)
    last = totals.pop("last_item")
    waiting = sum(flow.waiting.values())
    stuck = bool(waiting and not flow.workers and not flow.away)
    return {
        **state.head(),
        "wire": state.wire,
        "workers": flow.workers,
        "waiting": waiting,
        "waiting_by_stage": dict(flow.waiting),
        "messages": flow.messages,
        "messages_per_second": flow.rate,
        "broker_away": flow.away,
        "stuck": stuck,
        "last_item_age": round((state.clock() - last) / 1000) if last else None,
        **totals,
    }
