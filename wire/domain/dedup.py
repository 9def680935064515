"""Which items are copies of others: same digest, or near enough in words with no figure in conflict."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from wire.domain.clock import KEEP_FINGERPRINTS
from wire.domain.fingerprint import Fingerprint
from wire.domain.ninjs import Ninjs

Key = TypeVar("Key")
NEAR = 0.5
"""Least Jaccard similarity of word pairs of a near copy. One word changed in a hundred costs 0.04."""
SHORT = 12
"""Fewer different word pairs than this say too little to call something a near copy."""
CANDIDATES = 64
"""The most candidates looked at: boilerplate that a thousand items share must not cost a thousand looks."""


class Match(NamedTuple):
    """The item that another is a copy of."""

    canonical: str
    reason: str
    """"copy" (equal words) or "near"; of a message that came before, "resend" or "superseded"."""
    similarity: float


def comparable_text(item: Ninjs) -> str:
    """The words that make an item what it is; empty for an item that must never be taken for a copy.

    A credit alone is no identity: a thousand photos carry the same one.
    """
    if item.get("profile") == "media":
        parts = [text["value"] for text in item.get("descriptions", ()) if text.get("role") == "caption"]
        parts += [rendition.get("href", "") for rendition in item.get("renditions", ())]
        return "\n".join([*parts, item.get("by", "")]) if parts else ""
    headline = [text["value"] for text in item.get("headlines", ()) if text.get("role") == "main"]
    return "\n".join(headline + [text["value"] for text in item.get("bodies", ())])


class Index:
    """Finds the copies among the fingerprints of one partition. Everything in it can be made from the table."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, int, Fingerprint]] = {}
        self._digests: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._bands: dict[tuple[str, int], dict[str, None]] = defaultdict(dict)

    def add(self, uri: str, kind: str, time: int, print_: Fingerprint) -> None:
        """Remember an item; one known under the same uri is replaced."""
        self.remove(uri)
        self._known[uri] = kind, time, print_
        self._digests[kind, print_.digest][uri] = None
        for band in print_.bands:
            self._bands[kind, band][uri] = None

    def remove(self, uri: str) -> None:
        """Forget an item; nothing happens where it is not known."""
        if uri not in self._known:
            return
        kind, _, print_ = self._known.pop(uri)
        _drop(self._digests, (kind, print_.digest), uri)
        for band in print_.bands:
            _drop(self._bands, (kind, band), uri)

    def find(self, uri: str, kind: str, time: int, print_: Fingerprint) -> Match | None:
        """The item this one is a copy of: the same words first, else the most similar, else the least uri."""
        for other in sorted(self._digests.get((kind, print_.digest), ())):
            if other != uri and self._near_in_time(other, time):
                return Match(other, "copy", 1.0)
        if len(print_.shingles) < SHORT:
            return None
        found: Match | None = None
        for other in self._candidates(uri, kind, print_):
            if not self._near_in_time(other, time):
                continue
            known = self._known[other][2]
            similarity = print_.similarity(known) if known.figures_agree(print_) else 0.0
            if similarity >= NEAR and (found is None or similarity > found.similarity):
                found = Match(other, "near", round(similarity, 4))
        return found

    def _candidates(self, uri: str, kind: str, print_: Fingerprint) -> Iterable[str]:
        votes: dict[str, int] = defaultdict(int)
        for band in print_.bands:
            for other in self._bands.get((kind, band), ()):
                votes[other] += 1
        votes.pop(uri, None)
        return sorted(votes, key=lambda other: (-votes[other], other))[:CANDIDATES]

    def _near_in_time(self, uri: str, time: int) -> bool:
        return abs(self._known[uri][1] - time) <= KEEP_FINGERPRINTS


def _drop(index: dict[Key, dict[str, None]], key: Key, uri: str) -> None:
    uris = index[key]
    del uris[uri]
    if not uris:
        del index[key]
