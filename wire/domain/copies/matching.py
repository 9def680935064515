"""Which items are copies of others: same digest, or near enough in words with no figure in conflict."""

from collections import Counter
from typing import Any, Final, NamedTuple
from zlib import crc32

import numpy as np

from wire.domain.copies.fingerprint import BANDS, Fingerprint
from wire.domain.copies.hash_index import Hashes
from wire.domain.items.ninjs import Ninjs
from wire.domain.tables.retention import FINGERPRINTS
from wire.domain.tables.state import Table

Stored = list[Any]
_DIGEST: Final = BANDS
_URI: Final = BANDS + 1
"""Columns of the index, behind those of the bands."""
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


def store(kind: str, time: int, fingerprint: Fingerprint) -> Stored:
    """What the table keeps of a version of an item, as a JSON value; `time` in milliseconds."""
    return [time, kind, *fingerprint.dump()]


def load(stored: Stored) -> Fingerprint:
    """The fingerprint of what `store` gave."""
    return Fingerprint.load(stored[2:])


class Index:
    """Finds the copies among the fingerprints of one partition. Everything in it can be made from their table.

    A fingerprint is known by `uri#version`: a copy of an older version is a copy too. Kinds do not mix.
    """

    def __init__(self) -> None:
        self._hashes = Hashes(_URI + 1)
        self._version_ids: list[str] = [""]
        """By row; they begin at 1."""

    def add(self, version_id: str, fingerprint: Fingerprint) -> None:
        """Remember one version of an item; one known under the same name is replaced."""
        self.remove(version_id)
        hashes = np.empty(_URI + 1, np.uint32)
        hashes[:BANDS] = fingerprint.bands
        hashes[_DIGEST], hashes[_URI] = _of_digest(fingerprint.digest), _of_uri(uri_of(version_id))
        row = self._hashes.add(hashes)
        if row == len(self._version_ids):
            self._version_ids.append(version_id)
        else:
            self._version_ids[row] = version_id

    def remove(self, version_id: str) -> None:
        """Forget one version of an item; nothing happens where it is not known."""
        for row in self._rows_of(uri_of(version_id)):
            if self._version_ids[row] == version_id:
                self._hashes.remove(row)
                self._version_ids[row] = ""

    def version_ids(self, uri: str) -> list[str]:
        """The versions of an item that are known."""
        found = map(self._version_ids.__getitem__, self._rows_of(uri))
        return sorted(version_id for version_id in found if uri_of(version_id) == uri)

    def _rows_of(self, uri: str) -> list[int]:
        """Rows of an item, and of those whose uri has the same hash."""
        return self._hashes.having(_URI, _of_uri(uri))

    def find(self, uri: str, kind: str, time: int, fingerprint: Fingerprint, entries: Table) -> Match | None:
        """The item this one is a copy of: the same words first, else the most similar, else the least name.

        `entries` is the table of what `store` made of each.
        """
        alike = self._hashes.having(_DIGEST, _of_digest(fingerprint.digest))
        for version_id in sorted(map(self._version_ids.__getitem__, alike)):
            known = _comparable(version_id, entries.get(version_id), uri, kind, time)
            if known and known.digest == fingerprint.digest:
                return Match(uri_of(version_id), "copy", 1.0)
        if len(fingerprint.shingles) < SHORT:
            return None
        found: Match | None = None
        for version_id in self._candidates(fingerprint):
            known = _comparable(version_id, entries.get(version_id), uri, kind, time)
            similarity = fingerprint.similarity(known) if known and known.figures_agree(fingerprint) else 0.0
            if similarity >= NEAR and (found is None or similarity > found.similarity):
                found = Match(uri_of(version_id), "near", round(similarity, 4))
        return found

    def _candidates(self, fingerprint: Fingerprint) -> list[str]:
        """Versions that share a band, those that share most first."""
        rows = self._hashes.sharing(fingerprint.bands)
        if not rows:
            return []
        votes = Counter(rows)
        ranked = sorted((-shared, self._version_ids[row]) for row, shared in votes.items())
        return [version_id for _, version_id in ranked[:CANDIDATES]]


def _comparable(version_id: str, stored: Stored | None, uri: str, kind: str, time: int) -> Fingerprint | None:
    """The fingerprint of another item of the kind, if that was not made too long before or after this one."""
    if stored is None or uri_of(version_id) == uri:
        return None
    known_time, known_kind, *_ = stored
    if known_kind != kind or abs(known_time - time) > FINGERPRINTS.keep:
        return None
    return load(stored)


def _of_digest(digest: str) -> int:
    return int(digest[:8], 16)


def _of_uri(uri: str) -> int:
    return crc32(uri.encode())


def uri_of(version_id: str) -> str:
    """The item of a name like `urn:uuid:...#2`."""
    return version_id.rpartition("#")[0]
