"""The HTTP API: counts, items, ledger, dead letters; read-only."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Depends, Path, Query, Request, Response

from wire.clients.streams.labels import language_code, region_names
from wire.domain import clock
from wire.domain.enrichment import mediatopics
from wire.projection.queries import copies, counts, dead_letters, history, items, ledger
from wire.projection.queries.snapshot import offsets
from wire.web.differences import differences
from wire.web.evidence import reasons
from wire.web.fault import fault
from wire.web.parameters import (
    Kind,
    Region,
    Time,
    Top,
    Topic,
    Uri,
    continents,
    ensure_known,
    hour,
    region_code,
    second,
    topic_code,
)
from wire.web.state import State

router = APIRouter(dependencies=[Depends(ensure_known)])
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
def answering(request: Request) -> Iterator[Answer]:
    """An answer over one snapshot of the file."""
    state = state_of(request)
    with state.reader.snapshot() as db:
        yield Answer(db, state)


@router.get("/api/counts", tags=["wire"])
def get_counts(
    request: Request,
    by: Annotated[counts.By | None, Query(description="What the rows are broken down by")] = None,
    kind: Annotated[
        str, Query(pattern="^(|story|teaser|media|rejected)$", description="Only items of this kind")
    ] = "",
    topic: Topic = "",
    region: Region = "",
    start: Annotated[Time, Query(alias="from")] = "",
    to: Time = "",
    last: Annotated[int, Query(ge=0, le=100_000, description="The last so many hours of event time")] = 0,
    sort: Annotated[
        str,
        Query(
            pattern=f"^(|time|{'|'.join(counts.NUMBERS)})$",
            description="By time, the newest first, or by a number, the largest first",
        ),
    ] = "",
    top: Top = 1000,
) -> Response:
    """Counts as `wire tables --json` has them: all rows without parameters, else by one or two fields."""
    with answering(request) as answer:
        if not request.query_params:
            return answer.response(rows=counts.every(answer.db))
        begin, newest = hour(start), counts.newest_hour(answer.db)
        if last and newest:
            begin = clock.hour_of(clock.read(f"{newest}:00:00Z") - (last - 1) * clock.HOUR)
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
    agency: Annotated[str, Query(max_length=200, description="The name of an agency: Reuters")] = "",
    language: Annotated[
        str, Query(max_length=40, description="A language by code or name: en, pt-BR, Spanish")
    ] = "",
    status: Annotated[
        str, Query(pattern="^(|usable|withheld|canceled)$", description="Whether readers have it now")
    ] = "",
    since: Time = "",
    until: Time = "",
    cursor: Cursor = 0,
    top: Annotated[int, Query(ge=1, le=200, description="Items at most")] = 50,
) -> Response:
    """Items as they are now, newest first. A filter takes an item by what its newest version is about."""
    wanted = items.Wanted(
        q,
        kind if kind != "all" else "",
        topic_code(topic),
        region_code(region),
        agency,
        language_code(language),
        status,
        second(since) if since else 0,
        second(until) if until else 1 << 40,
        cursor or 1 << 62,
        top,
    )
    with answering(request) as answer:
        page = items.find(answer.db, wanted)
        return answer.response(items=page.items, next=page.next or None)


@router.get("/api/items/{uri}", tags=["wire"])
def get_item(
    request: Request, uri: Annotated[str, Path(description="The uri of an item: urn:uuid:...")]
) -> Response:
    """An item: all versions with what each has changed, evidence of its topics and places, links, cluster, copies and
    parts, and where it lies on its stream.
    """
    with answering(request) as answer:
        found = history.history(answer.db, uri)
        if found is None:
            canonical = copies.canonical_of(answer.db, uri)
            return answer.absent(f"no item {uri}" + (f"; it is a copy of {canonical}" if canonical else ""))
        values = [version["value"] for version in found["versions"]]
        changed = [differences(old, new) for new, old in pairwise(values)] + [{}]
        versions = [
            {**version, "differences": each} for version, each in zip(found["versions"], changed, strict=True)
        ]
        return answer.response(**{**found, "versions": versions, "evidence": reasons(found["versions"][0])})


@router.get("/api/compare", tags=["wire"])
def get_comparison(request: Request, one: Uri, other: Uri) -> Response:
    """Two items side by side, on their streams or copies: the fields that differ."""
    with answering(request) as answer:
        pair = [copies.value_of(answer.db, uri) for uri in (one, other)]
        if pair[0] is None or pair[1] is None:
            return answer.absent(f"no item {one if pair[0] is None else other}")
        return answer.response(one=one, other=other, differences=differences(pair[0], pair[1]))


@router.get("/api/ledger", tags=["wire"])
def get_ledger(
    request: Request,
    by: Annotated[ledger.By, Query(description="By what the rows are added up")] = "all",
    top: Top = 1000,
) -> Response:
    """What became of each message, and what is held; a `remainder` that is not 0 is an error."""
    with answering(request) as answer:
        return answer.response(rows=ledger.ledger(answer.db, by, top), held=ledger.held(answer.db, top))


@router.get("/api/rejected", tags=["wire"])
def get_rejected(
    request: Request,
    reason: Annotated[str, Query(description="A kind of reason, as `groups` names it")] = "",
    cursor: Cursor = 0,
    since: Time = "",
    top: Top = 100,
) -> Response:
    """Dead letters: groups by kind of reason and format, and the newest ones of a kind."""
    with answering(request) as answer:
        groups = dead_letters.groups(answer.db, second(since) * 1000 if since else 0, top)
        shown, next_ = dead_letters.letters(answer.db, reason, cursor or 1 << 62, top)
        return answer.response(groups=groups, letters=shown, next=next_ or None)


@router.get("/api/rejected/{number}", tags=["wire"])
def get_letter(
    request: Request, number: Annotated[int, Path(description="As `letters` numbers it")]
) -> Response:
    """A dead letter, with the bytes around its fault."""
    with answering(request) as answer:
        letter = dead_letters.letter(answer.db, number)
        if letter is None:
            return answer.absent(f"no dead letter {number}")
        value = letter.pop("value")
        return answer.response(letter=letter, fault=fault(value, letter["reason"]))


@router.get("/api/alarms", tags=["wire"])
def get_alarms(request: Request) -> Response:
    """What is out of the ordinary against its own habit, those to act on first; docs/operations.md has the rules."""
    with answering(request) as answer:
        standing = state_of(request).standing_alarms(answer.db)
        return answer.response(alarms=[alarm.as_json() for alarm in standing])


@router.get("/api/names", tags=["wire"])
def get_names(request: Request) -> Response:
    """Names of topics, countries and regions by their codes."""
    with answering(request) as answer:
        return answer.response(topics=mediatopics.names(), regions=region_names(), continents=continents())
