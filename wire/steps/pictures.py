"""A picture that is killed under its own id is killed in every story that shows it.

Those stories may lie in any partition, so each one is told by a record on the log, and remembers it as long as ids are
remembered: a later version of a story shows the picture no more, until it is published again under its own id.
"""

from pydantic_core import SchemaValidator, core_schema
from typing_extensions import TypedDict

from wire.codec import Output, Record, dumps
from wire.domain.items.ids import part_uri
from wire.domain.items.taken_back import TakeBack
from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.steps import publish, received
from wire.steps.orders import PICTURE, to_each_partition, validated
from wire.steps.received import ReceivedMessage
from wire.steps.remembered import known_of, showing, unversioned

_KEY = "\0picture:"
"""What its entry among the messages begins with; no message has such an id."""


class PictureOrder(TypedDict):
    """The value of such a record."""

    picture: str
    """Id of the picture's own message."""
    killed: bool
    ednote: str
    """Why."""


_TEXT, _FLAG = map(core_schema.typed_dict_field, (core_schema.str_schema(), core_schema.bool_schema()))
_ORDER = SchemaValidator(core_schema.typed_dict_schema({"picture": _TEXT, "killed": _FLAG, "ednote": _TEXT}))
"""By the core of pydantic alone: to import all of pydantic would lengthen every start of a process."""


def is_picture(known: KnownMessage | None) -> bool:
    """Whether a message can be that of a picture which stories show: it is unknown, or has no live story of its own."""
    return known is None or not any(kind == "story" and live for kind, _, _, live in known.parts)


def tell(
    message: ReceivedMessage, partitions: int, time: int, *, killed: bool, ednote: str = ""
) -> list[Output]:
    """A record for each partition; `time` is the event time of the kill, or of the new version, in milliseconds."""
    order: PictureOrder = {"picture": message.id, "killed": killed, "ednote": ednote}
    return to_each_partition(PICTURE, message.id, dumps(order), message, time, partitions)


def is_killed(state: State, picture: str) -> bool:
    """Whether a picture was killed under its own id."""
    return bool(picture) and state["messages"].get(_KEY + picture) is not None


def take(state: State, record: Record) -> list[Output]:
    """Remember a killed picture, and kill it in the stories of this partition; or forget it, where it is live again."""
    order: PictureOrder = validated(_ORDER, record, "an order about a picture")
    message, picture = received.read(record), order["picture"]
    key = _KEY + picture
    if not order["killed"]:
        if state["messages"].get(key) is not None:
            del state["messages"][key]
        return []
    entry = unversioned(state, Status.CANCELED, message.time, [])
    shown = sorted(_shown(state, picture), key=lambda found: found[0])
    MESSAGES.put(state, key, list(entry))
    said = TakeBack(ednote=order["ednote"])
    return [
        output
        for id_, uri, known in shown
        for output in publish.kill_part(state, message._replace(id=id_), uri, message.time, said, known)
    ]


def _shown(state: State, picture: str) -> list[tuple[str, str, KnownMessage]]:
    """Messages that show a picture: id, the uri of the picture in each, and what is known of it."""
    found, gone = [], []
    index = showing(state)
    for id_ in index:
        known, uri = known_of(state, id_), part_uri(id_, "media", picture)
        if known is None:
            gone.append(id_)
            continue
        if any(part[1] == uri and part[3] for part in known.parts):
            found.append((id_, uri, known))
    index.difference_update(gone)
    return found
