"""Words of a text: made once per item, shared by topics and regions."""

import re
from itertools import repeat
from string import ascii_letters, digits
from unicodedata import combining, normalize

from wire.domain.cached_by_text import cached_by_text

_JOINERS = "'.&-"
_SIGNS = (
    "\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0b82\u0bbe-\u0bcd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
"""Vowels of Hindi, Bengali, Tamil and Thai, which are marks on letters for Unicode."""
_WORD = re.compile(rf"[^\W_]+(?:[{_SIGNS}]+[^\W_]*|['.&-][^\W_]+)*")
_BREAK = re.compile(rb"['.&-]{2,}")
_OF_DOLLARS = re.compile(r"\b(?:[A-Z.]{1,4}|US )\$")
"""The letters of a currency before its sign."""
_TYPOGRAPHY = (
    *((mark, "'") for mark in "\u2019\u2018\u02bc"),
    *((mark, " ") for mark in "\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2026\u2022\u00a0\u2009\u202f"),
)


def blank_but(kept: str) -> bytes:
    """A table for `bytes.translate` that turns ASCII other than `kept` into blanks, in a third of a pattern's time."""
    return bytes(byte if byte > 127 or chr(byte) in kept else ord(" ") for byte in range(256))


_SPACED = blank_but(ascii_letters + digits + _JOINERS)
_AS_DOTS = bytes.maketrans(_JOINERS.encode(), b"." * len(_JOINERS))


def plain(text: str) -> str:
    """Replace typographic quotes and dashes by ASCII. (`str.translate` takes ten times as long.)"""
    if not text.isascii():
        for mark, typed in _TYPOGRAPHY:
            text = text.replace(mark, typed)
    return text


def words(text: str) -> list[str]:
    """The words of a text in order, their case kept: `U.S`, `Moody's` and `AT&T` are one word, `1,050` is two.

    The letters of a currency before its sign are none: `US$100` names no country. After `plain` most wire is ASCII.
    ASCII is split by tables, in a fifth of the pattern's time, into the same words.
    """
    text = plain(text)
    if "$" in text:
        text = _OF_DOLLARS.sub("$", text)
    if not text.isascii():
        return _WORD.findall(text)
    spaced = text.encode().translate(_SPACED)
    if b".." in spaced.translate(_AS_DOTS):  # few texts have two joiners in a row, and the pattern is slow
        spaced = _BREAK.sub(b" ", spaced)
    return list(filter(None, map(str.strip, spaced.decode().split(), repeat(_JOINERS))))


_LETTERS = str.maketrans(
    {"\u00f8": "o", "\u00d8": "O", "\u0142": "l", "\u0141": "L", "\u0111": "d", "\u0110": "D", "\u0131": "i"}
    | {
        "\u00df": "ss",
        "\u00e6": "ae",
        "\u00c6": "AE",
        "\u0153": "oe",
        "\u0152": "OE",
        "\u2019": "'",
        "`": "'",
    }
)
"""Letters that are not taken apart into a plain one and a mark by Unicode."""
_SHORT = {"ST": "SAINT", "SANKT": "SAINT", "STE": "SAINTE", "FT": "FORT", "MT": "MOUNT"}


def without_accents(text: str) -> str:
    """A text without accents and marks on its letters: `Côte d'Ivoire` is `Cote d'Ivoire`."""
    if text.isascii():
        return text
    return "".join(char for char in normalize("NFKD", text.translate(_LETTERS)) if not combining(char))


@cached_by_text(4096)
def fold(name: str) -> str:
    """A name without accents, marks and case, its first word in full: `St. John's` and `SAINT JOHNS` are one."""
    name = without_accents(name)
    first, *rest = name.upper().replace("'", "").replace("-", " ").replace(".", " ").split() or [""]
    return " ".join((_SHORT.get(first, first), *rest))
