"""What the wire remembers of a message, and what a message with a known id does to it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from wire.domain.clock import hour_of
from wire.domain.messages import Status
from wire.domain.state import Table

DIGEST = 16
"""Hex digits of a digest: 64 bits; two of a million ids share one with probability 3e-8."""


class Change(StrEnum):
    """What a message does to what is known of its id."""

    NEW = "new"
    VERSION = "version"
    KILL = "kill"
    RESEND = "resend"
    SUPERSEDED = "superseded"


class Seen(NamedTuple):
    """The newest version of a message that was let through."""

    version: int
    """As it went out: counts up by at least one."""
    stated: int
    """As the message said; 0 where it did not."""
    status: str
    digest: str
    first: int
    """Event time of the first version, in milliseconds."""
    time: int
    """Event time of this version, in milliseconds."""
    parts: list[list[str]]
    """Its items: [kind, uri, anchor]. The anchor is that of the first version, so all versions meet."""
    stamp: int
    """The wire's time when it was written, for forgetting."""


def digest_of(raw: bytes) -> str:
    """A digest that tells two messages apart."""
    return blake2b(raw, digest_size=DIGEST // 2).hexdigest()


def decide(before: Seen | None, version: int, status: Status, digest: str, time: int) -> Change:
    """What a message is: `version` 0 where it names none, `time` when it was made (event time, milliseconds).

    The same bytes are a resend, and so is the same version number. Where no number is named, other bytes are the next
    version, unless they are older. A kill needs no new number: agencies kill a story under the one it has.
    """
    if before is None:
        return Change.KILL if status is Status.CANCELED else Change.NEW
    if digest == before.digest:
        return Change.RESEND
    if version < before.stated if version else time < before.time:
        return Change.SUPERSEDED
    dead = before.status == Status.CANCELED
    if status is Status.CANCELED:
        return Change.RESEND if dead else Change.KILL
    if version and version == before.stated:
        return Change.SUPERSEDED if dead else Change.RESEND
    return Change.VERSION


def archive(table: Table, forgotten: Iterable[tuple[str, int]]) -> None:
    """Keep of forgotten ids what it takes to know them again: a digest each, by the hour of their first time.

    So a replay of years that is run again counts nothing twice, at 16 bytes a message.
    """
    hours: dict[str, list[str]] = defaultdict(list)
    for id_, first in forgotten:
        hours[hour_of(first)].append(digest_of(id_.encode()))
    for hour, digests in hours.items():
        known = table.get(hour) or ""
        digests += (known[at : at + DIGEST] for at in range(0, len(known), DIGEST))
        table[hour] = "".join(sorted(set(digests)))


def archived(table: Table, id_: str, time: int) -> bool:
    """Whether an id whose first version was made at `time` has been seen and forgotten."""
    known: str | None = table.get(hour_of(time))
    if not known:
        return False
    wanted = digest_of(id_.encode())
    at = bisect_left(range(len(known) // DIGEST), wanted, key=lambda n: known[n * DIGEST : (n + 1) * DIGEST])
    return known[at * DIGEST : (at + 1) * DIGEST] == wanted
