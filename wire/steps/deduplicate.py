"""Deduplicate: an item goes on, or is linked to the one it is a copy of; nothing is dropped in silence."""

from typing_extensions import TypedDict

from wire.codec import JSON_TYPE, Headers, Output, Record, dumps, event, loads
from wire.domain.clock import CLOCK, iso
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.matching import Index, Match, comparable_text, load, store
from wire.domain.tables.retention import CLUSTERS, FINGERPRINTS
from wire.domain.tables.state import State
from wire.domain.versions.decision import Change
from wire.steps.dead_letters import notice
from wire.steps.item_headers import ItemHeaders, read_headers

TABLES = ("clusters", "fingerprints")
DUPLICATE = "duplicate"


class Link(TypedDict):
    """Why an item is not on its stream: it came before, or it is a copy of another."""

    item: str
    version: str
    canonical: str
    kind: str
    similarity: float
    time: str


def handle(state: State, record: Record) -> list[Output]:
    """Outcome of one record of `wire.items`: the item on `unique`, or a link (and the copy, to be counted)."""
    item = read_headers(record.headers)
    if item.kind == "rejected" or item.change == Change.HELD:
        return [_onward(record, record.headers)]
    known: str | None = (state["clusters"].get(item.uri) or [None])[0]
    if item.change in (Change.RESEND, Change.SUPERSEDED):
        return [_link(item, Match(known or item.uri, item.change, 1.0))]
    index = state.derived("index", _index)
    if item.change == Change.NEW and f"{item.uri}#{item.version}" in index.version_ids(item.uri):
        return [_link(item, Match(known or item.uri, Change.RESEND, 1.0))]  # its key went astray
    # What can be rejected comes first: the index does not go back when the tables do.
    taken_back = item.change in (Change.KILL, Change.WITHHOLD)
    text = "" if taken_back else comparable_text(loads(record.value))
    fingerprint = Fingerprint.of(text) if text else None
    now = _clock(state, index, item.time)
    if taken_back:
        for version_id in index.version_ids(item.uri):
            index.remove(version_id)
            del state["fingerprints"][version_id]
        CLUSTERS.put(state, item.uri, [item.uri, now])
        return [_onward(record, record.headers)]
    match = None
    if fingerprint and known != item.uri:
        match = index.find(item.uri, item.kind, item.time, fingerprint, state["fingerprints"])
    CLUSTERS.put(state, item.uri, [match.canonical if match else item.uri, now])
    if match:
        changed = [(name, value) for name, value in record.headers if name != "ce_change"]
        changed.append(("ce_change", DUPLICATE.encode()))
        return [_link(item, match), _onward(record, changed)]
    if fingerprint:
        version_id = f"{item.uri}#{item.version}"
        FINGERPRINTS.put(state, version_id, store(item.kind, item.time, fingerprint))
        index.add(version_id, fingerprint)
    return [_onward(record, record.headers)]


def rejected(state: State, record: Record) -> list[Output]:
    """A dead letter is counted downstream."""
    return [notice("unique", record)]


def _onward(record: Record, headers: Headers) -> Output:
    return Output("unique", record.key or b"", record.value or b"", list(headers))


def _link(item: ItemHeaders, match: Match) -> Output:
    link: Link = {
        "item": item.uri,
        "version": str(item.version),
        "canonical": match.canonical,
        "kind": match.reason,
        "similarity": match.similarity,
        "time": iso(item.time),
    }
    headers = event(
        f"org.wire.link.{match.reason}",
        f"{item.id}>{match.canonical}",
        item.source,
        iso(item.time),
        kind=item.kind,
        change=match.reason,
        cluster=match.canonical,
    )
    headers.append(("content-type", JSON_TYPE))
    return Output("links", match.canonical.encode(), dumps(link), headers)


def _index(state: State) -> Index:
    index = Index()
    for version_id, entry in state["fingerprints"].items():
        if version_id != CLOCK:
            index.add(version_id, load(entry))
    return index


def _clock(state: State, index: Index, time: int) -> int:
    """Forget what has left the window; returns the wire's time in this partition."""
    for version_id, _ in FINGERPRINTS.advance(state, time):
        index.remove(version_id)
    CLUSTERS.advance(state, time)
    return CLUSTERS.clock(state, time)
