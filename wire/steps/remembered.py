"""What is remembered of a message from version to version."""

from typing import NamedTuple

from wire.domain.clock import CLOCK
from wire.domain.tables.entries import KnownMessage, Part
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.domain.versions import names

_SHOWING = "messages that show pictures"


class Version(NamedTuple):
    """One version of a message, ready to be published."""

    number: int
    stated: int
    """The number that the message states; 0 where it states none."""
    status: str
    time: int
    """Event time in milliseconds."""
    digest: str
    marks: tuple[tuple[str, str], ...] = ()
    """Headers of all its items: `missing`, the versions that never came; `uncounted`, a number that came before."""
    dated: bool = True
    """Whether the message states the time itself."""
    names: str = ""
    """Digests of its names."""
    is_medium: bool = False
    """Whether its message is a picture or a film, and no text."""


def known_of(state: State, id_: str) -> KnownMessage | None:
    """What is known of a message; None where nothing is."""
    stored = state["messages"].get(id_)
    return KnownMessage(*stored) if stored else None


def remember(state: State, id_: str, version: Version, known: KnownMessage | None, parts: list[Part]) -> None:
    """Keep what is known of a message from now on."""
    entry = KnownMessage(
        version.number,
        version.stated,
        str(version.status),
        version.digest,
        known.first if known else version.time,
        version.time,
        parts,
        MESSAGES.clock(state, version.time),
        version.dated,
        names.merged(known.names if known else "", version.names),
    )
    MESSAGES.put(state, id_, list(entry))
    if any(part[0] == "media" for part in parts):
        showing(state).add(id_)


def unversioned(state: State, status: str, time: int, parts: list[Part]) -> KnownMessage:
    """What is remembered of what is no version of a message, made at `time` (ms): a notice, a dead letter..."""
    return KnownMessage(0, 0, status, "", time, time, parts, MESSAGES.clock(state, time))


def showing(state: State) -> set[str]:
    """Ids of the messages that have, or had, a picture as a part: an index that is not stored."""
    return state.derived(_SHOWING, _showing)


def _showing(state: State) -> set[str]:
    return {
        id_
        for id_, entry in state["messages"].items()
        if id_ != CLOCK and any(part[0] == "media" for part in KnownMessage(*entry).parts)
    }
