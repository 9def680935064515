"""When the workers of one WIRE_INSTANCE were started: a worker announces it to its group, with the starts before.

Two workers of one name end each other for ever, and each of them is alone when somebody looks. The group keeps what a
member announces until its session is over, so a worker that takes its place finds the starts before its own there.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

WITHIN = 120
"""Seconds for which a start is kept."""
MANY = 4
"""Starts in that time that are no restart of a supervisor any more."""
_FIELD = "starts"


def announced(metadata: bytes, starts: Sequence[int]) -> bytes:
    """What Faust announces of a worker (an object of JSON), with starts in seconds since 1970."""
    return orjson.dumps({**orjson.loads(metadata), _FIELD: starts})


def starts_of(metadata: Mapping[str, Any]) -> list[int]:
    """The starts in what a worker announces; none where it is of a release that told none."""
    return [*map(int, metadata.get(_FIELD, ()))]


def recent(starts: Sequence[int], now: int) -> list[int]:
    """Those of the last minutes; `now` in seconds."""
    return [start for start in starts if now - start <= WITHIN]


def started_often(instance: str, starts: Sequence[int]) -> str:
    """The line about an instance that was started too often."""
    return (
        f"WIRE_INSTANCE={instance} was started {len(starts)} times within {WITHIN // 60} minutes: two workers have "
        "this name and end each other, or one ends again and again, and its log says why"
    )
