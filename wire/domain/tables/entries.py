"""What the wire keeps in memory: one type for the entries of each table, by stage.

An entry is stored as a JSON list, in the order of the fields. How long each stays is said in `retention.py`.
"""

from typing import Literal, NamedTuple

Fate = Literal["live", "killed", "duplicate", "rejected"]
Part = list[str]
"""One item of a message: [kind, uri, anchor]. The anchor is that of the first version, so all versions meet."""


class KnownMessage(NamedTuple):
    """split, `messages`: the newest version of a message that was published, by message id."""

    version: int
    """As it was published: counts up by at least one."""
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
    """deduplicate, `fingerprints`: what is kept of a text to recognise copies, by `uri#version`."""

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
