"""What is compared of an item: its newest version in the fields that readers see and filter by."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from wire.codec import dumps
from wire.domain.digest import digest_of
from wire.domain.enrichment.enrich import RELATIONS

FIELDS = ("status", "headline", "text", "topics", "places", "cluster")
"""Fields that may differ, in the order in which they are shown."""

TITLE = 60
"""Characters of a title."""


class Snapshot(NamedTuple):
    """An item of one side."""

    stream: str
    uri: str
    version: str
    rules: str
    """Version of the rules that enriched it."""
    status: str
    title: str
    """The headline, else the first words: it is shown, not compared."""
    headline: str
    text: str
    """Digest of body, captions and other texts."""
    topics: str
    """Codes, with a comma between two; so are places, each with its relation: `about FR`."""
    places: str
    cluster: str


class Change(NamedTuple):
    """A field that differs: of topics and places what is gained and lost, else the old and the new value."""

    field: str
    old: list[str]
    new: list[str]


def snapshot(stream: str, headers: Mapping[str, str], value: dict[str, Any]) -> Snapshot:
    """What is compared of a record of a stream."""
    headlines = [text["value"] for text in value.get("headlines", ()) if text.get("role") == "main"]
    texts = [value.get("bodies", []), value.get("descriptions", []), headlines[1:]]
    words = next((text["value"] for part in texts[:2] for text in part), "")
    return Snapshot(
        stream,
        value["uri"],
        value["version"],
        headers.get("ce_rules", ""),
        value["pubStatus"],
        (headlines[0] if headlines else words)[:TITLE],
        headlines[0] if headlines else "",
        digest_of(dumps(texts)) if any(texts) else "",
        headers.get("ce_topics", ""),
        ",".join(_places(value)) or headers.get("ce_regions", ""),
        headers.get("ce_cluster", ""),
    )


def _places(value: dict[str, Any]) -> list[str]:
    """The places that Wire found; a kill has none, but its headers have their codes."""
    found = value.get("places", ())
    return [f"{place['rel']} {place['literal']}" for place in found if place.get("rel") in RELATIONS]


def changes(old: Snapshot, new: Snapshot) -> list[Change]:
    """The fields in which two snapshots of an item differ. The order of topics and places is none of them."""
    found = []
    for field in FIELDS:
        was, is_ = getattr(old, field), getattr(new, field)
        if field in ("topics", "places"):
            before, after = _codes(was), _codes(is_)
            lost, gained = [c for c in before if c not in after], [c for c in after if c not in before]
            if lost or gained:
                found.append(Change(field, lost, gained))
        elif was != is_:
            found.append(Change(field, [was], [is_]))
    return found


def _codes(listed: str) -> dict[str, None]:
    return dict.fromkeys(filter(None, listed.split(",")))
