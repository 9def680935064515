"""What a message with a known id does to it: a new version, a kill, a resend, or nothing because it is older.

Versions are ordered by their numbers, not by their arrival, and by event time where a number is missing or the same.
"""

from enum import StrEnum

from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage


class Change(StrEnum):
    """What a message, or an item of it, does to what is known of its id."""

    NEW = "new"
    VERSION = "version"
    KILL = "kill"
    WITHHOLD = "withhold"
    """It is no longer to be used, until further notice."""
    HELD = "held"
    """It waits for the end of an embargo; only its uri is told, for the counts."""
    RESEND = "resend"
    SUPERSEDED = "superseded"
    """A newer version, or a kill, came before it."""


def decide(
    known: KnownMessage | None, version: int, status: Status, digest: str, time: int, *, dated: bool = True
) -> Change:
    """What a message is: `version` as it states it (0: not at all), `time` when it was made (milliseconds).

    One that does not state the time itself (not `dated`) has that of its arrival, which does not show that it was made
    after a kill.

    The same bytes are a resend. Other bytes under the same number are a correction whose sender did not count. A kill
    needs no new number: agencies kill a story under the one it has. After a kill only a version that outlives it is
    published. A kill of what is killed is a resend: of more than one kill, a version must outlive each.
    """
    killing = status is Status.CANCELED
    if known is None:
        return Change.KILL if killing else Change.NEW
    if digest == known.digest:
        return Change.RESEND
    dead = known.status == Status.CANCELED
    if killing:
        if dead:
            return Change.RESEND
        outlived = outlives(known.stated, known.time, version, time, dated=known.dated)
        return Change.SUPERSEDED if outlived else Change.KILL
    if dead:
        outliving = outlives(version, time, known.stated, known.time, dated=dated)
        return Change.VERSION if outliving else Change.SUPERSEDED
    older = is_older(version, time, known.stated, known.time)
    return Change.SUPERSEDED if older else Change.VERSION


def is_older(version: int, time: int, than_version: int, than_time: int) -> bool:
    """Whether one version is older than another: by number where both state one that differs, else by event time."""
    if version and than_version:
        return (version, time) < (than_version, than_time)
    return time < than_time


def outlives(version: int, time: int, kill_version: int, kill_time: int, *, dated: bool) -> bool:
    """Whether a version stands in spite of a kill, whichever came first.

    By a higher number, if it is not older too; where one of them states no number, by a later time, if the version
    states it itself (`dated`). In doubt the kill wins.
    """
    if version and kill_version:
        return version > kill_version and time >= kill_time
    return dated and time > kill_time


def is_uncounted(known: KnownMessage | None, version: int, digest: str) -> bool:
    """Whether the sender of a correction did not count: it states the same number as the version before.

    A version that was withheld and is released comes after itself.
    """
    if known is None or digest == known.digest:
        return False
    return known.version > 0 and version > 0 and version == known.stated


LARGEST_GAP = 100
"""A larger step is no count: some senders number their versions by the time."""


def missing(known: KnownMessage | None, version: int) -> str:
    """The numbers between the version before and this one, which never came: `3`, `3-5`; empty where there is none."""
    if known is None or not known.stated or not 1 < version - known.stated <= LARGEST_GAP:
        return ""
    first, last = known.stated + 1, version - 1
    return str(first) if first == last else f"{first}-{last}"
