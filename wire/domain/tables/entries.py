"""What is kept in memory of each message, item and story: one type for the entries of each table, by stage.

An entry is stored as a JSON list, in the order of the fields. `retention.py` says how long each stays.
"""

from typing import Literal, NamedTuple

Fate = Literal["live", "killed", "duplicate", "rejected"]
Part = list[str]
"""One item of a message: [kind, uri, anchor]. The anchor is that of the first version, so all versions meet."""


class KnownMessage(NamedTuple):
    """split, `messages`: the newest version of a message that was published, by message id."""

    version: int
    """As it was published: at least one more than the last."""
    stated: int
    """As the message stated it; 0 where it did not."""
    status: str
    digest: str
    first: int
    """Event time of the first version, in milliseconds."""
    time: int
    """Event time of this version, in milliseconds."""
    parts: list[Part]
    stamp: int
    """The wire's time when it was written, for retention."""


class EmbargoedMessage(NamedTuple):
    """split, `embargoes`: a message that is held until its embargo ends, by message id."""

    until: int
    """When the embargo ends, in milliseconds."""
    version: int
    """As the message stated it; 0 where it did not."""
    time: int
    """Event time in milliseconds."""
    digest: str
    value: str
    """The message itself, base64."""
    content_type: str
    source: str
    stated_time: int
    """`ReceivedMessage.time`, in milliseconds."""
    came: int
    """`ReceivedMessage.came`, in milliseconds."""
    position: str
    """`ReceivedMessage.position`."""


class ClusterMember(NamedTuple):
    """deduplicate, `clusters`: the item that an item stands for or is a copy of, by uri."""

    canonical: str
    stamp: int
    """The wire's time when it was written, for retention."""


class StoredFingerprint(NamedTuple):
    """deduplicate, `fingerprints`: digests of a text by which copies are recognised, by `uri#version`."""

    time: int
    """Event time in milliseconds."""
    kind: str
    digest: str
    shingles: str
    """Hashes of word pairs, 4 bytes each, base64."""
    figures: str


class Counted(NamedTuple):
    """enrich, `counted`: what one item is counted as, by uri."""

    kind: str
    hour: str
    """Hour of its first version: `1987-02-26T15`."""
    topics: list[str]
    regions: list[str]
    fate: Fate
    corrections: int
    stamp: int
    """The wire's time when it last changed, for retention."""
