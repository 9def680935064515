"""Links: why an item is not on its stream, and what a version has changed."""

from wire.codec import JSON_TYPE, Output, dumps, event
from wire.domain.clock import iso
from wire.domain.items.ids import uri_of
from wire.steps.publish import Version
from wire.steps.received import ReceivedMessage

KILL_OF_UNKNOWN = "kill-of-unknown"


def kill_of_unknown(received: ReceivedMessage, version: Version) -> Output:
    """The link that tells of a kill whose message never came, or came so long ago that it is forgotten."""
    uri = uri_of(received.id, "story")
    link = {
        "item": uri,
        "version": str(version.number),
        "canonical": uri,
        "kind": KILL_OF_UNKNOWN,
        "similarity": 1.0,
        "time": iso(version.time),
    }
    headers = event(
        f"org.wire.link.{KILL_OF_UNKNOWN}",
        f"{uri}#{version.number}>{KILL_OF_UNKNOWN}",
        received.source,
        iso(version.time),
        kind="story",
        change=KILL_OF_UNKNOWN,
        cluster=uri,
    )
    headers.append(("content-type", JSON_TYPE))
    return Output("links", uri.encode(), dumps(link), headers)
