"""The HTTP API: counts, items, ledger, dead letters, status; read-only."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Request, Response

from wire.domain import clock
from wire.domain.enrichment import mediatopics
from wire.projection.queries import counts, dead_letters, history, items, ledger
from wire.projection.queries.snapshot import offsets
from wire.web.differences import differences
from wire.web.fault import fault
from wire.web.metrics import metrics
from wire.web.parameters import (
    Kind,
    Region,
    Time,
    Top,
    Topic,
    continents,
    hour,
    region_code,
    region_names,
    second,
    topic_code,
)
from wire.web.state import State

HOUR = 3_600_000
router = APIRouter()
Cursor = Annotated[int, Query(ge=0, le=1 << 62, description="`next` of the page before; 0: the first page")]


def state_of(request: Request) -> State:
    """The state of the process that answers."""
    state: State = request.app.state.wire
    return state


class Answer:
    """An answer in the making: what is added to it is as of one snapshot of the file."""

    def __init__(self, db: sqlite3.Connection, state: State) -> None:
        self.db = db
        self.body: dict[str, Any] = {**state.head(), "offsets": offsets(db)}

    def response(self, **fields: Any) -> Response:
        """The answer as JSON."""
        return Response(orjson.dumps({**self.body, **fields}), media_type="application/json")

    def absent(self, what: str) -> Response:
        """What is asked for is not there."""
        return Response(orjson.dumps({**self.body, "error": what}), 404, media_type="application/json")


@contextmanager
def _answer(request: Request) -> Iterator[Answer]:
    state = state_of(request)
    with state.reader.snapshot() as db:
        yield Answer(db, state)


@router.get("/api/counts", tags=["wire"])
def get_counts(
    request: Request,
    by: counts.By | None = None,
    kind: Annotated[str, Query(pattern="^(|story|teaser|media|rejected)$")] = "",
    topic: Topic = "",
    region: Region = "",
    start: Annotated[Time, Query(alias="from")] = "",
    to: Time = "",
    last: Annotated[int, Query(ge=0, le=100_000, description="The last so many hours of event time")] = 0,
    sort: Annotated[str, Query(pattern=f"^(|time|{'|'.join(counts.NUMBERS)})$")] = "",
    top: Top = 1000,
) -> Response:
    """Counts as `wire tables --json` has them: all rows without parameters, else by one or two fields."""
    with _answer(request) as answer:
        if not request.query_params:
            return answer.response(rows=counts.every(answer.db))
        begin, newest = hour(start), counts.newest_hour(answer.db)
        if last and newest:
            begin = clock.hour_of(clock.read(f"{newest}:00:00Z") - (last - 1) * HOUR)
        wanted = counts.Wanted(
            by or "kind", kind, topic_code(topic), region_code(region), begin, hour(to), sort, top
        )
        return answer.response(rows=counts.counts(answer.db, wanted), newest_hour=newest or None)


@router.get("/api/items", tags=["wire"])
def get_items(
    request: Request,
    q: Annotated[
        str, Query(max_length=400, description='Words and "phrases", all of which an item has')
    ] = "",
    kind: Kind = "story",
    topic: Topic = "",
    region: Region = "",
    agency: Annotated[str, Query(max_length=200)] = "",
    language: Annotated[str, Query(max_length=40)] = "",
    status: Annotated[str, Query(pattern="^(|usable|withheld|canceled)$")] = "",
    since: Time = "",
    until: Time = "",
    cursor: Cursor = 0,
    top: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Response:
    """Items as they are now, newest first. A filter takes an item by what its newest version is about."""
    wanted = items.Wanted(
        q,
        kind if kind != "all" else "",
        topic_code(topic),
        region_code(region),
        agency,
        language,
        status,
        second(since) if since else 0,
        second(until) if until else 1 << 40,
        cursor or 1 << 62,
        top,
    )
    with _answer(request) as answer:
        page = items.find(answer.db, wanted)
        return answer.response(items=page.items, next=page.next or None)


@router.get("/api/items/{uri}", tags=["wire"])
def get_item(request: Request, uri: str) -> Response:
    """An item: all versions with what each has changed, links, cluster, parts, and where it lies on its stream."""
    with _answer(request) as answer:
        found = history.history(answer.db, uri)
        if found is None:
            return answer.absent(f"no item {uri}")
        values = [version["value"] for version in found["versions"]]
        changed = [differences(old, new) for new, old in pairwise(values)] + [{}]
        versions = [
            {**version, "differences": each} for version, each in zip(found["versions"], changed, strict=True)
        ]
        return answer.response(**{**found, "versions": versions})


@router.get("/api/compare", tags=["wire"])
def get_comparison(request: Request, one: str, other: str) -> Response:
    """Two items side by side: the fields that differ."""
    with _answer(request) as answer:
        pair = [history.history(answer.db, uri) for uri in (one, other)]
        if pair[0] is None or pair[1] is None:
            return answer.absent(f"no item {one if pair[0] is None else other}")
        old, new = (each["versions"][0]["value"] for each in pair if each)
        return answer.response(one=pair[0]["item"], other=pair[1]["item"], differences=differences(old, new))


@router.get("/api/ledger", tags=["wire"])
def get_ledger(request: Request, by: ledger.By = "all", top: Top = 1000) -> Response:
    """What became of each message, and what is held; a `remainder` that is not 0 is an error."""
    with _answer(request) as answer:
        return answer.response(rows=ledger.ledger(answer.db, by, top), held=ledger.held(answer.db, top))


@router.get("/api/rejected", tags=["wire"])
def get_rejected(
    request: Request, reason: str = "", cursor: Cursor = 0, since: Time = "", top: Top = 100
) -> Response:
    """Dead letters: groups by kind of reason and format, and the newest ones of a kind."""
    with _answer(request) as answer:
        groups = dead_letters.groups(answer.db, second(since) * 1000 if since else 0, top)
        shown, next_ = dead_letters.letters(answer.db, reason, cursor or 1 << 62, top)
        return answer.response(groups=groups, letters=shown, next=next_ or None)


@router.get("/api/rejected/{number}", tags=["wire"])
def get_letter(request: Request, number: int) -> Response:
    """A dead letter, with the bytes around its fault."""
    with _answer(request) as answer:
        letter = dead_letters.letter(answer.db, number)
        if letter is None:
            return answer.absent(f"no dead letter {number}")
        value = letter.pop("value")
        return answer.response(letter=letter, fault=fault(value, letter["reason"]))


@router.get("/api/status", tags=["wire"])
def get_status(request: Request) -> Response:
    """Whether the wire flows: workers, records that wait, rate, held messages and dead letters."""
    state = state_of(request)
    with _answer(request) as answer:
        return answer.response(**status(state, answer.db))


@router.get("/api/alarms", tags=["wire"])
def get_alarms(request: Request) -> Response:
    """What is out of the ordinary; no rule raises an alarm yet."""
    with _answer(request) as answer:
        return answer.response(alarms=[])


@router.get("/api/names", tags=["wire"])
def get_names(request: Request) -> Response:
    """Names of topics, countries and regions by their codes."""
    with _answer(request) as answer:
        return answer.response(topics=mediatopics.names(), regions=region_names(), continents=continents())


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
