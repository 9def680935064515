"""What may arrive at a desk, one by one."""

from dataclasses import dataclass

from tests.laws.messages import MINUTE, MORNING, Message, received
from tests.laws.notices import NamedNotice, Notice
from tests.laws.partitions import Sending
from wire.codec import event
from wire.domain.clock import HOUR, iso
from wire.domain.digest import digest_of
from wire.sources.files import Tick
from wire.steps.embargoes import RELEASE
from wire.steps.orders import KILL_BY_HAND, kill_by_hand
from wire.steps.releases import release_of

POISON = (
    b"\0\1 nothing anybody knows",
    b'{"guid": "cut off',
    b'{"guid": "a", "type": "text", "headline": ""}',
)


@dataclass(frozen=True)
class Again:
    """One of the messages so far comes again, byte for byte."""

    number: int


@dataclass(frozen=True)
class Released:
    """Somebody releases what is held under an id; `at` is the partition, None for the right one."""

    id: str
    at: int | None = None
    back: int | None = None
    """Which of the messages so far is meant, counted from the last one; None for whichever is held."""
    means: bytes = b""
    """The bytes of that message."""

    def sending(self) -> Sending:
        value = release_of(digest_of(self.means)) if self.means else b""
        headers = event(RELEASE, f"{self.id}#release", "/laws", iso(MORNING))
        return Sending(self.id.encode(), value, headers, self.at)


@dataclass(frozen=True)
class KilledByHand:
    """Somebody kills what has an id."""

    id: str
    minutes: int
    at: int | None = None

    def sending(self) -> Sending:
        time = iso(MORNING + self.minutes * MINUTE)
        headers = event(KILL_BY_HAND, f"{self.id}#kill@{time}", "/laws", time)
        return Sending(self.id.encode(), kill_by_hand("It is wrong."), headers, self.at)


@dataclass(frozen=True)
class Poison:
    """A record that cannot be used, under the id of a story."""

    id: str
    number: int

    def sending(self) -> Sending:
        return received(self.id, POISON[self.number], MORNING)


@dataclass(frozen=True)
class Time:
    """It is so many hours after the morning's start; a tick says so, and one that is ahead says more."""

    hours: int
    ahead: int = 0

    def sending(self) -> Sending:
        return Sending(b"", b"", Tick(MORNING + (self.hours + self.ahead) * HOUR).headers())


@dataclass(frozen=True)
class Idle:
    """A tick under a key, of a time that has long gone by."""

    id: str

    def sending(self) -> Sending:
        return Sending(self.id.encode(), b"", Tick(0).headers())


Fact = Message | Notice | NamedNotice
"""What the desk reads."""
TOGETHER = Message | Released
"""What may come in one batch with others. Notices come alone, but for short ones, so that something may come while
these wait."""
Action = Fact | Again | Released | KilledByHand | Poison | Idle | Time
