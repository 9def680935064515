"""Messages that take others back: by their ids, by their slugs, or in words that may be news."""

from dataclasses import dataclass

import orjson

from tests.laws.messages import MINUTE, MORNING, Message, letters, received, slug
from tests.laws.partitions import Sending
from wire.domain.clock import iso

NOTICE = """<?xml version="1.0"?><nitf><head><title>KILL ADVISORY</title><docdata management-status="usable"
management-doc-idref="{target}" management-idref-status="canceled"><doc-id id-string="{id}"/>
<date.issue norm="{time}"/></docdata></head><body><body.head><hedline><hl1>KILL ADVISORY: withdrawn</hl1></hedline>
</body.head><body.content><p>Editors: please kill it. It was sent in error.</p></body.content></body></nitf>"""


@dataclass(frozen=True)
class Notice:
    """A document of its own that kills another message."""

    target: str
    minutes: int
    serial: int = 0

    @property
    def id(self) -> str:
        return f"notice-{self.target}-{self.minutes}"

    @property
    def time(self) -> int:
        return MORNING + self.minutes * MINUTE

    def sending(self) -> Sending:
        time = iso(self.time).replace("-", "").replace(":", "")
        value = NOTICE.format(target=self.target, id=self.id, time=time)
        return received(self.id, value.encode(), self.time)


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
    def named(self) -> str:
        return slug(self.target)

    @property
    def time(self) -> int:
        return MORNING + self.minutes * MINUTE

    def sending(self) -> Sending:
        value = {
            "guid": self.id,
            "versioncreated": iso(self.time),
            "type": "text",
            "headline": "Kill notice",
            "body_text": f"Please kill the story slugged {self.named}.",
        }
        return received(self.id, orjson.dumps(value), self.time)


@dataclass(frozen=True)
class ShortNotice(Message):
    """A short text without a mark that says that a story is withdrawn: a notice where that is known, else news."""

    target: int = 0
    """Serial number of that story."""

    @property
    def word(self) -> str:
        """One that is made again is the same."""
        return f"zqxwnt{letters(self.target * 200 + self.minutes)}kq"

    @property
    def named(self) -> str:
        return slug(self.target)

    @property
    def slug(self) -> str:
        return ""

    @property
    def text(self) -> list[str]:
        return [f"Story {self.named} has been withdrawn."]


Naming = NamedNotice | ShortNotice
"""What names a story by its slug."""
