"""Whether two messages that came under one number or slug tell one story, by digests that are kept with their names.

MinHash after Broder (1997): of the runs of four words of a text those with the least hashes are kept. Of a text and one
of which half of the words are new, three of these are the same in 95 of 100 pairs; of two stories of one wire with one
topic, in 1 of 80. Fewer would take short texts with the same last line for one.

A snap goes out before its story, in a line or two and other words. So of a short text words are kept too: a longer one
that has most of them is its story, or two in five where the short one is marked as urgent.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from typing import NamedTuple
from zlib import crc32

from wire.domain.versions.names import all_words_of, digest, each, keys_of, of_story, text_of

RUN = 4
"""Words of a run."""
_KEPT = 12
"""Runs that are kept of a text."""
_ENOUGH = 3
"""Runs that two texts of one story have in common at least."""
_LONGEST = 20_000
"""Characters of a text that are looked at."""
_DIGIT = re.compile(rb"[0-9]")
_SNAP = 40
"""Words of a text that may be but the first of its story."""
_TELLING = 4
"""Bytes of a word that tells something."""
_WORD, _FIGURE, _URGENT = ".", "#", ".urgent."
"""What digests of words and of figures of a snap begin with; what stands among them where it is marked as urgent."""
_MOST, _MARKED = 0.6, 0.4
"""The part of the words of a snap that its story has; of one that is marked as urgent."""
_LEAST, _LONGER = 2, 2
"""Words that it has at least, and how many times as many its story has."""


def of_text(source: str, lines: Sequence[str]) -> str:
    """Digests of runs of words of a text, one after the other; `source` is who sent it."""
    words = all_words_of(" ".join(filter(None, lines))[:_LONGEST])
    runs = {b" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))} if words else set()
    key = keys_of(source).text
    least = nsmallest(_KEPT, zip(map(crc32, runs), runs, strict=False))
    return text_of(b"".join(digest(key, [run]) for _, run in least))


def of_snap(source: str, headline: str, lines: Sequence[str], *, is_urgent: bool) -> str:
    """Digests of words of a text that may be but the first of its story; empty of a longer one."""
    if len(all_words_of(" ".join(lines))) > _SNAP or not (words := _telling(headline, lines)):
        return ""
    kept = sorted(words, key=lambda word: (not _has_digit(word), -len(word), word))[:_KEPT]
    return (_URGENT if is_urgent else "") + "".join(_of_words(source, kept))


def _telling(headline: str, lines: Sequence[str]) -> set[bytes]:
    """The words of a text but for short ones, which every text has, and its figures."""
    text = " ".join(filter(None, (headline, *lines)))[:_LONGEST]
    return {word for word in all_words_of(text) if len(word) >= _TELLING or _has_digit(word)}


def _has_digit(word: bytes) -> bool:
    """Letters beyond ASCII are bytes that are no letters, and no digits."""
    return _DIGIT.search(word) is not None


def _of_words(source: str, words: Iterable[bytes]) -> Iterator[str]:
    """Digests of words and figures, which begin as no digest of another kind does."""
    key = keys_of(source).text
    return ((_FIGURE if _has_digit(word) else _WORD) + text_of(digest(key, [word]))[1:] for word in words)


class Told(NamedTuple):
    """What tells a story from another one."""

    names: frozenset[str]
    """Its headline and how it begins."""
    runs: frozenset[str]
    words: frozenset[str]
    """Its words that tell something."""

    def is_of(self, names: str) -> bool:
        """Whether it is the story that has these names, or nothing is known of how that goes."""
        before = set(each(names))
        enough = min(_ENOUGH, len(self.runs) or 1)
        if not before or not before.isdisjoint(self.names) or len(before & self.runs) >= enough:
            return True
        return self._follows(before)

    def _follows(self, before: set[str]) -> bool:
        """Whether it is the story of a snap."""
        words = {name for name in before if name[0] in _WORD + _FIGURE and name != _URGENT}
        missing = words - self.words
        if len(words) - len(missing) < _LEAST or len(self.words) < _LONGER * len(words):
            return False
        if _URGENT in before:
            return len(missing) <= (1 - _MARKED) * len(words)
        return len(missing) <= (1 - _MOST) * len(words) and not any(name[0] == _FIGURE for name in missing)


def told(source: str, headline: str, lines: Sequence[str]) -> Told:
    """What tells the story of a message, by digests; `source` is who sent it."""
    names = of_story(source, headline, next(filter(None, lines), ""))
    runs = frozenset(each(of_text(source, lines)))
    return Told(frozenset(each(names)), runs, frozenset(_of_words(source, _telling(headline, lines))))
