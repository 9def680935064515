"""JSON Schemas of all records and an AsyncAPI document of the topics, made from the types in the code."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
from pydantic import TypeAdapter

from wire import __version__
from wire.domain.items.ninjs import Ninjs
from wire.domain.tables.counts import HourlyCount, Row
from wire.kafka.topics import CHANGELOG, TOPICS, Topic
from wire.steps.links import Link

BASE = "https://wire.example/schemas/"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
COUNTS = "wire-enrich-counts-changelog"
"""Where counts are stored."""


class StoredCount(HourlyCount):
    """A count as its record has it."""

    epoch: int
    """Number of the worker that wrote it, of those that had the partition."""


MESSAGES: dict[str, tuple[Any, str]] = {
    "item": (Ninjs, "One story, teaser or piece of media: a ninjs 3.1 object."),
    "link": (Link, "Which item another one repeats or extends, or what a version has changed."),
    "count": (StoredCount, "One count of one hour in one partition, as a record of " + COUNTS + " has it."),
    "counts": (list[Row], "The counts, as `wire tables --json` and counts.json hold them."),
}
_ATTRIBUTES = {
    "ce_specversion": "CloudEvents version, 1.0",
    "ce_type": "What happened, e.g. org.wire.story.new",
    "ce_id": "Unique within ce_source",
    "ce_source": "Where the message came from",
    "ce_time": "Event time, RFC 3339",
}
_OF_RESENT = {
    "ce_resent": "How many times the message was sent again after its rejection; absent where it was not",
    "ce_resentof": "Its dead letter then: partition/offset on wire.rejected",
}
_OF_MESSAGES = {
    "content-type": "Format of the message, where known",
    "ce_subject": "File the message came from, where it came from one",
    "ce_timesource": "feed or file, where the message does not say its own time; absent where it does",
    **_OF_RESENT,
}
_OF_ITEMS = {
    "ce_kind": "story, teaser or media",
    "ce_change": "new, version, kill or withhold; on wire.unique duplicate and held too",
    "ce_topics": "Media Topic codes of this version, comma separated; of a kill: of what it kills",
    "ce_regions": "ISO 3166-1 alpha-2 and UN M49 codes of where this version was filed and of what it is about, comma "
    "separated; `places` tells which is which. Of a kill: of what it kills",
    "ce_pasttopics": "Codes of earlier versions that this one has not: a filter must take an item by these too, "
    "or it misses the corrections and the kill of what it has let through",
    "ce_pastregions": "The same for regions",
    "ce_agency": "Agency of the item; ce_pastagency: of earlier versions",
    "ce_language": "Language of the item; ce_pastlanguage: of earlier versions",
    "ce_urgency": "Urgency, 1 (flash) to 9; ce_pasturgency: of earlier versions",
    "ce_missing": "Versions between the one before and this one, which never came: 2 or 2-4",
    "ce_uncounted": "Version number that the sender has used twice",
    "ce_reason": "Of a kill and a withheld item: why",
    "ce_subject": "File the message came from, where it came from one",
    "ce_cluster": "Cluster of copies it stands in: uri of its first item; not yet on wire.items",
    "content-type": "application/vnd.iptc.ninjs+json",
}
_OF_LINKS = {
    "ce_kind": "story, teaser or media",
    "ce_change": "resend, superseded, copy, near, excerpt, extension, update, kill-of-unknown, killed-by-name "
    "or namesake",
    "ce_cluster": "Cluster of copies both stand in: uri of its first item",
    "content-type": "application/json",
}
_OF_DEAD_LETTERS = {
    "ce_reason": "What is wrong, where, and what was expected",
    "ce_stage": "split, deduplicate or enrich",
    "ce_sourcetopic": "Topic it was read from",
    "ce_sourcepartition": "Partition it was read from",
    "ce_sourceoffset": "Offset it was read at",
    "ce_size": "Bytes of a message over 8 MiB, of which the value holds the first 64 KiB",
    "ce_sha256": "SHA-256 of a message over 8 MiB, in hex",
    "ce_origin": "ce_source of the message",
    "ce_subject": "File the message came from, where it came from one",
    **_OF_RESENT,
}
_CHANNELS: dict[str, tuple[str, dict[str, str]]] = {
    "messages": ("raw", _OF_MESSAGES),
    "items": ("item", _OF_ITEMS),
    "unique": ("item", _OF_ITEMS),
    "stories": ("item", _OF_ITEMS),
    "teasers": ("item", _OF_ITEMS),
    "media": ("item", _OF_ITEMS),
    "links": ("link", _OF_LINKS),
    "rejected": ("raw", _OF_DEAD_LETTERS),
}

_KEYS = {
    "messages": "Id of the message without its version: all its versions lie in one partition. Without a key, each "
    "message stands for itself and has no versions",
    "items": "Content anchor: copies meet in one partition",
    "unique": "Content anchor, as on wire.items",
    "stories": "The item's uri: the last record of a key is what holds",
    "teasers": "The item's uri: the last record of a key is what holds",
    "media": "The item's uri: the last record of a key is what holds",
    "links": "uri of the item that it tells of: all links of one item are in order",
    "rejected": "Key of the message",
}


def documents() -> Iterator[tuple[str, dict[str, Any]]]:
    """All documents, by file name, in a fixed order."""
    for name, (type_, description) in MESSAGES.items():
        schema = TypeAdapter(type_).json_schema()
        head = {"$schema": DIALECT, "$id": f"{BASE}{name}.schema.json", "description": description}
        yield f"{name}.schema.json", {**head, **{key: schema[key] for key in schema if key not in head}}
    for name, attributes in (("item", _OF_ITEMS), ("link", _OF_LINKS), ("letter", _OF_DEAD_LETTERS)):
        yield f"{name}-headers.schema.json", _headers(f"{name}-headers", attributes, *_ATTRIBUTES)
    yield "asyncapi.json", _asyncapi()


def write(folder: Path) -> list[Path]:
    """Write all documents. Returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, document in documents():
        path = folder / name
        path.write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        written.append(path)
    return written


def _headers(name: str, attributes: dict[str, str], *required: str) -> dict[str, Any]:
    """The schema of headers, of which some are required."""
    return {
        "$schema": DIALECT,
        "$id": f"{BASE}{name}.schema.json",
        "description": "Kafka headers, UTF-8: CloudEvents 1.0 in binary mode.",
        "type": "object",
        "required": list(required),
        "properties": {
            key: {"type": "string", "description": text} for key, text in (_ATTRIBUTES | attributes).items()
        },
    }


def _asyncapi() -> dict[str, Any]:
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Wire",
            "version": __version__,
            "description": "Topics of the news wire processor. Read them with isolation level read_committed.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": {role: _channel(role, topic) for role, topic in TOPICS.items()} | {"counts": _counts()},
        "operations": {
            ("receiveMessages" if role == "messages" else f"send{role.title()}"): {
                "action": "receive" if role == "messages" else "send",
                "channel": {"$ref": f"#/channels/{role}"},
            }
            for role in (*TOPICS, "counts")
        },
    }


def _counts() -> dict[str, Any]:
    """The changelog of the counts, which any client can read."""
    key = (
        "`kind|topic|region|hour`, such as `story|11000000|RU|2026-03-02T07`; empty where it is not split by that. A "
        "record without a value deletes the count. Skip keys that begin with a NUL: they are the worker's own"
    )
    return {
        "address": COUNTS,
        "description": "Counts per hour of event time, topic and region. The last record of a key holds; add up the "
        "partitions, and the hours for days and all time",
        "messages": {
            "count": {
                "bindings": {"kafka": {"key": {"type": "string", "description": key}}},
                "payload": {"$ref": "./count.schema.json"},
            }
        },
        "bindings": {"kafka": {"topicConfiguration": _configuration(CHANGELOG)}},
    }


def _configuration(topic: Topic) -> dict[str, Any]:
    return {
        "cleanup.policy": ["compact" if topic.compacted else "delete"],
        "retention.ms": topic.retention,
        "max.message.bytes": topic.largest,
    }


def _channel(role: str, topic: Topic) -> dict[str, Any]:
    payload, attributes = _CHANNELS[role]
    raw = {"description": "The bytes as they were received"}
    required = () if role == "messages" else tuple(_ATTRIBUTES)  # a producer need set none
    message = {
        "headers": _headers(f"{role}-headers", attributes, *required),
        "bindings": {"kafka": {"key": {"type": "string", "description": _KEYS[role]}}},
        "payload": raw if payload == "raw" else {"$ref": f"./{payload}.schema.json"},
    }
    return {
        "address": f"wire.{role}",
        "description": topic.description,
        "messages": {payload: message},
        "bindings": {"kafka": {"topicConfiguration": _configuration(topic)}},
    }
