"""A kill by hand, of a message that readers have or that is held."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from wire.clients.by_hand import form_in, put_by_hand
from wire.clients.release import held_messages
from wire.clients.tables import read_table
from wire.domain.items.ids import is_end_of_uri
from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage
from wire.errors import PlainError
from wire.settings import Settings
from wire.steps.forwarding import KILL_BY_HAND, kill_by_hand


class NotKilled(PlainError):
    """What a name stands for cannot be killed; the text says why."""


class Killable(NamedTuple):
    """A message that may be killed."""

    id: str
    time: int
    """Event time of its newest version, in milliseconds; 0 of one that is held or unknown."""


async def killable(settings: Settings, name: str) -> Killable:
    """The message that a name means: its id, which may end in its version, or the uri of its story or the end of that.

    Raises NotKilled where there is none, or it is killed already; KafkaUnreachable, NoSuchTopic.
    """
    held = {each.id for each in await held_messages(settings)}
    if form := form_in(held, name):
        return Killable(form, 0)
    found = {
        id_: known
        for table in await read_table(settings, "split", "messages")
        for id_, known in _known(table, name)
    }
    if not found:
        raise NotKilled(
            f"no message is known under {name!r}; it may be forgotten: `--unknown` kills it all the same"
        )
    if len(found) > 1:
        raise NotKilled(f"{name!r} may be each of {', '.join(sorted(found)[:8])}")
    [(id_, known)] = found.items()
    if known.status == Status.CANCELED:
        raise NotKilled(f"{id_} is killed already")
    return Killable(id_, known.time)


def _known(table: Mapping[str, Any], name: str) -> list[tuple[str, KnownMessage]]:
    """What a table has of a message with an id, else with a story whose uri ends so; of no other records."""
    found: list[tuple[str, KnownMessage]] = []
    if form := form_in(table, name):
        found = [(form, KnownMessage(*table[form]))]
    elif is_end_of_uri(name):
        every = ((id_, KnownMessage(*entry)) for id_, entry in table.items() if isinstance(entry, list))
        found = [
            (id_, known) for id_, known in every if any(_is_main(part, known, name) for part in known.parts)
        ]
    return [(id_, known) for id_, known in found if known.version]


def _is_main(part: list[str], known: KnownMessage, end: str) -> bool:
    """Whether a part is what its message is about: its story, or all of it where it has none."""
    kind, uri, *_ = part
    return uri.endswith(end) and (kind == "story" or all(other != "story" for other, *_ in known.parts))


async def kill(settings: Settings, message: Killable, note: str, now: int) -> None:
    """Put the kill of a message onto the log; `note` says why, `now` in milliseconds. What is live is older than it.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    await put_by_hand(settings, KILL_BY_HAND, message.id, max(now, message.time), "kill", kill_by_hand(note))
