"""What the headers of an item say, whatever stage it has reached."""

from typing import NamedTuple

from wire.codec import Headers
from wire.domain import clock
from wire.domain.errors import Rejected


class ItemHeaders(NamedTuple):
    """The headers of an item that the steps read."""

    id: str
    kind: str
    uri: str
    version: int
    change: str
    time: int
    """Event time in milliseconds."""
    source: str


def read_headers(headers: Headers) -> ItemHeaders:
    """Read the headers of an item; raises Rejected where they are not those of one."""
    names = dict(headers)
    try:
        id_ = names["ce_id"].decode()
        uri, _, version = id_.partition("@")[0].rpartition("#")
        return ItemHeaders(
            id_,
            names["ce_kind"].decode(),
            uri,
            int(version),
            names.get("ce_change", b"").decode(),
            clock.read(names["ce_time"].decode()),
            names["ce_source"].decode(),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise Rejected(f"not an item: header {error}") from None
