"""Messages that arrive at a desk, and the records that they are on the log."""

from dataclasses import dataclass
from string import ascii_lowercase

import orjson

from tests.laws.partitions import Sending
from wire.codec import event
from wire.domain.clock import HOUR, iso

MORNING = 1_772_434_800_000  # 2026-03-02T07:00:00Z
MINUTE = HOUR // 60
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
    (
        "Beekeepers near Ghent lost half of their hives to a mite this spring and blame mild weather, which let it "
        "breed all through December while the bees stayed inside and ate what they had stored.",
        "A laboratory at the university will breed queens that clean their cells more often, and hopes to give "
        "away the first hundred of them when clover begins to bloom along the canals.",
    ),
)
"""Four stories of two paragraphs. Messages with the same text are copies, with one paragraph excerpts."""


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
    """The slug of the message with a serial number."""
    return f"DAY-{letters(serial).upper()}"


def received(id_: str, value: bytes, time: int, at: int | None = None) -> Sending:
    """A message as a record, made at `time`; `at` is the partition, None for the right one."""
    return Sending(id_.encode(), value, event("org.wire.message.received", id_, "/laws", iso(time)), at)


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
    def slug(self) -> str:
        """By what notices name it; empty where they cannot."""
        return slug(self.serial)

    @property
    def is_restricted(self) -> bool:
        """Whether it was not free to be published when it was sent."""
        return self.status == "withheld" or (self.embargo is not None and self.status == "usable")

    def caption(self, number: int) -> str:
        """What its picture shows; its word only where it is secret, for unchanged pictures are sent once."""
        return f"Picture {'ABC'[number]} of {self.id} {self.word if self.is_restricted else 'at noon'}"

    @property
    def text(self) -> list[str]:
        *begin, last = FAMILIES[self.family][: self.paragraphs]
        return [*begin, f"{last} {self.word}"]

    @property
    def value(self) -> bytes:
        value: dict[str, object] = {
            "guid": self.id,
            "version": str(self.version or ""),
            "versioncreated": iso(self.time) if self.dated else "",
            "type": "text",
            "pubstatus": self.status,
            "headline": f"Report of the day {self.word}",
            "slugline": f"{self.slug} ({self.word})",
            "language": "pt" if self.family == 2 else "en",
            "body_text": "\n\n".join(self.text),
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
        return received(self.id, self.value, self.time, self.serial if self.misplaced else None)
