"""Which items are copies of others: same digest, or near enough in words with no figure in conflict."""

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeVar

from wire.domain.clock import KEEP_FINGERPRINTS
from wire.domain.fingerprint import Fingerprint
from wire.domain.ninjs import Ninjs

Key = TypeVar("Key")
Stored = list[Any]
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


def store(kind: str, time: int, print_: Fingerprint) -> Stored:
    """What the table keeps of a version of an item, as a JSON value; `time` in milliseconds."""
    return [time, kind, *print_.dump()]


def load(stored: Stored) -> Fingerprint:
    """The fingerprint of what `store` gave."""
    return Fingerprint.load(stored[2:])


class Index:
    """Finds the copies among the fingerprints of one partition. Everything in it can be made from the table.

    A fingerprint is known by `uri#version`: a copy of an older version is a copy too. Kinds do not mix. It is kept as
    the table has it and unpacked for the few that look alike: unpacked for all, an item would take a third more memory.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[Stored, list[int]]] = {}
        """The entry of the table (not a copy of it), and its bands."""
        self._editions: dict[str, list[str]] = {}
        self._digests: dict[str, list[str]] = {}
        self._bands: dict[int, str | list[str]] = {}
        """Most bands have one edition; a list for each would take most of the memory."""

    def add(self, edition: str, stored: Stored, print_: Fingerprint) -> None:
        """Remember one version of an item; one known under the same name is replaced.

        `stored` is what `store` made of `print_`.
        """
        self.remove(edition)
        self._known[edition] = stored, print_.bands
        self._editions.setdefault(uri_of(edition), []).append(edition)
        self._digests.setdefault(print_.digest, []).append(edition)
        bands = self._bands
        for band in print_.bands:
            there = bands.get(band)
            if there is None:
                bands[band] = edition
            elif isinstance(there, list):
                there.append(edition)
            else:
                bands[band] = [there, edition]

    def remove(self, edition: str) -> None:
        """Forget one version of an item; nothing happens where it is not known."""
        if edition not in self._known:
            return
        stored, bands = self._known.pop(edition)
        _drop(self._editions, uri_of(edition), edition)
        _drop(self._digests, load(stored).digest, edition)
        for band in bands:
            if self._bands[band] == edition:
                del self._bands[band]
            else:
                _drop(self._bands, band, edition)

    def editions(self, uri: str) -> list[str]:
        """The versions of an item that are known."""
        return list(self._editions.get(uri, ()))

    def find(self, uri: str, kind: str, time: int, print_: Fingerprint) -> Match | None:
        """The item this one is a copy of: the same words first, else the most similar, else the least name."""
        for edition in sorted(self._digests.get(print_.digest, ())):
            if self._comparable(edition, uri, kind, time):
                return Match(uri_of(edition), "copy", 1.0)
        if len(print_.shingles) < SHORT:
            return None
        found: Match | None = None
        for edition in self._candidates(print_):
            if not self._comparable(edition, uri, kind, time):
                continue
            known = load(self._known[edition][0])
            similarity = print_.similarity(known) if known.figures_agree(print_) else 0.0
            if similarity >= NEAR and (found is None or similarity > found.similarity):
                found = Match(uri_of(edition), "near", round(similarity, 4))
        return found

    def _candidates(self, print_: Fingerprint) -> Iterable[str]:
        """Editions that share a band, those that share most first."""
        votes: dict[str, int] = {}
        for there in filter(None, map(self._bands.get, print_.bands)):
            for edition in (there,) if isinstance(there, str) else there:
                votes[edition] = votes.get(edition, 0) + 1
        return sorted(votes, key=lambda edition: (-votes[edition], edition))[:CANDIDATES]

    def _comparable(self, edition: str, uri: str, kind: str, time: int) -> bool:
        known_time, known_kind, *_ = self._known[edition][0]
        return uri_of(edition) != uri and known_kind == kind and abs(known_time - time) <= KEEP_FINGERPRINTS


def uri_of(edition: str) -> str:
    """The item of a name like `urn:uuid:...#2`."""
    return edition.rpartition("#")[0]


def _drop(index: dict[Key, Any], key: Key, edition: str) -> None:
    editions = index[key]
    editions.remove(edition)
    if not editions:
        del index[key]
