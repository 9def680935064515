"""Headlines of items by uri, for links, which name only uris: as `wire.items` has them, copies and live items alike."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Protocol

import orjson
from aiokafka import AIOKafkaConsumer

from wire.codec import Record
from wire.kafka.clients import consumer
from wire.kafka.reading import partitions_of
from wire.settings import Settings

MOST = 50_000
"""Offsets of a partition that are read: older headlines are not known."""


class Titles(Protocol):
    """The headlines of both items of a link, by uri; what is not known is left out."""

    async def __call__(self, link: Record) -> dict[str, str]: ...  # noqa: D102


@asynccontextmanager
async def titles_of(settings: Settings) -> AsyncIterator[Titles]:
    """Headlines for links; the items are read when the first link asks. Raises KafkaUnreachable."""
    async with consumer(settings) as client:
        known: dict[str, str] = {}

        async def titles(link: Record) -> dict[str, str]:
            if not client.assignment():
                await _start(settings, client)
            value = orjson.loads(link.value or b"{}")
            uris = {value["item"], value["canonical"]}
            if uris - known.keys():
                await _catch_up(client, known)
            return {uri: known[uri] for uri in uris if known.get(uri)}

        yield titles


async def _start(settings: Settings, client: AIOKafkaConsumer) -> None:
    """Begin with the newest items."""
    partitions = await partitions_of(settings, settings.topic("items"))
    client.assign(partitions)
    first = await client.beginning_offsets(partitions)
    for at, end in (await client.end_offsets(partitions)).items():
        client.seek(at, max(first[at], end - MOST))


async def _catch_up(client: AIOKafkaConsumer, known: dict[str, str]) -> None:
    ends = await client.end_offsets(list(client.assignment()))
    while [at for at, end in ends.items() if await client.position(at) < end]:
        for records in (await client.getmany(timeout_ms=100)).values():
            for record in records:
                value = orjson.loads(record.value or b"{}")
                if (uri := value.get("uri")) and value.get("pubStatus") == "usable":
                    known[uri] = first_words(value) or known.get(uri, "")


def first_words(value: dict[str, Any]) -> str:
    """What an item says first, on one line: its headline, else its text or caption."""
    texts = value.get("headlines") or value.get("bodies") or _captions(value)
    return " ".join(str(texts[0]["value"]).split()) if texts else ""


def _captions(value: dict[str, Any]) -> list[dict[str, str]]:
    return [text for text in value.get("descriptions", ()) if text.get("role") == "caption"]
