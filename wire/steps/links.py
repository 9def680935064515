"""Links: why an item is not on its stream, what it goes on from, and what a version of it has changed."""

from typing import NotRequired

from typing_extensions import TypedDict

from wire.codec import JSON_TYPE, Output, dumps, event
from wire.domain.clock import iso
from wire.domain.items.ids import uri_of
from wire.domain.tables.entries import Part
from wire.domain.versions.update import FieldChange
from wire.steps.item_headers import ItemHeaders

UPDATE = "update"
KILL_OF_UNKNOWN = "kill-of-unknown"
KILLED_BY_NAME = "killed-by-name"
NAMESAKE = "namesake"


class Link(TypedDict):
    """Which item another one repeats or extends, or what its new version has changed."""

    item: str
    version: str
    canonical: str
    """The item that stands on the stream for it, or that it extends."""
    kind: str
    """resend, superseded, copy, near, excerpt: it is not on its stream; extension, update: it is; kill-of-unknown: a
    kill whose message never came, or is forgotten; killed-by-name: the notice `canonical` named it and gave no id;
    namesake: it is another story than `canonical`, which has its number or slug."""
    similarity: float
    decided: str
    """What decided, in words."""
    time: str
    changes: NotRequired[list[FieldChange]]
    """Of an update: the fields that differ from the version before."""


def update(item: ItemHeaders, changes: list[FieldChange]) -> Output:
    """Say what a version has changed of what readers had."""
    return link(item, item.uri, item.uri, UPDATE, 1.0, "a later version", changes)


def kill_of_unknown(part: Part, version: int, time: int, source: str) -> Output:
    """Tell of a kill whose message never came, or came so long ago that it is forgotten; `time` in milliseconds."""
    kind, uri, *_ = part
    item = ItemHeaders(f"{uri}#{version}", kind, uri, version, KILL_OF_UNKNOWN, time, source)
    return link(item, item.uri, item.uri, KILL_OF_UNKNOWN, 1.0, "no message is known under the id")


def killed_by_name(message_id: str, version: int, notice: str, time: int, source: str) -> Output:
    """Tell which notice has killed a message that it names by slug or headline; `time` in milliseconds."""
    item = _story(message_id, version, KILLED_BY_NAME, time, source)
    decided = f"the notice {notice} names it by slug, headline or number"
    return link(item, item.uri, uri_of(notice, "story"), KILLED_BY_NAME, 1.0, decided)


def another_story(message_id: str, of: str, time: int, source: str) -> Output:
    """Tell of a story under a number or slug that another one, `of`, had on the same day; `time` in milliseconds."""
    item = _story(message_id, 1, NAMESAKE, time, source)
    decided = "another headline and other text under one number or slug"
    return link(item, item.uri, uri_of(of, "story"), NAMESAKE, 0.0, decided)


def _story(message_id: str, version: int, kind: str, time: int, source: str) -> ItemHeaders:
    """The story of a message, in a link of a kind."""
    uri = uri_of(message_id, "story")
    return ItemHeaders(f"{uri}#{version}", "story", uri, version, kind, time, source)


def link(
    item: ItemHeaders,
    cluster: str,
    canonical: str,
    kind: str,
    similarity: float,
    decided: str,
    changes: list[FieldChange] | None = None,
) -> Output:
    """Say what an item is to another one of its cluster."""
    value: Link = {
        "item": item.uri,
        "version": str(item.version),
        "canonical": canonical,
        "kind": kind,
        "similarity": similarity,
        "decided": decided,
        "time": iso(item.time),
    }
    if changes is not None:
        value["changes"] = changes
    headers = event(
        f"org.wire.link.{kind}",
        f"{item.id}>{UPDATE if kind == UPDATE else canonical}",
        item.source,
        iso(item.time),
        kind=item.kind,
        change=kind,
        cluster=cluster,
    )
    headers.append(("content-type", JSON_TYPE))
    return Output("links", item.uri.encode(), dumps(value), headers)
