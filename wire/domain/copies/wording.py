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
from wire.domain.copies.spelled import NUMBERS, spelled_out
from wire.domain.words import blank_but, plain

Hashes32 = NDArray[np.uint32]
NAME: Final = np.uint32(1)
"""The lowest bit of the hash of a word tells whether it begins with a capital."""
MASK: Final = ~int(NAME) & 0xFFFFFFFF
"""Of the hash of a word whatever its case."""

_WORDS = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f])")
"""Letters of scripts that put no blanks between words: each counts as a word."""
_VULGAR: Final = tuple(zip("\u00bd\u00bc\u00be", (" 1/2", " 1/4", " 3/4"), strict=True))
_FOREIGN_MARKS = re.compile(r"[^\w\x00-\x7f]")
_FOREIGN_DIGITS = re.compile(r"(?![0-9])\d")
_END: Final = b"zzbodyzz"
"""Stands between headline and text while both are taken apart."""

_SPACED = blank_but(ascii_letters + digits)
_BLANK, _LAST_DIGIT, _CAPITAL = map(np.uint8, b" 9A")
_CAPITALS: Final = 26
_MAY_BE_NUMBERS = np.zeros(1 << 16, np.bool_)
_MAY_BE_NUMBERS[[crc32(word) & 0xFFFF for word in NUMBERS]] = True
"""By the low bits of a hash: hardly a word is looked up in vain."""
_LOW = np.uint32(0xFFFF)


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
        words, firsts = _words(spaced)
        self.body = len(before.split())
        hashes = np.fromiter(map(crc32, words), np.uint32, len(words))
        numbers = _MAY_BE_NUMBERS.take(hashes & _LOW).nonzero()[0].tolist()
        merged: list[int] = []
        for start, end, value in spelled_out(words, numbers) if numbers else ():
            if start < self.body < end:
                continue
            words[start], hashes[start], firsts[start] = value, crc32(value), value[0]
            merged += range(start + 1, end)
        hashes &= ~NAME
        hashes |= firsts - _CAPITAL < _CAPITALS
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


def _words(spaced: bytes) -> tuple[list[bytes], NDArray[np.uint8]]:
    """The words in lower case, and the first byte of each; `A` or `a` for a letter that is not of ASCII."""
    if spaced.isascii():
        written = np.frombuffer(spaced, np.uint8)
        inside = written != _BLANK
        return spaced.lower().split(), written[1:].compress(inside[1:] > inside[:-1])
    cased = spaced.decode().split()
    firsts = [ord(word[0]) if word[0].isascii() else ord("A" if word[0].isupper() else "a") for word in cased]
    return [word.casefold().encode() for word in cased], np.array(firsts, np.uint8)


def _typed(text: str) -> bytes:
    """As UTF-8, in plain figures and marks, and blanks between the letters of scripts that have none."""
    for sign, written in _VULGAR:
        text = text.replace(sign, written)
    text = text if is_normalized("NFKC", text) else normalize("NFKC", text)
    text = _FOREIGN_MARKS.sub(" ", _UNSPACED.sub(r" \1 ", text))
    return _FOREIGN_DIGITS.sub(lambda digit: str(int(digit[0])), text).encode()
