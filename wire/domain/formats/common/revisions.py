"""Ids that end in the version of what they stand for, so that each version would be another story.

RFC 3085 ends the id of a news item with its revision (`urn:newsml:x:20260302:TX-1:2N`); house style has `...-v2`. It is
surely a version where the update letter says so, or the message states that number itself. Else it may be chance, as in
`ford-v8`: then split compares the texts.
"""

import re
from dataclasses import replace

from wire.domain.formats.common import ids
from wire.domain.message import Identity

_REVISION = re.compile(r"((?:.*\|)?urn:newsml:[^:|]+:[^:|]+:[^|]+):(\d{1,9})([A-Za-z]?)")
_ETAG = re.compile(r"(.*[0-9a-f]{32})_\d+a\d+aza\d+c\d+")
"""An item of AP with its etag, which names an edition: `79d0...2413_3a19aza0c0`."""
_MARKED = re.compile(r"(.*[^\W_])[-_.?&]v(?:er(?:sion)?)?[-_.=]?([1-9]\d{0,2})(@.+)?", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?!.*\d\d-\d\d$)(.*[:/|](?<!//)(?!(?:[^:/|]*,)?(?:19|20)\d\d(?:[-.]?\d\d){0,2}[-_.:/]v?\d+$)(?=[^:/|]{3})"
    r"[^:/|]*\d[^:/|]*)[-_.:/]v?([1-9]\d{0,2})",
    re.IGNORECASE,
)
"""The number stands behind an id that has digits itself, not behind a host, a day, a month, a year or the authority of
a tag (`x.example,2026`), where stories are counted."""


def without_version(identity: Identity) -> Identity:
    """The identity with the id that all versions share, and the version that the id says where nothing else does."""
    id_, stated = identity.guid, identity.version
    if not (id_[-1:].isdigit() or id_[-2:-1].isdigit() or "@" in id_):
        return identity
    if found := _ETAG.fullmatch(id_):
        number, is_sure = stated, True
    elif found := _REVISION.fullmatch(id_):
        number, is_sure = int(found[2]), bool(found[3]) or int(found[2]) == stated
        if stated not in (0, number):
            return identity
    elif found := _MARKED.fullmatch(id_):
        number, is_sure = int(found[2]), int(found[2]) == stated
        if not is_sure and id_.startswith("http") and "|" not in id_:
            return identity  # the page of a thing
    elif stated and (found := _COUNTED.fullmatch(id_)) and int(found[2]) == stated:
        number, is_sure = stated, False
    else:
        return identity
    return replace(identity, guid=_base(found), version=max(stated, number), sent=id_, is_sure=is_sure)


def without_revision(urn: str) -> str:
    """The id of a news item from its public identifier, which ends with the revision: `...:4`, `...:4N` (RFC 3085)."""
    found = _REVISION.fullmatch(urn)
    return found[1] if found else urn


def other_forms(id_: str) -> tuple[str, ...]:
    """Other ids of what an id stands for: it may be the address of a page, or end in a version."""
    bases = (_base(found) for kind in (_ETAG, _REVISION, _MARKED, _COUNTED) if (found := kind.fullmatch(id_)))
    return tuple(dict.fromkeys(form for form in (ids.of_page(id_), *bases) if form not in ("", id_)))


def _base(found: re.Match[str]) -> str:
    return found[1] + (found[3] if found.re is _MARKED and found[3] else "")
