"""The bytes of a dead letter around the fault, as text and in hex."""

import re
from typing import TypedDict

AROUND = 400
"""Bytes that are shown on either side of the fault."""
END = "[end]"
"""Stands for the character at a fault that is behind the last byte."""
_LINE = re.compile(r"\bline (\d{1,9})(?:,? col(?:umn)? (\d{1,9}))?", re.IGNORECASE)
_BYTE = re.compile(r"\b(?:byte|offset|position|at|char) (\d{1,9})\b", re.IGNORECASE)
_ROW = 16


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
    start = max(0, (place or 0) - AROUND)
    end = (place or 0) + AROUND
    if place is None or not value:
        return _fault(_text(value[:end]), "", "", start, value)
    if place >= len(value):
        return _fault(_text(value[start:]), END, "", start, value)
    return _fault(
        _text(value[start:place]),
        _text(value[place : place + 1]),
        _text(value[place + 1 : end]),
        start,
        value,
    )


def place_of(value: bytes, reason: str) -> int | None:
    """The byte that a reason names, by line and column or by its number; None where it names none."""
    if found := sorted(_LINE.finditer(reason), key=lambda each: each[2] is not None):
        return _at(value, int(found[-1][1]), int(found[-1][2] or 1))
    byte = _BYTE.search(reason)
    return min(int(byte[1]), len(value)) if byte else None


def _at(value: bytes, line: int, column: int) -> int:
    """The byte of a line and a column, which start with 1; columns are characters."""
    lines = value.split(b"\n")
    whole = lines[: max(min(line, len(lines)) - 1, 0)]
    rest = lines[len(whole)].decode("utf-8", "replace")[: max(column - 1, 0)]
    return min(sum(len(each) + 1 for each in whole) + len(rest.encode()), len(value))


def _fault(before: str, at: str, after: str, start: int, value: bytes) -> Fault:
    first = start // _ROW * _ROW
    rows = [_hex(value, row) for row in range(first, min(len(value), start + 2 * AROUND), _ROW)]
    return {"before": before, "at": at, "after": after, "start": start, "hex": rows}


def _text(some: bytes) -> str:
    return some.decode("utf-8", "replace")


def _hex(value: bytes, row: int) -> str:
    some = value[row : row + _ROW]
    shown = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in some)
    return f"{row:08x}  {some.hex(' '):<47}  {shown}"
