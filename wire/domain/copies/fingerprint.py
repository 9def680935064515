"""Fingerprints of texts: equal digests for equal words, a set of shingles for near copies, figures that count.

MinHash after Broder (1997): the share of equal minima of two sets estimates their Jaccard similarity. 32 bands
of 4 rows make a pair of similarity s a candidate with probability 1 - (1 - s^4)^32: 97 % at 0.57, 16 % at 0.27.
"""

import re
from base64 import b64decode, b64encode
from functools import cached_property
from hashlib import blake2b
from string import ascii_letters, digits
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wire.domain.words import blank_but, plain

BANDS: Final = 32
ROWS: Final = 4
LONG_WORD: Final = 6
LEAD: Final = 400
"""Characters of the lead that an anchor looks at."""

_FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")
_LETTERS = re.compile(rf"[^\W\d_]{{{LONG_WORD},}}")
_ASCII_LETTERS = re.compile(rb"[a-z]{%d,}" % LONG_WORD)

_SPACED, _ONLY_FIGURES = map(blank_but, (ascii_letters + digits, digits + ".,:/-"))
_SEED = np.random.Generator(np.random.PCG64(0x77697265))
_MULTIPLY = _SEED.integers(1, 1 << 32, size=(BANDS, ROWS, 1), dtype=np.uint32) | np.uint32(1)
"""Multiplying by an odd number and taking the least: the high bits, which decide, depend on all bits of the hash."""
_MIX = _SEED.integers(1, 1 << 63, size=ROWS, dtype=np.uint64) | np.uint64(1)
_PAIR = np.uint32(0x9E3779B1)
_HIGH = np.uint64(32)


def anchor(lead: str) -> str:
    """Where copies of a text meet: the least hash of the long words of its lead, 8 hex digits.

    A copy keeps it unless that very word is changed. Words of fewer than 6 letters say too little; headlines are
    rewritten more often than leads. Of 215 near copies in 11,000 messages of Reuters-21578, 94 % meet in one of four
    partitions, and 97 % of those with a similarity of 0.8 or more.
    """
    text = lead[:LEAD].casefold()
    if text.isascii():
        words = _ASCII_LETTERS.findall(text.encode())
    else:
        words = [word.encode() for word in _LETTERS.findall(text)]
    return f"{min(map(crc32, words or [text.encode()])):08x}"


class Fingerprint:
    """What is remembered of a text to know its copies.

    `digest` is equal for texts of equal words, whatever their case and punctuation; `shingles` are the hashes of
    all pairs of neighbouring words, sorted; `figures` all numbers, so that a market report with one changed
    figure is another report.
    """

    __slots__ = ("__dict__", "digest", "figures", "shingles")

    def __init__(self, digest: str, shingles: NDArray[np.uint32], figures: frozenset[str]) -> None:
        self.digest, self.shingles, self.figures = digest, shingles, figures

    @classmethod
    def of(cls, text: str) -> "Fingerprint":
        """The fingerprint of a text: its words, whatever their case and what stands between them."""
        text = plain(text)
        words = text.casefold().encode().translate(_SPACED).split()
        hashes = np.fromiter(map(crc32, words), np.uint32, len(words))
        pairs = hashes[:-1] * _PAIR ^ hashes[1:] if len(hashes) > 1 else hashes
        digest = blake2b(b" ".join(words), digest_size=12).hexdigest()
        return cls(digest, _distinct(pairs), _figures(text))

    @classmethod
    def load(cls, stored: list[str]) -> "Fingerprint":
        """From what `dump` gave."""
        digest, shingles, figures = stored
        array = np.frombuffer(b64decode(shingles), dtype="<u4")
        return cls(digest, array, frozenset(figures.split()))

    def dump(self) -> list[str]:
        """As a JSON value: digest, shingles in base64 (4 bytes each), figures."""
        packed = b64encode(self.shingles.astype("<u4", copy=False).tobytes()).decode()
        return [self.digest, packed, " ".join(sorted(self.figures))]

    @cached_property
    def bands(self) -> NDArray[np.uint32]:
        """One hash of 32 bits per band of the MinHash signature: texts that share one are candidates."""
        if not len(self.shingles):
            return np.zeros(BANDS, np.uint32)
        minima = np.minimum.reduce(_MULTIPLY * self.shingles, axis=2)
        bands: NDArray[np.uint32] = (minima @ _MIX >> _HIGH).astype(np.uint32)
        return bands

    def similarity(self, other: "Fingerprint") -> float:
        """Jaccard similarity of the shingles: 0 (nothing shared) to 1 (the same)."""
        shared = len(np.intersect1d(self.shingles, other.shingles, assume_unique=True))
        together = len(self.shingles) + len(other.shingles) - shared
        return shared / together if together else 0.0

    def figures_agree(self, other: "Fingerprint") -> bool:
        """No figure of the one contradicts the other: the figures of one are all among those of the other."""
        return self.figures <= other.figures or other.figures <= self.figures


def _figures(text: str) -> frozenset[str]:
    if text.isascii():
        text = b" ".join(text.encode().translate(_ONLY_FIGURES).split()).decode()
    return frozenset(_FIGURE.findall(text))


def _distinct(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Sorted, each once; `np.unique` does the same through three more layers."""
    hashes = np.sort(hashes)
    first = np.ones(len(hashes), np.bool_)
    np.not_equal(hashes[1:], hashes[:-1], out=first[1:])
    return hashes[first]
