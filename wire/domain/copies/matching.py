"""Which earlier item an item is a copy, an excerpt or an extension of."""

from typing import Any, Final, NamedTuple
from zlib import crc32

from wire.domain.clock import HOUR
from wire.domain.copies.fingerprint import BANDS, ENOUGH, LEADS, SOUGHT, Fingerprint
from wire.domain.copies.hash_index import Hashes
from wire.domain.copies.relation import Kind, Relation, relation
from wire.domain.tables.retention import FINGERPRINTS
from wire.domain.tables.state import Table

Stored = list[Any]
_URI: Final = SOUGHT
"""The column of the index behind those by which copies are found."""
ALERT: Final = 12 * HOUR
"""A headline alone that comes again later in the same words tells of another day."""
CANDIDATES: Final = 64
"""The most candidates looked at: boilerplate that a thousand items share must not cost a thousand looks."""
_VOTES: Final = (ENOUGH,) * BANDS + (1,) * LEADS + (ENOUGH * SOUGHT,)
"""By column; what has the same digest comes first."""


class Match(NamedTuple):
    """The item that another is a copy, an excerpt or an extension of."""

    canonical: str
    kind: Kind
    similarity: float
    decided: str

    @property
    def hides(self) -> bool:
        """Whether the other one says nothing that this one does not."""
        return self.kind != "extension"


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
        row = self._hashes.add([*fingerprint.sought, _of_uri(uri_of(version_id))])
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
        """The item this one is a copy of: the same words first, else the most similar; else the one it extends most.

        `entries` is the table of what `store` made of each.
        """
        found: Match | None = None
        for version_id in self._candidates(fingerprint):
            known = _comparable(version_id, entries.get(version_id), uri, kind, time)
            related = relation(known, fingerprint) if known else None
            if related and (found is None or _rank(related) > _rank(found)):
                found = Match(uri_of(version_id), *related)
                if found.kind == "copy":
                    break
        return found

    def _candidates(self, fingerprint: Fingerprint) -> list[str]:
        """Versions of the same digest, then those that share a band or much of the lead, the likeliest first."""
        votes: dict[int, int] = {}
        for row, column in self._hashes.sharing(fingerprint.sought):
            votes[row] = votes.get(row, 0) + _VOTES[column]
        if not votes:
            return []
        ranked = sorted(
            (-shared, self._version_ids[row]) for row, shared in votes.items() if shared >= ENOUGH
        )
        return [version_id for _, version_id in ranked[:CANDIDATES]]


def _rank(found: Relation | Match) -> tuple[bool, float]:
    return found.kind != "extension", found.similarity


def _comparable(version_id: str, stored: Stored | None, uri: str, kind: str, time: int) -> Fingerprint | None:
    """The fingerprint of another item of the kind, if that was not made too long before or after this one."""
    if stored is None or uri_of(version_id) == uri:
        return None
    known_time, known_kind, *_ = stored
    if known_kind != kind or abs(known_time - time) > FINGERPRINTS.keep:
        return None
    known = load(stored)
    if kind == "story" and not len(known.text) and abs(known_time - time) > ALERT:
        return None
    return known


def _of_uri(uri: str) -> int:
    return crc32(uri.encode())


def uri_of(version_id: str) -> str:
    """The item of a name like `urn:uuid:...#2`."""
    return version_id.rpartition("#")[0]
