"""A release by hand: of what is held under an id, or of a message that is still on its way there."""

from typing import TypedDict

from pydantic_core import SchemaValidator, core_schema

from wire.codec import Record, dumps
from wire.domain.errors import Rejected
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.steps import embargoes, received
from wire.steps.orders import validated
from wire.steps.record_time import stated_time
from wire.steps.remembered import known_of, unversioned


class Release(TypedDict):
    """The value of a release: which message it means."""

    digest: str
    """That of its bytes."""


_RELEASE = SchemaValidator(
    core_schema.typed_dict_schema(
        {"digest": core_schema.typed_dict_field(core_schema.str_schema(min_length=1))}
    )
)


def release_of(digest: str) -> bytes:
    """The value of a release of the message whose bytes have this digest."""
    return dumps(Release(digest=digest))


def released_by(state: State, record: Record) -> str:
    """The id of the message that a release publishes now; empty where it is still on its way.

    A message that split itself puts under its id (`forwarding.py`) may come after its release, when both are replayed.
    Raises Rejected where nothing is held, and nothing will be.
    """
    id_, digest = received.message_id(record.key, b""), _digest(record)
    held, known = embargoes.held(state, id_), known_of(state, id_)
    if held and digest in ("", held.digest):
        return id_
    if not digest or (known and known.digest == digest):
        raise Rejected(f"release of {id_}: no message is held under this id")
    MESSAGES.put(state, _awaited(id_, digest), list(unversioned(state, "released", stated_time(record), [])))
    return ""


def take_awaited(state: State, id_: str, digest: str) -> bool:
    """Whether a message that is held from now on was released before it came; a release counts once."""
    name = _awaited(id_, digest)
    if state["messages"].get(name) is None:
        return False
    del state["messages"][name]
    return True


def _awaited(id_: str, digest: str) -> str:
    return f"\0released|{digest}|{id_}"  # no message has such an id


def _digest(record: Record) -> str:
    if not record.value:
        return ""
    value: Release = validated(_RELEASE, record, "a release")
    return value["digest"]
