"""What a message with a known id does to it: a new version, a kill, a resend, or nothing because it is older."""

from enum import StrEnum

from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage


class Change(StrEnum):
    """What a message does to what is known of its id."""

    NEW = "new"
    VERSION = "version"
    KILL = "kill"
    RESEND = "resend"
    SUPERSEDED = "superseded"


def decide(known: KnownMessage | None, version: int, status: Status, digest: str, time: int) -> Change:
    """What a message is: `version` 0 where it names none, `time` when it was made (event time, milliseconds).

    The same bytes are a resend, and so is the same version number. Where no number is named, other bytes are the next
    version, unless they are older. A kill needs no new number: agencies kill a story under the one it has.
    """
    if known is None:
        return Change.KILL if status is Status.CANCELED else Change.NEW
    if digest == known.digest:
        return Change.RESEND
    if version < known.stated if version else time < known.time:
        return Change.SUPERSEDED
    dead = known.status == Status.CANCELED
    if status is Status.CANCELED:
        return Change.RESEND if dead else Change.KILL
    if version and version == known.stated:
        return Change.SUPERSEDED if dead else Change.RESEND
    return Change.VERSION
