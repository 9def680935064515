"""What is kept in memory of each message, item and story: one type for the entries of each table, by stage.

An entry is stored as a JSON list, in the order of the fields. `retention.py` says how long each stays.
"""

from typing import Literal, NamedTuple

Fate = Literal["live", "killed", "duplicate", "held", "rejected"]
Part = list[str]
"""One item of a message: [kind, uri, anchor, content]. The anchor is that of the first version, so all versions meet.

`content` is a digest of what is live, `WITHHELD_PART` where readers were told that it is withheld, and empty where it
is not live.
"""
WITHHELD_PART = "-"
NEVER = 253_402_300_799_000
"""The end of the year 9999, in milliseconds: no time ends it, only a later version or a release."""


class KnownMessage(NamedTuple):
    """split, `messages`: the newest version of a message that was published, or its kill, by message id."""

    version: int
    """As it was published: at least one more than the last."""
    stated: int
    """As the message stated it; 0 where it did not."""
    status: str
    """`usable`, `withheld`, `canceled`; `notice` of one that kills another message, `rejected` of a dead letter."""
    digest: str
    first: int
    """Event time of the first version, in milliseconds."""
    time: int
    """Event time of this version, in milliseconds."""
    parts: list[Part]
    """All items it ever had."""
    stamp: int
    """The wire's time when it was written, for retention."""
    dated: bool = True
    """Whether the message itself states the time of this version; else it is that of its arrival."""
    names: str = ""
    """Digests of its slugs and headlines, by which notices name it (versions/names.py)."""


class EmbargoedMessage(NamedTuple):
    """split, `embargoes`: a message that is held, by message id."""

    until: int
    """When it is published, in milliseconds; `NEVER` where only a later version or a release ends it."""
    version: int
    """As the message stated it; 0 where it did not."""
    time: int
    """Event time in milliseconds."""
    digest: str
    value: str
    """The message itself, base64."""
    content_type: str
    source: str
    subject: str
    stated_time: int
    """`ReceivedMessage.time`, in milliseconds."""
    came: int
    """`ReceivedMessage.came`, in milliseconds."""
    position: str
    """`ReceivedMessage.position`."""
    because: str
    """Why it is held."""
    ledger: str
    """Key of its ledger entry."""
    counted: list[str]
    """[kind, uri, anchor, hour] of the item that is counted as held; empty where an earlier version is live."""
    dated: bool = True
    """Whether the message itself states the time."""
    names: str = ""
    """As `KnownMessage.names`."""


class ClusterMember(NamedTuple):
    """deduplicate, `clusters`: the cluster of copies that an item stands in, by uri."""

    cluster: str
    """uri of the first item of the cluster; it keeps this name when that item is killed."""
    stamp: int
    """The wire's time when it was written, for retention."""


class HiddenCopy(NamedTuple):
    """deduplicate, `copies`: a copy that is not on its stream, as it would be published, by uri."""

    canonical: str
    """The item that stands for it."""
    version: int
    time: int
    """Event time in milliseconds."""
    key: str
    """Key of its record."""
    value: str
    """The item itself, as JSON."""
    headers: list[list[str]]
    """Name and value of each header."""
    stamp: int
    """The wire's time when it was written, for retention."""


class StoredFingerprint(NamedTuple):
    """deduplicate, `fingerprints`: digests of a text by which copies are recognised, by `uri#version`."""

    time: int
    """Event time in milliseconds."""
    kind: str
    digest: str
    words: str
    """Hashes of the words of headline and text in order, 4 bytes each, base64; the lowest bit tells of a capital."""
    body: int
    """Which of them is the first of the text."""
    figures: str
    """Figures of the text in order, by value."""
    headline_figures: str
    """Those of the headline."""


class KnownItem(NamedTuple):
    """enrich, `items`: what is known of one item, by uri: what it is counted as, and what readers were told of it."""

    kind: str
    hour: str
    """Hour of its first version: `1987-02-26T15`."""
    topics: list[str]
    regions: list[str]
    fate: Fate
    corrections: int
    labels: dict[str, list[str]]
    """Other values that readers filter by: agency, language, urgency."""
    past: dict[str, list[str]]
    """Values of earlier versions that this one has not, by label: topics, regions, agency, language, urgency."""
    fields: dict[str, str]
    """What the newest version says, as far as an update tells it: headline, slugline, byline, body... Empty where no
    version was published."""
    stamp: int
    """The wire's time when it last changed, for retention."""
