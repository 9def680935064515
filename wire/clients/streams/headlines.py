"""Headlines of items by uri, for links, which name only uris: as `wire.items` has them, copies and live items alike.

A link is shown with the headlines of its own time, as it was decided; a story may have another one today.
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from operator import itemgetter
from typing import Any, Protocol

import orjson
from aiokafka import AIOKafkaConsumer, ConsumerRecord

from wire.clients.streams.consume import event_time
from wire.kafka.clients import consumer
from wire.kafka.reading import partitions_of
from wire.settings import Settings

MOST = 50_000
"""Offsets of a partition that are read: older headlines are not known."""


_Known = defaultdict[str, list[tuple[int, str]]]
"""By uri: event time (milliseconds) and headline of each version, in order."""


class Titles(Protocol):
    """The headlines of both items of a link at its time, by uri; what is not known is left out."""

    async def __call__(self, link: ConsumerRecord) -> dict[str, str]: ...  # noqa: D102


@asynccontextmanager
async def titles_of(settings: Settings) -> AsyncIterator[Titles]:
    """Headlines for links; the items are read when the first link asks. Raises KafkaUnreachable."""
    async with consumer(settings) as client:
        known: _Known = defaultdict(list)

        async def titles(link: ConsumerRecord) -> dict[str, str]:
            if not client.assignment():
                await _start(settings, client)
            value = orjson.loads(link.value or b"{}")
            uris, time = {value["item"], value["canonical"]}, event_time(link)
            if uris - known.keys() or known[value["item"]][-1][0] < time:
                await _catch_up(client, known)
            found = {uri: _at(known[uri], time) for uri in uris & known.keys()}
            return {uri: headline for uri, headline in found.items() if headline}

        yield titles


async def _start(settings: Settings, client: AIOKafkaConsumer) -> None:
    """Begin with the newest items."""
    partitions = await partitions_of(settings, settings.topic("items"))
    client.assign(partitions)
    first = await client.beginning_offsets(partitions)
    for at, end in (await client.end_offsets(partitions)).items():
        client.seek(at, max(first[at], end - MOST))


async def _catch_up(client: AIOKafkaConsumer, known: _Known) -> None:
    ends = await client.end_offsets(list(client.assignment()))
    while [at for at, end in ends.items() if await client.position(at) < end]:
        for records in (await client.getmany(timeout_ms=100)).values():
            for record in records:
                value = orjson.loads(record.value or b"{}")
                if (uri := value.get("uri")) and value.get("pubStatus") == "usable":
                    before = known[uri][-1][1] if known[uri] else ""
                    insort(known[uri], (event_time(record), first_words(value) or before), key=itemgetter(0))


def _at(headlines: list[tuple[int, str]], time: int) -> str:
    """The last headline up to a time; the first where all are later."""
    return headlines[max(0, bisect_right(headlines, time, key=itemgetter(0)) - 1)][1]


def first_words(value: dict[str, Any]) -> str:
    """What an item says first, on one line: its headline, else text or caption; of a kill that has none its name."""
    texts = value.get("headlines") or value.get("bodies") or _captions(value)
    words = str(texts[0]["value"]) if texts else "" if value.get("pubStatus") == "usable" else _name(value)
    return " ".join(words.split())


def _name(value: dict[str, Any]) -> str:
    """The slugline, else the id that its sender gave to a story: what a kill without a headline has of it."""
    ids = [other["value"] for other in value.get("altIds", ()) if other.get("role") == "message"]
    return str(value.get("slugline") or next(iter(ids if value.get("profile") == "story" else ()), ""))


def _captions(value: dict[str, Any]) -> list[dict[str, str]]:
    return [text for text in value.get("descriptions", ()) if text.get("role") == "caption"]
