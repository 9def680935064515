"""Links: why an item is not on its stream, or what it goes on from."""

from typing_extensions import TypedDict

from wire.codec import JSON_TYPE, Output, dumps, event
from wire.domain.clock import iso
from wire.steps.item_headers import ItemHeaders


class Link(TypedDict):
    """Which item another one repeats, or extends."""

    item: str
    version: str
    canonical: str
    """The item that stands on the stream for it, or that it extends."""
    kind: str
    """resend, superseded, copy, near, excerpt: it is not on its stream; extension: it is."""
    similarity: float
    decided: str
    """What decided, in words."""
    time: str


def link(
    item: ItemHeaders, cluster: str, canonical: str, kind: str, similarity: float, decided: str
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
    headers = event(
        f"org.wire.link.{kind}",
        f"{item.id}>{canonical}",
        item.source,
        iso(item.time),
        kind=item.kind,
        change=kind,
        cluster=cluster,
    )
    headers.append(("content-type", JSON_TYPE))
    return Output("links", canonical.encode(), dumps(value), headers)
