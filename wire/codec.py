"""Records of the log and their headers: CloudEvents 1.0, Kafka binding, binary mode; JSON by orjson.

The name of a header starts with `ce_`, its value is UTF-8. Headers hold what consumers filter by, so that they need not
decode values.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

import orjson

from wire.domain.errors import Rejected
from wire.domain.tables.packed import pack

Headers = Sequence[tuple[str, bytes]]
JSON_TYPE = b"application/json"
NINJS_TYPE = b"application/vnd.iptc.ninjs+json"
LARGEST = 8 << 20
"""Bytes of the largest message that is taken."""
KEPT = 64 << 10
"""Bytes that a dead letter holds of a larger one."""
TRUNCATED = "org.wire.message.truncated"
"""Type of a message that was too large for the log: its first 64 KiB, with size and digest in the headers."""
UNPACKABLE = "org.wire.batch.unpackable"
"""Type of the one record that is read in place of a batch that cannot be unpacked: its first 64 KiB as they are packed,
with size and digest of all in the headers. The log itself keeps the batch.
"""


class Record(Protocol):
    """A record of the log; aiokafka's records have this shape too."""

    @property
    def key(self) -> bytes | None: ...  # noqa: D102
    @property
    def value(self) -> bytes | None: ...  # noqa: D102
    @property
    def headers(self) -> Headers: ...  # noqa: D102
    @property
    def partition(self) -> int: ...  # noqa: D102
    @property
    def offset(self) -> int: ...  # noqa: D102
    @property
    def timestamp(self) -> int: ...  # noqa: D102


class Stored(NamedTuple):
    """A record of the in-memory log, or one read back from a broker."""

    key: bytes | None
    value: bytes | None
    headers: Headers
    partition: int
    offset: int
    timestamp: int


class Output(NamedTuple):
    """A record to be written: the topic's role (`items`, `stories`...), not its full name."""

    topic: str
    key: bytes
    value: bytes
    headers: list[tuple[str, bytes]]


def text_of(headers: Headers, name: str) -> str:
    """The text of a header, "" where there is none or it is not UTF-8; the last one wins."""
    for key, value in reversed(headers):
        if key == name:
            return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""
    return ""


def event(type_: str, id_: str, source: str, time: str, **attributes: str) -> list[tuple[str, bytes]]:
    """The headers of a CloudEvent: `type_` is what happened, `id_` is unique within `source`, `time` RFC 3339."""
    headers = [
        ("ce_specversion", b"1.0"),
        ("ce_type", type_.encode()),
        ("ce_id", id_.encode()),
        ("ce_source", source.encode()),
        ("ce_time", time.encode()),
    ]
    headers += [(f"ce_{name}", value.encode()) for name, value in attributes.items()]
    return headers


def dumps(value: Any) -> bytes:
    """JSON bytes; the same value gives the same bytes."""
    return pack(value)


def loads(raw: bytes | None) -> Any:
    """The JSON value; raises Rejected for anything that is none."""
    try:
        return orjson.loads(raw or b"")
    except orjson.JSONDecodeError as error:
        raise Rejected(f"not JSON: {error}") from None


def line(key: bytes | None, headers: Mapping[str, str] | Headers, value: bytes | None) -> bytes:
    """One line of `wire consume --json` and `wire process`: key, headers and value as JSON, newline included.

    A value that is not JSON (a dead letter) becomes {"text": ...}, or {"base64": ...} where it is not UTF-8.
    """
    shown = headers if isinstance(headers, Mapping) else _texts(headers)
    return orjson.dumps(
        {
            "key": (key or b"").decode("utf-8", "replace"),
            "headers": shown,
            "value": _shown(value or b"", shown),
        },
        option=orjson.OPT_APPEND_NEWLINE,
    )


def _texts(headers: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    return {key: value.decode("utf-8", "replace") for key, value in headers}


def _shown(value: bytes, headers: Mapping[str, str]) -> Any:
    if headers.get("ce_type") != "org.wire.message.rejected":
        return orjson.Fragment(value)
    try:
        return {"text": value.decode()}
    except UnicodeDecodeError:
        return {"base64": b64encode(value).decode()}
