"""The bytes of a dead letter around the fault, as text and in hex."""

from typing import TypedDict

from wire.clients.dead_letters.fault_place import ROW, hex_row, place_of

AROUND = 400
"""Bytes that are shown on either side of the fault."""
END = "[end]"
"""Stands for the character at a fault that is behind the last byte."""


class Fault(TypedDict):
    """What is shown of a dead letter."""

    before: str
    at: str
    """The character at the fault, or END; empty where the reason names no place."""
    after: str
    start: int
    """The byte with which `before` starts."""
    hex: list[str]
    """Rows of 16 bytes around the fault: place, bytes, characters."""


def fault(value: bytes, reason: str) -> Fault:
    """The part of a dead letter that its reason speaks of, else its start."""
    place = place_of(value, reason)
    if place is None or not value:
        return _fault(_text(value[:AROUND]), "", "", 0, value)
    byte, start = place.byte, max(0, place.byte - AROUND)
    if byte >= len(value):
        return _fault(_text(value[start:]), END, "", start, value)
    after = _text(value[byte + 1 : byte + AROUND])
    return _fault(_text(value[start:byte]), _text(value[byte : byte + 1]), after, start, value)


def _fault(before: str, at: str, after: str, start: int, value: bytes) -> Fault:
    rows = range(start // ROW * ROW, min(len(value), start + 2 * AROUND), ROW)
    return {
        "before": before,
        "at": at,
        "after": after,
        "start": start,
        "hex": [hex_row(value, row) for row in rows],
    }


def _text(some: bytes) -> str:
    return some.decode("utf-8", "replace")
