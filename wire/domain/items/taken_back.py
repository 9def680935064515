"""Notices that an item is killed or withheld: what is taken back and why, and no content."""

from typing import Literal, NamedTuple

from wire.domain.clock import iso
from wire.domain.items.ninjs import STANDARD, Ninjs

NO_REASON = "no reason given"


class TakeBack(NamedTuple):
    """What the sender says when it kills or withholds a message; empty where it says nothing."""

    headline: str = ""
    slugline: str = ""
    ednote: str = ""
    """The reason, and what to do."""

    def of_another(self, *, is_known: bool) -> "TakeBack":
        """What a notice says of another message: its own headline only where nobody has that of the other one."""
        return self._replace(headline="", slugline="") if is_known else self

    @property
    def reason(self) -> str:
        """Why, in the words of the sender."""
        return self.ednote or NO_REASON


def taken_back(
    message_id: str,
    kind: str,
    uri: str,
    version: int,
    time: int,
    status: Literal["canceled", "withheld"],
    said: TakeBack,
) -> Ninjs:
    """The value of a kill: the id of the item, the version that takes it back, the words of the sender, no content.

    `time` is event time in milliseconds. Headline and slugline are those of the message: its story has them.
    """
    value: Ninjs = {
        "uri": uri,
        "profile": kind,
        "version": str(version),
        "versionCreated": iso(time),
        "pubStatus": status,
        "altIds": [{"role": "message", "value": message_id}],
        "standard": STANDARD,
    }
    if said.ednote:
        value["edNote"] = said.ednote
    if kind == "story" and said.headline:
        value["headlines"] = [{"role": "main", "value": said.headline}]
    if kind == "story" and said.slugline:
        value["slugline"] = said.slugline
    return value
