"""The words of a text in order, as hashes: figures by value, and names told from other words by their capitals."""

import re
from bisect import bisect_left
from string import ascii_letters, digits
from typing import Final
from unicodedata import is_normalized, normalize
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wire.domain.copies.figures import by_value
from wire.domain.copies.spelled import MAY_BEGIN, spelled_out
from wire.domain.words import blank_but, plain

Hashes32 = NDArray[np.uint32]
NAME: Final = np.uint32(1)
"""The lowest bit of the hash of a word tells whether it begins with a capital."""
MASK: Final = ~int(NAME) & 0xFFFFFFFF
"""Of the hash of a word whatever its case."""
BEGINNING: Final = 0x1FE
"""The next bits of the hash are of the first two letters: a word that is misspelt, or in another form, keeps them."""

_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f])")
"""Letters of scripts that put no blanks between words: each counts as a word."""
_VULGAR: Final = tuple(zip("½¼¾", (" 1/2", " 1/4", " 3/4"), strict=True))
_FOREIGN_MARKS = re.compile(r"[^\w\x00-\x7f]")
_FOREIGN_DIGITS = re.compile(r"(?![0-9])\d")
_END: Final = b"zzbodyzz"
"""Stands between headline and text while both are taken apart."""

_SPACED = blank_but(ascii_letters + digits)
_BLANK, _LAST_DIGIT = map(np.uint8, b" 9")
_MAY_BE_NUMBERS = np.zeros(1 << 16, np.bool_)
_MAY_BE_NUMBERS[[crc32(word) & 0xFFFF for word in MAY_BEGIN]] = True
"""By the low bits of a hash: hardly a word is looked up in vain."""
_LOW = np.uint32(0xFFFF)
_REST: Final = ~np.uint32(BEGINNING | int(NAME))
_FIRST: Final = np.array([(code & 31) << 4 | chr(code).isupper() for code in range(256)], np.uint32)
_SECOND: Final = np.array([(code & 7) << 1 for code in range(256)], np.uint32)
"""The bits of the first letter, and whether it is a capital; those of the second."""


class Wording:
    """The words of a headline and a text, in order.

    `hashes` has one for each, the lowest bit set where it begins with a capital; those of the text begin at `body`.
    `figures` are those of the text, by value; one written with a scale stands with the power of ten of its last digit:
    `17100000~5`.
    """

    __slots__ = ("body", "figures", "hashes", "headline_figures")

    def __init__(self, headline: str, text: str, language: str) -> None:
        rounded: dict[str, int] = {}
        both = plain(f" {headline} {_END.decode()} {text}")
        written = both.encode() if both.isascii() else _typed(both)
        before, _, after = by_value(written, language, rounded).translate(_SPACED).partition(_END)
        spaced = before + after
        words, firsts, seconds = _words(spaced)
        self.body = len(before.split())
        hashes = np.fromiter(map(crc32, words), np.uint32, len(words))
        numbers = _MAY_BE_NUMBERS.take(hashes & _LOW).nonzero()[0].tolist()
        merged: list[int] = []
        for start, end, value in spelled_out(words, numbers) if numbers else ():
            if start < self.body < end:
                continue
            words[start], hashes[start] = value, crc32(value)
            firsts[start], seconds[start] = (value + b" ")[:2]
            merged += range(start + 1, end)
        hashes &= _REST
        hashes |= _FIRST.take(firsts)
        hashes |= _SECOND.take(seconds)
        self.hashes = hashes
        places = (firsts <= _LAST_DIGIT).nonzero()[0].tolist()
        figures = [words[at].decode() for at in places]
        if rounded:
            figures = [f"{one}~{rounded[one]}" if one in rounded else one for one in figures]
        first = bisect_left(places, self.body)
        self.headline_figures, self.figures = figures[:first], figures[first:]
        if merged:
            self.hashes = np.delete(self.hashes, merged)
            self.body -= sum(at < self.body for at in merged)


def hash_of(word: str) -> int:
    """The hash of a word in lower case."""
    first, second, *_ = map(_letter, word + " ")
    return crc32(word.encode()) & int(_REST) | int(_FIRST[first] | _SECOND[second])


def _letter(char: str) -> int:
    """The code of a letter; for one that is not of ASCII that of one of the 26."""
    return ord(char) if char.isascii() else ord("A" if char.isupper() else "a") + ord(char.lower()[0]) % 26


def _words(spaced: bytes) -> tuple[list[bytes], NDArray[np.uint8], NDArray[np.uint8]]:
    """The words in lower case, and the codes of the first and second letter of each."""
    if spaced.isascii():
        written = np.frombuffer(spaced + b"  ", np.uint8)
        inside = written != _BLANK
        starts = (inside[1:-1] > inside[:-2]).nonzero()[0]
        return spaced.lower().split(), written[1:].take(starts), written[2:].take(starts)
    cased = spaced.decode().split()
    firsts = [_letter(word[0]) for word in cased]
    seconds = [_letter(f"{word} "[1]) for word in cased]
    return (
        [word.casefold().encode() for word in cased],
        np.array(firsts, np.uint8),
        np.array(seconds, np.uint8),
    )


def _typed(text: str) -> bytes:
    """As UTF-8, in plain figures and marks, and blanks between the letters of scripts that have none."""
    for sign, written in _VULGAR:
        text = text.replace(sign, written)
    text = text if is_normalized("NFKC", text) else normalize("NFKC", text)
    text = _FOREIGN_MARKS.sub(" ", _UNSPACED.sub(r" \1 ", text))
    return _FOREIGN_DIGITS.sub(lambda digit: str(int(digit[0])), text).encode()
