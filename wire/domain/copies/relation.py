"""How a later text stands to an earlier one: a copy, a near copy, an excerpt of it, an extension of it, or another."""

from typing import Final, Literal, NamedTuple

from wire.domain.copies.changes import changes
from wire.domain.copies.facts import SHORT, contradict, marked_as_correction, same_table, strange_names
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.other_news import is_other_headline, is_other_news, says_more

Kind = Literal["copy", "near", "excerpt", "extension"]
NEAR: Final = 0.5
"""Least Jaccard similarity of word pairs of a near copy. One word changed in a hundred costs 0.04."""
HELD: Final = 0.85
"""Least share of the word pairs of an excerpt that the earlier text has."""
HELD_SHORT: Final = 0.9
EXTENDED: Final = 0.75
"""Least share of the word pairs of the earlier text that an extension has."""
MORE: Final = 10
MORE_SHARE: Final = 0.05
"""An extension has so many word pairs more, and this share of those of the earlier text."""
STRANGE: Final = 0.5
"""Share of the names in the beginning of the earlier text that an extension may leave out."""
SAME_STORY: Final = 0.4
"""Least share of the word pairs of the shorter of two versions that the other one has."""
FEW: Final = 12
"""Fewer different word pairs than this say too little to call something a near copy."""


class Relation(NamedTuple):
    """How a later text stands to an earlier one."""

    kind: Kind
    similarity: float
    """Of word pairs: Jaccard similarity of copies; the share of an excerpt that the earlier text has, of the earlier
    text that an extension has."""
    decided: str
    """What decided, in words."""


def relation(earlier: Fingerprint, later: Fingerprint) -> Relation | None:
    """How a later text stands to an earlier one; None where they are two."""
    corrects = marked_as_correction(earlier, later)
    if earlier.digest == later.digest and not corrects:
        return None if is_other_headline(earlier, later) else _told("copy", 1.0, "the same words")
    before, now = len(earlier.shingles), len(later.shingles)
    if min(before, now) == 0:
        return None
    shared = earlier.shared(later)
    similarity, held, extended = shared / (before + now - shared), shared / now, shared / before
    if extended >= EXTENDED and now - before >= max(MORE, MORE_SHARE * before):
        if strange_names(earlier, later) > STRANGE:
            return None
        return _told("extension", extended, "holds the earlier text and clearly more")
    if corrects:
        if similarity >= NEAR or held >= HELD:
            return _told("extension", extended, "it says that it corrects")
        return None
    if now < FEW:
        return None
    is_excerpt = held >= (HELD if len(later.text) >= SHORT else HELD_SHORT)
    if not (similarity >= NEAR or is_excerpt) or contradict(earlier, later):
        return None
    if not same_table(earlier, later):
        found = changes(earlier.said, later.said)
        if is_other_news(earlier, later, found):
            return None
        if says_more(earlier, later, found):
            more = _told("extension", extended, "says more in one place")
            return more if extended >= EXTENDED else None
    if similarity >= NEAR and not (is_excerpt and before - now >= max(MORE, MORE_SHARE * before)):
        return _told("near", similarity, "near in words; no other figures or names")
    return _told("excerpt", held, "the earlier text holds all it says")


def _told(kind: Kind, share: float, decided: str) -> Relation:
    return Relation(kind, round(share, 4), decided)


def resembles(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two versions of an item tell the same story, whatever was corrected."""
    shared = one.shared(other)
    return one.digest == other.digest or shared >= SAME_STORY * min(len(one.shingles), len(other.shingles))
