"""Whether the wire flows and this process does its work: for the page, for Prometheus, and for whoever restarts it."""

import sqlite3
from typing import Any

import orjson
from fastapi import APIRouter, Depends, Request, Response

from wire.domain.clock import HOUR
from wire.metrics.tally import CONTENT_TYPE
from wire.projection.queries import ledger
from wire.web.api import answering, state_of
from wire.web.metrics import metrics
from wire.web.parameters import ensure_known
from wire.web.state import State

router = APIRouter()


@router.get("/api/status", tags=["wire"], dependencies=[Depends(ensure_known)])
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
        return Response(metrics(state, db), media_type=CONTENT_TYPE)


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
    pulse = state.watch.pulse if not state.watch.away else None
    totals = ledger.totals(db, state.clock() - HOUR)
    last = totals.pop("last_item")
    waiting = {stage.stage: stage.waiting for stage in pulse.stages} if pulse else {}
    standing = state.standing_alarms(db)
    workers = len(pulse.group.workers) if pulse else 0
    return {
        **state.head(),
        "wire": state.wire,
        "workers": workers,
        "waiting": sum(waiting.values()),
        "waiting_by_stage": waiting,
        "messages_per_second": round(pulse.stages[0].rate, 1) if pulse else 0.0,
        "broker_away": state.watch.away,
        "stuck": bool(pulse and sum(waiting.values()) and not workers),
        "problems": pulse.problems if pulse else [],
        "alarms": len(standing),
        "to_act": [alarm.what for alarm in standing if alarm.level == "act"],
        "last_item_age": round((state.clock() - last) / 1000) if last else None,
        **totals,
    }
