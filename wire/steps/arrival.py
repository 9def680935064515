"""A message as it arrives: read, held against what is known of its id, and what becomes of it."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from typing import NamedTuple

from wire.domain import formats
from wire.domain.clock import DAY, millis
from wire.domain.errors import Rejected
from wire.domain.formats.common.kills.kill_headlines import in_headline, is_bare
from wire.domain.formats.common.kills.kill_texts import reason
from wire.domain.items.taken_back import TakeBack
from wire.domain.message import Message, Status
from wire.domain.splitting.parts import Parts, split
from wire.domain.tables.entries import EmbargoedMessage, KnownMessage
from wire.domain.tables.ledger import entry_key
from wire.domain.tables.state import State
from wire.domain.versions import names
from wire.domain.versions.archive import archived
from wire.domain.versions.decision import Change, decide
from wire.domain.versions.embargo import Age, age, end, held_until, is_embargoed
from wire.domain.versions.likeness import Told
from wire.steps import embargoes, naming
from wire.steps.received import ReceivedMessage
from wire.steps.remembered import Version


class Arrival(NamedTuple):
    """A message that is not known by its bytes."""

    received: ReceivedMessage
    message: Message
    digest: str
    time: int
    """Event time in milliseconds."""
    dated: bool
    """Whether the message itself states that time."""
    change: Change
    parts: Parts
    known: KnownMessage | None
    held: EmbargoedMessage | None
    """What is held under its id."""
    released: EmbargoedMessage | None
    """Its own entry, where it comes out of its embargo."""
    names: str
    """What notices may call it: slugs, headline, other ids; of a number or slug of a day, digests of its text too."""

    @property
    def number(self) -> int:
        """The number of this version as it is published: as it states, and one more than the last at least."""
        return max(self.message.identity.version, self.known.version + 1 if self.known else 1)

    def as_version(self, status: Status) -> Version:
        """The version that it is published as, or as which it takes something back."""
        stated = self.message.identity.version
        is_medium = self.message.type != "text"
        return Version(
            self.number,
            stated,
            status,
            self.time,
            self.digest,
            dated=self.dated,
            names=self.names,
            is_medium=is_medium,
        )

    @property
    def said(self) -> TakeBack:
        """The words with which it takes something back: where no note says why, its text, or the headline of a notice.

        A headline that says nothing but that it kills is none.
        """
        message = self.message
        headline = "" if is_bare(message.headline) else message.headline
        says_why = bool(message.cancels) and in_headline(headline, (), message.lines)
        is_notice = bool(message.cancels or message.takes_back) and not self._has_old_text
        note = message.ednote or reason(message.lines, is_notice=is_notice)
        return TakeBack(headline, message.slugline, note or (headline if says_why else ""))

    @property
    def _has_old_text(self) -> bool:
        """Whether it has the text of what its id had before."""
        return names.begins_like(self.received.source, naming.lead(self.message), self.names_before)

    @property
    def told(self) -> Told:
        """What tells its story from another one under its id."""
        return naming.told(self.received, self.message)

    @property
    def names_before(self) -> str:
        """What notices may call what is known of its id."""
        return naming.names_before(self.known, self.held)

    @property
    def ledger_key(self) -> str:
        """Where the ledger counts it."""
        return entry_key(self.received.source, self.message.format, self.time)

    @property
    def is_first(self) -> bool:
        """Whether nothing is known or held under its id."""
        return self.known is None and self.held is None

    @property
    def is_unknown(self) -> bool:
        """Whether nothing was ever published or held under its id."""
        return self.held is None and (self.known is None or not self.known.version)

    @property
    def age(self) -> Age:
        """How it stands to what is held under its id; later where nothing is."""
        if self.held is None:
            return Age.LATER
        return age(self.message.identity.version, self.time if self.dated else None, self.held)

    @property
    def is_outdated(self) -> bool:
        """Whether what is held stays, and this is not published: in doubt the one that is held longer is the later."""
        held, embargoed = self.held, is_embargoed(self.message)
        if held is None or self.age is Age.LATER:
            return False
        if self.age is Age.EARLIER:
            return embargoed
        return not embargoed or self.time < held.time or end(self.message) < held.until


class Case(Enum):
    """What becomes of an arrival."""

    NOTICE = auto()
    """It kills other messages."""
    NAMED_NOTICE = auto()
    """It kills what it names by slug or headline."""
    KILL = auto()
    """It kills its own id."""
    REPEATED = auto()
    """A kill of what is killed already."""
    OUTLIVED = auto()
    """A kill of what was made after it."""
    SUPERSEDED = auto()
    """A newer version, or a kill, came before."""
    EXPIRED = auto()
    """It came before, so long ago that only its id is known."""
    OUTDATED = auto()
    """What is held stays: this one is older and was under embargo too, or nothing says that it comes after."""
    TAKE_BACK = auto()
    """It is withheld, and what is held stays: readers who have an older version are told."""
    WITHHOLD = auto()
    """It is withheld: no older version goes out any more, and readers who have one are told."""
    HOLD = auto()
    """It is under embargo; readers keep what they have."""
    ASK = auto()
    """It is a notice if what it names is known, else it may be news: it waits until each partition has told."""
    PUBLISH = auto()


def read_arrival(
    received: ReceivedMessage,
    digest: str,
    known: KnownMessage | None,
    held: EmbargoedMessage | None,
    released: EmbargoedMessage | None,
    is_killed: Callable[[str], bool],
) -> Arrival:
    """Parse a message, take it apart and decide what it does to its id. Raises Rejected; changes no state.

    `is_killed` says of the id of a picture whether that was killed as a message of its own: it is no part any more.
    """
    message = formats.parse(received.value, received.content_type)
    before = naming.names_before(known, held)
    if (known or held) and (message.kills_known or naming.is_known_by_name(message, received.source, before)):
        message = replace(message, status=Status.CANCELED)
    time, dated = received.time, False
    if message.identity.time and (own := millis(message.identity.time)) <= received.came + DAY:
        time, dated = own, True
    status = Status.CANCELED if received.id in message.cancels else message.status
    change = decide(known, message.identity.version, status, "" if released else digest, time, dated=dated)
    parts = Parts(None) if status is Status.CANCELED else _without(_parts(message), is_killed)
    names_ = naming.names_of(received, message, parts)
    return Arrival(received, message, digest, time, dated, change, parts, known, held, released, names_)


def _parts(message: Message) -> Parts:
    """The items of a message. One that is withheld may hold nothing: it takes back what readers have."""
    try:
        return split(message)
    except Rejected:
        if message.status is Status.WITHHELD:
            return Parts(None)
        raise


def _without(parts: Parts, is_killed: Callable[[str], bool]) -> Parts:
    """The parts but for killed pictures."""
    if not any(is_killed(media.id) for media in parts.media):
        return parts
    return replace(parts, media=tuple(media for media in parts.media if not is_killed(media.id)))


def case_of(state: State, arrival: Arrival) -> Case:
    """What becomes of an arrival."""
    message, change = arrival.message, arrival.change
    if message.status is Status.CANCELED and set(message.cancels) - {arrival.received.id}:
        return Case.NOTICE
    if change is Change.KILL and message.takes_back and arrival.is_unknown:
        return Case.NAMED_NOTICE
    if change is Change.KILL:
        return Case.KILL
    if change is Change.RESEND:
        return Case.REPEATED
    if change is Change.SUPERSEDED:
        return Case.OUTLIVED if message.status is Status.CANCELED else Case.SUPERSEDED
    if arrival.released:
        return Case.PUBLISH
    is_new = change is Change.NEW and arrival.held is None
    if is_new and archived(state["archive"], arrival.received.id, arrival.time):
        return Case.EXPIRED
    if arrival.is_outdated:
        return Case.TAKE_BACK if message.status is Status.WITHHELD else Case.OUTDATED
    if held_until(message, embargoes.now(state, arrival.received, arrival.time)) is None:
        may_be_notice = message.kills_known and message.takes_back and not message.cancels
        return Case.ASK if may_be_notice and arrival.is_unknown else Case.PUBLISH
    return Case.WITHHOLD if message.status is Status.WITHHELD else Case.HOLD
