"""Which charset a text is in that says nothing of it: the one in which its letters are those of some language.

A text that is read in the wrong charset has letters that no one language has together, or rare ones of it. Where no
other reading is clearly better, it is windows-1252: the last resort of the WHATWG encoding standard.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from wire.domain.errors import Rejected
from wire.domain.formats.common import iso6937
from wire.domain.formats.data import alphabets

DEFAULT = "cp1252"
_SAMPLE = 1024
"""Bytes that are looked at, of lines that are not all ASCII: each entry of a feed is looked at by itself."""
_FEW = 5
"""Letters beyond ASCII; fewer tell nothing, but where an accent stands before its letter: two bytes that fit."""
_CLEARLY = 0.15
"""What another reading must have more of its language's letters than windows-1252 has."""
_SURELY = 0.9
"""Share of such letters from which on a text is in windows-1252, and no other reading is tried."""
_NO_LANGUAGE, _MANY, _DENSE = 0.7, 40, 0.1
"""Share of such letters under which a text is in no language; told of so many letters, and of so dense ones."""
_OPENING, _CLOSING = "«§€£°·×½©®\u2010-\u2026", "\u00a0»\u2013-\u2026"
"""Marks that stand before a word, and behind one."""
_LATIN = "\u024f"
"""The last of the Latin letters."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LINES = re.compile(rb"(?m)^[\x00-\x09\x0b-\x7f]*+[\x80-\xff][^\n]*\n?")


def charset(raw: bytes) -> str:
    """The codec of `raw`. Raises Rejected where its bytes form the letters of no language in any charset."""
    if found := _charset(b"".join(_lines(raw))):
        return found
    raise Rejected("bytes of no known charset; expected UTF-8, or the name of their charset")


@lru_cache(maxsize=16)
def _charset(sample: bytes) -> str:
    """The codec of the lines that tell, empty for none; a message is asked for it several times on its way."""
    default = _likeness(sample, DEFAULT)
    if default >= _SURELY:
        return DEFAULT
    high = sum(byte > 0x7F for byte in sample)
    codecs = dict.fromkeys(codec for codec, _, _ in _readings()) if high >= _FEW else (iso6937.NAME,)
    found = {codec: _likeness(sample, codec) for codec in codecs}
    best = max(found, key=lambda codec: found[codec])
    if found[best] < _NO_LANGUAGE and high > max(_MANY, _DENSE * len(sample)):
        return ""
    return best if found[best] >= default + _CLEARLY else DEFAULT


def _lines(raw: bytes) -> Iterator[bytes]:
    """The first lines that are not all ASCII, of `_SAMPLE` bytes at most."""
    left = _SAMPLE
    for found in _LINES.finditer(raw):
        yield found[0][:left]
        left -= len(found[0])
        if left <= 0:
            break


def _likeness(sample: bytes, codec: str) -> float:
    """The largest share of its letters that a language has, of those that are written in a charset: about 1 where
    it is that language."""
    text = sample.decode(codec, "replace")
    count = max(1, len(_BEYOND_ASCII.findall(text)))
    return max(
        len(letters.findall(text)) / count / share for name, letters, share in _readings() if name == codec
    )


@cache
def _readings() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    """Each charset with the letters of a language in it, and how large a share of a text they are."""
    return tuple(
        (codec, _plausible(letters), share) for letters, share, codecs in alphabets() for codec in codecs
    )


def _plausible(letters: str) -> re.Pattern[str]:
    """Letters of a language where they can stand, and marks before or behind a word.

    A capital stands behind no small letter, and not among others in a word that goes on in small letters; a small one
    behind no two capitals, one of another script beside no Latin one.
    """
    capitals = "".join(filter(_BEYOND_ASCII.fullmatch, map(str.upper, letters)))
    words = (
        rf"(?<![A-Z]{{2}})[{letters}]|(?<![A-Za-z{letters}])[{capitals}](?![A-Z][a-z])"
        rf"|(?<=[A-Z])[{capitals}](?![a-z])"
    )
    if letters[0] > _LATIN:
        words = rf"(?<![A-Za-z])(?:[{letters}]|(?<![{letters}])[{capitals}])(?![A-Za-z])"
    return re.compile(rf"{words}|(?<![^\W\d_])[{_OPENING}]|[{_CLOSING}](?!\w)|\u2019")
