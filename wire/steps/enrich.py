"""Enrich: topics and regions are added to an item, and it is counted by them."""

from collections.abc import Sequence

from wire.codec import Output, Record, dumps, event, loads, text_of
from wire.domain.clock import hour_of, iso
from wire.domain.enrichment.enrich import RULES, enrich
from wire.domain.items.ninjs import Ninjs
from wire.domain.tables.counts import fold
from wire.domain.tables.entries import Counted, Fate
from wire.domain.tables.retention import COUNTED
from wire.domain.tables.state import State
from wire.domain.versions.decision import Change
from wire.steps.dead_letters import notice
from wire.steps.deduplicate import DUPLICATE
from wire.steps.item_headers import ItemHeaders, read_headers

TABLES = ("counted", "counts")
STREAMS = {"story": "stories", "teaser": "teasers", "media": "media"}


def handle(state: State, record: Record) -> list[Output]:
    """Outcome of one record of `wire.unique`: the enriched item on its stream; a copy is only counted."""
    item = read_headers(record.headers)
    if item.kind == "rejected":
        _count(state, item, (), (), "rejected")
        return []
    if item.change == Change.KILL:
        before = _counted(state, item.uri)
        _count(state, item, before.topics if before else (), before.regions if before else (), "killed")
        published = before is None or before.fate == "live"
        return [_output(record, item, record.value or b"", (), ())] if published else []
    value: Ninjs = loads(record.value)
    found_topics, found_places = enrich(value)
    codes = [topic.code for topic in found_topics]
    literals = list(dict.fromkeys(place.literal for place in found_places))
    fate: Fate = "duplicate" if item.change == DUPLICATE else "live"
    _count(state, item, codes, literals, fate)
    if fate == "duplicate":
        return []
    return [_output(record, item, dumps(value), codes, literals)]


def rejected(state: State, record: Record) -> list[Output]:
    """A record of `wire.unique` that cannot be used is counted here, as one more notice would be."""
    _count(state, read_headers(notice("", record).headers), (), (), "rejected")
    return []


def _counted(state: State, uri: str) -> Counted | None:
    stored = state["counted"].get(uri)
    return Counted(*stored) if stored else None


def _count(
    state: State, item: ItemHeaders, codes: Sequence[str], literals: Sequence[str], fate: Fate
) -> None:
    COUNTED.advance(state, item.time)
    before = _counted(state, item.uri)
    corrections = before.corrections + (item.change == Change.VERSION) if before else 0
    hour = before.hour if before else hour_of(item.time)
    after = Counted(
        item.kind, hour, list(codes), list(literals), fate, corrections, COUNTED.clock(state, item.time)
    )
    fold(state["counts"], before, after)
    COUNTED.put(state, item.uri, list(after))


def _output(
    record: Record, item: ItemHeaders, value: bytes, codes: Sequence[str], literals: Sequence[str]
) -> Output:
    headers = event(
        f"org.wire.{item.kind}.{item.change}",
        item.id,
        item.source,
        iso(item.time),
        kind=item.kind,
        change=item.change,
        topics=",".join(codes),
        regions=",".join(literals),
        rules=RULES,
    )
    headers.append(("content-type", text_of(record.headers, "content-type").encode()))
    return Output(STREAMS[item.kind], item.uri.encode(), value, headers)
