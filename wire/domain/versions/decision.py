"""Decides what a message is: new, a new version, a kill, a resend, or superseded by a later version."""

from enum import StrEnum

from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage


class Change(StrEnum):
    """The effect of a message on the known message with its id."""

    NEW = "new"
    VERSION = "version"
    KILL = "kill"
    RESEND = "resend"
    SUPERSEDED = "superseded"


def decide(known: KnownMessage | None, version: int, status: Status, digest: str, time: int) -> Change:
    """Decide what a message is. `version`: 0 if it states none; `time`: its event time in milliseconds.

    A message with the same bytes, or with the same version number, is a resend. If no number is stated, other bytes are
    the next version, unless they are older. A kill needs no new number: agencies kill a story under the one it has.
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
