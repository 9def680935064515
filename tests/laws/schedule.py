"""Random schedules of what arrives at a desk, and the records that they are on the log."""

from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import NamedTuple

import orjson
from hypothesis import strategies as st

from tests.laws.partitions import Sending
from wire.codec import event
from wire.domain.clock import HOUR, iso
from wire.sources.files import Tick
from wire.steps.embargoes import RELEASE

MORNING = 1_772_434_800_000  # 2026-03-02T07:00:00Z
MINUTE = HOUR // 60
NINJS = b"application/vnd.iptc.ninjs+json"
FAMILIES = (
    (
        "Workers at the copper mine in Chile stopped digging on Monday because the owner of the mining company "
        "would not repair a broken lift that carries them down to the lower galleries each morning.",
        "Their union asked the ministry in Santiago to send an inspector, and shares of the company fell sharply "
        "on the stock exchange while traders waited for news about the talks with the management.",
    ),
    (
        "The football team of Italy won a friendly match against Spain after a late goal by its youngest player, "
        "who had come from the bench when the captain hurt his knee near the corner flag.",
        "The coach said after the game that nobody should expect miracles before summer, since half of his players "
        "have been injured during a long season with too many matches and too few breaks.",
    ),
    (
        "Ferry crews in Lisbon went back to work yesterday once the port authority had promised to replace two "
        "ageing tugboats before autumn storms arrive along the coast and waves become dangerous again.",
        "Passengers who had waited for hours on the quay cheered when the first boat left, although many said "
        "that they would rather take the train across the bridge until winter has passed.",
    ),
)
"""Three stories of two paragraphs. Messages with the same text are copies, with one paragraph excerpts."""
NOTICE = """<?xml version="1.0"?><nitf><head><title>KILL ADVISORY</title><docdata management-status="usable"
management-doc-idref="{target}" management-idref-status="canceled"><doc-id id-string="{id}"/>
<date.issue norm="{time}"/></docdata></head><body><body.head><hedline><hl1>KILL ADVISORY: withdrawn</hl1></hedline>
</body.head><body.content><p>Editors: please kill it. It was sent in error.</p></body.content></body></nitf>"""
POISON = (
    b"\0\1 nothing anybody knows",
    b'{"guid": "cut off',
    b'{"guid": "a", "type": "text", "headline": ""}',
)


def picture_id(id_: str, number: int) -> str:
    """The id of a picture of a story, under which it may be killed alone."""
    return f"{id_}-p{number}"


def letters(serial: int) -> str:
    """Three letters for a number."""
    found = ""
    for _ in range(3):
        serial, digit = divmod(serial, 26)
        found += ascii_lowercase[digit]
    return found


def slug(serial: int) -> str:
    """The slug of a message, by which notices name it."""
    return f"DAY-{letters(serial).upper()}"


@dataclass(frozen=True)
class Message:
    """A message of a story as its sender made it."""

    id: str
    version: int
    """0: it states none."""
    minutes: int
    """When it was made, after the morning's start."""
    status: str = "usable"
    embargo: int | None = None
    """Hours after the morning's start when its embargo ends; 0: an embargo that names no time."""
    family: int = 0
    paragraphs: int = 2
    pictures: tuple[int, ...] = ()
    misplaced: bool = False
    dated: bool = True
    """Whether it states its time itself; its producer does in any case."""
    serial: int = 0

    @property
    def time(self) -> int:
        return MORNING + self.minutes * MINUTE

    @property
    def word(self) -> str:
        """A word that only this message has, in all that it says."""
        return f"zqxwvk{letters(self.serial)}kq"

    @property
    def is_restricted(self) -> bool:
        """Whether it was not free to be published when it was sent."""
        return self.status == "withheld" or (self.embargo is not None and self.status == "usable")

    def caption(self, number: int) -> str:
        """What its picture shows; its word only where it is secret, for unchanged pictures are sent once."""
        return f"Picture {'ABC'[number]} of {self.id} {self.word if self.is_restricted else 'at noon'}"

    @property
    def value(self) -> bytes:
        body = "\n\n".join(FAMILIES[self.family][: self.paragraphs])
        value: dict[str, object] = {
            "guid": self.id,
            "version": str(self.version or ""),
            "versioncreated": iso(self.time) if self.dated else "",
            "type": "text",
            "pubstatus": self.status,
            "headline": f"Report of the day {self.word}",
            "slugline": f"{slug(self.serial)} ({self.word})",
            "language": "pt" if self.family == 2 else "en",
            "body_text": f"{body} {self.word}",
            "associations": {
                f"p{number}": {
                    "type": "picture",
                    "guid": picture_id(self.id, number),
                    "description_text": self.caption(number),
                    "renditions": {"main": {"href": f"https://pictures.example/{self.id}/{number}.jpg"}},
                }
                for number in self.pictures
            },
        }
        if self.status != "usable":
            value["ednote"] = "Please mind."
        if self.embargo is not None:
            value["embargoedUntil"] = iso(MORNING + self.embargo * HOUR) if self.embargo else None
        return orjson.dumps(value)

    def sending(self) -> Sending:
        headers = event("org.wire.message.received", f"{self.id}#{self.serial}", "/laws", iso(self.time))
        at = self.serial if self.misplaced else None
        return Sending(self.id.encode(), self.value, [*headers, ("content-type", NINJS)], at)


@dataclass(frozen=True)
class Notice:
    """A document of its own that kills another message."""

    target: str
    minutes: int
    serial: int = 0

    @property
    def time(self) -> int:
        return MORNING + self.minutes * MINUTE

    def sending(self) -> Sending:
        id_, time = f"notice-{self.target}-{self.minutes}", iso(self.time).replace("-", "").replace(":", "")
        value = NOTICE.format(target=self.target, id=id_, time=time).encode()
        return Sending(id_.encode(), value, event("org.wire.message.received", id_, "/laws", iso(self.time)))


@dataclass(frozen=True)
class NamedNotice:
    """A document of its own that kills what has the slug of a message, which may never have come."""

    target: int
    """Serial number of that message."""
    minutes: int
    serial: int = 0

    @property
    def id(self) -> str:
        return f"named-{self.target}-{self.minutes}"

    @property
    def time(self) -> int:
        return MORNING + self.minutes * MINUTE

    def sending(self) -> Sending:
        value = {
            "guid": self.id,
            "versioncreated": iso(self.time),
            "type": "text",
            "headline": "Kill notice",
            "body_text": f"Please kill the story slugged {slug(self.target)}.",
        }
        headers = event("org.wire.message.received", self.id, "/laws", iso(self.time))
        return Sending(self.id.encode(), orjson.dumps(value), [*headers, ("content-type", NINJS)])


@dataclass(frozen=True)
class Again:
    """One of the messages so far comes again, byte for byte."""

    number: int


@dataclass(frozen=True)
class Released:
    """Somebody releases what is held under an id; `at` is the partition, None for the right one."""

    id: str
    at: int | None = None

    def sending(self) -> Sending:
        return Sending(
            self.id.encode(), b"", event(RELEASE, f"{self.id}#release", "/laws", iso(MORNING)), self.at
        )


@dataclass(frozen=True)
class Poison:
    """A record that cannot be used, under the id of a story."""

    id: str
    number: int

    def sending(self) -> Sending:
        headers = event("org.wire.message.received", f"{self.id}#broken", "/laws", iso(MORNING))
        return Sending(self.id.encode(), POISON[self.number], headers)


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
Action = Fact | Again | Released | Poison | Idle | Time
IDS = st.sampled_from("aaabbc")
PICTURES = st.sampled_from((picture_id("a", 0), picture_id("a", 1), picture_id("b", 0)))
MINUTES = st.integers(0, 9).map(lambda number: number * 15)
MESSAGES = st.builds(
    Message,
    id=IDS,
    version=st.sampled_from((1, 2, 3, 4, 5, 0)),
    minutes=MINUTES,
    status=st.sampled_from(("usable", "usable", "usable", "usable", "canceled", "canceled", "withheld")),
    embargo=st.sampled_from((None, None, None, None, 0, 2, 4)),
    family=st.sampled_from((0, 0, 0, 1, 2)),
    paragraphs=st.sampled_from((2, 2, 1)),
    pictures=st.sampled_from(((), (), (0,), (0, 1))),
    misplaced=st.sampled_from((False, False, False, True)),
    dated=st.sampled_from((True, True, True, False)),
)
OTHERS: tuple[st.SearchStrategy[Action], ...] = (
    st.builds(Notice, target=st.one_of(IDS, PICTURES), minutes=MINUTES),
    st.builds(NamedNotice, target=st.integers(0, 6), minutes=MINUTES),
    st.builds(Message, id=PICTURES, version=st.integers(1, 3), minutes=MINUTES, status=st.just("canceled")),
    st.builds(Again, number=st.integers(0, 5)),
    st.builds(Released, id=IDS, at=st.sampled_from((None, None, 0, 1))),
    st.builds(Poison, id=IDS, number=st.integers(0, len(POISON) - 1)),
    st.builds(Time, hours=st.sampled_from((1, 3, 5)), ahead=st.sampled_from((0, 2))),
)
ACTIONS: st.SearchStrategy[Action] = st.one_of(MESSAGES, MESSAGES, MESSAGES, *OTHERS)


class Schedule(NamedTuple):
    """What arrives, in order, on a wire of so many partitions."""

    partitions: int
    actions: list[Action]
    together: list[bool]
    """Whether an action comes in one batch with the one before it."""

    def sendings(self) -> list[tuple[Action, Sending]]:
        """Each action with its record; messages that come again as what they are."""
        sent: list[Fact] = []
        found: list[tuple[Action, Sending]] = []
        for number, action in enumerate(self.actions):
            if isinstance(action, Again):
                if not sent:
                    continue
                action = sent[action.number % len(sent)]
            elif isinstance(action, Fact):
                action = replace(action, serial=number)
                sent.append(action)
            found.append((action, action.sending()))
        return found


SCHEDULES = st.builds(
    Schedule,
    partitions=st.sampled_from((1, 2, 3)),
    actions=st.lists(ACTIONS, min_size=4, max_size=14),
    together=st.lists(st.booleans(), min_size=14, max_size=14),
)
