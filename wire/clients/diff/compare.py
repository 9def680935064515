"""The comparison: both sides are read into a store, then once more for what the rules say of items that differ."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from wire.clients.diff.sides import STREAMS, Read, Side
from wire.clients.diff.snapshot import Change, Snapshot, changes, snapshot
from wire.clients.diff.store import BATCH, Pair, Store
from wire.domain.enrichment.evidence import PlaceEvidence, TopicEvidence, evidence
from wire.domain.enrichment.rules import RULES

OLD, NEW = 0, 1
HIDING = frozenset(("copy", "near", "excerpt", "superseded"))
"""Kinds of links that say why an item is on no stream."""
SAID = 3
"""Words and mentions that are told of a topic or place."""

What = Literal["same", "changed", "vanished", "appeared"]


class Difference(NamedTuple):
    """An item that the sides do not have alike, by its old snapshot where there is one."""

    what: What
    item: Snapshot
    changes: list[Change]
    why: dict[str, str]
    """What rules say: of gained and lost topics and places by code, of an item that is on no stream by `link`."""


async def load(side: int, source: Side, store: Store) -> None:
    """Read a side into the store. Raises PlainError."""
    for stream in STREAMS:
        batch: list[Snapshot] = []
        async for headers, value in source.read(stream):
            batch.append(snapshot(stream, headers, value))
            if len(batch) == BATCH:
                store.put(side, batch)
                batch = []
        store.put(side, batch)
    async for _, link in source.read("links"):
        if link["kind"] in HIDING:
            store.put_link(side, link["item"], f"{link['kind']} of {link['canonical']}: {link['decided']}")


async def explain(side: int, source: Side, store: Store) -> None:
    """Ask the rules why items have the topics and places that the other side has not, where these rules made them."""
    for stream in STREAMS:
        async for read in source.read(stream):
            if read.headers.get("ce_rules") == RULES:
                pair = store.pair(stream, read.value["uri"])
                mine = pair[side]
                if mine and mine.version == read.value["version"] and (codes := _codes_of(side, pair)):
                    _explain(side, read, codes, store)


def _codes_of(side: int, pair: Pair) -> set[str]:
    """Topics and places that only one side gives an item."""
    old, new = pair
    found = changes(old, new) if old and new else []
    return {code for change in found if change.field in ("topics", "places") for code in change[1:][side]}


def _explain(side: int, read: Read, codes: set[str], store: Store) -> None:
    found = evidence(read.value)  # type: ignore[arg-type]
    said: dict[str, TopicEvidence | PlaceEvidence] = {topic.topic.code: topic for topic in found.topics}
    said |= {f"{place.place.rel} {place.place.literal}": place for place in found.places}
    for code in codes & said.keys():
        store.put_why(side, read.value["uri"], code, _why(said[code]))


def _why(said: TopicEvidence | PlaceEvidence) -> str:
    """The rule, with what was sent or the heaviest words."""
    if isinstance(said, TopicEvidence):
        words = [word.word for word in said.words]
    else:
        words = [mention.words for mention in said.mentions]
    shown = list(dict.fromkeys([*said.sent, *words]))[:SAID]
    return f"{said.rule}: {', '.join(shown)}" if shown else said.rule


def differences(store: Store, stream: str) -> Iterator[Difference]:
    """Every item of a stream, with what differs."""
    for old, new in store.pairs(stream):
        if old and new:
            found = changes(old, new)
            yield Difference("changed" if found else "same", old, found, _known(store, old.uri, found))
        elif old:
            said = store.link(NEW, old.uri)
            yield Difference("vanished", old, [], {"link": said} if said else {})
        elif new:
            said = store.link(OLD, new.uri)
            yield Difference("appeared", new, [], {"link": said} if said else {})


def _known(store: Store, uri: str, found: list[Change]) -> dict[str, str]:
    codes = [
        (side, code)
        for change in found
        if change.field in ("topics", "places")
        for side, listed in ((OLD, change.old), (NEW, change.new))
        for code in listed
    ]
    return {code: said for side, code in codes if (said := store.why(side, uri, code))}
