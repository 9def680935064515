"""A kill by hand, of a message that readers have or that is held."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from wire.clients.decisions.by_hand import candidates, ending_in, form_in, put_by_hand
from wire.clients.decisions.release import held_messages
from wire.clients.tables import read_table
from wire.domain.items.ids import is_end_of_uri
from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage
from wire.errors import PlainError
from wire.settings import Settings
from wire.steps.orders import KILL_BY_HAND, kill_by_hand


class NotKilled(PlainError):
    """What a name stands for cannot be killed; the text says why."""


class Killable(NamedTuple):
    """A message that may be killed."""

    id: str
    time: int = 0
    """Event time of its newest version, in milliseconds; 0 of one that is held or unknown."""
    status: Status | None = None
    """None of one that is held or unknown."""


async def killable(settings: Settings, name: str) -> Killable:
    """The message that a name means: its id, which may end in its version, or the end of that; or of its story's uri.

    Raises NotKilled where there is none, or it is killed already; KafkaUnreachable, NoSuchTopic.
    """
    found = await _known(settings, name)
    if not found:
        raise NotKilled(
            f"no message is known under {name!r}, and none whose id ends so; if it is forgotten, "
            "`--unknown` tells readers to drop that id, and holds it back if it comes; it kills nothing else"
        )
    return _one(name, found)


async def known_by_id(settings: Settings, name: str) -> Killable | None:
    """The message that has a name for its id; None where nothing is known by it.

    Raises NotKilled where it is but the end of what is known, or killed already; KafkaUnreachable, NoSuchTopic.
    """
    found = await _known(settings, name)
    if found and not form_in(found, name):
        raise NotKilled(
            f"{name!r} is the end of what is known, {candidates(found)}: kill that without `--unknown`"
        )
    return _one(name, found) if found else None


def _one(name: str, found: Mapping[str, Killable]) -> Killable:
    if len(found) > 1:
        raise NotKilled(f"{name!r} may be each of {candidates(found)}")
    [message] = found.values()
    if message.status == Status.CANCELED:
        raise NotKilled(f"{message.id} is killed already")
    return message


async def _known(settings: Settings, name: str) -> dict[str, Killable]:
    """By id what a name may mean; what has it for its id comes before all whose id, or whose story's uri, ends so."""
    held = {each.id: Killable(each.id) for each in await held_messages(settings)}
    tables = await read_table(settings, "split", "messages")
    known = [message for table in tables if (message := _message(table, form_in(table, name)))]
    if form := form_in(held, name):
        known.append(held[form])
    if not known:
        ids = {id_ for table in tables for id_ in ending_in(table, name) | _of_uri(table, name)}
        known = [message for table in tables for id_ in ids if (message := _message(table, id_))]
        known += [held[id_] for id_ in ending_in(held, name)]
    return {message.id: message for message in known}


def _message(table: Mapping[str, Any], id_: str) -> Killable | None:
    """What a table has of a message that came; a kill that awaits one is none."""
    known = KnownMessage(*table[id_]) if id_ in table else None
    return Killable(id_, known.time, Status(known.status)) if known and known.version else None


def _of_uri(table: Mapping[str, Any], end: str) -> set[str]:
    """The ids of messages in a table with a story whose uri ends so; of no other records."""
    if not is_end_of_uri(end):
        return set()
    every = ((id_, KnownMessage(*entry)) for id_, entry in table.items() if isinstance(entry, list))
    return {id_ for id_, known in every if any(_is_main(part, known, end) for part in known.parts)}


def _is_main(part: list[str], known: KnownMessage, end: str) -> bool:
    """Whether a part is what its message is about: its story, or all of it where it has none."""
    kind, uri, *_ = part
    return uri.endswith(end) and (kind == "story" or all(other != "story" for other, *_ in known.parts))


async def put_kill(settings: Settings, message: Killable, note: str, now: int) -> None:
    """Put the kill of a message onto the log; `note` says why, `now` in milliseconds. What is live is older than it.

    Raises KafkaUnreachable, NoSuchTopic.
    """
    await put_by_hand(settings, KILL_BY_HAND, message.id, max(now, message.time), "kill", kill_by_hand(note))
