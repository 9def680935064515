"""Messages that are held, and their release by hand."""

from typing import NamedTuple

from wire.clients.decisions.by_hand import candidates, ending_in, form_in, put_by_hand
from wire.clients.tables import read_table
from wire.domain.clock import CLOCK, iso
from wire.domain.tables.entries import NEVER, EmbargoedMessage
from wire.errors import PlainError
from wire.settings import Settings
from wire.steps.embargoes import RELEASE
from wire.steps.releases import release_of


class NotHeld(PlainError):
    """Nothing is held under an id; the text says what is."""


class Held(NamedTuple):
    """One message that is held; nothing it says is told."""

    id: str
    subject: str
    """The file or the entry of a feed that it came from; empty where its producer names none."""
    because: str
    until: str
    """RFC 3339; empty where no time ends it."""
    since: str
    """Its event time, RFC 3339."""
    came: str
    """When it came, RFC 3339: it is held since then."""
    source: str


async def held_messages(settings: Settings) -> list[Held]:
    """All messages that are held, by the end of their embargo. Raises KafkaUnreachable, NoSuchTopic."""
    entries = sorted((await _held(settings)).items(), key=lambda each: (each[1].until, each[0]))
    return [
        Held(
            id_,
            entry.subject,
            entry.because,
            "" if entry.until == NEVER else iso(entry.until),
            iso(entry.time),
            iso(entry.came),
            entry.source,
        )
        for id_, entry in entries
    ]


async def release(settings: Settings, name: str, now: int) -> str:
    """Put the release of a held message onto the log, and give its id; `now` in milliseconds.

    It means the version that is held now, not one that comes in between. Its name is its id, which may end in its
    version, or the end of that. Raises NotHeld, KafkaUnreachable, NoSuchTopic.
    """
    held = await _held(settings)
    form = form_in(held, name)
    meant = {form} if form else ending_in(held, name)
    if len(meant) > 1:
        raise NotHeld(f"{name!r} may be each of {candidates(meant)}")
    if not meant:
        known = f"`wire release` lists the {len(held):,} that are held" if held else "nothing is held"
        raise NotHeld(f"no message is held under {name!r}; {known}")
    [id_] = meant
    await put_by_hand(settings, RELEASE, id_, now, "release", release_of(held[id_].digest))
    return id_


async def _held(settings: Settings) -> dict[str, EmbargoedMessage]:
    """By id."""
    tables = await read_table(settings, "split", "embargoes")
    return {id_: EmbargoedMessage(*entry) for table in tables for id_, entry in table.items() if id_ != CLOCK}
