"""What differs between two texts, word by word, as pieces that are kept, added or removed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Literal, TypedDict

from wire.projection.items import body, headline

LONGEST = 4000
"""Words of a text up to which words are compared; a longer one is compared by its lines."""
_WORDS = re.compile(r"\s+|\S+")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_FIELDS = ("slugline", "by", "located", "edNote", "pubStatus", "urgency", "language")


class Piece(TypedDict):
    """A piece of the two texts: in both, only in the new one, or only in the old one."""

    change: Literal["same", "added", "removed"]
    text: str


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, list[Piece]]:
    """The fields of an item that differ between two versions of it, or between two items.

    One that is taken back has no text, and the text that it had is not shown for it.
    """
    texts = {"headline": (headline(old), headline(new))}
    if old.get("pubStatus") == new.get("pubStatus") == "usable":
        texts["body"] = (body(old), body(new))
    texts |= {name: (str(old.get(name, "")), str(new.get(name, ""))) for name in _FIELDS}
    return {name: list(compare(*pair)) for name, pair in texts.items() if pair[0] != pair[1]}


def compare(old: str, new: str) -> Iterator[Piece]:
    """The pieces of two texts, in order."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) + len(after) > 2 * LONGEST:
        before, after = _LINES.findall(old), _LINES.findall(new)
    if len(before) + len(after) > 2 * LONGEST:
        yield from _pieces(("removed", before), ("added", after))
        return
    for name, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if name == "equal":
            yield from _pieces(("same", before[a:b]))
        else:
            yield from _pieces(("removed", before[a:b]), ("added", after[c:d]))


def _pieces(*parts: tuple[Literal["same", "added", "removed"], Sequence[str]]) -> Iterator[Piece]:
    return ({"change": change, "text": "".join(words)} for change, words in parts if words)
