"""Whether two messages that came under one number or slug tell one story, by digests that are kept with their names.

MinHash after Broder (1997): of the runs of four words of a text those with the least hashes are kept. Of two texts that
have half of their words in common, two of these are the same in 99 of 100 pairs; of two stories of one wire with one
topic, in 1 of 80.
"""

from collections.abc import Sequence
from heapq import nsmallest
from typing import NamedTuple
from zlib import crc32

from wire.domain.versions.names import all_words_of, digest, each, keys_of, of_story, text_of

RUN = 4
"""Words of a run."""
_KEPT = 12
"""Runs that are kept of a text."""
_ENOUGH = 2
"""Runs that two texts of one story have in common at least."""
_LONGEST = 20_000
"""Characters of a text that are looked at."""


def of_text(source: str, lines: Sequence[str]) -> str:
    """Digests of runs of words of a text, one after the other; `source` is who sent it."""
    words = all_words_of(" ".join(filter(None, lines))[:_LONGEST])
    runs = {b" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))} if words else set()
    key = keys_of(source).text
    least = nsmallest(_KEPT, zip(map(crc32, runs), runs, strict=False))
    return text_of(b"".join(digest(key, [run]) for _, run in least))


class Told(NamedTuple):
    """What tells a story from another one."""

    names: frozenset[str]
    """Its headline and how it begins."""
    runs: frozenset[str]

    def is_of(self, names: str) -> bool:
        """Whether it is the story that has these names, or nothing is known of how that goes."""
        before = set(each(names))
        enough = min(_ENOUGH, len(self.runs) or 1)
        return not before or not before.isdisjoint(self.names) or len(before & self.runs) >= enough


def told(source: str, headline: str, lines: Sequence[str]) -> Told:
    """What tells the story of a message, by digests; `source` is who sent it."""
    names = of_story(source, headline, next(filter(None, lines), ""))
    return Told(frozenset(each(names)), frozenset(each(of_text(source, lines))))
