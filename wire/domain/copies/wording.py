"""The words of a text in order, so that figures compare by value and names are told from other words."""

import re
from operator import itemgetter
from string import ascii_letters, digits
from typing import Final
from unicodedata import is_normalized, normalize
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wire.domain.copies.figures import by_value, spelled_out
from wire.domain.words import blank_but, plain

Hashes32 = NDArray[np.uint32]
NAME: Final = np.uint32(1)
"""The lowest bit of the hash of a word tells whether it begins with a capital."""
_WORDS = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f])")
"""Letters of scripts that put no blanks between words: each counts as a word."""
_VULGAR: Final = tuple(zip("\u00bd\u00bc\u00be", (" 1/2", " 1/4", " 3/4"), strict=True))

_SPACED = blank_but(ascii_letters + digits)
_BODY: Final = b"zzbodyzz"
"""Stands between headline and text while both are taken apart."""
_FIRST: Final = itemgetter(0)
_LAST_DIGIT: Final = ord("9")
_CAPITAL, _LAST_CAPITAL = map(ord, "AZ")


class Wording:
    """The words of a headline and a text, in order: in lower case, figures by value, and the first byte of each.

    `body` is the number of the first word of the text; `rounded` has the figures that were written with a scale.
    """

    __slots__ = ("body", "firsts", "lower", "rounded")

    def __init__(self, headline: str, text: str, language: str) -> None:
        self.rounded: dict[str, int] = {}
        text = f"{headline} {_BODY.decode()} {text}"
        if not text.isascii():
            for sign, written in _VULGAR:
                text = text.replace(sign, written)
            text = plain(text if is_normalized("NFKC", text) else normalize("NFKC", text))
            text = _UNSPACED.sub(r" \1 ", text)
        text = by_value(text, language, self.rounded)
        if text.isascii():
            spaced = text.encode().translate(_SPACED)
            self.lower = spaced.lower().split()
            self.firsts = bytearray(map(_FIRST, spaced.split()))
        else:
            found = _WORDS.findall(text)
            self.lower = [word.casefold().encode() for word in found]
            self.firsts = bytearray(_CAPITAL if word[0].isupper() else word.encode()[0] for word in found)
        for start, end, value in reversed(spelled_out(self.lower)):
            self.lower[start:end], self.firsts[start:end] = [value], value[:1]
        self.body = self.lower.index(_BODY)
        del self.lower[self.body], self.firsts[self.body]

    def hashes(self) -> Hashes32:
        """A hash of each, the lowest bit set where it begins with a capital."""
        hashes = np.fromiter(map(crc32, self.lower), np.uint32, len(self.lower))
        firsts = np.frombuffer(self.firsts, np.uint8)
        return hashes & ~NAME | ((firsts >= _CAPITAL) & (firsts <= _LAST_CAPITAL))

    def figures(self) -> tuple[list[str], list[str]]:
        """The figures of text and headline; those written with a scale with the power of ten of their last digit.

        Such a one is `17100000~5`.
        """
        text: list[str] = []
        headline: list[str] = []
        for at in (np.frombuffer(self.firsts, np.uint8) <= _LAST_DIGIT).nonzero()[0].tolist():
            figure = self.lower[at].decode()
            if figure in self.rounded:
                figure = f"{figure}~{self.rounded[figure]}"
            (headline if at < self.body else text).append(figure)
        return text, headline
