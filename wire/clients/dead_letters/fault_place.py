"""The place in a message that the reason of its rejection names, and the bytes there in hex."""

import re
from typing import NamedTuple

ROW = 16
"""Bytes of a row in hex."""
_LINE = re.compile(r"\bline (\d{1,9})(?:,? col(?:umn)? (\d{1,9}))?", re.IGNORECASE)
_BYTE = re.compile(r"\b(?:byte|offset|position|at|char) (\d{1,9})\b", re.IGNORECASE)


class Place(NamedTuple):
    """A place in a message."""

    byte: int
    """From 0; the length of the message for a place behind its last byte."""
    line: int
    """From 1."""
    column: int
    """In characters, from 1; 0 where the reason names only the line."""


def place_of(value: bytes, reason: str) -> Place | None:
    """The place that a reason names, by line and column or by the number of a byte; None where it names none."""
    if found := sorted(_LINE.finditer(reason), key=lambda each: each[2] is not None):
        line, column = int(found[-1][1]), int(found[-1][2] or 0)
        return Place(_byte_at(value, line, column), line, column)
    if byte := _BYTE.search(reason):
        at = min(int(byte[1]), len(value))
        before = value[:at].decode("utf-8", "replace")
        return Place(at, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return None


def _byte_at(value: bytes, line: int, column: int) -> int:
    lines = value.split(b"\n")
    whole = lines[: max(min(line, len(lines)) - 1, 0)]
    rest = lines[len(whole)].decode("utf-8", "replace")[: max(column - 1, 0)]
    return min(sum(len(each) + 1 for each in whole) + len(rest.encode()), len(value))


def hex_row(value: bytes, start: int) -> str:
    """The bytes of a row from `start` on: their place, the bytes, and the characters of ASCII among them."""
    row = value[start : start + ROW]
    shown = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in row)
    return f"{start:08x}  {row.hex(' '):<{3 * ROW - 1}}  {shown}"
